// Where an invitation's link leads, for the letter that carries it.
import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments, invitations } from "@/db/schema/assignments";
import { people } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { hashOf } from "../intake/secret-link";
import { invitationToken } from "./make-invitation";

/**
 * The path of the page, of the event by which somebody was invited. Made anew where the server's secret has changed since.
 * @param email to whom the letter goes: nobody gets another's link
 */
export async function invitationAddress(eventId: number, email: string): Promise<string> {
  const [link] = await db
    .select({ id: invitations.id, madeAt: invitations.madeAt, tokenHash: invitations.tokenHash })
    .from(events)
    .innerJoin(invitations, eq(invitations.madeAt, events.at))
    .innerJoin(assignments, and(eq(assignments.id, invitations.assignmentId), eq(assignments.questionId, events.questionId)))
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .where(and(eq(events.id, eventId), eq(people.email, email)))
    .orderBy(desc(invitations.id))
    .limit(1);
  if (!link) throw new Error("the letter of an offer has no link to give");
  const token = invitationToken(link);
  if (link.tokenHash !== hashOf(token)) await db.update(invitations).set({ tokenHash: hashOf(token) }).where(eq(invitations.id, link.id));
  return `/invitation/${token}`;
}
