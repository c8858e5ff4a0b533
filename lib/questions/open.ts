// The first opening by an editor: from then on a question counts as read.
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { may } from "../may";
import type { Situation } from "../workflow/situation";

/** Notes that a question has been read, once, when the actor is one of those who decide on it. */
export async function open(actor: Actor, { questionId, magazineId }: Pick<Situation, "questionId" | "magazineId">, now = new Date()): Promise<void> {
  if (!may(actor, "prepareQuestion", magazineId)) return;
  await db.update(questions).set({ openedAt: now }).where(and(eq(questions.id, questionId), isNull(questions.openedAt)));
}
