"use client";
// The rows of the inbox: what waits, how long, and where it came from.
import Link from "next/link";
import { memo } from "react";
import { sayWhenWithin } from "@/app/parts/asked-line";
import { ChannelSign } from "@/app/parts/channel-sign";
import { ageOf } from "@/lib/questions/age";
import type { InboxRow } from "@/lib/questions/inbox";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import { isNarrowed } from "@/lib/questions/narrowing";
import { useAhead, useGoing } from "./ahead";
import { RowLookers } from "./live";
import { Pick } from "./picking";

/** The rows as they stand now: without what was just decided, with what follows. */
export function InboxRows({ filter, now, severalColumns }: { filter: InboxFilter; now: Date; severalColumns: boolean }) {
  const { rows, list: { more }, at: open } = useAhead();
  const last = rows.at(-1);
  if (rows.length === 0) return <p className="empty copy">{empty(filter)}{filter.q && <> <Link href={`/desk/search?${new URLSearchParams({ q: filter.q })}`}>Search everything</Link></>}</p>;
  return (
    <ul className="rows">
      {rows.map((row) => <Row key={row.reference} row={row} filter={filter} open={row.reference === open} now={now} severalColumns={severalColumns} />)}
      {more && last && <li className="further"><Link className="link" href={inboxAddress(filter, { after: last.reference })} prefetch={false} data-further>Further down the list</Link></li>}
      {filter.after && <li className="further"><Link className="link" href={inboxAddress(filter)} prefetch={false}>Back to the top of the list</Link></li>}
    </ul>
  );
}

/** Until when it is put off, or that it has come back. */
function Rest({ row: { snoozedAt, wakesAt, wokeAt, ...row }, now }: { row: InboxRow; now: Date }) {
  if (snoozedAt) return <span className="mid rest">{wakesAt ? `until ${sayWhenWithin(wakesAt, row, now)}` : "until the reader writes"}</span>;
  return wokeAt && row.unread && !row.replied ? <span className="ok">returned</span> : null;
}

function empty(filter: InboxFilter): string {
  const { q, lane, channel, column } = filter;
  if (q) return `Nothing in the inbox answers to “${q}”.`;
  if (lane === "snoozed") return "Nothing is put off. What you snooze in the inbox waits here for its day.";
  if (channel || column || isNarrowed(filter)) return "Nothing of this kind waits. Take some of what narrows the list away to see more.";
  return "The inbox is empty. New questions stand here as they come; a letter from the post can be typed in.";
}

/** What two lines hold at most, and no half of a sign. */
const beginning = (text: string) => text.slice(0, 200).replace(/[\uD800-\uDBFF]$/, "");

type RowProps = { row: InboxRow; filter: InboxFilter; now: Date; severalColumns: boolean };

/** One row; where one is changes with each key, and what it says does not. */
const Row = memo(function OneRow({ open, ...said }: RowProps & { open: boolean }) {
  return (
    <li className={["row", open && "sel", said.row.unread && "un"].filter(Boolean).join(" ")} aria-current={open || undefined}>
      <Said {...said} />
    </li>
  );
});

const Said = memo(function SaidOfRow({ row, filter, now, severalColumns }: RowProps) {
  const { goTo } = useGoing();
  const age = ageOf(row.receivedAt, now, row.promiseDays);
  const place = [row.withheld ? "Name withheld" : row.town, row.region].filter(Boolean).join(", ");
  const dot = <span aria-hidden="true">·</span>;
  return (
    <>
      <span className="pick">{row.unread && <span className="dot" role="img" aria-label="Unread" />}<Pick reference={row.reference} slugLine={row.slugLine} /></span>
      <div>
        <div className="l1">
          <Link href={inboxAddress(filter, { after: filter.after, open: row.reference })} scroll={false} prefetch={false} onClick={() => goTo(row.reference)}>{row.slugLine}</Link>
          <RowLookers questionId={row.questionId} />
          <time className={age.tone} dateTime={row.receivedAt.toISOString()}>{age.words}{age.tone === "late" && <span className="vh">, past the promise</span>}</time>
        </div>
        <p className="l2">{beginning(row.asSent)}</p>
        <p className="l3">
          {row.channel && <ChannelSign channel={row.channel} />}
          {place && <>{dot}<span className="tp">{place}</span></>}
          {row.awaitsReader || row.replied || row.snoozedAt ? null : severalColumns ? <>{dot}<span className="tp">{row.column}</span></> : row.topics.length > 0 && <>{dot}<span className="tp">{row.topics.join(", ")}</span></>}
          {row.wondered > 0 && <>{dot}<span>{row.wondered.toLocaleString("en-US")} wonder too</span></>}
          <Rest row={row} now={now} />
          {row.awaitsReader && <span className="care">waiting for the reader</span>}
          {row.replied && <span className="ok">the reader replied</span>}
        </p>
      </div>
    </>
  );
});
