// Takes back what was just done to one question or to many, with the letters about it that have not gone.
import { and, asc, eq, gt, inArray, isNull, lt, ne, or } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { actParts, acts } from "@/db/schema/intake";
import { letters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { putTopics } from "../questions/set-topics";
import { Missing, Refusal } from "../refusal";
import { type ActName, acts as actWords } from "../words";
import { record } from "../timeline/record";
import { move } from "../workflow/move";
import type { Situation } from "../workflow/situation";
import { putToSleep, type Slept } from "./snooze";
import type { undoing } from "./triage";

type Part = typeof actParts.$inferSelect;
type Back = (tx: Tx, actor: Actor, situation: Situation, part: Part, now: Date) => Promise<unknown>;

const toInbox = (kind: ActName): Back => (tx, actor, situation, _, now) => move(tx, actor, situation, "undo", { now, data: { what: actWords[kind] }, set: { mergedIntoId: null } });

const back: Record<ActName, Back> = {
  accept: toInbox("accept"),
  decline: toInbox("decline"),
  markAsSpam: toInbox("markAsSpam"),
  merge: toInbox("merge"),
  answerBefore: toInbox("answerBefore"),
  passOn: toInbox("passOn"),
  snooze: async (tx, actor, { questionId, magazineId }, { before }, now) => {
    const { snoozedAt, wakesAt, wakesForIssueId } = before as Slept;
    await putToSleep(tx, questionId, { snoozedAt: snoozedAt ? new Date(snoozedAt) : null, wakesAt: wakesAt ? new Date(wakesAt) : null, wakesForIssueId });
    await record(tx, actor, { kind: "undone", at: now, magazineId, questionId, data: { what: actWords.snooze } });
  },
  setTopics: (tx, actor, situation, { before }, now) => putTopics(tx, actor, situation, before.topics as number[], now),
};

/**
 * Undoes an act of the actor's own. A question that somebody has gone on with since stays as it is. Letters about it that have not
 * gone are called back; see actOf() for how many had. Throws Refusal when nothing can be undone, Missing when it is not the actor's.
 */
export async function undo(actor: Actor, { actId }: z.output<typeof undoing>, now = new Date()): Promise<void> {
  if (actor.kind !== "person") throw new Missing();
  await db.transaction(async (tx) => {
    const [act] = await tx.select().from(acts).where(and(eq(acts.id, actId), eq(acts.byId, actor.id))).for("update");
    if (!act) throw new Missing();
    if (act.undoneAt) throw new Refusal("This has been undone already.");
    const parts = await tx.select().from(actParts).where(eq(actParts.actId, actId)).orderBy(asc(actParts.questionId));
    const undone: Part[] = [];
    for (const part of parts) {
      const situation = await hold(tx, actor, part.questionId);
      if (await wentOn(tx, part)) continue;
      await back[act.kind](tx, actor, situation, part, now);
      undone.push(part);
    }
    if (undone.length === 0) throw new Refusal(parts.length === 1 ? "Somebody has gone on with this question since. It can be moved from its own page." : "Somebody has gone on with all of these since.");
    await tx.update(acts).set({ undoneAt: now }).where(eq(acts.id, actId));
    await tx.update(actParts).set({ undoneAt: now }).where(and(eq(actParts.actId, actId), inArray(actParts.questionId, undone.map(({ questionId }) => questionId))));
    await callBack(tx, undone.map(({ eventId }) => eventId), now);
  });
}

/** True when a person has done something with the question since; to have spoken of it is nothing done. */
async function wentOn(tx: Tx, { questionId, eventId }: Part): Promise<boolean> {
  const [later] = await tx.select({ id: events.id }).from(events).where(and(eq(events.questionId, questionId), gt(events.id, eventId), eq(events.byKind, "person"), ne(events.kind, "deskNoted"))).limit(1);
  return later !== undefined;
}

/** Letters that were written and are in nobody's hands do not go. Those not yet written never are: see mail/tell.ts. */
const callBack = (tx: Tx, eventIds: number[], now: Date) =>
  tx.update(letters).set({ state: "calledBack" }).where(and(inArray(letters.eventId, eventIds), eq(letters.state, "waiting"), or(isNull(letters.inHandUntil), lt(letters.inHandUntil, now))));
