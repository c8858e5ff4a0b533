// A person gets another address, or a first one. The account then belongs to whoever reads that mailbox: the password and every
// session end, so that nobody can make an account ready under a colleague's address and keep a key to it.
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { people, signInTokens } from "@/db/schema/people";
import { rowId } from "../kit/typed";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { endLinks } from "./disable";
import { emailAddress, sayRoles } from "./invite";
import type { SignedIn } from "./person";
import { holdPerson, inOrder, mustAnswerFor } from "./staff";
import { unlessTaken } from "./taken";

export const changingAddress = z.object({ magazineId: rowId, personId: rowId, email: emailAddress });

/** Sets the address and has an invitation written to it. Given the address the person has, it only invites again. Refuses oneself, one in use, and who answers to others as well. */
export async function changeAddress(actor: SignedIn, { magazineId, personId, email }: z.output<typeof changingAddress>, now = new Date()): Promise<void> {
  const work = db.transaction(async (tx) => {
    const person = await holdPerson(tx, actor, magazineId, personId);
    mustAnswerFor(actor, person);
    if (person.id === actor.id) throw new Refusal("Your own address is changed by another chief editor.");
    if (person.disabledAt) throw new Refusal(`${person.name} is disabled. Enable the account first.`);
    if (email !== person.email) {
      await endLinks(tx, person);
      await tx.delete(signInTokens).where(eq(signInTokens.email, email));
      await tx.update(people).set({ email, passwordHash: null, tokenVersion: sql`${people.tokenVersion} + 1` }).where(eq(people.id, person.id));
    }
    const roles = inOrder(person.roles.filter((row) => row.magazineId === magazineId).map(({ role }) => role));
    await record(tx, actor, { kind: "personInvited", at: now, magazineId, data: { personId, name: person.name, roles: sayRoles(roles) } });
  });
  await unlessTaken({ people_email: ["email", "Somebody else has this address."] }, work);
}
