// An editor declines with one of the column’s reasons: its name goes into the story, its words, as the editor left them, to the reader.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { declineAll } from "../intake/decline";
import type { Done } from "../intake/together";
import { lookAgain, Refusal } from "../refusal";
import { reasonOf } from "./queries";
import { type decliningAllWith, type decliningWith, replyProblem } from "./reply";

/** The reason’s own words, where the form had none to show them in. */
async function asKept(questionId: number | undefined, why: string) {
  const [question] = questionId === undefined ? [] : await db.select({ columnId: questions.columnId }).from(questions).where(eq(questions.id, questionId));
  return question && reasonOf(question.columnId, why);
}

/** Declines questions. Throws Refusal for words that cannot be filled in and where a question cannot be declined; Missing when not seen. */
export async function declineAllWith(actor: Person, { picks, why, reason, tell, personal, shown }: z.output<typeof decliningAllWith>, now = new Date()): Promise<Done> {
  const problem = replyProblem(personal);
  if (problem) throw new Refusal(lookAgain, { personal: problem });
  const kept = why && !shown && personal === "" ? await asKept(picks[0]?.questionId, why) : undefined;
  const said = [why, reason].filter(Boolean).join(": ");
  return declineAll(actor, { picks, reason: said, tell: kept ? kept.tells && tell : tell, personal: kept?.body ?? personal }, now);
}

/** The same for one. */
export const declineWith = (actor: Person, { why, reason, tell, personal, shown, ...held }: z.output<typeof decliningWith>, now = new Date()): Promise<Done> => declineAllWith(actor, { picks: [held], why, reason, tell, personal, shown }, now);
