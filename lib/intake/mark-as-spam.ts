// Advertising and worse: out of the way, kept all the same, and nobody is written to.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { markingAsSpam } from "./triage";

/** Marks a question in the inbox as spam. Throws Refusal with the reason why not, Missing when not seen. */
export async function markAsSpam(actor: Actor, input: z.output<typeof markingAsSpam>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "markAsSpam", { now });
  });
}
