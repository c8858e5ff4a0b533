// Takes one webhook of a magazine into a verb's hands.
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { webhooks } from "@/db/schema/webhooks";
import type { Actor } from "../actor";
import { whyUnsafe } from "../kit/reach";
import { must } from "../may";
import { lookAgain, Missing, Refusal } from "../refusal";

/** The webhook, held until the transaction ends. Throws Missing to anybody but a chief of its magazine. */
export async function holdWebhook(tx: Tx, actor: Actor, magazineId: number, id: number): Promise<typeof webhooks.$inferSelect> {
  must(actor, "editSettings", magazineId);
  const [row] = await tx.select().from(webhooks).where(and(eq(webhooks.id, id), eq(webhooks.magazineId, magazineId), isNull(webhooks.endedAt))).for("update");
  if (!row) throw new Missing("This webhook");
  return row;
}

/** Refuses an address to which nothing is sent. */
export function mustBeSafe(url: string): void {
  const why = whyUnsafe(url);
  if (why) throw new Refusal(lookAgain, { url: why });
}
