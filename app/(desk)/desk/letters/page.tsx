// Letters out: what the desk has written to readers, historians and others, and what became of it.
import type { Metadata } from "next";
import Form from "next/form";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { lastSeen, sayLastSeen } from "@/lib/kit/last-seen";
import { myMagazines } from "@/lib/magazine/queries";
import { letterCounts, lettersOut } from "@/lib/mail/queries";
import { canMail } from "@/lib/people/auth";
import { letterStateNames, letterStates } from "@/lib/words";
import { LetterDays } from "./letter-days";
import s from "./letters.module.css";

export const metadata: Metadata = { title: "Letters out" };

const asked = z.object({
  magazine: z.string().optional().catch(undefined),
  state: z.enum(letterStateNames).optional().catch(undefined),
  q: z.string().max(200).transform((q) => q.trim() || undefined).optional().catch(undefined),
  /** The last letter of the page before. */
  before: lastSeen,
});

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/letters");
  const { magazine: handle, state, q, before } = asked.parse(await searchParams);
  const mine = (await myMagazines(actor)).filter(({ may }) => may("writeLetters"));
  const magazine = handle ? (mine.find((one) => one.handle === handle) ?? notFound()) : undefined;
  const counts = await orNotFound(letterCounts(actor, { magazineId: magazine?.id, q }));
  const { letters, last } = await orNotFound(lettersOut(actor, { magazineId: magazine?.id, state, q, before }));
  const { locale } = magazine ?? mine[0]!;
  const zones = new Set((magazine ? [magazine] : mine).map(({ timeZone }) => timeZone));
  const at = (change: Record<string, string | undefined>) => {
    const query = new URLSearchParams(Object.entries({ magazine: handle, q, ...change }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return query.size > 0 ? `/desk/letters?${query}` : "/desk/letters";
  };
  return (
    <main className={`page ${s.page}`} id="main">
      <h1>Letters out</h1>
      <p className={s.lead}>{canMail() ? "What the desk has written. A letter that cannot be delivered says why." : "There is no mail server, so letters wait here. They go out when there is one; until then you can read them, or send the words yourself."} What is private in them is masked.</p>
      <Form action="/desk/letters" className={s.find} role="search">
        {handle && <input type="hidden" name="magazine" value={handle} />}
        {state && <input type="hidden" name="state" value={state} />}
        <label htmlFor="q">Find letters</label>
        <input className="t" type="search" id="q" name="q" defaultValue={q} placeholder="An address, a name, a reference" key={q} />
        <button className="b" type="submit">Find</button>
      </Form>
      <nav className="tabs" aria-label="States">
        <Link href={at({})} aria-current={state ? undefined : "page"}>All <span className="num">{counts?.all.toLocaleString(locale)}</span></Link>
        {letterStateNames.map((name) => <Link key={name} href={at({ state: name })} aria-current={state === name ? "page" : undefined}>{letterStates[name]} <span className="num">{counts?.[name].toLocaleString(locale)}</span></Link>)}
      </nav>
      {zones.size > 1 && <p className={s.zones}>Days and times are those of the magazine that stands beside.</p>}
      {letters.length === 0 && <p className={s.empty}>{q ? "No letter like this." : state ? "No letter is in this state." : "No letter yet. The first goes to the first reader who asks, and says that the question has come."}</p>}
      <LetterDays letters={letters} isOfSeveral={!magazine && mine.length > 1} locale={locale} now={requestTime()} />
      {last && <p className={s.more}><Link className="b" href={at({ state, before: sayLastSeen(last) })}>Older</Link></p>}
    </main>
  );
}
