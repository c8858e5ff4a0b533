// A magazine's rules and all that is known of whom they write to: read the same way for the job and for its rehearsal.
import { asc, eq, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { reminderRules } from "@/db/schema/mail";
import { people } from "@/db/schema/people";
import { deskRoles, type Role } from "../words";
import type { Reminder } from "./falls";
import { type Rules, rulesFrom } from "./rule";
import type { People } from "./told";

export type Magazine = typeof magazines.$inferSelect;

export const placeOf = ({ timeZone, quietFrom, quietTo, quietDays }: Pick<Magazine, "timeZone" | "quietFrom" | "quietTo" | "quietDays">) => ({ timeZone, quiet: { from: quietFrom, to: quietTo, days: quietDays } });

/** The rules as the magazine has them. */
export async function rulesOf(reads: Reads, magazineId: number): Promise<Rules> {
  return rulesFrom(await reads.select({ name: reminderRules.name, isOn: reminderRules.isOn, days: reminderRules.days, whom: reminderRules.whom }).from(reminderRules).where(eq(reminderRules.magazineId, magazineId)));
}

/** Whoever is concerned by these, and the chiefs. */
export async function peopleOf(reads: Reads, magazineId: number, found: readonly Reminder[]): Promise<People> {
  const ids = [...new Set(found.flatMap(({ waits: { historianId, editorId } }) => [historianId ?? 0, editorId ?? 0]))];
  const holding = (held: readonly Role[]) => sql<boolean>`exists (select 1 from roles r where r.person_id = ${people.id} and r.magazine_id = ${magazineId} and r.role = any(${sql.param([...held])}::text[]))`;
  const rows = await reads
    .select({ id: people.id, name: people.name, gathers: people.gathersReminders, isReached: sql<boolean>`${people.email} is not null and ${people.disabledAt} is null`, isSeated: holding(deskRoles), isChief: holding(["chief"]), unwanted: sql<string[]>`array(select u.kind from unwanted_letters u where u.person_id = ${people.id})` })
    .from(people)
    .where(sql`${people.id} = any(${sql.param(ids)}::bigint[] || array(select r.person_id from roles r where r.magazine_id = ${magazineId} and r.role = 'chief'))`)
    .orderBy(asc(people.id));
  return new Map(rows.map((row) => [row.id, row]));
}
