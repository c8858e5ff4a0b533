// An editor says no, with a reason, and says whether the reader is to be told.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { declining } from "./triage";

/** Declines a question. Throws Refusal with the reason why not, Missing when not seen. */
export async function decline(actor: Actor, input: z.output<typeof declining>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "decline", { now, data: { reason: input.reason, tellReader: input.tell } });
  });
}
