// The demo's magazines with everything that stands in them, and the people who hold roles there.
import { contributors, people, roles } from "@/db/schema/people";
import { columns, issues, magazines as magazineRows, topics } from "@/db/schema/magazine";
import { fromCopy } from "@/lib/text/copy";
import { suggestPath } from "@/lib/magazine/paths";
import { roles as roleLabels } from "@/lib/words";
import { type Desk, happened, known, one } from "./desk";
import { magazines } from "./magazines";
import { cast } from "./people";
import type { DemoMagazine } from "./shape";

const opened = "2025-09-15 13:00";
const publisher = cast.find((person) => person.isPublisher)!.key;

/** Writes the cast, without roles. */
export async function loadPeople({ tx, calendar, people: loaded }: Desk): Promise<void> {
  for (const { key, name, email, isPublisher = false, contributor } of cast) {
    const { id } = one(await tx.insert(people).values({ name, email: email ?? null, isPublisher, madeAt: calendar.moment(opened) }).returning({ id: people.id }));
    loaded.set(key, { id, name });
    if (contributor) await tx.insert(contributors).values({ personId: id, handle: contributor.handle, byline: name, bio: fromCopy(contributor.bio), fields: contributor.fields });
  }
}

/** Writes the magazines, their columns, issues, topics and roles. */
export async function loadMagazines(desk: Desk): Promise<void> {
  for (const magazine of magazines) {
    const { columns: _columns, issues: _issues, topics: _topics, seasons: _seasons, ...standing } = magazine;
    const { id } = one(await desk.tx.insert(magazineRows).values({ ...standing, madeAt: desk.calendar.moment(opened) }).returning({ id: magazineRows.id }));
    happened(desk, opened, publisher, "magazineMade", { magazineId: id }, { name: magazine.name });
    await loadStanding(desk, magazine, id);
    await loadRoles(desk, magazine, id);
  }
}

async function loadStanding(desk: Desk, magazine: DemoMagazine, magazineId: number): Promise<void> {
  const { tx, calendar } = desk;
  for (const column of magazine.columns) {
    const { id } = one(await tx.insert(columns).values({ ...column, magazineId, madeAt: calendar.moment(opened) }).returning({ id: columns.id }));
    desk.columns.set(column.prefix, { ...column, id, magazineId, magazine });
    happened(desk, opened, publisher, "columnMade", { magazineId }, { name: column.name });
  }
  for (const { season, year, ...dates } of magazine.issues) {
    const name = calendar.issueName(magazine, `${season} ${year}`);
    const days = { coverDate: calendar.day(dates.coverDate), onSaleOn: calendar.day(dates.onSaleOn), copyCloseOn: calendar.day(dates.copyCloseOn) };
    const { id } = one(await tx.insert(issues).values({ magazineId, name, path: suggestPath("issue", name), ...days }).returning({ id: issues.id }));
    desk.issues.set(`${magazineId} ${name}`, id);
    happened(desk, opened, publisher, "issueMade", { magazineId }, { name });
  }
  for (const name of magazine.topics) {
    const { id } = one(await tx.insert(topics).values({ magazineId, name, path: suggestPath("topic", name) }).returning({ id: topics.id }));
    desk.topics.set(`${magazineId} ${name}`, id);
    happened(desk, opened, publisher, "topicMade", { magazineId }, { name });
  }
}

async function loadRoles(desk: Desk, magazine: DemoMagazine, magazineId: number): Promise<void> {
  for (const { key, name, roles: held } of cast) {
    const own = held[magazine.handle] ?? [];
    if (own.length === 0) continue;
    const madeAt = desk.calendar.moment(opened);
    await desk.tx.insert(roles).values(own.map((role) => ({ personId: known(desk.people, key).id, magazineId, role, madeAt })));
    if (key !== publisher) happened(desk, opened, publisher, "personInvited", { magazineId }, { personId: known(desk.people, key).id, name, roles: own.map((role) => roleLabels[role].toLowerCase()).join(", ") });
  }
}
