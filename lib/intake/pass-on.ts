// What is no question, a complaint about a subscription or a letter to the editor, goes to those whom it concerns.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { magazines } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { move } from "../workflow/move";
import { type Done, together } from "./together";
import type { passingOn } from "./triage";

/** Passes a message on to one of the magazine's addresses or a typed one; the letter that carries it hangs on the event. Throws Refusal, Missing. */
export function passOn(actor: Actor, { to, note, ...held }: z.output<typeof passingOn>, now = new Date()): Promise<Done> {
  return together(actor, "passOn", [held], async (tx, situation) => {
    const [magazine] = await tx.select({ addresses: magazines.passOnAddresses }).from(magazines).where(eq(magazines.id, situation.magazineId));
    const known = magazine?.addresses.find((address) => address.email.toLowerCase() === to.toLowerCase());
    return { eventId: await move(tx, actor, situation, "passOn", { now, data: { to: known?.label || to, label: known?.label ?? "", email: to, note } }) };
  }, now);
}
