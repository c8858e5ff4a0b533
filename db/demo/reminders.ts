// Who was written to by the clock in the demo's last weeks: found by the very rules that its magazines have, so that the rehearsal and the log agree.
import { eq } from "drizzle-orm";
import { assignments } from "@/db/schema/assignments";
import { magazines as magazineRows } from "@/db/schema/magazine";
import { reminderRules, reminders as given } from "@/db/schema/mail";
import { sayTerms } from "@/lib/assignments/assignment";
import { makeInvitation } from "@/lib/assignments/make-invitation";
import { dayIn } from "@/lib/kit/day";
import { type Called, called } from "@/lib/reminders/called";
import { type Reminder, reminders } from "@/lib/reminders/falls";
import { type Magazine, peopleOf, placeOf, rulesOf } from "@/lib/reminders/place";
import { eventData } from "@/lib/reminders/say";
import { type Told, toldOf } from "@/lib/reminders/told";
import { whatWaits } from "@/lib/reminders/waits";
import { ruleNames } from "@/lib/words";
import { type Desk, happened } from "./desk";
import { magazines } from "./magazines";

/** So far back it is told. */
const days = 40;
const set = "2026-03-02 11:20";

/** Sets the rules of each magazine that has its own, and gives every reminder that has fallen due by them. */
export async function loadReminders(desk: Desk, now: Date): Promise<void> {
  for (const magazine of await desk.tx.select().from(magazineRows).orderBy(magazineRows.id)) {
    const own = magazines.find(({ handle }) => handle === magazine.handle)?.rules ?? {};
    const rows = ruleNames.flatMap((name) => (own[name] ? [{ magazineId: magazine.id, name, ...own[name], whom: [...own[name].whom] }] : []));
    if (rows.length > 0) {
      await desk.tx.insert(reminderRules).values(rows);
      happened(desk, set, "achterberg", "rulesSet", { magazineId: magazine.id });
    }
    await giveAll(desk, magazine, now);
  }
}

async function giveAll(desk: Desk, magazine: Magazine, now: Date): Promise<void> {
  const { tx } = desk;
  const rules = await rulesOf(tx, magazine.id);
  const from = new Date(now.getTime() - days * 86_400_000);
  const waits = await whatWaits(tx, { magazineId: magazine.id, timeZone: magazine.timeZone, rules, from, until: now });
  const fallen = reminders(waits, rules, placeOf(magazine), from, now);
  const found = await called(tx, magazine.id, fallen);
  const told = toldOf(found, rules, await peopleOf(tx, magazine.id, fallen));
  for (const reminder of found) await give(desk, magazine, reminder, told.filter((one) => one.reminder === reminder));
}

/** As lib/reminders/remind.ts gives one: its mark, its event, and a new link where somebody is asked again. */
async function give({ tx, events }: Desk, magazine: Magazine, reminder: Reminder<Called>, told: Told[]): Promise<void> {
  if (told.length === 0) return;
  const { rule, waits, at, mark } = reminder;
  await tx.insert(given).values({ questionId: waits.questionId, rule, mark, at });
  const asksAgain = told.some(({ letter }) => letter === "unanswered");
  if (asksAgain) await makeInvitation(tx, waits.assignmentId!, at);
  const [offer] = asksAgain ? await tx.select().from(assignments).where(eq(assignments.id, waits.assignmentId!)) : [];
  const terms = offer ? sayTerms(offer, magazine.locale, dayIn(magazine.timeZone, at)) : "";
  events.push({ at, byKind: "clock", byId: null, kind: "reminded", magazineId: magazine.id, questionId: waits.questionId, data: eventData(reminder, told, told, magazine, terms) });
}
