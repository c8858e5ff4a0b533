// The rehearsal: who would have been written to last month by the rules as they stand, and who will be in the coming two weeks if nothing happens. It asks
// the same function as the job that writes (falls.ts).
import { db } from "@/db/client";
import type { events } from "@/db/schema/timeline";
import type { Actor } from "../actor";
import { factsOf } from "../mail/facts";
import { isLetterName, letterKind } from "../mail/letters/all";
import { masked, oneLine, paragraphs, words } from "../mail/plain";
import { valuesOf } from "../mail/values";
import { fill } from "../mail/wording";
import { wordingOf, wordingsOf } from "../mail/wordings";
import { must } from "../may";
import { type Called, called } from "./called";
import { reminders } from "./falls";
import { gatheredLetter } from "./gathered";
import { type Magazine, peopleOf, placeOf, rulesOf } from "./place";
import { eventData } from "./say";
import { type Letter, lettersOf, type Told, toldOf } from "./told";
import { whatWaited, whatWaits } from "./waits";

export type When = "past" | "coming";
const day = 86_400_000;
export const rehearsed = { past: 30, coming: 14 } as const;
/** A longer list is read by nobody. */
const most = 100;

/** The letters, by moment: each with what it tells of, worked out of keys alone. Throws Missing to anybody but a chief. */
export async function rehearse(actor: Actor, magazine: Magazine, when: When, now: Date): Promise<{ letters: Letter[]; more: number }> {
  must(actor, "editSettings", magazine.id);
  const [from, until] = when === "past" ? [new Date(now.getTime() - rehearsed.past * day), now] : [now, new Date(now.getTime() + rehearsed.coming * day)];
  const rules = await rulesOf(db, magazine.id);
  const window = { magazineId: magazine.id, timeZone: magazine.timeZone, rules, from, until };
  const [waits, waited] = await Promise.all([whatWaits(db, window), when === "past" ? whatWaited(db, window) : []]);
  const found = reminders([...waits, ...waited], rules, placeOf(magazine), from, until);
  const known = await peopleOf(db, magazine.id, found);
  const letters = lettersOf(toldOf(found, rules, known), known);
  return { letters: letters.slice(0, most), more: Math.max(0, letters.length - most) };
}

/** What these tell of, in words, in the same order: for what is shown of each. Throws Missing to anybody but a chief. */
export async function inWords(actor: Actor, magazine: Magazine, told: readonly (readonly Told[])[]): Promise<Told<Called>[][]> {
  must(actor, "editSettings", magazine.id);
  const all = [...new Set(told.flat().map(({ reminder }) => reminder))];
  const named = await called(db, magazine.id, all);
  const namedOf = new Map(all.map((reminder, nth) => [reminder, named[nth]!]));
  return told.map((letter) => letter.map((one) => ({ ...one, reminder: namedOf.get(one.reminder)! })));
}

/** One of these letters as it would be read. Null where its column has switched it off. */
export async function letterPreview(actor: Actor, magazine: Magazine, letter: Letter): Promise<{ subject: string; body: string } | null> {
  const [told] = (await inWords(actor, magazine, [letter])) as [Letter<Called>];
  const [first] = told;
  if (told.length > 1) return gatheredLetter(magazine, first.name, told);
  const { reminder, letter: name } = first;
  if (!isLetterName(name)) return null;
  const event: typeof events.$inferSelect = { id: 0, at: reminder.at, magazineId: magazine.id, questionId: reminder.waits.questionId, kind: "reminded", byKind: "clock", byId: null, data: eventData(reminder, told, told, magazine, name === "unanswered" ? "as offered" : "") };
  const facts = await db.transaction((tx) => factsOf(tx, event, magazine));
  const columnId = facts.question?.column.id;
  const own = columnId === undefined ? null : (await wordingsOf(actor, columnId)).has(name) ? await wordingOf(actor, columnId, name) : null;
  if (own?.isOff) return null;
  const { subject, body } = fill(own ?? letterKind(name), valuesOf(facts, { personId: first.personId, name: first.name, email: "", ...(name === "unanswered" && { invitedUntil: new Date(reminder.at.getTime() + 14 * day) }) }));
  return { subject, body: masked(paragraphs(body, `${words(magazine.letterSignOff)}\n${oneLine(magazine.name)}`)) };
}

/** The rules as they stand, for the page that sets them. Throws Missing to anybody but a chief. */
export async function rulesFor(actor: Actor, magazineId: number) {
  must(actor, "editSettings", magazineId);
  return rulesOf(db, magazineId);
}
