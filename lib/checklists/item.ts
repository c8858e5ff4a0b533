// A line of a column's checklist: what has to be ticked, by which role, before a move can be made. Ticks belong to a round: with the
// next submission they are asked for again.
import { z } from "zod";
import { type Actor, rolesIn } from "../actor";
import { neededLine, rowId } from "../kit/typed";
import { roleNames, roles, type Role } from "../words";
import type { Situation } from "../workflow/situation";

/** The moves a checklist may stand before, as people call them. */
export const checkedMoves = { submit: "Submitting", approve: "Approval", publishNow: "Publication" } as const;
export type CheckedMove = keyof typeof checkedMoves;
const moveNames = Object.keys(checkedMoves) as [CheckedMove, ...CheckedMove[]];

/** More than this nobody reads; it would be ticked blindly. */
export const mostItems = 40;

export const addingItem = z.object({
  columnId: rowId,
  text: neededLine("Say what is to be ticked.", 160),
  move: z.enum(moveNames, "Choose what it stands before."),
  role: z.enum(roleNames, "Choose who ticks it."),
});
export const endingItem = z.object({ columnId: rowId, itemId: rowId });
export const movingItem = endingItem.extend({ up: z.literal("1").optional() });
export const ticking = z.object({ questionId: rowId, itemId: rowId, isTicked: z.enum(["0", "1"]).transform((sent) => sent === "1") });

/** Why the actor cannot tick a line of this role: a sentence, or false. A chief ticks what is an editor's; a historian only for an own answer. */
export function whyNotTick(actor: Actor, { magazineId, assignment, revision }: Situation, role: Role): string | false {
  if (actor.kind !== "person") return "Sign in to tick it.";
  const held = rolesIn(actor, magazineId);
  if (role === "contributor") return (assignment?.contributorId ?? revision?.contributorId) === actor.id ? false : "It is for the historian to tick.";
  return held.has(role) || (role === "editor" && held.has("chief")) ? false : `It is for a ${roles[role].toLowerCase()} to tick.`;
}
