// Every session of a person ends, on every device, at the next request.
import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { calendarLinks } from "@/db/schema/calendar";
import { people } from "@/db/schema/people";
import { record } from "../timeline/record";
import { endLinks, type onePerson, recordEverywhere } from "./disable";
import type { SignedIn } from "./person";
import { holdPerson, mustAnswerFor } from "./staff";

const raised = { tokenVersion: sql`${people.tokenVersion} + 1` };

/** Signs somebody of the magazine out everywhere. Throws Missing to anybody but a chief; refuses who answers to others as well. */
export async function signOutEverywhere(actor: SignedIn, { magazineId, personId }: z.output<typeof onePerson>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await holdPerson(tx, actor, magazineId, personId);
    mustAnswerFor(actor, person);
    await tx.update(people).set(raised).where(eq(people.id, person.id));
    await endLinks(tx, person);
    await tx.update(calendarLinks).set({ endedAt: now }).where(and(eq(calendarLinks.personId, person.id), isNull(calendarLinks.endedAt)));
    await recordEverywhere(tx, actor, person, "personSignedOut", now);
  });
}

/** Signs oneself out everywhere, here too. */
export async function signMyselfOut(actor: SignedIn, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const [me] = await tx.update(people).set(raised).where(eq(people.id, actor.id)).returning({ email: people.email });
    await endLinks(tx, { email: me?.email ?? null });
    await tx.update(calendarLinks).set({ endedAt: now }).where(and(eq(calendarLinks.personId, actor.id), isNull(calendarLinks.endedAt)));
    await record(tx, actor, { kind: "personSignedOut", at: now, data: { personId: actor.id, name: actor.name } });
  });
}
