// The lane of what readers tell of published answers: the list, and beside it the one being read. What is chosen stands in the address.
import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { deskColumns, inboxCounts } from "@/lib/questions/inbox";
import { inboxFilter } from "@/lib/questions/inbox-filter";
import { openTip } from "@/lib/tips/open-tip";
import { openTips, tipOf, tipsIn } from "@/lib/tips/queries";
import { tipFilter } from "@/lib/tips/tip-filter";
import { Keys } from "../keys";
import { TipDid } from "./tip-did";
import { TipHead, TipRows } from "./tip-list";
import { isTipMove, TipReading } from "./tip-reading";

export const metadata: Metadata = { title: "Tips" };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const idIn = (value: string | undefined) => (/^[1-9]\d{0,14}$/.test(value ?? "") ? Number(value) : undefined);

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/inbox/tips");
  const search = Object.fromEntries(Object.entries(await searchParams).map(([name, value]) => [name, one(value)]));
  const filter = tipFilter.parse(search);
  const now = requestTime();
  const { magazine, column } = filter;
  const asking = idIn(search.open);
  const [{ rows, more }, counts, tips, columns, chosen] = await Promise.all([tipsIn(actor, filter), inboxCounts(actor, inboxFilter.parse({ magazine, column })), openTips(actor, filter), deskColumns(actor, magazine), asking ? orNotFound(tipOf(actor, asking)) : null]);
  // On a wide screen the first one is there to be read; on a phone the list is.
  const open = asking ?? rows[0]?.id;
  const tip = chosen ?? rows[0] ?? null;
  if (tip && asking && tip.unread) await openTip(actor, tip, now);
  const did = idIn(search.did);
  const done = did ? <TipDid actor={actor} id={did} filter={filter} /> : null;
  return (
    <main className={asking ? "inbox at-reading" : "inbox"} id="main">
      <h1 className="vh">Tips</h1>
      <section className="list" aria-label="Tips">
        <TipHead filter={filter} counts={counts} tips={tips} columns={columns} />
        <TipRows rows={rows} more={more} filter={filter} open={open} now={now} severalColumns={columns.length > 1 && !column} />
      </section>
      {tip ? (
        <TipReading key={tip.id} actor={actor} tip={tip} filter={filter} move={isTipMove(search.move) ? search.move : undefined} did={done} now={now} />
      ) : (
        <article className="read" id="reading" aria-label="Nothing to read"><div className="scroll">{done}</div></article>
      )}
      <Keys open={asking ? String(asking) : undefined} lane="tips" />
    </main>
  );
}
