// The log: who did what, and when. Filters stand in the address.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound, requireDesk } from "@/app/actor";
import { lastSeen, sayLastSeen } from "@/lib/kit/last-seen";
import { byDay, clockTime } from "@/lib/kit/moment";
import { myMagazines } from "@/lib/magazine/queries";
import { parseReference } from "@/lib/questions/reference";
import { kindNames } from "@/lib/timeline/kinds";
import { logPeople, readLog } from "@/lib/timeline/log";
import s from "./log.module.css";
import { Said } from "./said";

export const metadata: Metadata = { title: "Log" };

const asked = z.object({
  magazine: z.string().optional().catch(undefined),
  by: z.union([z.coerce.number().int().positive(), z.enum(["reader", "clock"])]).optional().catch(undefined),
  kind: z.enum(kindNames).optional().catch(undefined),
  question: z.string().max(20).optional().catch(undefined),
  /** The last event of the page before. */
  before: lastSeen,
});
/** markedAsSpam: "marked as spam". */
const inWords = (kind: string) => kind.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/log");
  const filter = asked.parse(await searchParams);
  const mine = (await myMagazines(actor)).filter(({ may }) => may("readLog"));
  const magazine = filter.magazine ? (mine.find(({ handle }) => handle === filter.magazine) ?? notFound()) : undefined;
  const reference = filter.question?.trim() ? parseReference(filter.question) : null;
  const unread = Boolean(filter.question?.trim()) && !reference;
  const people = await orNotFound(logPeople(actor));
  const { entries, more } = await orNotFound(readLog(actor, { magazineId: magazine?.id, by: filter.by, kind: filter.kind, question: reference ?? (unread ? { prefix: "", number: 0 } : undefined), before: filter.before }));
  const { timeZone, locale } = magazine ?? mine[0]!;
  const kept = Object.entries({ magazine: filter.magazine, by: filter.by, kind: filter.kind, question: filter.question }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  const last = entries.at(-1);
  const older = last && `/desk/log?${new URLSearchParams([...kept, ["before", sayLastSeen(last)]])}`;
  return (
    <main className={`page ${s.page}`} id="main">
      <h1>Log</h1>
      <form className={s.filter} action="/desk/log" aria-label="Filter" key={JSON.stringify(kept)}>
        {filter.magazine && <input type="hidden" name="magazine" value={filter.magazine} />}
        <label>Who<select className="t" name="by" defaultValue={String(filter.by ?? "")}><option value="">Everybody</option>{people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}<option value="reader">Readers</option><option value="clock">The clock</option></select></label>
        <label>What<select className="t" name="kind" defaultValue={filter.kind ?? ""}><option value="">Everything</option>{kindNames.map((kind) => <option key={kind} value={kind}>{inWords(kind)}</option>)}</select></label>
        <label>Question<input className="t" name="question" defaultValue={filter.question ?? ""} placeholder="WWQ-1042" size={10} maxLength={20} /></label>
        <button className="b" type="submit">Show</button>
        {kept.some(([name]) => name !== "magazine") && <Link className="b bare" href={filter.magazine ? `/desk/log?magazine=${filter.magazine}` : "/desk/log"}>Show all</Link>}
      </form>
      {unread && <p className="err" role="alert">A reference is a prefix and a number, such as WWQ-1042.</p>}
      {entries.length === 0 && <p className={s.empty}>Nothing here. Whatever anybody does is written down the moment it is done.</p>}
      {byDay(entries, timeZone, locale).map(({ day, said, items }) => (
        <section key={day} aria-labelledby={`d${day}`}>
          <h2 className={s.day} id={`d${day}`}>{said}</h2>
          <ol className={s.entries}>
            {items.map((entry) => (
              <li key={entry.id}>
                <time dateTime={entry.at.toISOString()}>{clockTime(entry.at, timeZone, locale)}</time>
                <p><b>{entry.who}</b> <Said sentence={entry.sentence} /></p>
                <p className={s.where}>
                  {entry.question && <Link className="link" href={`/desk/questions/${entry.question.reference}`}>{entry.question.reference} {entry.question.slugLine}</Link>}
                  {!magazine && mine.length > 1 && entry.magazine && <span>{entry.magazine}</span>}
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {more && older && <p className={s.more}><Link className="b" href={older}>Older</Link></p>}
    </main>
  );
}
