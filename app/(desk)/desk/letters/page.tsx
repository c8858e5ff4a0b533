// Letters out: what the desk has written to readers, historians and others, and what became of it.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Send } from "@/app/ui/form";
import { byDay, clockTime } from "@/lib/kit/moment";
import { myMagazines } from "@/lib/magazine/queries";
import { letterCounts, lettersOut } from "@/lib/mail/queries";
import { canMail } from "@/lib/people/auth";
import { letterStateNames, letterStates } from "@/lib/words";
import { tryAgainAction } from "./actions";
import s from "./letters.module.css";

export const metadata: Metadata = { title: "Letters out" };

const asked = z.object({
  magazine: z.string().optional().catch(undefined),
  state: z.enum(letterStateNames).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/letters");
  const { magazine: handle, state, before } = asked.parse(await searchParams);
  const mine = (await myMagazines(actor)).filter(({ may }) => may("writeLetters"));
  const magazine = handle ? (mine.find((one) => one.handle === handle) ?? notFound()) : undefined;
  const counts = await orNotFound(letterCounts(actor, magazine?.id));
  const { letters, more } = await orNotFound(lettersOut(actor, { magazineId: magazine?.id, state, before }));
  const { timeZone, locale } = magazine ?? mine[0]!;
  const at = (more_: Record<string, string | undefined>) => {
    const query = new URLSearchParams(Object.entries({ magazine: handle, ...more_ }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return query.size > 0 ? `/desk/letters?${query}` : "/desk/letters";
  };
  return (
    <main className={`page ${s.page}`} id="main">
      <h1>Letters out</h1>
      <p className={s.lead}>{canMail() ? "What the desk has written. A letter that cannot be delivered says why." : "There is no mail server, so letters wait here. They go out when there is one; until then you can read them, or send the words yourself."} What is private in them is masked.</p>
      <nav className="tabs" aria-label="States">
        <Link href={at({})} aria-current={state ? undefined : "page"}>All</Link>
        {letterStateNames.map((name) => <Link key={name} href={at({ state: name })} aria-current={state === name ? "page" : undefined}>{letterStates[name]} {counts[name].toLocaleString(locale)}</Link>)}
      </nav>
      {letters.length === 0 && <p className={s.empty}>{state ? "No letter is in this state." : "No letter yet. The first goes to the first reader who asks, and says that the question has come."}</p>}
      {byDay(letters.map((letter) => ({ ...letter, at: letter.madeAt })), timeZone, locale).map(({ day, said, items }) => (
        <section key={day} aria-labelledby={`d${day}`}>
          <h2 className={s.day} id={`d${day}`}>{said}</h2>
          <ul>
            {items.map((letter) => (
              <li key={letter.id}>
                <details className={s.letter} open={letter.state === "failed" || undefined}>
                  <summary>
                    <time dateTime={letter.madeAt.toISOString()}>{clockTime(letter.madeAt, timeZone, locale)}</time>
                    <span className={s.subject}>{letter.subject}</span>
                    <span className={s.to}>{letter.toName || letter.to}</span>
                    <span className={letter.state === "failed" ? "late" : letter.state === "sent" ? "ok" : "mid"}>{letterStates[letter.state]}</span>
                  </summary>
                  <div className={s.sheet}>
                    {letter.lastError && <p className={s.error}>{letter.state === "failed" ? "Not delivered" : "Not delivered yet"}, after {letter.tries === 1 ? "one try" : `${letter.tries} tries`}. The mail server said: <q>{letter.lastError}</q></p>}
                    <dl className="dl">
                      <div><dt>To</dt><dd>{letter.toName && `${letter.toName}, `}{letter.to}</dd></div>
                      <div><dt>From</dt><dd>{letter.from.replaceAll('"', "")}</dd></div>
                      {letter.reference && <div><dt>About</dt><dd><Link className="link" href={`/desk/questions/${letter.reference}`}>{letter.reference}</Link></dd></div>}
                      {letter.sentAt && <div><dt>Sent</dt><dd>{clockTime(letter.sentAt, timeZone, locale)}</dd></div>}
                    </dl>
                    <div className={`copy ${s.body}`}>{letter.body}</div>
                    {letter.state !== "sent" && canMail() && (letter.state === "failed" || letter.tries > 0) && (
                      <ActionForm action={tryAgainAction} label="Try again"><input type="hidden" name="letterId" value={letter.id} /><Send className="b" sending="Queueing…">Try again</Send></ActionForm>
                    )}
                  </div>
                </details>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {more && <p className={s.more}><Link className="b" href={at({ state, before: String(letters.at(-1)!.id) })}>Older</Link></p>}
    </main>
  );
}
