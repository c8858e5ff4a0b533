// Advertising and worse, by way of an answer: out of the lane, kept all the same, and nobody is written to.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { holdOpenTip, settle } from "./hold-tip";
import type { settling } from "./tip";

/** Marks a tip as spam. Throws Refusal when it is settled already, Missing. */
export async function markTipAsSpam(actor: Person, { tipId }: z.output<typeof settling>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => settle(tx, actor, await holdOpenTip(tx, actor, tipId), { end: "spam" }, { kind: "tipMarkedAsSpam" }, now));
}
