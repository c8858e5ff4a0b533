// Whom to offer a question: the contributors of its magazine, what they can answer and how much they have on their desks.
import { desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { isOpenWith, questionHistorians } from "@/db/schema/historians";
import { columns } from "@/db/schema/magazine";
import { contributors, people, roles } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { magazinesOf } from "../actor";
import type { Document } from "../kit/doc";

/** Of each contributor so many offers, the last, tell whether days are kept. */
const lastOffers = 10;
/** An absence that begins within so many days counts: an answer is asked for some weeks ahead. */
const daysAhead = 42;

type Who = { id: string; name: string; bio: Document; titles: string[]; signsIn: boolean; fits: string[]; conflict: string | null; turnedDown: boolean; fromOn: string | null; untilOn: string | null };
type Kept = { id: string; due: number; late: number; askedAt: string };

export type Candidate = Pick<Who, "name" | "bio" | "titles" | "signsIn" | "fits" | "conflict" | "turnedDown"> & { id: number; open: number; due: number; late: number; askedAt: Date | null; away: { fromOn: string; untilOn: string } | null };

/**
 * The contributors who may be offered a question of the magazine, with what is known of each but for what they have answered. Load and days
 * are counted over the actor's own magazines: of others nothing is known here. What is read of each is bounded, so that an archive
 * of many years costs no more than a young one.
 * @param today at the magazine
 */
export async function candidates(actor: Person, magazineId: number, questionId: number, today: string): Promise<Candidate[]> {
  const own = sql`(select c.id, m.time_zone from ${columns} c join magazines m on m.id = c.magazine_id where m.id = any(${sql.param(`{${magazinesOf(actor).join(",")}}`)}::bigint[]))`;
  // Three reads rather than one: together they are planned badly.
  const [all, loads, records] = await Promise.all([whoMay(magazineId, questionId, today), loadsIn(own), daysKept(own, magazineId, today)]);
  const open = new Map([...loads].map((load) => [load.id, load.open]));
  const kept = new Map([...records].map((record) => [record.id, record]));
  return [...all].map(({ id, fromOn, untilOn, ...who }) => {
    const { due, late, askedAt } = kept.get(id) ?? { due: 0, late: 0, askedAt: null };
    return { ...who, id: Number(id), open: open.get(id) ?? 0, due, late, askedAt: askedAt === null ? null : new Date(askedAt), away: fromOn && untilOn ? { fromOn, untilOn } : null };
  });
}

/** Whoever may be offered it, with those of the declared fields that speak of the question or its topics. */
const whoMay = (magazineId: number, questionId: number, today: string) =>
  db.execute<Who>(sql`
    with asked as materialized (
      select string_agg(quote_literal(word), ' | ')::tsquery as words from (
        select unnest(tsvector_to_array(searched)) as word from ${questions} where id = ${questionId}
        union select unnest(tsvector_to_array(to_tsvector('askdesk', t.name))) from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = ${questionId}
      ) w where length(word) > 2)
    select p.id, p.name, c.bio, array(select title from books where person_id = p.id order by position) as titles, p.email is not null as "signsIn", conflict.word as conflict, away.from_on::text as "fromOn", away.until_on::text as "untilOn",
      case when to_tsvector('askdesk', c.fields) @@ asked.words then array(
        select btrim(field) from regexp_split_to_table(c.fields, '[,;.\n]+') field where to_tsvector('askdesk', field) @@ asked.words limit 3) else '{}' end as fits,
      exists (select 1 from ${assignments} a where a.contributor_id = p.id and a.question_id = ${questionId} and a.turned_down_at is not null) as "turnedDown"
    from ${people} p
    join ${contributors} c on c.person_id = p.id
    join ${roles} r on r.person_id = p.id and r.magazine_id = ${magazineId} and r.role = 'contributor'
    cross join asked
    left join conflicts_of_interest conflict on conflict.person_id = p.id and conflict.question_id = ${questionId}
    left join lateral (
      select from_on, until_on from absences where person_id = p.id and until_on >= ${today}::date and from_on <= ${today}::date + ${daysAhead}::int order by from_on limit 1) away on true
    where p.disabled_at is null`);

/** What is open with whom. */
const loadsIn = (own: SQL) =>
  db.execute<{ id: string; open: number }>(sql`
    select contributor_id as id, count(*)::int as open from ${questionHistorians} where column_id = any(array(select id from ${own} own)) and ${isOpenWith} group by 1`);

/** How everybody kept the days of the last offers, and when each was last asked: read off the index of what somebody was asked. */
const daysKept = (own: SQL, magazineId: number, today: string) =>
  db.execute<Kept>(sql`
    with own as materialized ${own}
    select r.person_id as id, max(last.offered_at) as "askedAt",
      count(*) filter (where last.taken_at is not null and (last.came_at is not null or last.due_on < ${today}::date))::int as due,
      count(*) filter (where last.taken_at is not null and coalesce((last.came_at at time zone own.time_zone)::date, ${today}::date) > last.due_on)::int as late
    from ${roles} r cross join lateral (
      select offered_at, column_id, taken_at, due_on, came_at from ${assignments}
      where contributor_id = r.person_id and column_id = any(array(select id from own)) and ended_at is null order by offered_at desc limit ${lastOffers}) last
    join own on own.id = last.column_id
    where r.magazine_id = ${magazineId} and r.role = 'contributor' group by 1`);

/** What the last offer of the column promised, as a beginning for the next one. */
export async function lastTerms(columnId: number) {
  const [terms] = await db
    .select({ words: assignments.words, fee: assignments.fee, feeAmount: assignments.feeAmount, feeCurrency: assignments.feeCurrency, feeNote: assignments.feeNote })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .where(eq(questions.columnId, columnId))
    .orderBy(desc(assignments.id))
    .limit(1);
  return terms ?? null;
}

