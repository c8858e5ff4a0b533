// The rehearsal: who would have been written to last month by the rules as they stand, and who will be in the coming two weeks. Nothing is sent.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { dateFormat } from "@/lib/kit/formats";
import { magazineFor } from "@/lib/magazine/queries";
import type { Letter } from "@/lib/reminders/falls";
import { letterPreview, rehearse, type When } from "@/lib/reminders/rehearsal";
import { sayAlarm } from "@/lib/reminders/say";
import { reminderRules } from "@/lib/words";
import { SettingsPage } from "../../../frame";
import s from "../../../settings.module.css";
import r from "../reminders.module.css";

export const metadata: Metadata = { title: "A rehearsal" };

const says: Record<When, { tab: string; none: string }> = {
  past: { tab: "Last month", none: "By these rules nobody would have been written to last month." },
  coming: { tab: "The coming two weeks", none: "If nothing happens, nobody is written to in the coming two weeks." },
};

/** By this the address says which letter is open. */
const keyOf = ([{ personId, reminder }, ...rest]: Letter) => `${personId}-${reminder.at.getTime()}-${reminder.rule}-${reminder.waits.questionId}-${rest.length}`;

export default async function Page({ params, searchParams }: { params: Promise<{ handle: string }>; searchParams: Promise<{ when?: string; letter?: string }> }) {
  const { handle } = await params;
  const base = `/desk/settings/${handle}/reminders`;
  const actor = await requireDesk(`${base}/rehearsal`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const { when: asked, letter: open } = await searchParams;
  const when: When = asked === "coming" ? "coming" : "past";
  const now = requestTime();
  const { letters, more } = await rehearse(actor, magazine, when, now);
  const shown = letters.find((told) => keyOf(told) === open);
  const preview = shown && (await letterPreview(actor, magazine, shown));
  // With the day of the week: whether it is a Sunday is what one looks for.
  const hours = dateFormat(magazine.locale, { timeZone: magazine.timeZone, weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
  const people = new Set(letters.map(([{ personId }]) => personId)).size;
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="reminders" title="A rehearsal" lead="Worked out by the same rule that writes the letters, with the due days as they stand now. Nothing is sent.">
      <nav className={`${s.nav} ${s.parts}`} aria-label="When">
        {(Object.keys(says) as When[]).map((one) => <Link key={one} href={`${base}/rehearsal?when=${one}`} aria-current={one === when ? "page" : undefined}>{says[one].tab}</Link>)}
      </nav>
      {letters.length === 0 ? <p className={s.empty}>{says[when].none}</p> : <p className={s.help}>{letters.length === 1 ? "One letter" : `${letters.length + more} letters`}{more > 0 ? `, of which the first ${letters.length} are shown` : `, to ${people === 1 ? "one person" : `${people} people`}`}.</p>}
      <ol className={r.list} aria-label="Letters">
        {letters.map((told) => {
          const key = keyOf(told);
          const [first] = told;
          return (
            <li key={key} id={`l${key}`}>
              <time dateTime={first.reminder.at.toISOString()}>{hours.format(first.reminder.at)}</time>
              <div>
                <p><b>{first.name}</b>{told.length > 1 && `, ${told.length} in one letter`}. {open === key ? <Link className="link" scroll={false} href={`${base}/rehearsal?when=${when}#l${key}`}>Close the letter</Link> : <Link className="link" scroll={false} prefetch={false} href={`${base}/rehearsal?when=${when}&letter=${key}#l${key}`}>The letter</Link>}</p>
                {told.map(({ reminder, letter }) => <p key={`${reminder.rule} ${reminder.waits.questionId}`}>{reminder.waits.slugLine} <Link className="num" prefetch={false} href={`/desk/questions/${reminder.waits.reference}`}>{reminder.waits.reference}</Link>: <small>{reminderRules[reminder.rule].replace(/^./, (sign) => sign.toLowerCase())}. {letter === "alarm" && sayAlarm(reminder, magazine)}</small></p>)}
              </div>
              {open === key && <div className={r.letter}>{preview ? <><b>{preview.subject}</b>{preview.body}</> : "Its column has switched this letter off: it would not be sent."}</div>}
            </li>
          );
        })}
      </ol>
    </SettingsPage>
  );
}
