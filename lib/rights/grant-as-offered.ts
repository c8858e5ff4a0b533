// Whoever takes a question, or sends the answer in, agrees to what the offer asked for. What was read is kept.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { columns, magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import { grants } from "@/db/schema/rights";
import type { Actor } from "../actor";
import { dayIn } from "../kit/day";
import { record } from "../timeline/record";
import { rightNames } from "../words";
import { lastDay, sayTermsOf } from "./right";

/** Writes a row for each right that the offer asked for, once; says them for the story, or null where there are none or they are written. */
export async function writeGrants(tx: Tx, assignmentId: number, how: "taken" | "sentIn", enteredById: number | null, now: Date): Promise<{ what: string } | null> {
  const [offer] = await tx
    .select({ questionId: assignments.questionId, personId: assignments.contributorId, rights: assignments.rights, timeZone: magazines.timeZone })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(eq(assignments.id, assignmentId));
  const terms = offer?.rights;
  if (!offer || !terms) return null;
  const { questionId, personId } = offer;
  const fromOn = dayIn(offer.timeZone, now);
  const asked = rightNames.flatMap((kind) => (terms[kind] ? [{ kind, term: terms[kind] }] : []));
  if (asked.length === 0) return null;
  const written = await tx
    .insert(grants)
    .values(asked.map(({ kind, term }) => ({ questionId, personId, assignmentId, kind, isExclusive: term.isExclusive, fromOn, untilOn: lastDay(fromOn, term), territory: terms.territory, words: terms.words, how, grantedAt: now, enteredById })))
    .onConflictDoNothing()
    .returning({ id: grants.id });
  return written.length > 0 ? { what: sayTermsOf(terms).join("; ") } : null;
}

/** The same, and the story tells it. */
export async function grantAsOffered(tx: Tx, actor: Actor, { questionId, magazineId }: { questionId: number; magazineId: number }, assignmentId: number, how: "taken" | "sentIn", now: Date): Promise<void> {
  const data = await writeGrants(tx, assignmentId, how, how === "sentIn" && actor.kind === "person" ? actor.id : null, now);
  if (data) await record(tx, actor, { kind: "rightsGranted", at: now, magazineId, questionId, data });
}
