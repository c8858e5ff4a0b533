// An editor sets a due day of one question by hand, or lets it follow its issue again; and a question that is planned for another issue takes its days along.
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { assignments, handSetDays, offerStands } from "@/db/schema/assignments";
import { issues, magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { day, dayIn, sayDay } from "../kit/day";
import { rowId } from "../kit/typed";
import { derivedDay, offsetsFor } from "../magazine/due-days";
import { offsetRows } from "../magazine/offsets";
import { must } from "../may";
import { hold } from "../questions/hold";
import { planIn, type planning } from "../questions/plan";
import { lookAgain, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type Due, dueNames, dues, whereabouts } from "../words";
import type { Situation } from "../workflow/situation";
import { dueWhile } from "./moved-days";

const what = z.enum(dueNames, "Say which day.");
export const settingDueDay = z.object({ questionId: rowId, what, dueOn: day });
export const followingIssue = z.object({ questionId: rowId, what });

/** Of a question: the issue it is planned for with the days counted back from it, and the offer that stands. */
async function daysOf(tx: Tx, { questionId, magazineId, columnId }: Situation, now: Date) {
  const [row] = await tx
    .select({ issue: issues, offer: assignments, locale: magazines.locale, timeZone: magazines.timeZone })
    .from(questions)
    .innerJoin(magazines, eq(magazines.id, magazineId))
    .leftJoin(issues, eq(issues.id, questions.issueId))
    .leftJoin(assignments, and(eq(assignments.questionId, questions.id), offerStands))
    .where(eq(questions.id, questionId));
  const { issue, offer, locale, timeZone } = row!;
  const offsets = offsetsFor(await offsetRows(tx, magazineId), columnId);
  const today = dayIn(timeZone, now);
  return { issue, offer, today, derived: (due: Due) => issue && derivedDay(issue, offsets[due]), say: (iso: string) => sayDay(iso, locale, today) };
}

/** Refuses what is not due any more, or not yet. */
function mustBeDue({ stage }: Situation, due: Due): void {
  if (!dueWhile[due].includes(stage)) throw new Refusal(`Nothing is due of a question that is ${whereabouts[stage]}.`);
}

/** Sets it by hand, from now on whatever becomes of the issue. A historian is told of another day for the draft. Refuses a day that is past. */
export async function setDueDay(actor: Person, input: z.output<typeof settingDueDay>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    const { questionId, magazineId } = situation;
    must(actor, "prepareQuestion", magazineId);
    mustBeDue(situation, input.what);
    const { offer, today, derived, say } = await daysOf(tx, situation, now);
    if (input.dueOn < today) throw new Refusal(lookAgain, { dueOn: "That day is past." });
    const before = input.what === "draft" ? offer!.dueOn : await handSet(tx, questionId, input.what);
    if (input.what === "draft") {
      if (before === input.dueOn && !offer!.followsIssue) return;
      await tx.update(assignments).set({ dueOn: input.dueOn, followsIssue: false }).where(eq(assignments.id, offer!.id));
    } else {
      if (before === input.dueOn) return;
      const row = { dueOn: input.dueOn, setById: actor.id, setAt: now };
      await tx.insert(handSetDays).values({ questionId, what: input.what, ...row }).onConflictDoUpdate({ target: [handSetDays.questionId, handSetDays.what], set: row });
    }
    const from = before ?? derived(input.what);
    await record(tx, actor, { kind: "dueDaySet", at: now, magazineId, questionId, data: { what: dues[input.what], due: say(input.dueOn), from: from && from !== input.dueOn ? say(from) : "" } });
  });
}

async function handSet(tx: Tx, questionId: number, due: Due): Promise<string | null> {
  const [row] = await tx.select({ dueOn: handSetDays.dueOn }).from(handSetDays).where(and(eq(handSetDays.questionId, questionId), eq(handSetDays.what, due)));
  return row?.dueOn ?? null;
}

/** Lets it follow the issue again. Refuses where no issue is planned, and a draft whose day would be past. */
export async function followIssue(actor: Person, input: z.output<typeof followingIssue>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    const { questionId, magazineId } = situation;
    must(actor, "prepareQuestion", magazineId);
    mustBeDue(situation, input.what);
    const { issue, offer, today, derived, say } = await daysOf(tx, situation, now);
    const to = derived(input.what);
    if (!issue || !to) throw new Refusal("It is planned for no issue. Plan it for one, and its days can follow that.");
    const before = input.what === "draft" ? offer!.dueOn : await handSet(tx, questionId, input.what);
    if (input.what === "draft") {
      if (offer!.followsIssue) return;
      if (to < today) throw new Refusal(`Counted back from ${issue.name} the draft was due ${say(to)}. Plan the question for a later issue, or keep a day by hand.`);
      await tx.update(assignments).set({ dueOn: to, followsIssue: true }).where(eq(assignments.id, offer!.id));
    } else {
      if (!before) return;
      await tx.delete(handSetDays).where(and(eq(handSetDays.questionId, questionId), eq(handSetDays.what, input.what)));
    }
    await record(tx, actor, { kind: "dueDayFollows", at: now, magazineId, questionId, data: { what: dues[input.what], name: issue.name, due: say(to), from: before && before !== to ? say(before) : "" } });
  });
}

/** Plans a question for an issue, or for none, and takes along what is due. */
export async function planQuestion(actor: Person, input: z.output<typeof planning>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    if (await planIn(tx, actor, input, now)) await dueGoesAlong(tx, actor, input.questionId, now);
  });
}

/** After a question came to another issue: a day of the draft that follows goes along; where the question left its issue it stays, as if set by hand. */
export async function dueGoesAlong(tx: Tx, actor: Person, id: number, now: Date): Promise<void> {
  const situation = await hold(tx, actor, id);
  const { questionId, magazineId, stage } = situation;
  const { issue, offer, today, derived, say } = await daysOf(tx, situation, now);
  if (!offer?.followsIssue || !dueWhile.draft.includes(stage)) return;
  const to = derived("draft");
  // A day that is past is no day to give anybody: the one agreed stays.
  if (!issue || !to || to < today) {
    await tx.update(assignments).set({ followsIssue: false }).where(eq(assignments.id, offer.id));
    return;
  }
  if (to === offer.dueOn) return;
  await tx.update(assignments).set({ dueOn: to }).where(eq(assignments.id, offer.id));
  await record(tx, actor, { kind: "dueDayFollows", at: now, magazineId, questionId, data: { what: dues.draft, name: issue.name, due: say(to), from: say(offer.dueOn) } });
}
