// Takes a letter of the tray in hand for the length of a transaction. Every verb on one begins here.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { paperLetters } from "@/db/schema/paper";
import { asReference, questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";

export type HeldLetter = typeof paperLetters.$inferSelect & { magazineId: number; reference: string | null };

/** Locks the letter's row and returns it. Throws Missing when it is not in a tray of the actor's. */
export async function holdLetter(tx: Tx, actor: Actor, letterId: number): Promise<HeldLetter> {
  const [letter] = await tx.select().from(paperLetters).where(eq(paperLetters.id, letterId)).for("update");
  if (!letter) throw new Missing("This letter");
  const [column] = await tx.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, letter.columnId));
  if (!column) throw new Missing("This letter");
  must(actor, "typeInLetter", column.magazineId);
  const [question] = letter.questionId === null ? [] : await tx.select({ reference: asReference }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(questions.id, letter.questionId));
  return { ...letter, magazineId: column.magazineId, reference: question?.reference ?? null };
}

/** Refuses, with a sentence, what can be done only while the letter waits to be typed. */
export function refuseUnlessOpen({ reference, setAsideAt }: HeldLetter): void {
  if (reference) throw new Refusal(`This letter has become a question already, ${reference}.`);
  if (setAsideAt) throw new Refusal("This letter was set aside. Take it back into the tray first.");
}
