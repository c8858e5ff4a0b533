// A chief says which rights the magazine asks for, and what holds where nothing was agreed. Offers that were made keep their own terms.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { must } from "../may";
import { record } from "../timeline/record";
import type { rightsRule } from "./right";

/** Throws Missing to anybody but a chief of the magazine. */
export async function setRightsRule(actor: Actor, { magazineId, webWhereUnknown, rightsStatement, rights }: z.output<typeof rightsRule>, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  await db.transaction(async (tx) => {
    await tx.update(magazines).set({ webWhereUnknown: webWhereUnknown === "yes", rightsStatement, ...(rights ? { rights } : {}) }).where(eq(magazines.id, magazineId));
    await record(tx, actor, { kind: "magazineChanged", at: now, magazineId, data: { what: "terms for rights" } });
  });
}
