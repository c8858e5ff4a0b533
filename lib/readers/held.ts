// Everything a magazine holds of one reader, by its rows. The page, the export and the erasure all ask here, so that none forgets what
// another knows. The list of places is in the README; held.db.test.ts fails for a table that nobody has thought about.
import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { boardEntries, wonders } from "@/db/schema/board";
import { backlogRows } from "@/db/schema/backlog";
import { pieces } from "@/db/schema/imports";
import { askers, messages } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { filings, mail } from "@/db/schema/mailroom";
import { paperLetters } from "@/db/schema/paper";
import { questions } from "@/db/schema/questions";
import { readers } from "@/db/schema/readers";
import { events } from "@/db/schema/timeline";
import { tips } from "@/db/schema/tips";
import { addressKey } from "./reader";

export type Held = {
  magazineId: number;
  readerIds: number[];
  /** As a reader is known by them; and every spelling in which they were given. */
  addresses: string[];
  names: string[];
  postalAddresses: string[];
  questionIds: number[];
  tipIds: number[];
  messageIds: number[];
  mailIds: number[];
  /** Letters to the reader; and letters to others about the reader's questions and tips. */
  letterIds: number[];
  letterToOthersIds: number[];
  paperIds: number[];
  pieceIds: number[];
  wonderIds: number[];
  /** Rows of spreadsheets, whatever became of them. */
  sheetRowIds: number[];
};

const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id);
/** True of a row whose column is one of these; of none where there are none. */
const among = (column: Parameters<typeof inArray>[0], values: readonly (number | string)[]): SQL => (values.length === 0 ? sql`false` : inArray(column, [...values]));

/** The reader under whom this one is listed. */
const listedUnder = (readerId: number | SQL) => sql`(select coalesce(r.merged_into_id, r.id) from readers r where r.id = ${readerId})`;
/** The ids of a reader and of all who were put together with it, as a subquery. */
export const samePerson = (readerId: number | SQL) => sql`(select p.id from readers p where p.id = ${listedUnder(readerId)} or p.merged_into_id = ${listedUnder(readerId)})`;

/** A reader and all who were put together with it, the one they are listed under first. */
export const personOf = (reads: Reads, readerId: number) =>
  reads
    .select()
    .from(readers)
    .where(or(sql`${readers.id} = ${listedUnder(readerId)}`, sql`${readers.mergedIntoId} = ${listedUnder(readerId)}`))
    .orderBy(sql`${readers.mergedIntoId} is not null`, readers.id);

/** Looks all of it up. The caller has made sure that the actor may see it. */
export async function heldOf(reads: Reads, magazineId: number, readerIds: number[]): Promise<Held> {
  const [asked, told, known] = await Promise.all([
    reads.select().from(askers).where(among(askers.readerId, readerIds)),
    reads.select({ id: tips.id, messageId: tips.messageId, name: tips.name, email: tips.email }).from(tips).where(among(tips.readerId, readerIds)),
    reads.select({ address: readers.address, name: readers.name }).from(readers).where(among(readers.id, readerIds)),
  ]);
  const given = [...asked.map(({ email }) => email), ...told.map(({ email }) => email), ...known.map(({ address }) => address)].filter((email): email is string => Boolean(email));
  const addresses = [...new Set([...given.map(addressKey), ...given.map((email) => email.trim())])];
  const questionIds = asked.map(({ questionId }) => questionId);
  const [messageRows, mailIds, letterRows, paperRows, pieceRows, wonderRows, sheetRows] = await Promise.all([
    reads.select({ id: messages.id, mailId: messages.mailId }).from(messages).where(or(among(messages.questionId, questionIds), among(messages.id, told.map(({ messageId }) => messageId)))),
    mailsOf(reads, magazineId, addresses, questionIds),
    lettersOf(reads, magazineId, addresses, questionIds, ids(told)),
    papersOf(reads, magazineId, addresses, questionIds),
    reads.select({ id: pieces.id }).from(pieces).where(or(among(pieces.questionId, questionIds), among(pieces.sameAsId, questionIds))),
    wondersOf(reads, magazineId, readerIds, addresses),
    reads.select({ id: backlogRows.id }).from(backlogRows).innerJoin(columns, eq(columns.id, backlogRows.columnId)).where(and(eq(columns.magazineId, magazineId), or(among(backlogRows.questionId, questionIds), among(backlogRows.address, addresses)))),
  ]);
  const allMails = [...new Set([...mailIds, ...messageRows.flatMap(({ mailId }) => mailId ?? [])])];
  const ofMails = await reads.select({ id: messages.id }).from(messages).where(among(messages.mailId, allMails));
  return {
    magazineId,
    readerIds,
    addresses,
    names: [...new Set([...asked.map(({ name }) => name), ...told.map(({ name }) => name), ...known.map(({ name }) => name), ...paperRows.map(({ name }) => name)])].filter(Boolean),
    postalAddresses: [...new Set([...asked.map(({ postalAddress }) => postalAddress ?? ""), ...paperRows.map(({ postalAddress }) => postalAddress)])].filter(Boolean),
    questionIds,
    tipIds: ids(told),
    messageIds: [...new Set([...ids(messageRows), ...ids(ofMails)])],
    mailIds: allMails,
    letterIds: letterRows.filter(({ isOwn }) => isOwn).map(({ id }) => id),
    letterToOthersIds: letterRows.filter(({ isOwn }) => !isOwn).map(({ id }) => id),
    paperIds: ids(paperRows),
    pieceIds: ids(pieceRows),
    wonderIds: ids(wonderRows),
    sheetRowIds: ids(sheetRows),
  };
}

