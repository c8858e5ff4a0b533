// The list of the lane: what was told, of which answer, by whom and how long ago.
import Link from "next/link";
import { ageOf } from "@/lib/questions/age";
import type { InboxCounts } from "@/lib/questions/inbox";
import type { TipRow } from "@/lib/tips/queries";
import { type TipFilter, tipsAddress } from "@/lib/tips/tip-filter";
import { tipEnds, tipKinds } from "@/lib/words";
import { ColumnChoice, Tabs } from "../inbox-list";

type Head = { filter: TipFilter; counts: InboxCounts | null; tips: number; columns: { path: string; name: string; magazine: string }[] };

export function TipHead({ filter, counts, tips, columns }: Head) {
  const { magazine, column, state, q } = filter;
  return (
    <header className="phead">
      <div className="pline">
        <p className="title" aria-hidden="true">Inbox</p>
        {columns.length > 1 && <ColumnChoice chosen={column} columns={columns} href={(path) => tipsAddress(filter, { column: path })} />}
        <form className="find" role="search" action="/desk/inbox/tips">
          {Object.entries({ magazine, column, state }).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
          <input type="search" name="q" aria-label="Search the tips" placeholder="Search" defaultValue={q} data-key="/" />
        </form>
      </div>
      <Tabs filter={{ magazine, column }} counts={counts} tips={tips} lane="tips">
        <Link className="order" href={tipsAddress(filter, { state: state ? undefined : "settled" })} prefetch={false}>{state ? "Open" : "Settled"}<span className="vh"> tips</span></Link>
      </Tabs>
    </header>
  );
}

type Rows = { rows: TipRow[]; more: boolean; filter: TipFilter; open?: number; now: Date; severalColumns: boolean };

export function TipRows({ rows, more, filter, open, now, severalColumns }: Rows) {
  const last = rows.at(-1);
  if (rows.length === 0) return <p className="empty copy">{empty(filter)}</p>;
  return (
    <ul className="rows">
      {rows.map((row) => <Row key={row.id} row={row} href={tipsAddress(filter, { after: filter.after, open: row.id })} open={row.id === open} now={now} severalColumns={severalColumns} />)}
      {more && last && <li className="further"><Link className="link" href={tipsAddress(filter, { after: last.id })} prefetch={false} data-further>Further down the list</Link></li>}
      {filter.after && <li className="further"><Link className="link" href={tipsAddress(filter)} prefetch={false}>Back to the top of the list</Link></li>}
    </ul>
  );
}

function empty({ q, state, column }: TipFilter): string {
  if (q) return `Nothing here answers to “${q}”.`;
  if (state) return "Nothing has been settled yet.";
  if (column) return "Nothing here. Other columns may have something.";
  return "Nothing is open. What readers tell of an answer, by the link beneath it, stands here as it comes.";
}

function Row({ row, href, open, now, severalColumns }: { row: TipRow; href: string; open: boolean; now: Date; severalColumns: boolean }) {
  // The point is part of what follows it: what is cut off takes its point along.
  const dot = <span aria-hidden="true">· </span>;
  return (
    <li className={["row", open && "sel", row.unread && "un"].filter(Boolean).join(" ")} aria-current={open || undefined}>
      <span className="pick">{row.unread && <span className="dot" role="img" aria-label="Unread" />}</span>
      <div>
        <div className="l1">
          <Link href={href} scroll={false} prefetch={false}>{row.headline}</Link>
          <time dateTime={row.toldAt.toISOString()}>{ageOf(row.toldAt, now, Number.POSITIVE_INFINITY).words}</time>
        </div>
        <p className="l2">{row.words}</p>
        <p className="l3">
          <span>{tipKinds[row.kind]}</span>
          <span className="tp">{dot}{row.name}</span>
          {severalColumns && !row.end && !row.takenUpAt && <span className="tp">{dot}{row.column}</span>}
          {row.end ? <span className={row.end === "spam" ? "quiet" : "ok"}>{tipEnds[row.end].toLowerCase()}</span> : row.takenUpAt && <span className="care">taken up</span>}
        </p>
      </div>
    </li>
  );
}
