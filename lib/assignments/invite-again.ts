// An editor sends the letter of an offer again: with a new link and the day as it stands by now, while the offer is not taken.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { dayIn } from "../kit/day";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { refuse } from "../workflow/move";
import { nextDue, sayTerms } from "./assignment";
import type { invitingAgain } from "./invitation";
import { makeInvitation } from "./make-invitation";

/** Voids the link that was sent and has a new letter written. Refuses what is taken, and whoever has no address. */
export async function inviteAgain(actor: Person, { questionId }: z.output<typeof invitingAgain>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    refuse(actor, situation, "reassign");
    const { assignment, magazineId } = situation;
    if (!assignment || assignment.takenAt) throw new Refusal("It has been taken up meanwhile, so no invitation is needed.");
    const [row] = await tx.select({ offer: assignments, email: people.email }).from(assignments).innerJoin(people, eq(people.id, assignments.contributorId)).where(eq(assignments.id, assignment.id));
    if (!row?.email) throw new Refusal(`${assignment.contributor} has no address to write to.`);
    await makeInvitation(tx, assignment.id, now);
    const [magazine] = await tx.select({ locale: magazines.locale, timeZone: magazines.timeZone }).from(magazines).where(eq(magazines.id, magazineId));
    const today = dayIn(magazine!.timeZone, now);
    const offer = { ...row.offer, dueOn: row.offer.dueOn < today ? nextDue({ dueOn: row.offer.dueOn, offeredOn: dayIn(magazine!.timeZone, row.offer.offeredAt), today }) : row.offer.dueOn };
    // Nobody is asked for something by a day that is past.
    if (offer.dueOn !== row.offer.dueOn) await tx.update(assignments).set({ dueOn: offer.dueOn, followsIssue: false }).where(eq(assignments.id, assignment.id));
    await record(tx, actor, { kind: "invitedAgain", at: now, magazineId, questionId, data: { to: assignment.contributor, terms: sayTerms(offer, magazine!.locale, today) } });
  });
}
