// The job that tells a system elsewhere. It may run twice; then the same message goes twice, under the same id, and counts once there.
import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { deliveries, webhooks } from "@/db/schema/webhooks";
import { clock } from "../actor";
import { enqueue, type Jobs } from "../jobs/queue";
import { pauseAfter, triedFor } from "../kit/pauses";
import { reach, Unreached } from "../kit/reach";
import { unseal } from "../kit/seal";
import { storable } from "../kit/storable";
import { record } from "../timeline/record";
import { excerpt, type Outcome, outcomeOf } from "./outcome";
import { messageOf } from "./payload";
import { signed } from "./signature";
import { secretOf } from "./webhook";

type Delivery = typeof deliveries.$inferSelect;
type Webhook = typeof webhooks.$inferSelect;

/** How long an answer may take, in milliseconds: https://www.standardwebhooks.com */
const patience = 15_000;

/** Fixes what is sent at the first try: the same bytes each time. */
async function bodyOf(delivery: Delivery): Promise<string> {
  if (delivery.body !== null) return delivery.body;
  const body = JSON.stringify(await messageOf(delivery));
  const [kept] = await db.update(deliveries).set({ body }).where(and(eq(deliveries.id, delivery.id), isNull(deliveries.body))).returning({ body: deliveries.body });
  return kept ? body : ((await db.select({ body: deliveries.body }).from(deliveries).where(eq(deliveries.id, delivery.id)))[0]?.body ?? body);
}

/** The secrets it is signed with now. */
function secretsOf({ id, sealedSecret, sealedFormerSecret, formerUntil }: Webhook, now: Date): string[] {
  const sealed = [sealedSecret, formerUntil && formerUntil > now ? sealedFormerSecret : null].filter((one) => one !== null);
  try {
    return sealed.map((one) => unseal(one, secretOf(id)));
  } catch {
    throw new Unreached("The secret cannot be opened, because ASKDESK_SEAL_KEY is not the one it was sealed with. Make a new secret.");
  }
}

async function tell(webhook: Webhook, delivery: Delivery, now: Date, patient: number): Promise<Outcome & { took: number }> {
  const body = await bodyOf(delivery);
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  try {
    const headers = { "content-type": "application/json", ...signed(delivery.messageId, now, body, secretsOf(webhook, now)) };
    const outcome = outcomeOf(await reach(webhook.url, { method: "POST", headers, body, patience: patient, most: 4 * excerpt }));
    return { ...outcome, took: took() };
  } catch (error) {
    if (!(error instanceof Unreached)) throw error;
    return { came: "failed", status: null, said: error.message, took: took() };
  }
}

/** Turns it off by itself, with the reason for its chiefs; what still waits for it waits no longer. */
async function turnOff(tx: Tx, { id, name, magazineId }: Webhook, why: string, now: Date): Promise<void> {
  const [off] = await tx.update(webhooks).set({ turnedOffAt: now, turnedOffWhy: why }).where(and(eq(webhooks.id, id), isNull(webhooks.turnedOffAt), isNull(webhooks.endedAt))).returning({ id: webhooks.id });
  if (!off) return;
  await tx.update(deliveries).set({ state: "failed", nextAt: null }).where(and(eq(deliveries.webhookId, id), eq(deliveries.state, "waiting")));
  await record(tx, clock, { kind: "webhookTurnedOff", at: now, magazineId, data: { webhookId: id, name, why } });
}

/** Writes down what came of it, and when to try again. */
async function putDown(webhook: Webhook, delivery: Delivery, came: Outcome & { took: number }, now: Date): Promise<void> {
  const { status, said, took } = storable(came);
  const tries = delivery.tries + 1;
  const pause = came.came === "failed" && delivery.type !== "test" ? pauseAfter(tries) : null;
  const state = came.came === "delivered" ? "delivered" : pause === null ? "failed" : "waiting";
  const nextAt = pause === null ? null : new Date(now.getTime() + pause);
  await db.transaction(async (tx) => {
    // The webhook before its deliveries, as whoever turns one off takes them; new ones may be written meanwhile.
    const [held] = await tx.select().from(webhooks).where(eq(webhooks.id, webhook.id)).for("no key update");
    const [mine] = await tx
      .update(deliveries)
      .set({ state, tries, triedAt: now, nextAt, status, said, took })
      .where(and(eq(deliveries.id, delivery.id), eq(deliveries.state, "waiting"), eq(deliveries.tries, delivery.tries)))
      .returning({ id: deliveries.id });
    if (!held || !mine) return;
    if (nextAt) await enqueue(tx, "deliver", { deliveryId: delivery.id }, { runAt: nextAt, key: `deliver ${delivery.id}`, canWait: true });
    if (state === "delivered") await tx.update(webhooks).set({ failingSince: null }).where(eq(webhooks.id, webhook.id));
    else if (held.failingSince === null && delivery.type !== "test") await tx.update(webhooks).set({ failingSince: now }).where(eq(webhooks.id, webhook.id));
    if (came.came === "gone") await turnOff(tx, held, "It answered 410 Gone: nothing is wanted there any more.", now);
    // Nothing has arrived there since this one was first tried: nobody listens.
    else if (state === "failed" && held.failingSince && now.getTime() - held.failingSince.getTime() >= triedFor) await turnOff(tx, held, `Nothing has arrived there for two days. The last time: ${said || (status === null ? "no answer." : `it answered ${status}.`)}`, now);
  });
}

/**
 * Tells one system of one event, and writes down what it answered. No row is held meanwhile.
 * Throws only when the database is away; the queue then asks again.
 * @param now when it is done; what did not arrive is tried again so much later
 */
export async function deliver({ deliveryId }: Jobs["deliver"], now: Date, patient = patience): Promise<void> {
  const [row] = await db.select({ delivery: deliveries, webhook: webhooks }).from(deliveries).innerJoin(webhooks, eq(webhooks.id, deliveries.webhookId)).where(and(eq(deliveries.id, deliveryId), eq(deliveries.state, "waiting"), isNull(webhooks.endedAt)));
  if (!row) return;
  if (row.webhook.turnedOffAt && row.delivery.type !== "test") {
    // It was turned off while this was being written.
    await db.update(deliveries).set({ state: "failed", nextAt: null }).where(and(eq(deliveries.id, deliveryId), eq(deliveries.state, "waiting")));
    return;
  }
  await putDown(row.webhook, row.delivery, await tell(row.webhook, row.delivery, now, patient), now);
}
