// The rehearsal: who would have been written to last month by the rules as they stand, and who will be in the coming two weeks. Nothing is sent.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { dateFormat } from "@/lib/kit/formats";
import { magazineFor } from "@/lib/magazine/queries";
import type { Called } from "@/lib/reminders/called";
import { letterPreview, rehearse, type When } from "@/lib/reminders/rehearsal";
import { type Said, sayAlarm } from "@/lib/reminders/say";
import type { Letter } from "@/lib/reminders/told";
import { reminderRules } from "@/lib/words";
import { SettingsPage } from "../../../frame";
import s from "../../../settings.module.css";
import { Letters, type ShownLetter } from "./letters";
import { packedLines } from "./told-html";

export const metadata: Metadata = { title: "A rehearsal" };

const says: Record<When, { tab: string; none: string }> = {
  past: { tab: "Last month", none: "By these rules nobody would have been written to last month." },
  coming: { tab: "The coming two weeks", none: "If nothing happens, nobody is written to in the coming two weeks." },
};

/** By this the address says which letter is open. */
const keyOf = ([{ personId, reminder }, ...rest]: Letter<Called>) => `${personId}-${reminder.at.getTime()}-${reminder.rule}-${reminder.waits.questionId}-${rest.length}`;

/** A letter in the words it is shown with. */
function shownLetter(told: Letter<Called>, hours: Intl.DateTimeFormat, said: Said): ShownLetter {
  const [{ name, reminder }] = told;
  return {
    key: keyOf(told),
    at: reminder.at.toISOString(),
    when: hours.format(reminder.at),
    name,
    many: told.length,
    told: packedLines(told.map(({ reminder: of, letter }) => ({ slugLine: of.waits.slugLine, reference: of.waits.reference, words: `${reminderRules[of.rule].replace(/^./, (sign) => sign.toLowerCase())}. ${letter === "alarm" ? sayAlarm(of, said) : ""}`.trimEnd() }))),
  };
}

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
      <Letters letters={letters.map((told) => shownLetter(told, hours, magazine))} at={`${base}/rehearsal?when=${when}`} open={open} preview={preview ?? null} />
    </SettingsPage>
  );
}
