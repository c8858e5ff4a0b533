// The demo's magazines with everything that stands in them, and the people who hold roles there.
import { books, privateNotes } from "@/db/schema/contributors";
import { contributors, people, roles } from "@/db/schema/people";
import { columns, dueOffsets, issues, magazines as magazineRows, topics } from "@/db/schema/magazine";
import { purposeOf } from "@/lib/contributors/private-notes";
import { canSeal, seal } from "@/lib/kit/seal";
import { keepBio } from "@/lib/people/keep-bio";
import { fromCopy } from "@/lib/text/copy";
import { usualOffsets } from "@/lib/magazine/due-days";
import { suggestPath } from "@/lib/magazine/paths";
import { dueNames, roles as roleLabels } from "@/lib/words";
import { type Desk, happened, known, one } from "./desk";
import { magazines } from "./magazines";
import { cast } from "./people";
import type { DemoContributor, DemoMagazine } from "./shape";

const opened = "2025-09-15 13:00";
const publisher = cast.find((person) => person.isPublisher)!.key;

/** Writes the cast, without roles. */
export async function loadPeople({ tx, calendar, people: loaded }: Desk): Promise<void> {
  for (const { key, name, email, isPublisher = false } of cast) {
    const { id } = one(await tx.insert(people).values({ name, email: email ?? null, isPublisher, madeAt: calendar.moment(opened) }).returning({ id: people.id }));
    loaded.set(key, { id, name });
  }
  for (const { key, contributor } of cast) if (contributor) await loadContributor({ tx, calendar, people: loaded }, key, contributor);
}

/** What is printed about somebody, what was printed before, and the books. */
async function loadContributor({ tx, calendar, people: loaded }: Pick<Desk, "tx" | "calendar" | "people">, key: string, { handle, bio, formerly = [], fields, books: written = [], links = [] }: DemoContributor): Promise<void> {
  const { id: personId, name } = known(loaded, key);
  await tx.insert(contributors).values({ personId, handle, byline: name, bio: fromCopy(bio), fields, links });
  for (const former of formerly) await keepBio(tx, { personId, bio: fromCopy(former.bio), byId: known(loaded, former.by).id }, calendar.moment(former.at));
  await keepBio(tx, { personId, bio: fromCopy(bio), byId: known(loaded, publisher).id }, calendar.moment(formerly.length > 0 ? "2026-09-21 09:10" : opened));
  for (const [at, book] of written.entries()) await tx.insert(books).values({ ...book, personId, position: at + 1 });
}

/** How a magazine reaches and pays somebody: sealed, and so only where there is a key. */
async function loadKept({ tx, calendar, people: loaded }: Desk, magazine: DemoMagazine, magazineId: number): Promise<void> {
  for (const { key, contributor } of cast) {
    const kept = contributor?.kept;
    if (kept?.magazine !== magazine.handle || !canSeal()) continue;
    const whose = { personId: known(loaded, key).id, magazineId };
    await tx.insert(privateNotes).values({ ...whose, sealedContact: seal(kept.contact, purposeOf("contact", whose)), sealedPayment: seal(kept.payment, purposeOf("payment", whose)), changedById: known(loaded, kept.by).id, changedAt: calendar.moment("2026-03-02 11:00") });
  }
}

/** Writes the magazines, their columns, issues, topics and roles. */
export async function loadMagazines(desk: Desk): Promise<void> {
  for (const magazine of magazines) {
    const { columns: _columns, issues: _issues, topics: _topics, seasons: _seasons, dueOffsets: counted, rules: _rules, ...standing } = magazine;
    const { id } = one(await desk.tx.insert(magazineRows).values({ ...standing, madeAt: desk.calendar.moment(opened) }).returning({ id: magazineRows.id }));
    happened(desk, opened, publisher, "magazineMade", { magazineId: id }, { name: magazine.name });
    await loadStanding(desk, magazine, id);
    if (counted) await desk.tx.insert(dueOffsets).values(dueNames.map((what) => ({ magazineId: id, what, anchor: usualOffsets[what].anchor, days: counted[what] })));
    await loadRoles(desk, magazine, id);
    await loadKept(desk, magazine, id);
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
    const days = { coverDate: calendar.day(dates.coverDate), onSaleOn: calendar.day(dates.onSaleOn), copyCloseOn: calendar.day(dates.copyCloseOn), factCloseOn: calendar.day(dates.factCloseOn), printerCloseOn: calendar.day(dates.printerCloseOn) };
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
