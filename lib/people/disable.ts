// An account is closed, at once and everywhere, or opened again. Nothing it did is forgotten.
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { people, signInTokens } from "@/db/schema/people";
import { rowId } from "../kit/typed";
import { Refusal } from "../refusal";
import type { EventKind } from "../timeline/kinds";
import { record } from "../timeline/record";
import type { SignedIn } from "./person";
import { chiefIn, type Held, holdPerson, mustAnswerFor, mustLeaveChief } from "./staff";

export const onePerson = z.object({ magazineId: rowId, personId: rowId });

/** Disables a person; every session and link of theirs ends. Refuses oneself, a magazine's last chief, and who answers to others as well. */
export async function disable(actor: SignedIn, { magazineId, personId }: z.output<typeof onePerson>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await holdPerson(tx, actor, magazineId, personId);
    if (person.id === actor.id) throw new Refusal("You cannot disable yourself. Ask another chief editor.");
    mustAnswerFor(actor, person);
    if (person.disabledAt) return;
    for (const id of chiefIn(person)) await mustLeaveChief(tx, id, person.id);
    await tx.update(people).set({ disabledAt: now, tokenVersion: sql`${people.tokenVersion} + 1` }).where(eq(people.id, person.id));
    await endLinks(tx, person);
    await recordEverywhere(tx, actor, person, "personDisabled", now);
  });
}

/** Ends every link by email that is still under way to the person. */
export async function endLinks(tx: Tx, { email }: Pick<Held, "email">): Promise<void> {
  if (email) await tx.delete(signInTokens).where(eq(signInTokens.email, email));
}

/** What concerns the whole account stands in the log of every magazine the person works for. */
export async function recordEverywhere(tx: Tx, actor: SignedIn, person: Held, kind: EventKind, now: Date): Promise<void> {
  for (const magazineId of new Set(person.roles.map((row) => row.magazineId))) await record(tx, actor, { kind, at: now, magazineId, data: { personId: person.id, name: person.name } });
}
