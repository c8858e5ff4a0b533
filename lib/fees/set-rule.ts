// A chief says when fees fall due, and what a kill fee is. What is in the ledger already stays.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { must } from "../may";
import { record } from "../timeline/record";
import type { feeRule } from "./fee";

/** Throws Missing to anybody but a chief of the magazine. */
export async function setFeeRule(actor: Actor, { magazineId, to }: z.output<typeof feeRule>, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  await db.transaction(async (tx) => {
    await tx.update(magazines).set(to).where(eq(magazines.id, magazineId));
    await record(tx, actor, { kind: "magazineChanged", at: now, magazineId, data: { what: "rules for fees" } });
  });
}
