// An editor takes questions up: from now on they look for a historian.
import type { z } from "zod";
import type { Actor } from "../actor";
import { move } from "../workflow/move";
import { type Done, together } from "./together";
import type { accepting, acceptingAll } from "./triage";

/** Accepts questions from the inbox. Throws Refusal with the reason why not, Missing when not seen. */
export const acceptAll = (actor: Actor, { picks }: z.output<typeof acceptingAll>, now = new Date()): Promise<Done> =>
  together(actor, "accept", picks, async (tx, situation) => ({ eventId: await move(tx, actor, situation, "accept", { now }) }), now);

/** The same for one. */
export const accept = (actor: Actor, held: z.output<typeof accepting>, now = new Date()): Promise<Done> => acceptAll(actor, { picks: [held] }, now);