/**
 * From the reader, sent on for the reader, or about one of their questions: what a historian answers quotes them, and so does a report of a letter that
 * came back. Each is asked for by its own index: as one condition over both tables every mail there is would be looked at. What the steps find goes on
 * through arrays, which are taken to be short.
 */
async function mailsOf(reads: Reads, magazineId: number, addresses: string[], questionIds: number[]): Promise<number[]> {
  const [theirs, asked] = [sql`(${sql.param(addresses)}::text[])`, sql`(${sql.param(questionIds)}::bigint[])`];
  const rows = await reads.execute<{ id: string }>(sql`
    with about as (select l.id from ${letters} l where l.magazine_id = ${magazineId} and (l.question_id = any ${asked} or lower(l."to") = any ${theirs})),
    found as (
      select f.mail_id as id from ${filings} f where f.from_address = any ${theirs}
      union select f.mail_id from ${filings} f where f.original_from is not null and lower(f.original_from ->> 'address') = any ${theirs}
      union select f.mail_id from ${filings} f where f.question_id = any ${asked}
      union select f.mail_id from ${filings} f where f.letter_id = any (array(select id from about))
      union select m.id from ${mail} m where m.envelope_from <> '' and lower(m.envelope_from) = any ${theirs}
    ),
    kept as (select m.id from ${mail} m where m.id = any (array(select id from found)) and m.column_id in (select c.id from ${columns} c where c.magazine_id = ${magazineId}) and m.erased_at is null)
    select id from kept union select f.mail_id from ${filings} f where f.twin_of_id = any (array(select id from kept)) order by 1`);
  return rows.map(({ id }) => Number(id));
}

async function lettersOf(reads: Reads, magazineId: number, addresses: string[], questionIds: number[], tipIds: number[]): Promise<{ id: number; isOwn: boolean }[]> {
  const ofTips = tipIds.length === 0 ? [] : await reads.select({ id: events.id }).from(events).where(and(inArray(events.questionId, reads.select({ id: tips.questionId }).from(tips).where(among(tips.id, tipIds))), among(sql`(${events.data} ->> 'tipId')::bigint` as never, tipIds)));
  const isOwn = among(sql`lower(${letters.to})` as never, addresses);
  return reads.select({ id: letters.id, isOwn: sql<boolean>`${isOwn}` }).from(letters).where(and(eq(letters.magazineId, magazineId), or(among(letters.questionId, questionIds), among(letters.eventId, ids(ofTips)), isOwn)));
}

/** What a reader wonders about and is to be told of, confirmed or not. */
const wondersOf = (reads: Reads, magazineId: number, readerIds: number[], addresses: string[]) =>
  reads
    .select({ id: wonders.id })
    .from(wonders)
    .innerJoin(boardEntries, eq(boardEntries.questionId, wonders.questionId))
    .innerJoin(columns, eq(columns.id, boardEntries.columnId))
    .where(and(eq(columns.magazineId, magazineId), or(among(wonders.readerId, readerIds), among(sql`lower(${wonders.email})` as never, addresses))));

async function papersOf(reads: Reads, magazineId: number, addresses: string[], questionIds: number[]) {
  return reads
    .select({ id: paperLetters.id, name: paperLetters.name, postalAddress: paperLetters.postalAddress })
    .from(paperLetters)
    .innerJoin(columns, eq(columns.id, paperLetters.columnId))
    .where(and(eq(columns.magazineId, magazineId), isNull(paperLetters.erasedAt), or(among(paperLetters.questionId, questionIds), among(sql`lower(${paperLetters.email})` as never, addresses))));
}

/** The reader's questions whose words are before readers, or were printed: those words are part of the magazine, and stay. */
export async function printedOf(reads: Reads, questionIds: readonly number[]): Promise<Set<number>> {
  const rows = await reads
    .select({ id: questions.id })
    .from(questions)
    .where(and(among(questions.id, questionIds), sql`(exists (select 1 from printings p where p.question_id = questions.id) or exists (select 1 from publications p where p.question_id = questions.id and p.went_live_at is not null and p.superseded_at is null and p.withdrawn_at is null))`));
  return new Set(ids(rows));
}
