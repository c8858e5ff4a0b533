// Which questions ask what a text asks: candidates by words, by the index; then each of them held against the text. No outside service.
import { SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { knowledge } from "./knowledge";
import { meantIn, nearness, shared, tell } from "./likeness";
import { lookedFor } from "./looked-for";

/** So many candidates are fetched, so many of them held against a text in every way and some of the rest, and so many words of it looked at. */
const mostFetched = 400;
const mostHeld = 100;
const mostBesides = 50;
const mostStems = 60;

/** `columnIds`: these columns, or those of a subquery. `inPrint`: only what stands before readers. `except`: the question itself, and what came split off the same mail. */
export type Among = { columnIds: readonly number[] | SQL; inPrint?: boolean; except?: number };
export type Recalled = { questionId: number; nearness: number; shared: string[] };

/**
 * Questions that may ask the same as a text, the nearest first, with the stems they share. For whoever may see the columns; with `inPrint` plainly public.
 * @param text as written
 */
export async function recall(text: string, among: Among): Promise<Recalled[]> {
  const [known, [asked]] = await Promise.all([knowledge(), db.execute<{ stems: string[] }>(sql`select tsvector_to_array(to_tsvector('askdesk', ${text.slice(0, 4000)})) as stems`)]);
  const whole = tell(asked?.stems ?? [], known);
  const told = whole.stems.size <= mostStems ? whole : tell(weightiest(whole.weights), known);
  const meant = meantIn(told);
  const looked = lookedFor(told, meant, known, known.many);
  if (looked.length === 0) return [];
  // Stems as one text, and each of this one's made a query once: of some hundreds of candidates it is they that cost.
  const candidates = await db.execute<{ id: string; stems: string; answered: string[] | null }>(sql`
    with told as materialized (select stem, quote_literal(stem)::tsquery as query from unnest(${sql.param([...told.stems])}::text[]) stem)
    select q.id, array_to_string(tsvector_to_array(case when a.told is null then q.searched else q.searched || a.told end), ' ') as stems,
      case when a.searched is not null then array(select stem from told where a.searched @@ told.query) end as answered
    from questions_asking(${sql.param(looked.map(({ query }) => query))}::text[], ${sql.param(looked.map(({ weight }) => weight))}::real[], ${ids(among.columnIds)}, ${among.inPrint ?? false}, ${mostFetched}) found
    join questions q on q.id = found.id left join archive a on a.question_id = q.id
    where ${among.except ? apartFrom(among.except) : sql`true`} order by found.weight desc, found.id desc`);
  return worthHolding(candidates.map((candidate) => ({ ...candidate, stems: candidate.stems.split(" ") })), told.weights)
    .map(({ id, stems, answered }) => {
      const other = tell(stems, known);
      return { questionId: Number(id), nearness: nearness(told, other, meant, answered ?? []), shared: shared(told, other) };
    })
    .toSorted((a, b) => b.nearness - a.nearness || b.questionId - a.questionId);
}

/** Those worth a closer look: the first by what brought them, and of the rest those that share the weightiest words. */
function worthHolding<C extends { stems: readonly string[] }>(candidates: readonly C[], weights: ReadonlyMap<string, number>): C[] {
  const worth = (candidate: C) => candidate.stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  const rest = candidates.slice(mostHeld).map((candidate) => ({ candidate, worth: worth(candidate) })).toSorted((one, other) => other.worth - one.worth);
  return [...candidates.slice(0, mostHeld), ...rest.slice(0, mostBesides).map(({ candidate }) => candidate)];
}

const ids = (columnIds: Among["columnIds"]): SQL => columnIds instanceof SQL ? sql`array(${columnIds})` : sql`${sql.param(`{${columnIds.join(",")}}`)}::bigint[]`;

const weightiest = (weights: ReadonlyMap<string, number>) => [...weights].toSorted((a, b) => b[1] - a[1]).slice(0, mostStems).map(([stem]) => stem);

/** Questions split off one mail share its words, and are none the less two. */
const apartFrom = (questionId: number) => sql`q.id <> ${questionId} and not exists (
  select 1 from messages mine join messages theirs on theirs.mail_id = mine.mail_id where mine.question_id = ${questionId} and theirs.question_id = q.id)`;
