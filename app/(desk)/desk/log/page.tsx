// The log: who did what, and when. Filters stand in the address.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound, requireDesk } from "@/app/actor";
import { Choose } from "@/app/parts/choose";
import { ChooseOfMany } from "@/app/parts/choose-of-many";
import { packed } from "@/app/parts/options";
import { lastSeen, sayLastSeen } from "@/lib/kit/last-seen";
import { byDay, clockTime } from "@/lib/kit/moment";
import { myMagazines } from "@/lib/magazine/queries";
import { parseReference } from "@/lib/questions/reference";
import { kindNames } from "@/lib/timeline/kinds";
import { logPeople, readLog } from "@/lib/timeline/log";
import { Entries } from "./entries";
import s from "./log.module.css";

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
  const home = magazine ?? mine[0]!;
  const zones = new Set((magazine ? [magazine] : mine).map(({ timeZone }) => timeZone));
  const kept = Object.entries({ magazine: filter.magazine, by: filter.by, kind: filter.kind, question: filter.question }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  const isSaid = !magazine && mine.length > 1;
  const last = entries.at(-1);
  const older = last && `/desk/log?${new URLSearchParams([...kept, ["before", sayLastSeen(last)]])}`;
  return (
    <main className={`page ${s.page}`} id="main">
      <h1>Log</h1>
      <form className={s.filter} action="/desk/log" aria-label="Filter" key={JSON.stringify(kept)}>
        {filter.magazine && <input type="hidden" name="magazine" value={filter.magazine} />}
        <label>Who<ChooseOfMany className="t" name="by" packed={packed([["", "Everybody"], ...people.map(({ id, name }) => [id, name] as const), ["reader", "Readers"], ["clock", "The clock"]])} chosen={filter.by} /></label>
        <label>What<Choose className="t" name="kind" options={[["", "Everything"], ...kindNames.map((kind) => [kind, inWords(kind)] as const)]} chosen={filter.kind} /></label>
        <label>Question<input className="t" name="question" defaultValue={filter.question ?? ""} placeholder="WWQ-1042" size={10} maxLength={20} /></label>
        <button className="b" type="submit">Show</button>
        {kept.some(([name]) => name !== "magazine") && <Link className="b bare" href={filter.magazine ? `/desk/log?magazine=${filter.magazine}` : "/desk/log"}>Show all</Link>}
      </form>
      {zones.size > 1 && <p className={s.zones}>Days and times are those of the magazine that stands beside; what concerns no magazine is told in {home.name}’s.</p>}
      {unread && <p className="err" role="alert">A reference is a prefix and a number, such as WWQ-1042.</p>}
      {entries.length === 0 && <p className={s.empty}>Nothing here. Whatever anybody does is written down the moment it is done.</p>}
      {byDay(entries, zones.size > 1 ? ({ magazine: whose }) => (whose ?? home).timeZone : home.timeZone, home.locale).map(({ day, said, items }) => (
        <section key={day} aria-labelledby={`d${day}`}>
          <h2 className={s.day} id={`d${day}`}>{said}</h2>
          <Entries entries={items.map(({ id, at, who, sentence, question, magazine: whose }) => ({ id, at: at.toISOString(), time: clockTime(at, (whose ?? home).timeZone, (whose ?? home).locale), who, sentence, question, magazine: isSaid && whose ? whose.name : null }))} />
        </section>
      ))}
      {more && older && <p className={s.more}><Link className="b" href={older}>Older</Link></p>}
    </main>
  );
}
