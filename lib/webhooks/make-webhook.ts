// A chief has a system elsewhere told of what happens.
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { webhooks } from "@/db/schema/webhooks";
import type { Actor } from "../actor";
import { must } from "../may";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { mustBeSafe } from "./hold-webhook";
import { shownAddress, type WebhookInput } from "./webhook";

/** A magazine has room for so many: each is told of each event. */
const most = 20;

/**
 * Makes it; it is told of what happens once it has a secret. Returns its id.
 * Throws Missing to anybody but a chief of the magazine; refuses an address to which nothing is sent, and too many.
 */
export async function makeWebhook(actor: Actor, magazineId: number, input: WebhookInput, now = new Date()): Promise<number> {
  must(actor, "editSettings", magazineId);
  mustBeSafe(input.url);
  return db.transaction(async (tx) => {
    // One at a time, or two could both find room for the last.
    await tx.select({ id: magazines.id }).from(magazines).where(eq(magazines.id, magazineId)).for("no key update");
    if ((await tx.$count(webhooks, and(eq(webhooks.magazineId, magazineId), isNull(webhooks.endedAt)))) >= most) throw new Refusal(`A magazine has room for ${most} webhooks. Take one away first.`);
    const [made] = await tx.insert(webhooks).values({ ...input, magazineId, madeAt: now }).returning({ id: webhooks.id });
    if (!made) throw new Error("the webhook was not made");
    await record(tx, actor, { kind: "webhookMade", at: now, magazineId, data: { name: input.name, address: shownAddress(input.url) } });
    return made.id;
  });
}
