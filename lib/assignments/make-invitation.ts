// Makes the link of an offer's letter, and begins to wait for an answer. An earlier link of the same offer is void from then on.
import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, invitations } from "@/db/schema/assignments";
import { columns, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { addDays, dayIn } from "../kit/day";
import { hashOf, secretOf } from "../intake/secret-link";

/** The secret of an invitation's link. */
export const invitationToken = (made: { id: number; madeAt: Date }): string => secretOf("invitation", made);

/** Makes the link; `waitsOn`: the wait for an answer goes on as it was. None to whoever has no address to send it to. The letter finds it by its moment, which is that of the event. */
export async function makeInvitation(tx: Tx, assignmentId: number, now: Date, { waitsOn = false } = {}): Promise<void> {
  const [offer] = await tx
    .select({ days: columns.inviteDays, silenceDays: columns.silenceDays, timeZone: magazines.timeZone, email: people.email })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .where(eq(assignments.id, assignmentId));
  if (!offer?.email) return;
  await tx.update(invitations).set({ voidedAt: now }).where(and(eq(invitations.assignmentId, assignmentId), isNull(invitations.voidedAt)));
  if (!waitsOn) await tx.update(assignments).set({ answerBy: addDays(dayIn(offer.timeZone, now), offer.silenceDays), silenceSaidAt: null }).where(eq(assignments.id, assignmentId));
  const made = { assignmentId, tokenHash: randomBytes(32).toString("hex"), madeAt: now, expiresAt: new Date(now.getTime() + offer.days * 86_400_000) };
  const [row] = await tx.insert(invitations).values(made).returning({ id: invitations.id, madeAt: invitations.madeAt });
  await tx.update(invitations).set({ tokenHash: hashOf(invitationToken(row!)) }).where(eq(invitations.id, row!.id));
}
