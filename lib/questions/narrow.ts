// The narrowing of a list as a condition on a question joined with its column and magazine. Each part is asked by the question’s own rows, through
// an index: whoever reads the list from its top pays for what is looked at, never for all there is.
import { and, type SQL, sql } from "drizzle-orm";
import { askers, readerQueries } from "@/db/schema/intake";
import { columns, magazines } from "@/db/schema/magazine";
import { filings } from "@/db/schema/mailroom";
import { deskNotes } from "@/db/schema/notes";
import { paperLetters } from "@/db/schema/paper";
import { printings, publications } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import type { Person } from "../actor";
import type { Narrowing, ReaderState } from "./narrowing";
import { some } from "./walk";

const replied = some(sql`from ${readerQueries} where ${readerQueries.questionId} = ${questions.id} and ${readerQueries.repliedAt} is not null`);
const states: Record<ReaderState, SQL> = {
  replied: sql`(${questions.awaitingReaderSince} is null and ${replied})`,
  awaited: sql`${questions.awaitingReaderSince} is not null`,
  printed: some(sql`from ${askers} this join ${askers} other on other.reader_id = this.reader_id and other.question_id <> this.question_id where this.question_id = ${questions.id}
    and (${some(sql`from ${printings} p where p.question_id = other.question_id`)} or ${some(sql`from ${publications} p where p.question_id = other.question_id and p.went_live_at is not null`)})`),
};
const dayBegins = (day: string) => sql`(${day}::date::timestamp at time zone ${magazines.timeZone})`;

/** Undefined when nothing is narrowed. @param actor whose mentions are meant */
export function narrow(actor: Person, filter: Narrowing, now: Date): SQL | undefined {
  return and(
    filter.topic ? some(sql`from ${questionTopics} where ${questionTopics.questionId} = ${questions.id} and ${questionTopics.topicId} = ${filter.topic}`) : undefined,
    filter.unread ? sql`${questions.openedAt} is null` : undefined,
    filter.late ? sql`${questions.receivedAt} < ${now.toISOString()}::timestamptz - make_interval(days => ${columns.promiseDays})` : undefined,
    filter.reader ? states[filter.reader] : undefined,
    filter.region ? some(sql`from ${askers} where ${askers.questionId} = ${questions.id} and lower(${askers.region}) = lower(${filter.region})`) : undefined,
    filter.attached
      ? sql`(${some(sql`from ${filings} where ${filings.questionId} = ${questions.id} and jsonb_array_length(coalesce(${filings.reading}->'attachments', '[]')) > 0`)} or ${some(sql`from ${paperLetters} where ${paperLetters.questionId} = ${questions.id} and ${paperLetters.enclosures} <> ''`)})`
      : undefined,
    filter.mentions ? sql`${questions.id} = any(array(select ${deskNotes.questionId} from ${deskNotes} where ${deskNotes.mentions} @> ${JSON.stringify([actor.id])}::jsonb))` : undefined,
    filter.since ? sql`${questions.receivedAt} >= ${dayBegins(filter.since)}` : undefined,
    filter.before ? sql`${questions.receivedAt} < ${dayBegins(filter.before)}` : undefined,
  );
}
