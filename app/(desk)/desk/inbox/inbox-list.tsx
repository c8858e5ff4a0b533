// The list of the inbox: what waits, how long, and where it came from.
import Link from "next/link";
import { ChannelSign } from "@/app/parts/channel-sign";
import { ageOf } from "@/lib/questions/age";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import type { InboxRow } from "@/lib/questions/inbox";
import { type Channel, channelNames, channels } from "@/lib/words";

type Column = { path: string; name: string; magazine: string };
type Counts = { all: number } & Record<Channel, number>;

export function InboxHead({ filter, counts, columns }: { filter: InboxFilter; counts: Counts; columns: Column[] }) {
  const tab = (channel: Channel | undefined, label: string, count: number) => (
    <Link key={label} href={inboxAddress(filter, { channel })} prefetch={false} aria-current={filter.channel === channel ? "true" : undefined}>
      {label} {count.toLocaleString("en-US")}
    </Link>
  );
  const newest = filter.order === "newest";
  return (
    <header className="phead">
      <div className="pline">
        <p className="title" aria-hidden="true">Inbox</p>
        {columns.length > 1 && <ColumnChoice filter={filter} columns={columns} />}
        <form className="find" role="search" action="/desk/inbox">
          {(["magazine", "column", "channel", "order"] as const).map((name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />)}
          <input type="search" name="q" aria-label="Search the inbox" placeholder="Search" defaultValue={filter.q} data-key="/" />
        </form>
      </div>
      <nav className="tabs" aria-label="Channel">
        {tab(undefined, "All", counts.all)}
        {channelNames.map((channel) => tab(channel, channel === "letter" ? "Letters" : channels[channel], counts[channel]))}
        <Link className="order" href={inboxAddress(filter, { order: newest ? "oldest" : "newest" })} prefetch={false}>{newest ? "Newest first" : "Oldest first"}</Link>
      </nav>
    </header>
  );
}

/** One column or all of them; with several magazines, each column says whose it is. */
function ColumnChoice({ filter, columns }: { filter: InboxFilter; columns: Column[] }) {
  const chosen = columns.find(({ path }) => path === filter.column);
  const several = new Set(columns.map(({ magazine }) => magazine)).size > 1;
  return (
    <details className="choice" key={filter.column}>
      <summary>{chosen?.name ?? "All columns"}</summary>
      <ul>
        <li><Link href={inboxAddress(filter, { column: undefined })} prefetch={false} aria-current={chosen ? undefined : "true"}>All columns</Link></li>
        {columns.map(({ path, name, magazine }) => (
          <li key={path}><Link href={inboxAddress(filter, { column: path })} prefetch={false} aria-current={chosen?.path === path ? "true" : undefined}>{name}{several && <small>{magazine}</small>}</Link></li>
        ))}
      </ul>
    </details>
  );
}

export function InboxRows({ rows, more, filter, open, now, severalColumns }: { rows: InboxRow[]; more: boolean; filter: InboxFilter; open?: string; now: Date; severalColumns: boolean }) {
  const last = rows.at(-1);
  if (rows.length === 0) return <p className="empty copy">{empty(filter)}</p>;
  return (
    <ul className="rows">
      {rows.map((row) => <Row key={row.reference} row={row} href={inboxAddress(filter, { after: filter.after, open: row.reference })} open={row.reference === open} now={now} severalColumns={severalColumns} />)}
      {more && last && <li className="further"><Link className="link" href={inboxAddress(filter, { after: last.reference })} prefetch={false} data-further>Further down the list</Link></li>}
      {filter.after && <li className="further"><Link className="link" href={inboxAddress(filter)} prefetch={false}>Back to the top of the list</Link></li>}
    </ul>
  );
}

function empty({ q, channel, column }: InboxFilter): string {
  if (q) return `Nothing in the inbox answers to “${q}”. The search under Questions looks everywhere.`;
  if (channel || column) return "Nothing here. The other channels may have something.";
  return "The inbox is empty. New questions stand here as they come; a letter from the post can be typed in.";
}

function Row({ row, href, open, now, severalColumns }: { row: InboxRow; href: string; open: boolean; now: Date; severalColumns: boolean }) {
  const age = ageOf(row.receivedAt, now, row.promiseDays);
  const place = [row.withheld ? "Name withheld" : row.town, row.region].filter(Boolean).join(", ");
  const dot = <span aria-hidden="true">·</span>;
  return (
    <li className={["row", open && "sel", row.unread && "un"].filter(Boolean).join(" ")} aria-current={open || undefined}>
      <span className="pick">{row.unread && <span className="dot" role="img" aria-label="Unread" />}</span>
      <div>
        <div className="l1">
          <Link href={href} scroll={false} prefetch={false}>{row.slugLine}</Link>
          <time className={age.tone} dateTime={row.receivedAt.toISOString()}>{age.words}{age.tone === "late" && <span className="vh">, past the promise</span>}</time>
        </div>
        <p className="l2">{row.words}</p>
        <p className="l3">
          {row.channel && <ChannelSign channel={row.channel} />}
          {place && <>{dot}<span className="tp">{place}</span></>}
          {row.awaitsReader || row.replied ? null : severalColumns ? <>{dot}<span className="tp">{row.column}</span></> : row.topics.length > 0 && <>{dot}<span className="tp">{row.topics.join(", ")}</span></>}
          {row.awaitsReader && <span className="care">waiting for the reader</span>}
          {row.replied && <span className="ok">the reader replied</span>}
        </p>
      </div>
    </li>
  );
}
