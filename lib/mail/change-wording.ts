// A chief gives a letter of a column other words, or switches it off, or goes back to ours.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { letterWordings } from "@/db/schema/mail";
import type { Person } from "../actor";
import { must } from "../may";
import { lookAgain, Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { isByHand, isLetterName, isWordable, letterKind } from "./letters/all";
import { type changingWording, type restoringWording, wordingProblems } from "./wording";

/** The column's name and magazine. Throws Missing to anybody but a chief of it, and for a letter no column has words for. */
async function columnOf(tx: Tx, actor: Person, { columnId, kind }: { columnId: number; kind: string }) {
  const [column] = await tx.select({ name: columns.name, magazineId: columns.magazineId }).from(columns).where(eq(columns.id, columnId));
  if (!column) throw new Missing("This column");
  must(actor, "editSettings", column.magazineId);
  if (!isLetterName(kind) || !isWordable(kind)) throw new Missing("This letter");
  return { ...column, kind: letterKind(kind) };
}

/** Keeps the words, for letters from now on. Refuses, by field, what the letter cannot fill in, and switching off what an editor writes. */
export async function changeWording(actor: Person, input: z.output<typeof changingWording>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { name, magazineId, kind } = await columnOf(tx, actor, input);
    const { columnId, subject, body, isOff } = input;
    const problems = wordingProblems({ subject, body }, kind);
    if (Object.keys(problems).length > 0) throw new Refusal(lookAgain, problems);
    if (isOff && isByHand(input.kind)) throw new Refusal("An editor writes this letter by hand. It cannot be switched off.");
    const row = { subject, body, isOff, changedAt: now, changedById: actor.id };
    await tx.insert(letterWordings).values({ columnId, kind: input.kind, ...row }).onConflictDoUpdate({ target: [letterWordings.columnId, letterWordings.kind], set: row });
    await record(tx, actor, { kind: "columnChanged", at: now, magazineId, data: { what: `the letter “${kind.name}”`, name } });
  });
}

/** Back to our words, and to a letter that goes. */
export async function restoreWording(actor: Person, input: z.output<typeof restoringWording>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { name, magazineId, kind } = await columnOf(tx, actor, input);
    const gone = await tx.delete(letterWordings).where(and(eq(letterWordings.columnId, input.columnId), eq(letterWordings.kind, input.kind))).returning({ kind: letterWordings.kind });
    if (gone.length > 0) await record(tx, actor, { kind: "columnChanged", at: now, magazineId, data: { what: `the letter “${kind.name}” back to our words`, name } });
  });
}
