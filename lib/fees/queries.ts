// The reads of the ledger: for the desk that pays, and for a contributor's own eyes.
import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { ledger, openFees } from "@/db/schema/fees";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { magazinesWhere } from "../may";
import { Missing } from "../refusal";
import { daysOf, type FeeFilter, type Grouping } from "./filter";

/** So many stand on a page. */
const shown = 50;

const maker = alias(people, "maker");
/**
 * Entries by their ids, in that order. The caller has made sure that they may be seen. Asked by nothing but ids, the tables that give the names are planned
 * once for a connection; with the order and the end of a list they were planned anew each time, which took longer than all the rest of a page.
 */
async function entriesOf(ids: readonly number[]) {
  if (ids.length === 0) return [];
  const found = await db
    .select({
      id: ledger.id, kind: ledger.kind, fee: ledger.fee, amountMinor: ledger.amountMinor, currency: ledger.currency, note: ledger.note, day: ledger.day,
      settlesId: ledger.settlesId, reversesId: ledger.reversesId, means: ledger.means, reference: ledger.reference, word: ledger.word, madeAt: ledger.madeAt,
      personId: ledger.personId, person: people.name, by: maker.name, magazineId: ledger.magazineId, magazine: magazines.name, locale: magazines.locale, timeZone: magazines.timeZone,
      question: sql<string | null>`case when ${questions.id} is not null then ${asReference} end`, slugLine: questions.slugLine, issue: issues.name,
      isOpen: sql<boolean>`${openFees.feeId} is not null`,
      isReversed: sql<boolean>`exists (select 1 from ledger r where r.reverses_id = ${ledger.id})`,
    })
    .from(ledger)
    .innerJoin(people, eq(people.id, ledger.personId))
    .innerJoin(magazines, eq(magazines.id, ledger.magazineId))
    .leftJoin(openFees, eq(openFees.feeId, ledger.id))
    .leftJoin(maker, eq(maker.id, ledger.madeById))
    .leftJoin(questions, eq(questions.id, ledger.questionId))
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .leftJoin(issues, eq(issues.id, ledger.issueId))
    .where(sql`${ledger.id} = any(${sql.param([...ids])}::bigint[])`);
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
export type LedgerRow = Awaited<ReturnType<typeof entriesOf>>[number];

async function rows(where: SQL | undefined, order: SQL[], limit: number): Promise<LedgerRow[]> {
  const found = await db.select({ id: ledger.id }).from(ledger).where(where).orderBy(...order).limit(limit);
  return entriesOf(found.map(({ id }) => id));
}
const newest = [desc(ledger.id)];

/** Whose ledger it is: the ids of magazines in which the actor sees fees. Missing to who sees none, or not of that one. */
function seen(actor: Person, magazineId?: number): number[] {
  const mine = magazinesWhere(actor, "seeFees");
  const chosen = magazineId === undefined ? mine : mine.filter((id) => id === magazineId);
  if (chosen.length === 0) throw new Missing();
  return chosen;
}

type Looked = Pick<FeeFilter, "show" | "by" | "issue" | "month"> & { magazineId?: number | undefined };

function conditions(ids: number[], { show, by, issue, month }: Omit<Looked, "magazineId">): SQL {
  const [from, before] = month ? daysOf(month) : [];
  return and(
    inArray(ledger.magazineId, ids),
    // As an array: what is open is little, and is looked up by its ids. Joined, PostgreSQL reads the ledger of all years for it.
    show === "owed" ? sql`${ledger.id} = any(array(${db.select({ id: openFees.feeId }).from(openFees).where(inArray(openFees.magazineId, ids))}))` : undefined,
    show === "paid" ? eq(ledger.kind, "paid") : undefined,
    by === undefined ? undefined : eq(ledger.personId, by),
    issue === undefined ? undefined : eq(ledger.issueId, issue),
    from && before ? and(gte(ledger.day, from), lt(ledger.day, before)) : undefined,
  )!;
}

/** A page of the ledger, the latest first. What is owed is read from what is open, which is little. */
export async function ledgerPage(actor: Person, { magazineId, ...filter }: Looked, before?: number, size = shown): Promise<{ entries: LedgerRow[]; more: boolean }> {
  const beyond = before === undefined ? undefined : lt(ledger.id, before);
  const entries = await rows(and(conditions(seen(actor, magazineId), filter), beyond), newest, size + 1);
  return { entries: entries.slice(0, size), more: entries.length > size };
}

export type Total = { currency: string | null; fee: LedgerRow["fee"]; sum: number; entries: number };

/** What it comes to, by currency; copies and credits are counted. Payments that were reversed count for nothing. */
export async function totalsOf(actor: Person, { magazineId, ...filter }: Looked): Promise<Total[]> {
  const live = filter.show === "paid" ? sql`${ledger.id} not in (select r.reverses_id from ledger r where r.reverses_id is not null)` : undefined;
  return db
    .select({ currency: ledger.currency, fee: ledger.fee, sum: sql<number>`coalesce(sum(${ledger.amountMinor}), 0)`.mapWith(Number), entries: sql<number>`count(*)::int` })
    .from(ledger)
    .where(and(conditions(seen(actor, magazineId), filter), live))
    .groupBy(ledger.currency, ledger.fee)
    .orderBy(asc(ledger.fee), asc(ledger.currency));
}

const keys = { person: ledger.personId, issue: ledger.issueId, month: sql<string>`to_char(${ledger.day}, 'YYYY-MM')` } as const;
const names = { person: sql<string>`max(${people.name})`, issue: sql<string | null>`max(${issues.name})`, month: sql<string>`to_char(${ledger.day}, 'YYYY-MM')` } as const;

/** What is owed, put together by contributor, issue or month, each with its sum in each currency. */
export async function owedBy(actor: Person, { magazineId, ...filter }: Looked, per: Exclude<Grouping, "each">) {
  return db
    .select({ key: sql<string | null>`${keys[per]}::text`, name: names[per], currency: ledger.currency, fee: ledger.fee, sum: sql<number>`coalesce(sum(${ledger.amountMinor}), 0)`.mapWith(Number), entries: sql<number>`count(*)::int` })
    .from(ledger)
    .innerJoin(people, eq(people.id, ledger.personId))
    .leftJoin(issues, eq(issues.id, ledger.issueId))
    .where(conditions(seen(actor, magazineId), { ...filter, show: "owed" }))
    .groupBy(keys[per], ledger.currency, ledger.fee)
    .orderBy(per === "month" ? asc(names[per]) : sql`2 nulls last`, asc(ledger.fee), asc(ledger.currency))
    .limit(1000);
}

/** One entry with those that belong to it: what it pays or reverses, and what pays or reverses it. */
export async function entryFor(actor: Person, id: number): Promise<{ entry: LedgerRow; around: LedgerRow[] }> {
  const found = await db.execute<{ id: string }>(sql`
    with recursive up(id, next) as (
      select l.id, coalesce(l.settles_id, l.reverses_id) from ${ledger} l where l.id = ${id} and l.magazine_id = any(${sql.param(seen(actor))}::bigint[])
      union select l.id, coalesce(l.settles_id, l.reverses_id) from ${ledger} l join up on l.id = up.next
    ), around(id) as (
      select id from up where next is null
      union select l.id from ${ledger} l join around on l.settles_id = around.id or l.reverses_id = around.id
    ) select id from around order by id`);
  const around = await entriesOf(found.map((row) => Number(row.id)));
  const entry = around.find((one) => one.id === id);
  if (!entry) throw new Missing("This entry");
  return { entry, around };
}

/** Whom the ledger can be narrowed to: contributors and issues of those magazines. */
export async function feeChoices(actor: Person, magazineId?: number) {
  const ids = seen(actor, magazineId);
  const [contributors, numbers] = await Promise.all([
    db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, db.select({ id: roles.personId }).from(roles).where(and(inArray(roles.magazineId, ids), eq(roles.role, "contributor"))))).orderBy(asc(people.name)),
    db.select({ id: issues.id, name: issues.name, magazineId: issues.magazineId }).from(issues).where(inArray(issues.magazineId, ids)).orderBy(desc(issues.coverDate)).limit(60),
  ]);
  return { contributors, issues: numbers };
}

