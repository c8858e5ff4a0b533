// The desk enters a right that was granted otherwise than by taking the question: in a letter, by a contract. Or ends one.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { people } from "@/db/schema/people";
import { grants } from "@/db/schema/rights";
import type { Person } from "../actor";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { rights } from "../words";
import type { endingGrant, enteringGrant } from "./right";

/** Enters it for whoever wrote the answer, or else has the question. Refuses where there is nobody; Missing to who may not prepare the question. */
export async function enterGrant(actor: Person, { questionId, kind, exclusive, fromOn, untilOn, territory, words }: z.output<typeof enteringGrant>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    must(actor, "prepareQuestion", situation.magazineId);
    const personId = situation.revision?.contributorId ?? situation.assignment?.contributorId;
    const [person] = personId === undefined ? [] : await tx.select({ name: people.name }).from(people).where(eq(people.id, personId));
    if (personId === undefined || !person) throw new Refusal("Nobody has written an answer or is assigned to it.");
    const [offer] = await tx.select({ id: assignments.id }).from(assignments).where(and(eq(assignments.questionId, questionId), eq(assignments.contributorId, personId), isNull(assignments.endedAt), isNull(assignments.turnedDownAt)));
    await tx.insert(grants).values({ questionId, personId, assignmentId: offer?.id ?? null, kind, isExclusive: exclusive === "on", fromOn, untilOn: untilOn || null, territory: territory || "The whole world", words, how: "entered", grantedAt: now, enteredById: actor.id });
    await record(tx, actor, { kind: "rightEntered", at: now, magazineId: situation.magazineId, questionId, data: { name: person.name, what: rights[kind].toLowerCase() } });
  });
}

/** Ends one, with a reason: it was taken back, or entered by mistake. A page that is up stays up until somebody withdraws it. */
export async function endGrant(actor: Person, { questionId, grantId, reason }: z.output<typeof endingGrant>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    must(actor, "prepareQuestion", situation.magazineId);
    const [grant] = await tx.update(grants).set({ endedAt: now, endedById: actor.id, endReason: reason }).where(and(eq(grants.id, grantId), eq(grants.questionId, questionId), isNull(grants.endedAt))).returning({ personId: grants.personId, kind: grants.kind });
    if (!grant) throw new Missing("This right");
    const [person] = await tx.select({ name: people.name }).from(people).where(eq(people.id, grant.personId));
    await record(tx, actor, { kind: "rightEnded", at: now, magazineId: situation.magazineId, questionId, data: { name: person?.name ?? "", what: rights[grant.kind].toLowerCase(), reason } });
  });
}
