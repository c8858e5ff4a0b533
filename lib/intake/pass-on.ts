// What is no question, a complaint about a subscription or a letter to the editor, goes to those whom it concerns.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import type { passingOn } from "./triage";

/** Passes a message on to one of the magazine's addresses or a typed one; the letter that carries it hangs on the event. Throws Refusal, Missing. */
export async function passOn(actor: Actor, input: z.output<typeof passingOn>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    const [magazine] = await tx.select({ addresses: magazines.passOnAddresses }).from(magazines).where(eq(magazines.id, situation.magazineId));
    const known = magazine?.addresses.find((address) => address.email.toLowerCase() === input.to.toLowerCase());
    await move(tx, actor, situation, "passOn", { now, data: { to: known?.label || input.to, label: known?.label ?? "", email: input.to, note: input.note } });
  });
}
