// The narrowing of a list as a condition on questions. Each part is asked by the question’s own rows, through an index: whoever reads the list from
// its top pays for what is looked at, never for all there is.
import { and, type SQL, sql } from "drizzle-orm";
import { questionFacts } from "@/db/schema/insight";
import { askers, readerQueries } from "@/db/schema/intake";
import { columns, magazines } from "@/db/schema/magazine";
import { filings } from "@/db/schema/mailroom";
import { deskNotes } from "@/db/schema/notes";
import { paperLetters } from "@/db/schema/paper";
import { questions, questionTopics } from "@/db/schema/questions";
import type { Person } from "../actor";
import type { Narrowing } from "./narrowing";
import { some } from "./walk";

/** What days are counted by at a question’s column: as it is joined, or known beforehand, so that an index of that column can be read from the day on. */
export type DaysThere = { promiseDays: SQL | number; timeZone: SQL | string };
const joined: DaysThere = { promiseDays: sql`${columns.promiseDays}`, timeZone: sql`${magazines.timeZone}` };

/** What the question itself answers. Undefined when nothing of that is narrowed. */
export function byItself(filter: Narrowing, now: Date, { promiseDays, timeZone }: DaysThere = joined): SQL | undefined {
  const dayBegins = (day: string) => sql`(${day}::date::timestamp at time zone ${timeZone}::text)`;
  return and(
    filter.unread ? sql`${questions.openedAt} is null` : undefined,
    filter.late ? sql`${questions.receivedAt} < ${now.toISOString()}::timestamptz - make_interval(days => ${promiseDays}::int)` : undefined,
    filter.reader === "awaited" ? sql`${questions.awaitingReaderSince} is not null` : undefined,
    filter.since ? sql`${questions.receivedAt} >= ${dayBegins(filter.since)}` : undefined,
    filter.before ? sql`${questions.receivedAt} < ${dayBegins(filter.before)}` : undefined,
  );
}

/** What other tables answer. Undefined when nothing of that is narrowed. @param actor whose mentions are meant */
export function byOthers(actor: Person, filter: Narrowing): SQL | undefined {
  return and(
    filter.topic ? some(sql`from ${questionTopics} where ${questionTopics.questionId} = ${questions.id} and ${questionTopics.topicId} = ${filter.topic}`) : undefined,
    filter.reader === "replied" ? sql`(${questions.awaitingReaderSince} is null and ${some(sql`from ${readerQueries} where ${readerQueries.questionId} = ${questions.id} and ${readerQueries.repliedAt} is not null`)})` : undefined,
    filter.reader === "printed" ? some(sql`from ${askers} this join ${askers} other on other.reader_id = this.reader_id and other.question_id <> this.question_id
      join ${questionFacts} f on f.question_id = other.question_id and f.answered_on is not null where this.question_id = ${questions.id}`) : undefined,
    filter.region ? some(sql`from ${askers} where ${askers.questionId} = ${questions.id} and lower(${askers.region}) = lower(${filter.region})`) : undefined,
    filter.attached
      ? sql`(${some(sql`from ${filings} where ${filings.questionId} = ${questions.id} and coalesce(${filings.reading}->'attachments', '[]') <> '[]'`)} or ${some(sql`from ${paperLetters} where ${paperLetters.questionId} = ${questions.id} and ${paperLetters.enclosures} <> ''`)})`
      : undefined,
    filter.mentions ? sql`${questions.id} = any(array(select ${deskNotes.questionId} from ${deskNotes} where ${deskNotes.mentions} @> ${JSON.stringify([actor.id])}::jsonb))` : undefined,
  );
}

/** All of it, of a question joined with its column and magazine. Undefined when nothing is narrowed. */
export const narrow = (actor: Person, filter: Narrowing, now: Date): SQL | undefined => and(byItself(filter, now), byOthers(actor, filter));
