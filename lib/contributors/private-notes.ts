// How a contributor is reached and paid: for those eyes alone that the table in may.ts names, sealed in the database, and on no page but one.
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { privateNotes } from "@/db/schema/contributors";
import type { Person } from "../actor";
import { canSeal, unseal } from "../kit/seal";
import { prose, rowId } from "../kit/typed";
import { may, must } from "../may";
import { holdContributor } from "../magazine/hold-contributor";
import { contributorFor } from "../magazine/queries";
import { sealOrRefuse } from "../magazine/seal-or-refuse";
import { record } from "../timeline/record";

/** A field that the form did not have stays as it is. */
export const privateNotesInput = z.object({ magazineId: rowId, personId: rowId, contact: prose(2000).optional(), payment: prose(2000).optional() });

/** What it is sealed for: it opens for the same person at the same magazine only. */
export const purposeOf = (what: "contact" | "payment", { personId, magazineId }: { personId: number; magazineId: number }) => `${what} of contributor ${personId} at magazine ${magazineId}`;

/** What is kept, as far as the actor may read it; undefined for what is not the actor's. Missing to who may not edit contributors. `locked`: the key it was sealed with is not here. */
export async function privateNotesOf(actor: Person, magazineId: number, personId: number) {
  await contributorFor(actor, magazineId, personId);
  const [row] = await db.select().from(privateNotes).where(and(eq(privateNotes.personId, personId), eq(privateNotes.magazineId, magazineId)));
  let locked = false;
  const opened = (what: "contact" | "payment", sealed: string | undefined): string => {
    if (!sealed) return "";
    try {
      return canSeal() ? unseal(sealed, purposeOf(what, { personId, magazineId })) : ((locked = true), "");
    } catch {
      locked = true;
      return "";
    }
  };
  const contact = may(actor, "seeContact", magazineId) ? opened("contact", row?.sealedContact) : undefined;
  const payment = may(actor, "seePayment", magazineId) ? opened("payment", row?.sealedPayment) : undefined;
  return { contact, payment, locked, changedAt: row?.changedAt ?? null };
}

/** Keeps them. The log tells that it was done, and no word of them. Missing to whom one of them does not belong; refuses where there is no key. */
export async function setPrivateNotes(actor: Person, { magazineId, personId, contact, payment }: z.output<typeof privateNotesInput>, now = new Date()): Promise<void> {
  if (contact !== undefined) must(actor, "seeContact", magazineId);
  if (payment !== undefined) must(actor, "seePayment", magazineId);
  const sealed = (what: "contact" | "payment", words: string) => (words === "" ? "" : sealOrRefuse(words, purposeOf(what, { personId, magazineId })));
  const to = { ...(contact === undefined ? {} : { sealedContact: sealed("contact", contact) }), ...(payment === undefined ? {} : { sealedPayment: sealed("payment", payment) }) };
  await db.transaction(async (tx) => {
    const { byline } = await holdContributor(tx, actor, magazineId, personId);
    const by = { changedById: actor.id, changedAt: now };
    await tx.insert(privateNotes).values({ personId, magazineId, ...to, ...by }).onConflictDoUpdate({ target: [privateNotes.personId, privateNotes.magazineId], set: { ...to, ...by } });
    await record(tx, actor, { kind: "privateNotesChanged", at: now, magazineId, data: { personId, name: byline } });
  });
}
