// Looks for words in everything the actor may see, and puts together what was found.
import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { magazinesOf, type Person } from "../actor";
import { atDesk } from "../questions/at-desk";
import { questionOf } from "../questions/reference";
import { Missing } from "../refusal";
import { answersFound } from "./answers";
import { type Findable, findableNames, type Finding, isSought, sinceOf, soughtIn } from "./asked";
import { lettersOutFound, mailFound } from "./letters";
import { counted, type Group, type Looking, stemsOf } from "./look";
import { notesFound } from "./notes";
import { peopleFound } from "./people";
import { questionsFound } from "./questions";

const each: Record<Findable, (of: Looking, isAlone: boolean) => Promise<Group>> = { questions: questionsFound, answers: answersFound, people: peopleFound, mail: mailFound, letters: lettersOutFound, notes: notesFound };

export type FoundGroups = { kind: Findable; group: Group }[];

/** The columns the actor can look through, by magazine. Throws Missing to whoever sits at no desk. */
export async function columnsToFind(actor: Person) {
  const rows = await db.select({ id: columns.id, name: columns.name, path: columns.path, magazineId: columns.magazineId, magazine: magazines.name, handle: magazines.handle }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(atDesk(actor)).orderBy(asc(magazines.name), asc(columns.id));
  if (rows.length === 0) throw new Missing("This search");
  return rows;
}

/**
 * What holds the words: of every kind a few and how many, or a page of one kind. Every kind asks for itself what of it the actor may see.
 * @param upTo of letters and readers so many are looked for at the most: who wants a few waits for no more. Where some of what is found is set aside
 *   again, by words that must not be there or their order, it is not kept to
 * @returns no group where nothing is looked for. Throws Missing to whoever sits at no desk of what is asked for.
 */
export async function find(actor: Person, asked: Finding, now: Date, upTo = counted): Promise<FoundGroups> {
  const sought = soughtIn(asked.q);
  const mine = await db.select({ id: columns.id, magazineId: columns.magazineId }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(and(atDesk(actor, asked.magazine), asked.column ? eq(columns.path, asked.column) : undefined));
  if (mine.length === 0) throw new Missing("This search");
  if (!isSought(sought)) return [];
  const of: Looking = { actor, asked, sought, stems: await stemsOf(sought), magazineIds: [...new Set(mine.map(({ magazineId }) => magazineId))], columnIds: mine.map(({ id }) => id), since: sinceOf(asked.when, now), upTo: sought.phrases.length + sought.without.length > 0 ? counted : upTo };
  const kinds = asked.kind ? [asked.kind] : findableNames;
  return Promise.all(kinds.map(async (kind) => ({ kind, group: await each[kind](of, asked.kind !== undefined) })));
}

/** True when this reference names a question the actor may see: it is what was meant. */
export const leadsTo = (actor: Person, reference: string): Promise<boolean> =>
  questionOf(db, actor, reference).then(() => true, (error: unknown) => {
    if (error instanceof Missing) return false;
    throw error;
  });

/** Whose answers and notes can be looked for: everybody with a role on the actor's desks, by name. */
export async function peopleToFind(actor: Person): Promise<{ id: number; name: string }[]> {
  return db.selectDistinct({ id: people.id, name: people.name }).from(people).innerJoin(roles, eq(roles.personId, people.id)).where(inArray(roles.magazineId, magazinesOf(actor))).orderBy(asc(people.name)).limit(600);
}
