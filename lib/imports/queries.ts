// Imports and their pieces as the desk reads them.
import { and, asc, desc, eq, gt, ilike, inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { imports, pieces } from "@/db/schema/imports";
import { columns, magazines, topics } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { originalOf } from "../clippings/original";
import { magazinesWhere, may } from "../may";
import { Missing } from "../refusal";
import { stateOf } from "./import";
import { inView, isInTopic, type PieceFilter, type PieceView, pieceViewNames, wasRefused } from "./piece-filter";

const shown = {
  id: imports.id,
  magazineId: columns.magazineId,
  columnId: imports.columnId,
  column: columns.name,
  columnPath: columns.path,
  magazine: magazines.name,
  handle: magazines.handle,
  host: magazines.host,
  by: people.name,
  fileName: imports.fileName,
  source: imports.source,
  size: imports.size,
  uploaded: imports.uploaded,
  sentAt: imports.sentAt,
  posts: imports.posts,
  said: imports.said,
  refusal: imports.refusal,
  madeAt: imports.madeAt,
  uploadedAt: imports.uploadedAt,
  readAt: imports.readAt,
  /** The same file was brought in before, on this day. */
  before: sql<Date | null>`(select max(earlier.made_at) from imports earlier where earlier.content_hash = ${imports.contentHash} and earlier.column_id = ${imports.columnId} and earlier.id < ${imports.id} and earlier.refusal is null)`.mapWith(imports.madeAt),
  timeZone: magazines.timeZone,
  locale: magazines.locale,
};
const rows = () => db.select(shown).from(imports).innerJoin(columns, eq(columns.id, imports.columnId)).innerJoin(magazines, eq(magazines.id, columns.magazineId)).innerJoin(people, eq(people.id, imports.byId)).$dynamic();

export type Counts = Record<PieceView, number> & { all: number; taking: number; refused: number };

async function countsOf(importId: number, topic = ""): Promise<Counts> {
  const of = (condition: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  const [row] = await db
    .select({ all: sql<number>`count(*)`.mapWith(Number), taking: of(sql`${pieces.state} = 'taking'`), refused: of(wasRefused), ...(Object.fromEntries(pieceViewNames.map((view) => [view, of(inView[view])])) as Record<PieceView, ReturnType<typeof of>>) })
    .from(pieces)
    .where(and(eq(pieces.importId, importId), isInTopic(topic)));
  return row as Counts;
}

export type ImportView = Awaited<ReturnType<typeof viewOf>>;
async function viewOf(row: Awaited<ReturnType<typeof rows>>[number], topic?: string) {
  const counts = await countsOf(row.id, topic);
  return { ...row, counts, state: stateOf({ ...row, taking: counts.taking }) };
}

/** The latest imports of the magazines into which the actor brings archives. Throws Missing when there is no such magazine. */
export async function importsOf(actor: Actor): Promise<ImportView[]> {
  const ids = magazinesWhere(actor, "importArchive");
  if (ids.length === 0) throw new Missing();
  return Promise.all((await rows().where(inArray(columns.magazineId, ids)).orderBy(desc(imports.id)).limit(30)).map((row) => viewOf(row)));
}

/** One import; its figures for one topic, where it is given. Throws Missing to whoever does not bring archives into its magazine. */
export async function importFor(actor: Actor, id: number, topic?: string): Promise<ImportView> {
  const [row] = await rows().where(eq(imports.id, id));
  if (!row || !may(actor, "importArchive", row.magazineId)) throw new Missing("This import");
  return viewOf(row, topic);
}

/** The columns into which the actor may bring an archive, by magazine and name. Throws Missing when there are none. */
export async function importColumns(actor: Actor) {
  const ids = magazinesWhere(actor, "importArchive");
  if (ids.length === 0) throw new Missing();
  return db.select({ id: columns.id, name: columns.name, magazine: magazines.name, handle: magazines.handle }).from(columns).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(inArray(columns.magazineId, ids)).orderBy(asc(magazines.name), asc(columns.id));
}

/** The topics by which the pieces of an import were filed where they stood, with how many, the largest first. */
export async function topicsIn(importId: number): Promise<{ topic: string; count: number }[]> {
  const found = await db.execute<{ topic: string; count: number }>(sql`
    select topic, count(*)::int as count from ${pieces}, jsonb_array_elements_text(${pieces.fields} -> 'topics') as t(topic)
    where ${pieces.importId} = ${importId} group by topic order by count(*) desc, topic limit 200`);
  return [...found];
}

/** The first of those that were confirmed and could not be taken, each with the sentence why. For an import the actor has been shown. */
export const refusedIn = (importId: number) =>
  db.select({ number: pieces.number, headline: sql<string>`${pieces.fields} ->> 'headline'`, refusal: sql<string>`${pieces.refusal}` }).from(pieces).where(and(eq(pieces.importId, importId), wasRefused)).orderBy(asc(pieces.number)).limit(5);

/** So many stand on one page of the list. */
const pageSize = 40;

const listed = { id: pieces.id, number: pieces.number, fields: pieces.fields, doubts: pieces.doubts, remarks: pieces.remarks, lacking: pieces.lacking, isUnsigned: pieces.isUnsigned, how: pieces.how, url: pieces.url, state: pieces.state, lookedAt: pieces.lookedAt, refusal: pieces.refusal, sameBy: pieces.sameBy, reference: asReference };

/** It stands in the list that a filter makes. */
function isListed(importId: number, { view = "complete", topic = "", q = "" }: PieceFilter) {
  const like = `%${q.replace(/[\\%_]/gu, "\\$&")}%`;
  return and(eq(pieces.importId, importId), inView[view], isInTopic(topic), q === "" ? undefined : or(ilike(sql`${pieces.fields} ->> 'headline'`, like), ilike(sql`${pieces.fields} ->> 'question'`, like), ilike(sql`${pieces.fields} ->> 'name'`, like)));
}

/**
 * One page of a list, in the order of the file. For an import the actor has been shown.
 * @returns `after`: the number from which the next page goes on, where there is one
 */
export async function piecesIn(importId: number, filter: PieceFilter) {
  const found = await db
    .select(listed)
    .from(pieces)
    .leftJoin(questions, sql`${questions.id} = coalesce(${pieces.questionId}, ${pieces.sameAsId})`)
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .where(and(isListed(importId, filter), filter.after ? gt(pieces.number, filter.after) : undefined))
    .orderBy(asc(pieces.number))
    .limit(pageSize + 1);
  return { rows: found.slice(0, pageSize), after: found.length > pageSize ? found[pageSize - 1]!.number : undefined };
}
export type PieceRow = Awaited<ReturnType<typeof piecesIn>>["rows"][number];

/**
 * One piece by its number, as it stood in its file, with its place in the list one came from and what its fields choose from. Throws Missing.
 * @param asked the list; where it names none, the one in which the piece stands
 */
export async function pieceFor(actor: Actor, importId: number, number: number, asked: PieceFilter = {}) {
  const of = await importFor(actor, importId);
  const [found] = await db
    .select({ ...listed, raw: pieces.raw, path: sql<string | null>`(select up.path from publications up where up.question_id = coalesce(${pieces.questionId}, ${pieces.sameAsId}) and up.went_live_at is not null and up.superseded_at is null and up.withdrawn_at is null)` })
    .from(pieces)
    .leftJoin(questions, sql`${questions.id} = coalesce(${pieces.questionId}, ${pieces.sameAsId})`)
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(pieces.importId, importId), eq(pieces.number, number)));
  if (!found) throw new Missing("This piece");
  const { raw, ...piece } = found;
  const filter = { ...asked, view: asked.view ?? viewIn(piece) };
  const at = (condition: ReturnType<typeof sql>) => sql<number | null>`${condition}`.mapWith((n: unknown) => (n === null ? null : Number(n)));
  const [[place], subjects] = await Promise.all([
    db
      .select({
        count: sql<number>`count(*)`.mapWith(Number),
        earlier: sql<number>`count(*) filter (where ${pieces.number} < ${number})`.mapWith(Number),
        before: at(sql`max(${pieces.number}) filter (where ${pieces.number} < ${number})`),
        after: at(sql`min(${pieces.number}) filter (where ${pieces.number} > ${number})`),
        isIn: sql<boolean>`coalesce(bool_or(${pieces.number} = ${number}), false)`,
      })
      .from(pieces)
      .where(isListed(importId, filter)),
    db.select({ name: topics.name }).from(topics).where(eq(topics.magazineId, of.magazineId)).orderBy(asc(topics.name)),
  ]);
  return { of, piece, filter, place: place!, original: originalOf(of.source, raw), topics: subjects.map(({ name }) => name) };
}

/** The list a piece stands in. */
export function viewIn(piece: Pick<PieceRow, "state" | "sameBy" | "lacking" | "doubts" | "lookedAt" | "refusal" | "isUnsigned">): PieceView {
  if (piece.state === "setAside") return "setAside";
  if (piece.state !== "open") return "taken";
  if (piece.sameBy !== null) return "here";
  if (piece.lacking.length > 0 || (piece.doubts.length > 0 && piece.lookedAt === null) || piece.refusal !== null) return "look";
  return piece.isUnsigned ? "unsigned" : "complete";
}
