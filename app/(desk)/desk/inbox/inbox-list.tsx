// The list of the inbox: what waits, how long, and where it came from.
import Link from "next/link";
import type { ReactNode } from "react";
import { NarrowedBy, NarrowFields } from "@/app/parts/narrowing";
import type { InboxCounts } from "@/lib/questions/inbox";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import { isNarrowed, localeSeen, narrowingNames } from "@/lib/questions/narrowing";
import { tipsAddress } from "@/lib/tips/tip-filter";
import { channels, type InboxChannel, inboxChannels } from "@/lib/words";
import { PickAll } from "./picking";

type Column = { path: string; name: string; magazine: string; locale: string };

type HeadProps = { filter: InboxFilter; counts: InboxCounts | null; snoozed: number; tips: number; columns: Column[]; topics: readonly { id: number; name: string }[]; views: ReactNode };

/** @param views the menu of those that have names */
export function InboxHead({ filter, counts, snoozed, tips, columns, topics, views }: HeadProps) {
  const newest = filter.order === "newest";
  return (
    <header className="phead">
      <div className="pline">
        <PickAll />
        <p className="title" aria-hidden="true">Inbox</p>
        {columns.length > 1 && <ColumnChoice chosen={filter.column} columns={columns} href={(column) => inboxAddress(filter, { column })} />}
        <form className="find" role="search" action="/desk/inbox">
          <Kept filter={filter} names={["magazine", "column", "channel", "lane", "order", ...narrowingNames]} />
          <input type="search" name="q" aria-label="Search the inbox" placeholder="Search" defaultValue={filter.q} data-key="/" />
        </form>
      </div>
      <Tabs filter={filter} counts={counts} tips={tips} lane={filter.lane ?? filter.channel ?? "all"} snoozed={snoozed}>
        {null}
      </Tabs>
      <div className="pline narrowline">
        <details className="choice" key={inboxAddress(filter)}>
          <summary>{isNarrowed(filter) ? "Narrowed" : "Narrow"}</summary>
          <form className="panel" action="/desk/inbox" aria-label="Narrow the inbox">
            <Kept filter={filter} names={["magazine", "column", "channel", "lane", "order", "q"]} />
            <NarrowFields filter={filter} topics={topics} waiting />
            <div className="moves"><button className="b go" type="submit">Narrow</button>{isNarrowed(filter) && <Link className="b bare" href={inboxAddress(filter, Object.fromEntries(narrowingNames.map((name) => [name, undefined])))} prefetch={false}>All of them</Link>}</div>
          </form>
        </details>
        {views}
        <Link className="order" href={inboxAddress(filter, { order: newest ? "oldest" : "newest" })} prefetch={false}>{newest ? "Newest first" : "Oldest first"}</Link>
      </div>
      <NarrowedBy filter={filter} topics={topics} locale={localeSeen(columns, filter.column)} without={(name) => inboxAddress(filter, { [name]: undefined })} />
    </header>
  );
}

/** What else the address says, kept by a form. */
function Kept({ filter, names }: { filter: InboxFilter; names: readonly (keyof InboxFilter)[] }) {
  return <>{names.map((name) => filter[name] && <input key={name} type="hidden" name={name} value={filter[name]} />)}</>;
}

type Looked = Pick<InboxFilter, "magazine" | "column">;

/** The questions by channel, and beside them, never counted among them, what readers told of answers. `children` stand at the end. */
export function Tabs({ filter, counts, tips, lane, snoozed, children }: { filter: InboxFilter | Looked; counts: InboxCounts | null; tips: number; lane: InboxChannel | "all" | "tips" | "snoozed"; snoozed?: number; children: ReactNode }) {
  const { magazine, column } = filter;
  const questions: InboxFilter = { order: "oldest", ...filter };
  const tab = (name: InboxChannel | "all", label: string) => (
    <Link key={name} href={inboxAddress(questions, { channel: name === "all" ? undefined : name, lane: undefined })} prefetch={false} aria-current={lane === name ? "true" : undefined}>
      {label}{counts && ` ${counts[name].toLocaleString("en-US")}`}
    </Link>
  );
  return (
    <nav className="tabs lanes" aria-label="Channel">
      {tab("all", "All")}
      {inboxChannels.map((channel) => tab(channel, channel === "letter" ? "Letters" : channels[channel]))}
      {snoozed !== undefined && (snoozed > 0 || lane === "snoozed") && <Link href={inboxAddress(questions, { channel: undefined, lane: "snoozed" })} prefetch={false} aria-current={lane === "snoozed" ? "true" : undefined}>Snoozed {snoozed.toLocaleString("en-US")}</Link>}
      <Link className="apart" href={tipsAddress({ magazine, column })} prefetch={false} aria-current={lane === "tips" ? "true" : undefined}>Tips {tips.toLocaleString("en-US")}</Link>
      {children}
    </nav>
  );
}

/** One column or all of them; with several magazines, each column says whose it is. */
export function ColumnChoice({ chosen: path, columns, href }: { chosen?: string; columns: Omit<Column, "locale">[]; href: (column: string | undefined) => string }) {
  const chosen = columns.find((column) => column.path === path);
  const several = new Set(columns.map(({ magazine }) => magazine)).size > 1;
  return (
    <details className="choice" key={path}>
      <summary>{chosen?.name ?? "All columns"}</summary>
      <ul>
        <li><Link href={href(undefined)} prefetch={false} aria-current={chosen ? undefined : "true"}>All columns</Link></li>
        {columns.map((column) => (
          <li key={column.path}><Link href={href(column.path)} prefetch={false} aria-current={chosen === column ? "true" : undefined}>{column.name}{several && <small>{column.magazine}</small>}</Link></li>
        ))}
      </ul>
    </details>
  );
}
