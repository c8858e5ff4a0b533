// A chief has a message sent again, or a test sent now.
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/webhooks";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { Missing, Refusal } from "../refusal";
import { newMessageId } from "../timeline/fan-out";
import { deliver } from "./deliver";
import { holdWebhook } from "./hold-webhook";

/** Puts a message back into the queue, the same bytes under the same id; one that waits goes at once. Throws Missing for one of another webhook; refuses while it is off. */
export async function sendAgain(actor: Actor, magazineId: number, id: number, deliveryId: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { turnedOffAt } = await holdWebhook(tx, actor, magazineId, id);
    if (turnedOffAt) throw new Refusal("This webhook is off. Turn it on first.");
    const [delivery] = await tx.select({ state: deliveries.state, type: deliveries.type }).from(deliveries).where(and(eq(deliveries.id, deliveryId), eq(deliveries.webhookId, id)));
    if (!delivery || delivery.type === "test") throw new Missing("This message");
    await tx.update(deliveries).set({ state: "waiting", tries: 0, nextAt: now }).where(eq(deliveries.id, deliveryId));
    await enqueue(tx, "deliver", { deliveryId }, { key: `deliver ${deliveryId}` });
  });
}

/** Sends a test at once, also to one that is off. Returns what was answered. Throws Missing to anybody but a chief; refuses with what went wrong. */
export async function sendTest(actor: Actor, magazineId: number, id: number, now = new Date()): Promise<{ status: number; took: number }> {
  const deliveryId = await db.transaction(async (tx) => {
    const { sealedSecret } = await holdWebhook(tx, actor, magazineId, id);
    if (!sealedSecret) throw new Refusal("Make its secret first: what is sent is signed with it.");
    const [made] = await tx.insert(deliveries).values({ webhookId: id, type: "test", messageId: newMessageId(), madeAt: now }).returning({ id: deliveries.id });
    return made!.id;
  });
  await deliver({ deliveryId }, now);
  const [came] = await db.select().from(deliveries).where(eq(deliveries.id, deliveryId));
  if (came?.state === "delivered") return { status: came.status!, took: came.took! };
  throw new Refusal(`The test did not arrive. ${came?.status ? `It was answered with ${came.status}. ` : ""}${came?.said ?? ""}`.trim());
}
