// The fee that was agreed falls due by the magazine's rule: on approval, or when the answer is published. Once, whatever happens to the answer afterwards.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { ledger } from "@/db/schema/fees";
import { magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { dayIn } from "../kit/day";
import { minorOf } from "../kit/money";
import { record } from "../timeline/record";
import type { DueMoment } from "../words";
import { killFeeOf, sayGiven } from "./fee";

type Of = { questionId: number; magazineId: number };
type Fell = { kind: "feeDue" | "killFeeDue"; data: { name: string; what: string; personId: number } };

async function agreed(tx: Tx, { questionId, magazineId }: Of) {
  const [found] = await tx
    .select({ offer: assignments, name: people.name, issueId: sql<number | null>`coalesce(${questions.issueId}, (select issue_id from publications where question_id = ${questionId} order by id desc limit 1))`.mapWith(Number), rule: { feeDueAt: magazines.feeDueAt, killShare: magazines.killShare, killAmount: magazines.killAmount }, locale: magazines.locale, timeZone: magazines.timeZone })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(magazines, eq(magazines.id, magazineId))
    .where(and(eq(assignments.questionId, questionId), offerStands));
  if (!found || found.offer.fee === "none") return null;
  const { offer } = found;
  const given = { fee: offer.fee, amountMinor: offer.fee === "money" ? minorOf(offer.feeAmount ?? "", offer.feeCurrency ?? "USD") : null, currency: offer.fee === "money" ? offer.feeCurrency : null, note: offer.feeNote };
  return { ...found, given };
}

async function write(tx: Tx, { questionId, magazineId }: Of, found: NonNullable<Awaited<ReturnType<typeof agreed>>>, { kind, given, madeById }: { kind: "due" | "kill"; given: typeof found.given; madeById: number | null }, now: Date): Promise<Fell | null> {
  const rows = await tx
    .insert(ledger)
    .values({ ...given, kind, magazineId, personId: found.offer.contributorId, day: dayIn(found.timeZone, now), assignmentId: found.offer.id, questionId, issueId: found.issueId || null, madeById, madeAt: now })
    .onConflictDoNothing()
    .returning({ id: ledger.id });
  return rows.length > 0 ? { kind: kind === "due" ? "feeDue" : "killFeeDue", data: { name: found.name, what: sayGiven(given, found.locale), personId: found.offer.contributorId } } : null;
}

/** Writes the fee where this is the moment of the magazine's rule and it is not written yet; says what to record. */
export async function writeDue(tx: Tx, of: Of, moment: DueMoment, now: Date): Promise<Fell | null> {
  const found = await agreed(tx, of);
  return found && found.rule.feeDueAt === moment ? write(tx, of, found, { kind: "due", given: found.given, madeById: null }, now) : null;
}

/**
 * Writes the kill fee of a question whose assignment still stands: what the editor chose, or else by the rule, where the question was taken up or an
 * answer came. Nothing where the fee is due already.
 * @param chosen in the smallest unit of the fee's currency; 0 for none
 */
export async function writeKillFee(tx: Tx, of: Of, chosen: number | null, begun: boolean, madeById: number | null, now: Date): Promise<Fell | null> {
  const found = await agreed(tx, of);
  if (!found || found.given.amountMinor === null) return null;
  const amountMinor = Math.min(found.given.amountMinor, chosen ?? (begun || found.offer.takenAt ? killFeeOf(found.given, found.rule) : 0));
  return amountMinor > 0 ? write(tx, of, found, { kind: "kill", given: { ...found.given, amountMinor, note: "" }, madeById: chosen === null ? null : madeById }, now) : null;
}

/** The fee falls due, if this is the moment, and the story tells it. */
export async function fallDue(tx: Tx, actor: Actor, of: Of, moment: DueMoment, now: Date): Promise<void> {
  const fell = await writeDue(tx, of, moment, now);
  if (fell) await record(tx, actor, { ...fell, at: now, ...of });
}

/** The kill fee falls due, if there is one, and the story tells it. The assignment has still to stand. */
export async function killFeeFallsDue(tx: Tx, actor: Actor, of: Of, chosen: number | null, begun: boolean, now: Date): Promise<void> {
  const fell = await writeKillFee(tx, of, chosen, begun, actor.kind === "person" ? actor.id : null, now);
  if (fell) await record(tx, actor, { ...fell, at: now, ...of });
}

/** In which currency a question's fee was agreed; null where it is no money. */
export async function currencyOf(tx: Tx, questionId: number): Promise<string | null> {
  const [offer] = await tx.select({ currency: assignments.feeCurrency }).from(assignments).where(and(eq(assignments.questionId, questionId), isNull(assignments.endedAt), isNull(assignments.turnedDownAt)));
  return offer?.currency ?? null;
}
