// A magazine's rules and all that is known of whom they write to: read the same way for the job and for its rehearsal.
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { reminderRules, unwantedLetters } from "@/db/schema/mail";
import { people, roles } from "@/db/schema/people";
import { deskRoles } from "../words";
import { letterFor, type Reminder, type Told, toldOf, type Waits } from "./falls";
import { type Rules, rulesFrom } from "./rule";
import { chiefsOf } from "./waits";

export type Magazine = typeof magazines.$inferSelect;

export const placeOf = ({ timeZone, quietFrom, quietTo, quietDays }: Pick<Magazine, "timeZone" | "quietFrom" | "quietTo" | "quietDays">) => ({ timeZone, quiet: { from: quietFrom, to: quietTo, days: quietDays } });

/** The rules as the magazine has them. */
export async function rulesOf(reads: Reads, magazineId: number): Promise<Rules> {
  return rulesFrom(await reads.select({ name: reminderRules.name, isOn: reminderRules.isOn, days: reminderRules.days, whom: reminderRules.whom }).from(reminderRules).where(eq(reminderRules.magazineId, magazineId)));
}

const alarm = letterFor("inReview", "editor");

/** Who gets a letter about these, and which of them like one for all. Nobody who has left the desk, or does without. */
export async function toldWith(reads: Reads, magazineId: number, found: readonly Reminder[], rules: Rules): Promise<{ told: Told[]; gathers: Set<number> }> {
  const chiefs = await chiefsOf(reads, magazineId);
  const ids = [...new Set([...chiefs.map(({ id }) => id), ...found.flatMap(({ waits: { historian, editor } }) => [historian?.id ?? 0, editor?.id ?? 0])])];
  if (ids.length === 0) return { told: [], gathers: new Set() };
  const [against, reachable, seats] = await Promise.all([
    reads.select().from(unwantedLetters).where(inArray(unwantedLetters.personId, ids)),
    reads.select({ id: people.id, gathers: people.gathersReminders }).from(people).where(and(inArray(people.id, ids), isNull(people.disabledAt), isNotNull(people.email))),
    reads.selectDistinct({ id: roles.personId }).from(roles).where(and(eq(roles.magazineId, magazineId), inArray(roles.personId, ids), inArray(roles.role, [...deskRoles]))),
  ]);
  const seated = new Set(seats.map(({ id }) => id));
  const known = new Set(reachable.map(({ id }) => id));
  const told = toldOf(found, rules, chiefs, new Set(against.map(({ personId, kind }) => `${personId} ${kind}`)));
  return { told: told.filter(({ personId, letter }) => known.has(personId) && (letter !== alarm || seated.has(personId))), gathers: new Set(reachable.filter(({ gathers }) => gathers).map(({ id }) => id)) };
}

/** What is known by one moment: the rest of it has not begun. */
export const begunBy = (all: readonly Waits[], now: Date): Waits[] => all.filter(({ begins }) => begins <= now);
