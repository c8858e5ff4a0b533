// An editor declines with one of the column’s reasons: its name goes into the story, its words, as the editor left them, to the reader.
import { inArray } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { declineAll } from "../intake/decline";
import type { Done } from "../intake/together";
import { lookAgain, Refusal } from "../refusal";
import { reasonsNamed } from "./queries";
import { type decliningAllWith, type decliningWith, type Reason, replyProblem } from "./reply";

/** The reason of this name as the column of each question has it, by question. */
async function asKept(questionIds: number[], why: string): Promise<Map<number, Reason>> {
  if (why === "" || questionIds.length === 0) return new Map();
  const rows = await db.select({ id: questions.id, columnId: questions.columnId }).from(questions).where(inArray(questions.id, questionIds));
  const byColumn = await reasonsNamed(rows.map(({ columnId }) => columnId), why);
  return new Map(rows.flatMap(({ id, columnId }) => (byColumn.get(columnId) ? [[id, byColumn.get(columnId)!]] : [])));
}

/**
 * Declines questions. Words that are left as a column keeps them under this reason are those of each question’s own column; words of the editor’s own
 * are the same for all. Throws Refusal for words that cannot be filled in and where a question cannot be declined; Missing when not seen.
 */
export async function declineAllWith(actor: Person, { picks, why, reason, tell, personal, shown }: z.output<typeof decliningAllWith>, now = new Date()): Promise<Done> {
  const problem = replyProblem(personal);
  if (problem) throw new Refusal(lookAgain, { personal: problem });
  const kept = await asKept(picks.map(({ questionId }) => questionId), why);
  // Without a script the form had no words to show them in, and whether it tells the reader is the reason’s.
  const unseen = !shown && personal === "";
  const isAsKept = unseen || (personal !== "" && [...kept.values()].some(({ body }) => body === personal));
  const first = kept.get(picks[0]?.questionId ?? 0);
  const said = [why, reason].filter(Boolean).join(": ");
  return declineAll(actor, { picks, reason: said, tell: unseen && first ? first.tells && tell : tell, personal }, now, isAsKept ? (questionId) => kept.get(questionId)?.body ?? personal : undefined);
}

/** The same for one. */
export const declineWith = (actor: Person, { why, reason, tell, personal, shown, ...held }: z.output<typeof decliningWith>, now = new Date()): Promise<Done> => declineAllWith(actor, { picks: [held], why, reason, tell, personal, shown }, now);
