// Whose account a chief may touch. Roles are a magazine's, but an account is the installation's: disabling somebody, signing
// them out or giving them another address works everywhere, so it is left to those who answer for all of that person's work.
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { magazinesOf } from "../actor";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";
import { type Role, roleNames } from "../words";
import type { SignedIn } from "./person";

export type Held = { id: number; name: string; email: string | null; passwordHash: string | null; disabledAt: Date | null; isPublisher: boolean; roles: { magazineId: number; role: Role }[] };

/**
 * Holds a person of the magazine until the transaction ends. Throws Missing when the actor is no chief there, also when
 * that ended a moment ago, or when the person holds no role there.
 */
export async function holdPerson(tx: Tx, actor: SignedIn, magazineId: number, personId: number): Promise<Held> {
  await holdMagazine(tx, actor, magazineId);
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("update");
  const held = await tx.select({ magazineId: roles.magazineId, role: roles.role }).from(roles).where(eq(roles.personId, personId));
  if (!person || !held.some((row) => row.magazineId === magazineId)) throw new Missing("This person");
  return { ...person, roles: held };
}

/** Holds the magazine's row, so that of two who demote each other one is second, and looks again whether the actor is its chief. */
export async function holdMagazine(tx: Tx, actor: SignedIn, magazineId: number): Promise<{ name: string }> {
  must(actor, "managePeople", magazineId);
  const [magazine] = await tx.select({ name: magazines.name }).from(magazines).where(eq(magazines.id, magazineId)).for("update");
  const [chief] = await tx.select({ id: roles.personId }).from(roles).where(and(eq(roles.personId, actor.id), eq(roles.magazineId, magazineId), eq(roles.role, "chief")));
  if (!magazine || !chief) throw new Missing();
  return magazine;
}

/** True when the actor is chief of every magazine the person works for. A publisher's account is the publisher's own. */
export const answersFor = (actor: SignedIn, person: Pick<Held, "id" | "isPublisher" | "roles">): boolean => {
  const mine = new Set(magazinesOf(actor, ["chief"]));
  return person.roles.every(({ magazineId }) => mine.has(magazineId)) && (!person.isPublisher || person.id === actor.id);
};

/** Refuses what touches the whole account of somebody who answers to others as well. */
export function mustAnswerFor(actor: SignedIn, person: Held): void {
  if (!answersFor(actor, person)) throw new Refusal(`${person.name} also works where you are not chief editor. Here you can change the roles; the account itself is not yours to change.`);
}

/** Refuses to leave a magazine without a chief who can sign in. */
export async function mustLeaveChief(tx: Tx, magazineId: number, without: number): Promise<void> {
  await tx.select({ id: magazines.id }).from(magazines).where(eq(magazines.id, magazineId)).for("update");
  const others = await tx
    .select({ one: sql`1` })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.magazineId, magazineId), eq(roles.role, "chief"), ne(roles.personId, without), isNull(people.disabledAt)))
    .limit(1);
  if (others.length === 0) throw new Refusal("A magazine needs a chief editor. Make somebody else chief first.");
}

/** The magazines in which the person is chief, lowest id first, so that locks are always taken in one order. */
export const chiefIn = (person: Held): number[] => person.roles.filter(({ role }) => role === "chief").map(({ magazineId }) => magazineId).toSorted((a, b) => a - b);

/** Roles in the order of the dictionary, each once. */
export const inOrder = (given: readonly Role[]): Role[] => roleNames.filter((role) => given.includes(role));

