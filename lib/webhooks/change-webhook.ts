// A chief changes a webhook, gives it a new secret, turns it off and on, or takes it away.
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries, webhooks } from "@/db/schema/webhooks";
import type { Actor } from "../actor";
import { sealOrRefuse } from "../magazine/seal-or-refuse";
import { record } from "../timeline/record";
import { holdWebhook, mustBeSafe } from "./hold-webhook";
import { newSecret } from "./signature";
import { formerLasts, secretOf, shownAddress, type WebhookInput } from "./webhook";

/** Changes name, address and events; its secret stays. Throws Missing to anybody but a chief; refuses an address to which nothing is sent. */
export async function changeWebhook(actor: Actor, magazineId: number, id: number, input: WebhookInput, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { url } = await holdWebhook(tx, actor, magazineId, id);
    mustBeSafe(input.url);
    await tx.update(webhooks).set({ ...input, ...(url === input.url ? {} : { failingSince: null }) }).where(eq(webhooks.id, id));
    await record(tx, actor, { kind: "webhookChanged", at: now, magazineId, data: { name: input.name, address: shownAddress(input.url) } });
  });
}

/**
 * Makes a secret, with which it begins to be told. When there was one before, for a day messages are signed with that as well, so that the receiver can be told without a gap.
 * @returns the secret, shown this once
 * @throws Missing to anybody but a chief of its magazine
 */
export async function makeNewSecret(actor: Actor, magazineId: number, id: number, now = new Date()): Promise<string> {
  const secret = newSecret();
  await db.transaction(async (tx) => {
    const { name, sealedSecret } = await holdWebhook(tx, actor, magazineId, id);
    await tx
      .update(webhooks)
      .set({ sealedSecret: sealOrRefuse(secret, secretOf(id)), sealedFormerSecret: sealedSecret, formerUntil: sealedSecret === null ? null : new Date(now.getTime() + formerLasts) })
      .where(eq(webhooks.id, id));
    await record(tx, actor, { kind: "webhookSecretMade", at: now, magazineId, data: { name } });
  });
  return secret;
}

/** Nothing is told it any more, and what still waits for it does so no longer. Throws Missing to anybody but a chief. */
export async function turnWebhookOff(actor: Actor, magazineId: number, id: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await holdWebhook(tx, actor, magazineId, id);
    await tx.update(webhooks).set({ turnedOffAt: now, turnedOffWhy: null }).where(eq(webhooks.id, id));
    await tx.update(deliveries).set({ state: "failed", nextAt: null }).where(and(eq(deliveries.webhookId, id), eq(deliveries.state, "waiting")));
    await record(tx, actor, { kind: "webhookTurnedOff", at: now, magazineId, data: { name } });
  });
}

/** It is told again of what happens from now on; what failed is in its log, to be sent again. Throws Missing to anybody but a chief. */
export async function turnWebhookOn(actor: Actor, magazineId: number, id: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await holdWebhook(tx, actor, magazineId, id);
    await tx.update(webhooks).set({ turnedOffAt: null, turnedOffWhy: null, failingSince: null }).where(eq(webhooks.id, id));
    await record(tx, actor, { kind: "webhookTurnedOn", at: now, magazineId, data: { name } });
  });
}

/** It goes away, with its secrets and its log. Throws Missing to anybody but a chief. */
export async function endWebhook(actor: Actor, magazineId: number, id: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { name } = await holdWebhook(tx, actor, magazineId, id);
    await tx.update(webhooks).set({ endedAt: now, sealedSecret: null, sealedFormerSecret: null, formerUntil: null }).where(eq(webhooks.id, id));
    await tx.delete(deliveries).where(eq(deliveries.webhookId, id));
    await record(tx, actor, { kind: "webhookEnded", at: now, magazineId, data: { name } });
  });
}
