// A closed account is opened again. Sessions and links that were ended stay ended.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { type onePerson, recordEverywhere } from "./disable";
import type { SignedIn } from "./person";
import { holdPerson, mustAnswerFor } from "./staff";

/** Enables a disabled person again. Throws Missing to anybody but a chief; refuses who answers to others as well. */
export async function enable(actor: SignedIn, { magazineId, personId }: z.output<typeof onePerson>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await holdPerson(tx, actor, magazineId, personId);
    mustAnswerFor(actor, person);
    if (!person.disabledAt) return;
    await tx.update(people).set({ disabledAt: null }).where(eq(people.id, person.id));
    await recordEverywhere(tx, actor, person, "personEnabled", now);
  });
}
