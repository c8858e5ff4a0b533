// An editor plans a question for an issue of the magazine, or takes it out again.
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { issues } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { rowId } from "../kit/typed";
import { must } from "../may";
import { lookAgain, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { hold } from "./hold";

/** An empty choice takes the question out of its issue. */
export const planning = z.object({ questionId: rowId, issueId: z.literal("").transform(() => null).or(rowId) });

/** Plans the question; what is due of it goes along: see assignments/due-day.ts. Refuses an issue of another magazine; Missing for whoever may not. */
export async function plan(actor: Actor, input: z.output<typeof planning>, now = new Date()): Promise<void> {
  await db.transaction((tx) => planIn(tx, actor, input, now));
}

/** The same within a transaction. Returns whether anything changed. */
export async function planIn(tx: Tx, actor: Actor, input: z.output<typeof planning>, now: Date): Promise<boolean> {
  const { questionId, magazineId } = await hold(tx, actor, input.questionId);
  must(actor, "prepareQuestion", magazineId);
  const [issue] = input.issueId === null ? [] : await tx.select({ id: issues.id, name: issues.name }).from(issues).where(and(eq(issues.id, input.issueId), eq(issues.magazineId, magazineId)));
  if (input.issueId !== null && !issue) throw new Refusal(lookAgain, { issueId: "Choose an issue of this magazine." });
  const [before] = await tx.select({ issueId: questions.issueId }).from(questions).where(eq(questions.id, questionId));
  if (before?.issueId === (issue?.id ?? null)) return false;
  await tx.update(questions).set({ issueId: issue?.id ?? null, slotNumber: null }).where(eq(questions.id, questionId));
  await record(tx, actor, { kind: "planned", at: now, magazineId, questionId, data: issue ? { issue: issue.name } : {} });
  return true;
}
