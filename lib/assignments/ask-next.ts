// The rule of the line: when the answer is no, or none comes, the question is offered to the next, on the same terms and with as many days.
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { alternates, assignments, conflictsOfInterest } from "@/db/schema/assignments";
import { people, roles } from "@/db/schema/people";
import { clock } from "../actor";
import { hold } from "../questions/hold";
import { record } from "../timeline/record";
import { move } from "../workflow/move";
import type { Cause } from "./alternate";
import { lineOf } from "./change-line";
import { end } from "./end";
import { checkOffer, sameTerms, writeOffer } from "./offer";

/**
 * Offers the question of an offer to the next in line who may still be asked, and says whether there was one. Those who may not are passed
 * over. When a line has come to its end, the event tells the editors.
 * @param offerId the offer that was turned down, or that nobody answers
 */
export async function askNext(tx: Tx, offerId: number, cause: Cause, now: Date): Promise<boolean> {
  const [former] = await tx.select({ offer: assignments, name: people.name }).from(assignments).innerJoin(people, eq(people.id, assignments.contributorId)).where(eq(assignments.id, offerId));
  if (!former) return false;
  const { offer, name: from } = former;
  const situation = await hold(tx, clock, offer.questionId); // held already; read anew, as it stands by now
  const { questionId, magazineId } = situation;
  const line = await lineOf(tx, questionId);
  for (const { id, contributorId, linedUpById } of line) {
    if (!(await mayBeAsked(tx, contributorId, questionId, magazineId))) {
      await tx.update(alternates).set({ endedAt: now }).where(eq(alternates.id, id));
      continue;
    }
    const offering = await sameTerms(tx, offer, contributorId, magazineId, now);
    const { to, terms } = await checkOffer(tx, situation, offering, now);
    await move(tx, clock, situation, "promote", { now, data: { from, to, terms, cause } });
    await end(tx, situation, "No answer came in time", now);
    await tx.update(alternates).set({ askedAt: now }).where(eq(alternates.id, id));
    await writeOffer(tx, { id: linedUpById }, offering, now);
    return true;
  }
  const wasLine = line.length > 0 || (await tx.$count(alternates, and(eq(alternates.questionId, questionId), isNotNull(alternates.askedAt)))) > 0;
  if (cause !== "silence" && wasLine) await record(tx, clock, { kind: "lineEnded", at: now, magazineId, questionId, data: { from, offererId: offer.offeredById } });
  return false;
}

/** A contributor here still, who can be written to, has declared no conflict and has not said no to it. */
async function mayBeAsked(tx: Tx, personId: number, questionId: number, magazineId: number): Promise<boolean> {
  const against = sql`exists (select 1 from ${conflictsOfInterest} c where c.question_id = ${questionId} and c.person_id = ${people.id}) or exists (select 1 from ${assignments} a where a.question_id = ${questionId} and a.contributor_id = ${people.id} and a.turned_down_at is not null)`;
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(roles, and(eq(roles.personId, people.id), eq(roles.magazineId, magazineId), eq(roles.role, "contributor")))
    .where(and(eq(people.id, personId), isNull(people.disabledAt), isNotNull(people.email), sql`not (${against})`));
  return found.length > 0;
}
