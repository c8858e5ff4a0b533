// A chief lets a mail provider hand mail over at /api/mail, or stops it.
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { record } from "../timeline/record";
import { holdMailbox } from "./hold-mailbox";
import { hookSecretOf } from "./mailbox";
import { sealOrRefuse } from "../magazine/seal-or-refuse";

/** Makes a secret the provider signs with, and ends the one before. Returns it, shown this once. Throws Missing to anybody but a chief of its magazine. */
export async function makeHookSecret(actor: Actor, magazineId: number, id: number, now = new Date()): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await db.transaction(async (tx) => {
    const { address } = await holdMailbox(tx, actor, magazineId, id);
    await tx.update(mailboxes).set({ sealedHookSecret: sealOrRefuse(secret, hookSecretOf(id)) }).where(eq(mailboxes.id, id));
    await record(tx, actor, { kind: "hookSecretMade", at: now, magazineId, data: { address } });
  });
  return secret;
}

/** Ends the secret: nothing more is taken from a provider. Throws Missing to anybody but a chief of its magazine. */
export async function endHookSecret(actor: Actor, magazineId: number, id: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { address } = await holdMailbox(tx, actor, magazineId, id);
    await tx.update(mailboxes).set({ sealedHookSecret: null }).where(eq(mailboxes.id, id));
    await record(tx, actor, { kind: "hookSecretEnded", at: now, magazineId, data: { address } });
  });
}
