// Answers before readers whose right to be on the web ends soon, or has ended.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { dayIn, sayDay } from "@/lib/kit/day";
import { myMagazines } from "@/lib/magazine/queries";
import { webRightsEnding } from "@/lib/rights/queries";
import s from "../fees/fees.module.css";

export const metadata: Metadata = { title: "Rights that end" };

const asked = z.object({
  magazine: z.string().max(60).optional().catch(undefined),
  /** The last of the page before: its day and its id. */
  after: z.string().regex(/^\d{4}-\d{2}-\d{2}_\d{1,15}$/u).transform((words) => ({ day: words.slice(0, 10), id: Number(words.slice(11)) })).refine(({ day }) => z.iso.date().safeParse(day).success).optional().catch(undefined),
});

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/rights");
  const { magazine: handle, after } = asked.parse(await searchParams);
  const mine = (await myMagazines(actor)).filter(({ may }) => may("sitAtDesk"));
  const magazine = handle ? (mine.find((one) => one.handle === handle) ?? notFound()) : undefined;
  const where = magazine ?? mine[0] ?? notFound();
  const today = dayIn(where.timeZone, requestTime());
  const { answers, more } = await orNotFound(webRightsEnding(actor, today, { magazineId: magazine?.id, after }));
  const last = answers.at(-1);
  return (
    <main className={`page ${s.page}`} id="main">
      <nav className="crumb" aria-label="You are in"><Link href="/desk/answers">Answers</Link><span aria-hidden="true">/</span><span>Rights that end</span></nav>
      <h1>Rights that end</h1>
      <p className={s.lead}>Answers before readers whose right to be on the web ends within three months, or has ended. Enter a new right, or withdraw the page.</p>
      {answers.length === 0 ? <p className={s.empty}>None. An answer stands here when its right is about to end.</p> : (
        <table className={s.lines} aria-label="Rights that end">
          <thead><tr><th scope="col">Answer</th><th scope="col">Granted by</th><th scope="col">Ends</th></tr></thead>
          <tbody>
            {answers.map((row) => (
              <tr key={row.id}>
                <td className={s.name}><Link className={s.who} href={`/desk/questions/${row.reference}/rights`} prefetch={false}>{row.headline}</Link><small>{row.reference} · {row.column}{!magazine && mine.length > 1 && `, ${row.magazine}`} · <a href={`/${row.columnPath}/${row.path}`}>As readers have it</a></small></td>
                <td className={s.rest}>{row.person}</td>
                <td className={s.rest}><span className={row.untilOn < today ? "late" : "care"}>{sayDay(row.untilOn, row.locale, today)}</span><small>{row.untilOn < today ? "has ended" : ""}</small></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more && last && <p className={s.more}><Link className="b" href={`/desk/rights?${new URLSearchParams({ ...(handle ? { magazine: handle } : {}), after: `${last.untilOn}_${last.id}` })}`}>Later</Link></p>}
    </main>
  );
}
