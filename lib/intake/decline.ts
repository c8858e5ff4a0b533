// An editor says no, with a reason for the desk, and says whether the reader is to be told and with which words besides.
import type { z } from "zod";
import type { Actor } from "../actor";
import { move } from "../workflow/move";
import { type Done, together } from "./together";
import type { declining, decliningAll } from "./triage";

/** Declines questions. Throws Refusal with the reason why not, Missing when not seen. */
export function declineAll(actor: Actor, { picks, reason, tell, personal }: z.output<typeof decliningAll>, now = new Date()): Promise<Done> {
  const data = { reason, tellReader: tell, ...(tell && personal ? { personal } : {}) };
  return together(actor, "decline", picks, async (tx, situation) => ({ eventId: await move(tx, actor, situation, "decline", { now, data }) }), now);
}

/** The same for one. */
export const decline = (actor: Actor, { reason, tell, personal, ...held }: z.output<typeof declining>, now = new Date()): Promise<Done> => declineAll(actor, { picks: [held], reason, tell, personal }, now);
