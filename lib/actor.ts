// Who is acting. Made anew for each request; roles come from the database, never from a session token.
import type { Role } from "./words";
import { deskRoles } from "./words";

/** A signed-in person with the roles held in each magazine, by magazine id. */
export type Person = { kind: "person"; id: number; name: string; roles: ReadonlyMap<number, ReadonlySet<Role>> };
/** A reader, known only by the private link of one question. */
export type ReaderActor = { kind: "reader"; questionId: number };
/** Time itself: scheduled work. */
export type Clock = { kind: "clock" };
export type Actor = Person | ReaderActor | Clock;

export const clock: Clock = { kind: "clock" };

/** The roles this actor holds in a magazine; empty for everybody but people. */
export function rolesIn(actor: Actor, magazineId: number): ReadonlySet<Role> {
  return (actor.kind === "person" && actor.roles.get(magazineId)) || new Set();
}

/** True when the person holds one of the given roles in that magazine. */
export function holds(actor: Actor, magazineId: number, ...wanted: Role[]): boolean {
  const held = rolesIn(actor, magazineId);
  return wanted.some((role) => held.has(role));
}

/** The ids of the magazines in which the person holds one of the roles (any desk role unless told). */
export function magazinesOf(actor: Actor, wanted: readonly Role[] = deskRoles): number[] {
  if (actor.kind !== "person") return [];
  return [...actor.roles].filter(([, held]) => wanted.some((role) => held.has(role))).map(([id]) => id);
}
