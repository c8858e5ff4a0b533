// An editor takes the question up: from now on it looks for a historian.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { accepting } from "./triage";

/** Accepts a question from the inbox. Throws Refusal with the reason why not, Missing when not seen. */
export async function accept(actor: Actor, input: z.output<typeof accepting>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "accept", { now });
  });
}
