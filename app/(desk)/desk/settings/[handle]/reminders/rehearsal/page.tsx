// The rehearsal: who would have been written to last month by the rules as they stand, and who will be in the coming two weeks. Nothing is sent.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { dateFormat } from "@/lib/kit/formats";
import { magazineFor } from "@/lib/magazine/queries";
import type { Called } from "@/lib/reminders/called";
import { inWords, letterPreview, rehearse, type When } from "@/lib/reminders/rehearsal";
import { type Said, sayAlarm } from "@/lib/reminders/say";
import type { Letter, Told } from "@/lib/reminders/told";
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

/** So many things a letter tells of are named while it is closed. */
const named = 5;

/** By this the address says which letter is open. */
const keyOf = ([{ personId, reminder }, ...rest]: Letter) => `${personId}-${reminder.at.getTime()}-${reminder.rule}-${reminder.waits.questionId}-${rest.length}`;

/** A letter in the words it is shown with. @param told what is named of it */
function shownLetter(letter: Letter, told: readonly Told<Called>[], hours: Intl.DateTimeFormat, said: Said): ShownLetter {
  const [{ name, reminder }] = letter;
  return {
    key: keyOf(letter),
    at: reminder.at.toISOString(),
    when: hours.format(reminder.at),
    name,
    many: letter.length,
    more: letter.length - told.length,
    told: packedLines(told.map(({ reminder: of, letter: kind }) => ({ slugLine: of.waits.slugLine, reference: of.waits.reference, words: `${reminderRules[of.rule].replace(/^./, (sign) => sign.toLowerCase())}. ${kind === "alarm" ? sayAlarm(of, said) : ""}`.trimEnd() }))),
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
  const opened = letters.find((letter) => keyOf(letter) === open);
  const [told, preview] = await Promise.all([inWords(actor, magazine, letters.map((letter) => (letter === opened ? letter : letter.slice(0, named)))), opened && letterPreview(actor, magazine, opened)]);
  // With the day of the week: whether it is a Sunday is what one looks for.
  const hours = dateFormat(magazine.locale, { timeZone: magazine.timeZone, weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
  const people = new Set(letters.map(([{ personId }]) => personId)).size;
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="reminders" title="A rehearsal" lead="Worked out by the same rule that writes the letters, with the due days as they stand now. Nothing is sent.">
      <nav className={`${s.nav} ${s.parts}`} aria-label="When">
        {(Object.keys(says) as When[]).map((one) => <Link key={one} href={`${base}/rehearsal?when=${one}`} aria-current={one === when ? "page" : undefined}>{says[one].tab}</Link>)}
      </nav>
      {letters.length === 0 ? <p className={s.empty}>{says[when].none}</p> : <p className={s.help}>{letters.length === 1 ? "One letter" : `${letters.length + more} letters`}{more > 0 ? `, of which the first ${letters.length} are shown` : `, to ${people === 1 ? "one person" : `${people} people`}`}.</p>}
      <Letters letters={letters.map((letter, nth) => shownLetter(letter, told[nth]!, hours, magazine))} at={`${base}/rehearsal?when=${when}`} open={open} preview={preview ?? null} />
    </SettingsPage>
  );
}
