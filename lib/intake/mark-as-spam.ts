// Advertising and worse: out of the way, kept all the same, and nobody is written to.
import type { z } from "zod";
import type { Actor } from "../actor";
import { move } from "../workflow/move";
import { type Done, together } from "./together";
import type { markingAllAsSpam, markingAsSpam } from "./triage";

/** Marks questions in the inbox as spam. Throws Refusal with the reason why not, Missing when not seen. */
export const markAllAsSpam = (actor: Actor, { picks }: z.output<typeof markingAllAsSpam>, now = new Date()): Promise<Done> =>
  together(actor, "markAsSpam", picks, async (tx, situation) => ({ eventId: await move(tx, actor, situation, "markAsSpam", { now }) }), now);

/** The same for one. */
export const markAsSpam = (actor: Actor, held: z.output<typeof markingAsSpam>, now = new Date()): Promise<Done> => markAllAsSpam(actor, { picks: [held] }, now);
