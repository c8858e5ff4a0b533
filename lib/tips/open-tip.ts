// The first opening by somebody who decides: from then on a tip counts as read.
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { tips } from "@/db/schema/tips";
import type { Actor } from "../actor";
import { may } from "../may";

/** Notes that a tip has been read, once, when the actor is one of those who decide on it. */
export async function openTip(actor: Actor, { id, magazineId }: { id: number; magazineId: number }, now = new Date()): Promise<void> {
  if (!may(actor, "handleTips", magazineId)) return;
  await db.update(tips).set({ openedAt: now }).where(and(eq(tips.id, id), isNull(tips.openedAt)));
}
