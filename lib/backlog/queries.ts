// Backlogs as their pages show them: the list, one of them, and which rows were not taken.
import { and, asc, desc, eq, gt, inArray, isNotNull, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { backlogRows, backlogs } from "@/db/schema/backlog";
import { columns, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { magazinesWhere, may } from "../may";
import { Missing } from "../refusal";
import type { SheetRowState } from "../words";
import { stateOf } from "./backlog";

const rows = () =>
  db
    .select({ of: backlogs, magazineId: columns.magazineId, column: columns.name, promiseDays: columns.promiseDays, magazine: magazines.name, by: people.name, timeZone: magazines.timeZone, locale: magazines.locale })
    .from(backlogs)
    .innerJoin(columns, eq(columns.id, backlogs.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(people, eq(people.id, backlogs.byId))
    .$dynamic();
const viewOf = ({ of, ...rest }: Awaited<ReturnType<typeof rows>>[number]) => ({ ...of, ...rest, state: stateOf(of) });
export type BacklogView = ReturnType<typeof viewOf>;

/** The latest of the magazines into which the actor brings any. Throws Missing when there is no such magazine. */
export async function backlogsOf(actor: Actor): Promise<BacklogView[]> {
  const ids = magazinesWhere(actor, "bringBacklog");
  if (ids.length === 0) throw new Missing();
  return (await rows().where(inArray(columns.magazineId, ids)).orderBy(desc(backlogs.id)).limit(30)).map(viewOf);
}

/** One of them, with the day on which the same file was brought in before, if it was. Throws Missing. */
export async function backlogFor(actor: Actor, id: number): Promise<BacklogView & { before: Date | null }> {
  const [row] = await rows().where(eq(backlogs.id, id));
  if (!row || !may(actor, "bringBacklog", row.magazineId)) throw new Missing("This spreadsheet");
  const { contentHash, columnId } = row.of;
  const [before] = contentHash === null ? [] : await db.select({ at: backlogs.confirmedAt }).from(backlogs).where(and(eq(backlogs.columnId, columnId), eq(backlogs.contentHash, contentHash), lt(backlogs.id, id), isNotNull(backlogs.confirmedAt))).orderBy(desc(backlogs.id)).limit(1);
  return { ...viewOf(row), before: before?.at ?? null };
}

/** The columns into which the actor may bring waiting questions, by magazine and name. Throws Missing when there are none. */
export async function backlogColumns(actor: Actor) {
  const ids = magazinesWhere(actor, "bringBacklog");
  if (ids.length === 0) throw new Missing();
  return db.select({ id: columns.id, name: columns.name, magazine: magazines.name }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(inArray(columns.magazineId, ids)).orderBy(asc(magazines.name), asc(columns.id));
}

const notTaken: readonly SheetRowState[] = ["rejected", "known", "leftOut"];

/** The first rows that were not taken, with the reason of each. */
export const notTakenOf = ({ id }: Pick<BacklogView, "id">, most = 20) =>
  db.select({ number: backlogRows.number, cells: backlogRows.cells, state: backlogRows.state, why: backlogRows.why }).from(backlogRows).where(and(eq(backlogRows.backlogId, id), eq(backlogRows.state, "rejected"))).orderBy(asc(backlogRows.number)).limit(most);

/** All rows that were not taken, some hundreds at a time, in the order of the file. */
export async function* allNotTaken({ id }: Pick<BacklogView, "id">, size = 500) {
  for (let last = 0; ; ) {
    const page = await db.select({ number: backlogRows.number, cells: backlogRows.cells, state: backlogRows.state, why: backlogRows.why }).from(backlogRows).where(and(eq(backlogRows.backlogId, id), inArray(backlogRows.state, [...notTaken]), gt(backlogRows.number, last))).orderBy(asc(backlogRows.number)).limit(size);
    yield* page;
    if (page.length < size) return;
    last = page.at(-1)!.number;
  }
}

/** The first and the last question that came of it, by reference. */
export async function cameOf({ id }: Pick<BacklogView, "id">): Promise<string[]> {
  const of = (order: typeof asc) => db.select({ reference: asReference }).from(backlogRows).innerJoin(questions, eq(questions.id, backlogRows.questionId)).innerJoin(columns, eq(columns.id, questions.columnId)).where(and(eq(backlogRows.backlogId, id), eq(backlogRows.state, "taken"))).orderBy(order(backlogRows.number)).limit(1);
  return [...new Set([...(await of(asc)), ...(await of(desc))].map(({ reference }) => reference))];
}
