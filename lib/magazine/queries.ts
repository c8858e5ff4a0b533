// A magazine's settings as the desk reads them. What is not yours does not exist.
import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, issues, magazines, topics } from "@/db/schema/magazine";
import { contributors, people, roles } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { type Actor, magazinesOf } from "../actor";
import { dayIn } from "../kit/day";
import { may, must, type Permission } from "../may";
import { Missing } from "../refusal";
import { formerPathsOf } from "./former-paths";

/** The magazine of a handle, when the actor may do this in it; else throws Missing. */
export async function magazineFor(actor: Actor, handle: string, permission: Permission) {
  const [magazine] = await db.select().from(magazines).where(eq(magazines.handle, handle));
  if (!magazine || !may(actor, permission, magazine.id)) throw new Missing("This magazine");
  return magazine;
}

/** The magazines whose desk the actor sits at, by name, with what may be done in each. */
export async function myMagazines(actor: Actor) {
  const ids = magazinesOf(actor);
  const rows = ids.length > 0 ? await db.select({ id: magazines.id, name: magazines.name, handle: magazines.handle, timeZone: magazines.timeZone, locale: magazines.locale }).from(magazines).where(inArray(magazines.id, ids)).orderBy(asc(magazines.name)) : [];
  return rows.map((magazine) => ({ ...magazine, may: (permission: Permission) => may(actor, permission, magazine.id) }));
}

/** The magazine's columns, in the order they were made. */
export async function columnsOf(actor: Actor, magazineId: number) {
  must(actor, "editSettings", magazineId);
  return db.select().from(columns).where(eq(columns.magazineId, magazineId)).orderBy(asc(columns.id));
}

/** One column by its path, with the paths it had before, and whether its prefix has been given to readers already. */
export async function columnFor(actor: Actor, magazineId: number, path: string) {
  must(actor, "editSettings", magazineId);
  const [column] = await db.select().from(columns).where(and(eq(columns.magazineId, magazineId), eq(columns.path, path)));
  if (!column) throw new Missing("This column");
  const [used] = await db.select({ id: questions.id }).from(questions).where(eq(questions.columnId, column.id)).limit(1);
  return { ...column, isPrefixUsed: used !== undefined, formerPaths: await formerPathsOf(column.id) };
}

/** The magazine's issues, the latest first. */
export async function issuesOf(actor: Actor, magazineId: number) {
  must(actor, "editSettings", magazineId);
  return db.select().from(issues).where(eq(issues.magazineId, magazineId)).orderBy(desc(issues.coverDate), desc(issues.id));
}

/** The day it is at the magazine. */
export const todayAt = (magazine: { timeZone: string }, now = new Date()): string => dayIn(magazine.timeZone, now);

/** The magazine's topics, by name. */
export async function topicsOf(actor: Actor, magazineId: number) {
  must(actor, "editSettings", magazineId);
  return db.select().from(topics).where(eq(topics.magazineId, magazineId)).orderBy(asc(topics.name));
}

/** Who may be printed in the magazine, by name as printed. */
export async function contributorsOf(actor: Actor, magazineId: number) {
  must(actor, "editContributors", magazineId);
  return db
    .select({ personId: contributors.personId, handle: contributors.handle, byline: contributors.byline, bio: contributors.bio, fields: contributors.fields, photoId: contributors.photoId, links: contributors.links, hasAccount: isNotNull(people.email).mapWith(Boolean) })
    .from(contributors)
    .innerJoin(people, eq(people.id, contributors.personId))
    .innerJoin(roles, and(eq(roles.personId, contributors.personId), eq(roles.magazineId, magazineId), eq(roles.role, "contributor")))
    .orderBy(asc(contributors.byline));
}

/** One of them. Throws Missing when there is none such in the magazine. */
export async function contributorFor(actor: Actor, magazineId: number, personId: number) {
  const found = (await contributorsOf(actor, magazineId)).find((one) => one.personId === personId);
  if (!found) throw new Missing("This contributor");
  return found;
}