/** Everything of one contributor at one magazine within some days, the earliest first, and what is owed now. */
export async function statementFor(actor: Person, magazineId: number, personId: number, { from, before }: { from: string; before: string }) {
  const ids = seen(actor, magazineId);
  const [[person], entries, owed] = await Promise.all([
    db.select({ name: people.name }).from(people).innerJoin(roles, eq(roles.personId, people.id)).where(and(eq(people.id, personId), eq(roles.magazineId, magazineId), eq(roles.role, "contributor"))).limit(1),
    rows(and(inArray(ledger.magazineId, ids), eq(ledger.personId, personId), gte(ledger.day, from), lt(ledger.day, before)), [asc(ledger.day), asc(ledger.id)], 2000),
    totalsOf(actor, { magazineId, show: "owed", by: personId, issue: undefined, month: undefined }),
  ]);
  if (!person) throw new Missing("This contributor");
  return { person, entries, owed };
}

/** The actor's own entries at every magazine, the latest first. Of who made them nothing is said. */
export async function ownLedger(actor: Person, before?: number) {
  const [entries, owed] = await Promise.all([
    rows(and(eq(ledger.personId, actor.id), before === undefined ? undefined : lt(ledger.id, before)), newest, shown + 1),
    db
      .select({ currency: ledger.currency, fee: ledger.fee, sum: sql<number>`coalesce(sum(${ledger.amountMinor}), 0)`.mapWith(Number), entries: sql<number>`count(*)::int` })
      .from(openFees)
      .innerJoin(ledger, eq(ledger.id, openFees.feeId))
      .where(eq(openFees.personId, actor.id))
      .groupBy(ledger.currency, ledger.fee)
      .orderBy(asc(ledger.fee), asc(ledger.currency)),
  ]);
  return { entries: entries.slice(0, shown).map(({ by: _by, word: _word, ...entry }) => entry), more: entries.length > shown, owed };
}
