// Whom and what of a magazine pieces are matched with, loaded once for a transaction and kept up as pieces are taken in it.
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns, issues, magazines, topics } from "@/db/schema/magazine";
import { contributors, people, roles } from "@/db/schema/people";
import type { Byline } from "@/db/schema/publishing";
import { coverDateOf, issueKey } from "../clippings/issue-line";
import type { Person } from "../actor";
import { suggestPath } from "../magazine/paths";
import { beContributor } from "../people/contributor-row";
import { keepBio } from "../people/keep-bio";
import { record } from "../timeline/record";
import type { Document } from "../text/document";
import { issueNames } from "./issue-names";
import { nameKey } from "./names";

export type ArchiveDesk = {
  magazine: typeof magazines.$inferSelect;
  column: typeof columns.$inferSelect;
  /** Issues by key. */
  issues: Map<string, number>;
  /** Contributors by name, and topics by name. */
  contributors: Map<string, Byline>;
  topics: Map<string, { id: number; name: string }>;
};

/** Takes the archive of a magazine in hand until the transaction ends: two imports at once take the same piece once. */
export async function archiveDesk(tx: Tx, columnId: number): Promise<ArchiveDesk> {
  const [place] = await tx.select({ column: columns, magazine: magazines }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(eq(columns.id, columnId));
  if (!place) throw new Error(`there is no column ${columnId}`);
  const { column, magazine } = place;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('askdesk archive of a magazine'), ${magazine.id}::int)`);
  const [byName, cast, subjects] = await Promise.all([
    issueNames(tx, magazine.id),
    tx.selectDistinct({ personId: contributors.personId, name: contributors.byline, handle: contributors.handle }).from(contributors).innerJoin(roles, eq(roles.personId, contributors.personId)).where(eq(roles.magazineId, magazine.id)).orderBy(contributors.personId),
    tx.select({ id: topics.id, name: topics.name }).from(topics).where(eq(topics.magazineId, magazine.id)),
  ]);
  return {
    magazine, column, issues: byName,
    contributors: new Map(cast.toReversed().map((one) => [nameKey(one.name), one])),
    topics: new Map(subjects.map((topic) => [nameKey(topic.name), topic])),
  };
}

/** Whoever has this name among the magazine's contributors, or somebody new, who never signs in. */
export async function contributorNamed(tx: Tx, actor: Person, desk: ArchiveDesk, name: string, bio: Document | null, now: Date): Promise<Byline> {
  const there = desk.contributors.get(nameKey(name));
  if (there) return { ...there, name };
  const [person] = await tx.insert(people).values({ name, madeAt: now }).returning({ id: people.id });
  await tx.insert(roles).values({ personId: person!.id, magazineId: desk.magazine.id, role: "contributor", madeAt: now });
  await beContributor(tx, person!.id, name);
  const [row] = bio
    ? await tx.update(contributors).set({ bio }).where(eq(contributors.personId, person!.id)).returning({ handle: contributors.handle })
    : await tx.select({ handle: contributors.handle }).from(contributors).where(eq(contributors.personId, person!.id));
  if (bio) await keepBio(tx, { personId: person!.id, bio, byId: actor.id }, now);
  await record(tx, actor, { kind: "contributorChanged", at: now, magazineId: desk.magazine.id, data: { personId: person!.id, name } });
  const made = { personId: person!.id, name, handle: row!.handle };
  desk.contributors.set(nameKey(name), made);
  return made;
}

/** The issue of this name, made where there is none; null without a name. */
export async function issueNamed(tx: Tx, actor: Person, desk: ArchiveDesk, name: string, now: Date): Promise<number | null> {
  if (name === "") return null;
  const there = desk.issues.get(issueKey(name));
  if (there !== undefined) return there;
  const cover = coverDateOf(name)!;
  const taken = new Set((await tx.select({ path: issues.path }).from(issues).where(eq(issues.magazineId, desk.magazine.id))).map(({ path }) => path));
  const base = suggestPath("issue", name) || "issue";
  let path = base;
  for (let n = 2; taken.has(path); n += 1) path = `${base.slice(0, 74)}-${n}`;
  const [issue] = await tx.insert(issues).values({ magazineId: desk.magazine.id, name, path, coverDate: cover, onSaleOn: cover, copyCloseOn: cover }).returning({ id: issues.id });
  await record(tx, actor, { kind: "issueMade", at: now, magazineId: desk.magazine.id, data: { name } });
  desk.issues.set(issueKey(name), issue!.id);
  return issue!.id;
}
