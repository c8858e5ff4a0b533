// A person says which letters are wanted: the switches on the own account.
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { unwantedLetters } from "@/db/schema/mail";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { magazinesOf } from "../actor";
import { deskRoles } from "../words";
import { switchable } from "./letters/all";

/** The form's ticks: the kinds wanted. An unticked one is not sent. */
export const choosingLetters = z.object({ wanted: z.union([z.string(), z.array(z.string())]).default([]).transform((ticks) => [ticks].flat()), gathers: z.literal("on").optional() });

/** The roles in which somebody gets them. */
const rolesFor = { desk: deskRoles, chief: ["chief"], historian: ["contributor"] } as const;

/** The kinds that can come to somebody in these roles. */
const kindsFor = (actor: Person): string[] => Object.entries(switchable).flatMap(([kind, { for: whom }]) => (magazinesOf(actor, rolesFor[whom]).length > 0 ? [kind] : []));

/** Every kind that can come to the actor, and whether it is wanted. */
export async function myLetters(actor: Person) {
  const against = new Set((await db.select({ kind: unwantedLetters.kind }).from(unwantedLetters).where(eq(unwantedLetters.personId, actor.id))).map(({ kind }) => kind));
  return kindsFor(actor).map((kind) => ({ kind, ...switchable[kind]!, isWanted: !against.has(kind) }));
}

/** Keeps the choice, from now on. What cannot come to the actor is left as it was. */
export async function chooseLetters(actor: Person, { wanted, gathers }: z.input<typeof choosingLetters> & { wanted: string[] }): Promise<void> {
  const mine = kindsFor(actor);
  const against = mine.filter((kind) => !wanted.includes(kind));
  await db.transaction(async (tx) => {
    await tx.update(people).set({ gathersReminders: gathers === "on" }).where(eq(people.id, actor.id));
    const back = mine.filter((kind) => wanted.includes(kind));
    if (back.length > 0) await tx.delete(unwantedLetters).where(and(eq(unwantedLetters.personId, actor.id), inArray(unwantedLetters.kind, back)));
    if (against.length > 0) await tx.insert(unwantedLetters).values(against.map((kind) => ({ personId: actor.id, kind }))).onConflictDoNothing();
  });
}

/** Whether all reminders of a morning come to the actor in one letter. */
export async function gathersReminders(actor: Person): Promise<boolean> {
  const [me] = await db.select({ gathers: people.gathersReminders }).from(people).where(eq(people.id, actor.id));
  return me?.gathers ?? true;
}
