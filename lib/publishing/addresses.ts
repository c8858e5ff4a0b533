// The addresses readers know, and where each leads now. Plainly public.
import { and, desc, eq, gt, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Tx } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { addressMarks, oldAddresses, pageStands, publications, standsIn } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { parseReference } from "../questions/reference";

const nowUp = alias(publications, "now_up");
const nowIn = alias(columns, "now_in");
const askedIn = alias(columns, "asked_in");

/** So many publications are read by one statement. In one stretch an archive of tens of thousands holds the database up for seconds, and the server while it takes them in. */
const atATime = 2000;

/** The publications after this one that ever were before readers, oldest first. */
const stretchAfter = (tx: Tx, id: number, limit: number, among?: SQL) =>
  tx
    .select({
      id: publications.id,
      questionId: publications.questionId,
      wentLiveAt: publications.wentLiveAt,
      column: columns.path,
      path: publications.path,
      magazine: magazines.handle,
      magazineId: magazines.id,
      reference: sql<string>`lower(${askedIn.prefix}) || '-' || ${questions.number}`,
      live: sql<boolean>`${pageStands}`,
      now: sql<string | null>`case when not (${pageStands}) then ${nowIn.path} || '/' || ${nowUp.path} end`,
    })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(questions, eq(questions.id, publications.questionId))
    .innerJoin(askedIn, eq(askedIn.id, questions.columnId))
    .leftJoin(nowUp, and(eq(nowUp.questionId, publications.questionId), standsIn(nowUp)))
    .leftJoin(nowIn, eq(nowIn.id, nowUp.columnId))
    .where(and(isNotNull(publications.wentLiveAt), gt(publications.id, id), among))
    .orderBy(publications.id)
    .limit(limit);

/** An address, and the answer it belongs to. */
type Address = Awaited<ReturnType<typeof stretchAfter>>[number];

/** Of two publications at one address, the later made second: whether the address is the second's. */
const takesOver = (first: Address, second: Address) => second.live || (!first.live && second.wentLiveAt! >= first.wentLiveAt!);

/**
 * Every address readers know: live, left for another, or withdrawn. For the address book.
 * An address belongs to the answer that stands at it, else to the one that stood there last.
 * `now`: where that answer stands instead, as "column/path"; null when it stands here, or nowhere.
 * Read in stretches, all of them as of one moment.
 */
export const addresses = async (stretch = atATime): Promise<Address[]> => (await asOfOneMoment((tx) => everyAddress(tx, stretch)));

const asOfOneMoment = <T>(read: (tx: Tx) => Promise<T>) => db.transaction(read, { isolationLevel: "repeatable read", accessMode: "read only" });

async function everyAddress(tx: Tx, stretch: number): Promise<Address[]> {
  const found = new Map<string, Address>();
  for (let last = 0, more = true; more; ) {
    const read = await stretchAfter(tx, last, stretch);
    keepOwners(found, read);
    last = read.at(-1)?.id ?? last;
    more = read.length === stretch;
  }
  return [...found.values()];
}

function keepOwners(found: Map<string, Address>, read: readonly Address[]): void {
  for (const one of read) {
    const key = `${one.column}/${one.path}`;
    const before = found.get(key);
    if (!before || takesOver(before, one)) found.set(key, one);
  }
}

/** Of more questions than these everything is read. */
const mostTouched = 500;

/** `seen`: to be given the next time. `all`: the addresses are all there are; else those of what has changed, and all that these questions have, by reference. */
export type Addresses = { seen: string; all: boolean; found: Address[]; of: ReadonlySet<string> };

/** Every address as of addresses(), or, where it is known what was seen before, those alone that may lead elsewhere now. */
export const addressesSince = (seen: string | null): Promise<Addresses> =>
  asOfOneMoment(async (tx) => {
    const [now] = await tx.execute<{ seen: string }>(sql`select pg_current_snapshot()::text as seen`);
    const touched = seen === null ? null : await touchedSince(tx, seen);
    if (touched === null) return { seen: now!.seen, all: true, found: await everyAddress(tx, atATime), of: new Set<string>() };
    return { seen: now!.seen, all: false, ...(touched.length === 0 ? { found: [], of: new Set<string>() } : await addressesOf(tx, touched)) };
  });

/** Whose addresses have changed since; null when it may be anybody's. A transaction that was under way then is not visible in what was seen. */
async function touchedSince(tx: Tx, seen: string): Promise<number[] | null> {
  const rows = await tx.selectDistinct({ questionId: addressMarks.questionId }).from(addressMarks).where(sql`not pg_visible_in_snapshot(${addressMarks.transaction}, ${seen}::pg_snapshot)`).limit(mostTouched + 1);
  return rows.length > mostTouched || rows.some(({ questionId }) => questionId === null) ? null : rows.map(({ questionId }) => questionId!);
}

/** The addresses of these questions, and of whoever else stood at one of them. */
async function addressesOf(tx: Tx, questionIds: readonly number[]): Promise<Pick<Addresses, "found" | "of">> {
  const stood = (ids: SQL) => sql`select p.column_id, p.path from ${publications} p where p.went_live_at is not null and p.question_id in (${ids})`;
  const touched = sql`select unnest(${sql.param([...questionIds])}::bigint[])`;
  const concerned = await tx.execute<{ id: string }>(sql`${touched} as id union select p.question_id from ${publications} p where p.went_live_at is not null and (p.column_id, p.path) in (${stood(touched)})`);
  const whole = new Set(concerned.map(({ id }) => Number(id)));
  const read = await stretchAfter(tx, 0, Number.MAX_SAFE_INTEGER, sql`(${publications.columnId}, ${publications.path}) in (${stood(sql`select unnest(${sql.param([...whole])}::bigint[])`)})`);
  const found = new Map<string, Address>();
  keepOwners(found, read);
  return { found: [...found.values()], of: new Set(read.filter(({ questionId }) => whole.has(questionId)).map(({ reference }) => reference)) };
}

/** Addresses at which answers stood before they stood here, each with the answer's reference in small letters. For the address book. */
export async function addressesBefore() {
  return db
    .select({ magazine: magazines.handle, path: oldAddresses.path, reference: sql<string>`lower(${askedIn.prefix}) || '-' || ${questions.number}` })
    .from(oldAddresses)
    .innerJoin(magazines, eq(magazines.id, oldAddresses.magazineId))
    .innerJoin(questions, eq(questions.id, oldAddresses.questionId))
    .innerJoin(askedIn, eq(askedIn.id, questions.columnId))
    .orderBy(oldAddresses.id);
}

/** Where the answer to a question stands, or stood last, by its reference; null when it was never before readers. */
export async function whereabouts(reference: string) {
  const parts = parseReference(reference);
  if (!parts) return null;
  const [found] = await db
    .select({ column: columns.path, path: publications.path, host: magazines.host, live: sql<boolean>`${pageStands}` })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(questions, eq(questions.id, publications.questionId))
    .innerJoin(askedIn, eq(askedIn.id, questions.columnId))
    .where(and(eq(askedIn.prefix, parts.prefix), eq(questions.number, parts.number), isNotNull(publications.wentLiveAt)))
    .orderBy(sql`(${pageStands}) desc`, desc(publications.wentLiveAt))
    .limit(1);
  return found ?? null;
}
