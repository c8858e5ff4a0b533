// The log as a chief reads it: every event of the magazines one is chief of, newest first.
import { and, desc, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import type { Actor } from "../actor";
import { magazinesWhere } from "../may";
import { Missing } from "../refusal";
import { type EventKind, kindNames, sentence } from "./kinds";

/** The last event already seen. */
export type Seen = { at: Date; id: number };
/** What to leave out. `by` is a person's id, "reader" or "clock". */
export type LogFilter = { magazineId?: number; by?: number | "reader" | "clock"; kind?: EventKind; question?: { prefix: string; number: number }; before?: Seen };
/** `magazine`: whose it is; null of what concerns none, such as a sign-in. */
export type LogEntry = { id: number; at: Date; who: string; sentence: string; question: { reference: string; slugLine: string } | null; magazine: { name: string; timeZone: string; locale: string } | null };

const page = 60;

/** What happened to somebody's account concerns no one magazine: it is told to the chiefs for whom that person works. */
const worksHere = (ids: number[]) => exists(db.select({ one: sql`1` }).from(roles).where(and(sql`${roles.personId} = coalesce(${events.byId}, (${events.data} ->> 'personId')::bigint)`, inArray(roles.magazineId, ids))));

/** The filter but for magazine and kind. */
const narrowed = ({ by, before }: LogFilter) =>
  and(
    before && sql`(${events.at}, ${events.id}) < (${before.at.toISOString()}::timestamptz, ${before.id})`,
    // As the index has it: a list is only read in its order where what goes before in the index is compared with "=", which "is null" is not.
    by === undefined ? undefined : and(eq(events.byKind, typeof by === "number" ? "person" : by), sql`coalesce(${events.byId}, 0) = ${typeof by === "number" ? by : 0}`),
  );

/** The newest of each magazine and kind, and of what concerns no magazine, merged: as few rows deep in the log as at its top. */
function newest(ids: number[], filter: LogFilter): SQL {
  // Only who looks for a person's doings has to have them kind by kind; all else is in the order of the log already.
  const kinds = filter.kind ? [filter.kind] : filter.by !== undefined ? kindNames : undefined;
  const part = (where: SQL | undefined) => sql`select ${events.id}, ${events.at} from ${events} where ${and(where, narrowed(filter))} order by ${events.at} desc, ${events.id} desc limit ${page + 1}`;
  const each = sql`unnest(${sql.param(ids)}::bigint[]) as place(id)`;
  const all = kinds ? sql`${each} cross join unnest(${sql.param(kinds)}::text[]) as called(kind)` : each;
  return sql`(select id from (
    select part.* from ${all} cross join lateral (${part(and(sql`${events.magazineId} = place.id`, kinds && sql`${events.kind} = called.kind`))}) part
    union all (${part(and(isNull(events.magazineId), filter.kind && eq(events.kind, filter.kind), worksHere(ids)))})) parts order by at desc, id desc limit ${page + 1})`;
}

/** What happened to one question. */
const ofQuestion = ({ prefix, number }: NonNullable<LogFilter["question"]>) =>
  sql`${events.questionId} = (select q.id from ${questions} q join ${columns} c on c.id = q.column_id where c.prefix = ${prefix} and q.number = ${number})`;

/** One page of the log, and whether older events follow. Throws Missing to who is chief nowhere, or not of the magazine asked for. */
export async function readLog(actor: Actor, filter: LogFilter): Promise<{ entries: LogEntry[]; more: boolean }> {
  const mine = magazinesWhere(actor, "readLog");
  const ids = filter.magazineId === undefined ? mine : mine.filter((id) => id === filter.magazineId);
  if (ids.length === 0) throw new Missing("This log");
  const rows = await db
    .select({
      id: events.id,
      at: events.at,
      kind: events.kind,
      data: events.data,
      byKind: events.byKind,
      name: people.name,
      reference: sql<string | null>`${asReference}`,
      slugLine: questions.slugLine,
      magazine: { name: magazines.name, timeZone: magazines.timeZone, locale: magazines.locale },
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.byId))
    .leftJoin(magazines, eq(magazines.id, events.magazineId))
    .leftJoin(questions, eq(questions.id, events.questionId))
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .where(filter.question ? and(inArray(events.magazineId, ids), ofQuestion(filter.question), filter.kind && eq(events.kind, filter.kind), narrowed(filter)) : sql`${events.id} in ${newest(ids, filter)}`)
    .orderBy(desc(events.at), desc(events.id))
    .limit(page + 1);
  return {
    more: rows.length > page,
    entries: rows.slice(0, page).map((row) => ({
      id: row.id,
      at: row.at,
      who: typeof row.data.guest === "string" ? row.data.guest : (row.name ?? (row.byKind === "reader" ? "The reader" : row.kind === "signInFailed" ? "Somebody" : "The clock")),
      sentence: sentence(row.kind, row.data),
      question: row.reference && row.slugLine !== null ? { reference: row.reference, slugLine: row.slugLine } : null,
      magazine: row.magazine,
    })),
  };
}

/** Who may stand in the log: everybody who holds a role where the actor is chief. Those who left are found by the question or the kind. */
export async function logPeople(actor: Actor): Promise<{ id: number; name: string }[]> {
  const ids = magazinesWhere(actor, "readLog");
  if (ids.length === 0) throw new Missing("This log");
  return db.selectDistinct({ id: people.id, name: people.name }).from(people).innerJoin(roles, eq(roles.personId, people.id)).where(inArray(roles.magazineId, ids)).orderBy(people.name);
}
