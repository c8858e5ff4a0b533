// An editor moves the day that was asked for, or keeps the one agreed. Either way a letter goes out; with an offer that is not yet taken it has a new link.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { assignments, timeRequests } from "@/db/schema/assignments";
import { magazines } from "@/db/schema/magazine";
import type { Person } from "../actor";
import { dayIn, sayDay } from "../kit/day";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { refuse } from "../workflow/move";
import type { decidingOnTime } from "./invitation";
import { makeInvitation } from "./make-invitation";

/** Decides on a wish that is undecided. Refuses to whom reassigning is not open, and when somebody has decided already. */
export async function decideOnTime(actor: Person, { questionId, requestId, verdict }: z.output<typeof decidingOnTime>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    refuse(actor, situation, "reassign");
    const [request] = await tx.select({ id: timeRequests.id, until: timeRequests.until, decidedAt: timeRequests.decidedAt, offer: assignments }).from(timeRequests).innerJoin(assignments, eq(assignments.id, timeRequests.assignmentId)).where(and(eq(timeRequests.id, requestId), eq(assignments.questionId, questionId)));
    if (!request) throw new Missing("This wish");
    const { offer } = request;
    if (request.decidedAt || offer.id !== situation.assignment?.id) throw new Refusal("That has been decided meanwhile. Look again.");
    const granted = verdict === "grant";
    await tx.update(timeRequests).set({ decidedAt: now, decidedById: actor.id, granted }).where(and(eq(timeRequests.id, requestId), isNull(timeRequests.decidedAt)));
    if (granted) await tx.update(assignments).set({ dueOn: request.until, followsIssue: false }).where(eq(assignments.id, offer.id));
    if (!offer.takenAt) await makeInvitation(tx, offer.id, now);
    const [magazine] = await tx.select({ locale: magazines.locale, timeZone: magazines.timeZone }).from(magazines).where(eq(magazines.id, situation.magazineId));
    const due = sayDay(granted ? request.until : offer.dueOn, magazine!.locale, dayIn(magazine!.timeZone, now));
    await record(tx, actor, { kind: granted ? "moreTimeGranted" : "dayKept", at: now, magazineId: situation.magazineId, questionId, data: { to: situation.assignment.contributor, due } });
  });
}
