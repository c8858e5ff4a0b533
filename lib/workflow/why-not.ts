// May this actor make this move now? The one function that buttons and verbs ask.
import type { Actor } from "../actor";
import { rolesIn } from "../actor";
import type { Stage } from "../words";
import { whereabouts } from "../words";
import { type Move, type MoveName, type Mover, moves } from "./moves";
import type { Situation } from "./situation";
import { obstacles } from "./unless";

/** The names under which an actor may appear in the `by` column. */
function movers(actor: Actor, magazineId: number): ReadonlySet<Mover> {
  return actor.kind === "person" ? rolesIn(actor, magazineId) : new Set<Mover>([actor.kind]);
}

/** True when the table gives this move to the actor at all, whatever the situation. */
export function isFor(actor: Actor, magazineId: number, name: MoveName): boolean {
  const held = movers(actor, magazineId);
  return (moves[name] as Move).by.some((mover) => held.has(mover));
}

/** The stage a move leads to from here. */
export function destination(name: MoveName, from: Stage): Stage {
  const { to } = moves[name] as Move;
  if (typeof to === "object") return to[from] ?? from;
  return to === "same" ? from : to;
}

/**
 * Why the move cannot be made: a sentence for the person, or false when it can.
 * @param situation of the question, as it stands now
 */
export function whyNot(actor: Actor, situation: Situation, name: MoveName): string | false {
  const move: Move = moves[name];
  if (!isFor(actor, situation.magazineId, name)) return `“${move.label}” is not yours to do.`;
  if (!move.from.includes(situation.stage)) return `“${move.label}” is not possible while the question is ${whereabouts[situation.stage]}.`;
  for (const obstacle of move.unless) {
    const sentence = obstacles[obstacle](actor, situation);
    if (sentence) return sentence;
  }
  return false;
}
