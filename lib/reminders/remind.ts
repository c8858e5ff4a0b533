// Reminds whoever is to be reminded by the magazine's rules. Each reminder is an event of its question, so the story tells it, and the letter follows
// from the event; whoever likes all of a morning's in one letter gets that instead.
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { reminders as given } from "@/db/schema/mail";
import { people } from "@/db/schema/people";
import { clock } from "../actor";
import { sayTerms } from "../assignments/assignment";
import { makeInvitation } from "../assignments/make-invitation";
import { emailProblem } from "../intake/asking";
import { dayIn } from "../kit/day";
import { record } from "../timeline/record";
import { type Called, called } from "./called";
import { dueNow, keyOf, makesUpDays, type Reminder } from "./falls";
import { writeGathered } from "./gathered";
import { type Magazine, peopleOf, placeOf, rulesOf } from "./place";
import { eventData } from "./say";
import { lettersOf, type Told, toldOf } from "./told";
import { whatWaits } from "./waits";

/** Writes what is due now. Called within quiet hours it does nothing. */
export async function remind(tx: Tx, magazine: Magazine, now: Date): Promise<void> {
  const rules = await rulesOf(tx, magazine.id);
  const waits = await whatWaits(tx, { magazineId: magazine.id, timeZone: magazine.timeZone, rules, from: new Date(now.getTime() - makesUpDays * 86_400_000), until: now });
  if (waits.length === 0) return;
  const before = await tx.select().from(given).where(inArray(given.questionId, [...new Set(waits.map(({ questionId }) => questionId))]));
  const said = new Set(before.map(({ rule, questionId, mark }) => `${rule} ${questionId} ${mark}`));
  const found = dueNow(waits, rules, placeOf(magazine), now, said);
  if (found.length === 0) return;
  const [known, due] = [await peopleOf(tx, magazine.id, found), await called(tx, magazine.id, found)];
  const told = toldOf(due, rules, known);
  const letters = lettersOf(told, known);
  const alone = new Set(letters.flatMap((letter) => (letter.length === 1 ? letter : [])));
  for (const reminder of due) {
    const mine = told.filter((one) => keyOf(one.reminder) === keyOf(reminder));
    if (mine.length > 0) await give(tx, magazine, reminder, mine, mine.filter((one) => alone.has(one)), now);
  }
  for (const letter of letters) {
    if (letter.length === 1) continue;
    const [person] = await tx.select({ name: people.name, email: people.email }).from(people).where(eq(people.id, letter[0]!.personId));
    if (person?.email && !emailProblem(person.email)) await writeGathered(tx, magazine, { name: person.name, email: person.email }, letter, now);
  }
}

/** Once: of two that look at the same moment the other finds it given. */
async function give(tx: Tx, magazine: Magazine, reminder: Reminder<Called>, told: Told[], alone: Told[], now: Date): Promise<void> {
  const { rule, waits, mark } = reminder;
  const first = await tx.insert(given).values({ questionId: waits.questionId, rule, mark, at: now }).onConflictDoNothing().returning({ rule: given.rule });
  if (first.length === 0) return;
  const asksAgain = alone.some(({ letter }) => letter === "unanswered");
  // With a new link and the terms as they are by now. The wait for an answer goes on: whoever is next in line is asked when they would have been.
  if (asksAgain) await makeInvitation(tx, waits.assignmentId!, now, { waitsOn: true });
  const [offer] = asksAgain ? await tx.select().from(assignments).where(eq(assignments.id, waits.assignmentId!)) : [];
  const terms = offer ? sayTerms(offer, magazine.locale, dayIn(magazine.timeZone, now)) : "";
  await record(tx, clock, { kind: "reminded", at: now, magazineId: magazine.id, questionId: waits.questionId, data: eventData(reminder, told, alone, magazine, terms) });
}
