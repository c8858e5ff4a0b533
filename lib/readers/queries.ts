// Readers as the desk sees them. Whoever sits at the desk of their magazine sees what they asked; addresses, letters and mail only those who
// see them elsewhere on the desk.
import { and, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { boardEntries, wonders } from "@/db/schema/board";
import { askers, messages } from "@/db/schema/intake";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { filings, mail } from "@/db/schema/mailroom";
import { paperLetters } from "@/db/schema/paper";
import { people } from "@/db/schema/people";
import { printings, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import { erasures, readers } from "@/db/schema/readers";
import { tips } from "@/db/schema/tips";
import { type Actor, magazinesOf } from "../actor";
import type { LastSeen } from "../kit/last-seen";
import { may } from "../may";
import { Missing } from "../refusal";
import { heldOf, personOf, samePerson } from "./held";
import { readersPage } from "./list-page";

/** So many to a page of the list; so many letters and mails of one reader are shown, the newest first. */
const page = 50;
const mostLetters = 200;

/** `before` is the last reader already seen. */
export type ReadersFilter = { magazineId?: number | undefined; q?: string | undefined; before?: LastSeen | undefined; size?: number | undefined };
export type ReaderRow = { id: number; magazine: string; locale: string; timeZone: string; name: string; town: string; region: string; address: string | null; lastAt: Date; addresses: number; questions: number; tips: number };

/** One page of readers, those who wrote last first, and where it goes on: null at the end. */
export async function readersList(actor: Actor, { magazineId, q, before, size = page }: ReadersFilter): Promise<{ readers: ReaderRow[]; after: LastSeen | null }> {
  const ids = magazinesOf(actor).filter((id) => magazineId === undefined || id === magazineId);
  if (ids.length === 0) throw new Missing("These readers");
  const { ids: shown, after } = await readersPage(actor, ids, { q, before }, size);
  type Row = { id: string; magazine_id: string; magazine: string; locale: string; time_zone: string; name: string; town: string; region: string; address: string | null; last_at: string; addresses: string; asked: string; told: string };
  const rows = await db.execute<Row>(sql`
    select r.id, r.magazine_id, m.name as magazine, m.locale, m.time_zone, r.name, r.town, r.region, r.address, r.last_at,
      (select count(*) from readers o where o.merged_into_id = r.id) + 1 as addresses,
      (select count(*) from askers a where a.reader_id = r.id) + (select count(*) from readers o join askers a on a.reader_id = o.id where o.merged_into_id = r.id) as asked,
      (select count(*) from tips t where t.reader_id = r.id) + (select count(*) from readers o join tips t on t.reader_id = o.id where o.merged_into_id = r.id) as told
    from readers r join ${magazines} m on m.id = r.magazine_id where r.id = any(${sql.param(shown)}::bigint[])
    order by r.last_at desc, r.id desc`);
  return {
    after,
    readers: rows.map((row) => ({
      id: Number(row.id),
      magazine: row.magazine,
      locale: row.locale,
      timeZone: row.time_zone,
      name: row.name,
      town: row.town,
      region: row.region,
      address: may(actor, "seeReaderAddress", Number(row.magazine_id)) ? row.address : null,
      lastAt: new Date(row.last_at),
      addresses: Number(row.addresses),
      questions: Number(row.asked),
      tips: Number(row.told),
    })),
  };
}

/** The reader of this id, as listed, with all addresses. Throws Missing when the actor does not sit at their magazine's desk. */
export async function holdReader(actor: Actor, readerId: number) {
  const person = await personOf(db, readerId);
  const [first] = person;
  if (!first || !may(actor, "sitAtDesk", first.magazineId)) throw new Missing("This reader");
  const [magazine] = await db.select({ id: magazines.id, name: magazines.name, handle: magazines.handle, locale: magazines.locale, timeZone: magazines.timeZone }).from(magazines).where(eq(magazines.id, first.magazineId));
  if (!magazine) throw new Missing("This reader");
  const seen = may(actor, "seeReaderAddress", magazine.id);
  return { first: { ...first, address: seen ? first.address : null }, person: person.map((one) => ({ ...one, address: seen ? one.address : null })), magazine, seesAddress: seen };
}

export type ReaderPage = Awaited<ReturnType<typeof readerFor>>;
export type AskedRow = ReaderPage["asked"][number];

/** Everything about one reader that the actor may see. Throws Missing like holdReader. */
export async function readerFor(actor: Actor, readerId: number) {
  const { first, person, magazine, seesAddress } = await holdReader(actor, readerId);
  const held = await heldOf(db, magazine.id, person.map(({ id }) => id));
  const [asked, told, wondering, sent, came, paper, [erased], namesakes] = await Promise.all([
    askedBy(held.questionIds),
    toldBy(held.tipIds),
    wonderedBy(held.wonderIds),
    may(actor, "writeLetters", magazine.id) ? lettersTo(held.letterIds) : [],
    may(actor, "handleMail", magazine.id) ? mailsFrom(held.mailIds) : [],
    may(actor, "typeInLetter", magazine.id) && held.paperIds.length > 0 ? db.select({ id: paperLetters.id, putInAt: paperLetters.putInAt }).from(paperLetters).where(inArray(paperLetters.id, held.paperIds)).orderBy(desc(paperLetters.id)) : [],
    db.select({ at: erasures.at, by: people.name }).from(erasures).innerJoin(people, eq(people.id, erasures.byId)).where(and(inArray(erasures.readerId, held.readerIds), isNull(erasures.repeatsId))),
    may(actor, "mergeReaders", magazine.id) && !first.erasedAt ? likeThis(magazine.id, first) : [],
  ]);
  return { reader: first, person, magazine, seesAddress, asked, told, wondering, sent, came, paper, erased: erased ?? null, postal: seesAddress ? held.postalAddresses : [], namesakes: namesakes.map((one) => ({ ...one, address: seesAddress ? one.address : null })) };
}

async function askedBy(questionIds: number[]) {
  if (questionIds.length === 0) return [];
  const rows = await db
    .select({
      questionId: questions.id,
      reference: asReference,
      slugLine: questions.slugLine,
      stage: questions.stage,
      column: columns.name,
      columnPath: columns.path,
      receivedAt: questions.receivedAt,
      channel: sql<string | null>`(select m.channel from ${messages} m where m.question_id = questions.id order by m.received_at, m.id limit 1)`,
      name: askers.name,
      withheld: askers.withheld,
      hearing: askers.hearing,
      consentWording: askers.consentWording,
      consentedAt: askers.consentedAt,
      boardWording: askers.boardWording,
      into: sql<string | null>`(select c2.prefix || '-' || q2.number from questions q2 join columns c2 on c2.id = q2.column_id where q2.id = questions.merged_into_id)`,
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(askers, eq(askers.questionId, questions.id))
    .where(inArray(questions.id, questionIds))
    .orderBy(desc(questions.receivedAt), desc(questions.id));
  const [pages, printed] = await Promise.all([
    db.select({ questionId: publications.questionId, path: publications.path, headline: publications.headline, credit: publications.credit, firstLiveAt: publications.firstLiveAt }).from(publications).where(and(inArray(publications.questionId, questionIds), sql`${publications.wentLiveAt} is not null and ${publications.supersededAt} is null and ${publications.withdrawnAt} is null`)),
    db.select({ questionId: printings.questionId, page: printings.page, issue: issues.name }).from(printings).innerJoin(issues, eq(issues.id, printings.issueId)).where(inArray(printings.questionId, questionIds)).orderBy(issues.coverDate),
  ]);
  return rows.map((row) => ({ ...row, live: pages.find(({ questionId }) => questionId === row.questionId) ?? null, printed: printed.filter(({ questionId }) => questionId === row.questionId) }));
}

const toldBy = (tipIds: number[]) =>
  tipIds.length === 0
    ? Promise.resolve([])
    : db
        .select({ id: tips.id, kind: tips.kind, toldAt: tips.toldAt, end: tips.end, mayPrint: sql<boolean>`${tips.consentWording} is not null`, consentWording: tips.consentWording, reference: asReference, slugLine: questions.slugLine })
        .from(tips)
        .innerJoin(questions, eq(questions.id, tips.questionId))
        .innerJoin(columns, eq(columns.id, questions.columnId))
        .where(inArray(tips.id, tipIds))
        .orderBy(desc(tips.toldAt), desc(tips.id));

export const wonderedBy = (wonderIds: number[]) =>
  wonderIds.length === 0
    ? Promise.resolve([])
    : db
        .select({ reference: asReference, words: boardEntries.words, at: wonders.at, isToBeTold: sql<boolean>`${wonders.email} is not null and ${wonders.confirmedAt} is not null` })
        .from(wonders)
        .innerJoin(boardEntries, eq(boardEntries.questionId, wonders.questionId))
        .innerJoin(questions, eq(questions.id, wonders.questionId))
        .innerJoin(columns, eq(columns.id, questions.columnId))
        .where(inArray(wonders.id, wonderIds))
        .orderBy(desc(wonders.at), desc(wonders.id));

const lettersTo = (ids: number[]) =>
  ids.length === 0 ? Promise.resolve([]) : db.select({ id: letters.id, kind: letters.kind, subject: letters.subject, state: letters.state, madeAt: letters.madeAt }).from(letters).where(inArray(letters.id, ids)).orderBy(desc(letters.madeAt), desc(letters.id)).limit(mostLetters);

const mailsFrom = (ids: number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.select({ id: mail.id, receivedAt: mail.receivedAt, subject: filings.subject, tray: filings.tray, fromName: filings.fromName }).from(mail).innerJoin(filings, eq(filings.mailId, mail.id)).where(inArray(mail.id, ids)).orderBy(desc(mail.receivedAt), desc(mail.id)).limit(mostLetters);

/** Others of the magazine of the same name: perhaps another address of the same person. */
async function likeThis(magazineId: number, { id, name }: { id: number; name: string }) {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? []).join(" & ");
  if (words === "") return [];
  return db
    .select({ id: readers.id, name: readers.name, town: readers.town, region: readers.region, address: readers.address, lastAt: readers.lastAt })
    .from(readers)
    .where(and(eq(readers.magazineId, magazineId), ne(readers.id, id), isNull(readers.mergedIntoId), isNull(readers.erasedAt), sql`to_tsvector('simple', ${readers.name} || ' ' || ${readers.town} || ' ' || ${readers.region}) @@ to_tsquery('simple', ${words})`, sql`lower(${readers.name}) = lower(${name})`))
    .orderBy(desc(readers.lastAt))
    .limit(8);
}

/** Of whoever asked a question: their page, and how much else of theirs there is. Null for somebody of whom nothing is known; once for a page. The caller has made sure that the actor may see the question. */
export const alsoFrom = cache(async (questionId: number): Promise<{ readerId: number; questions: number; tips: number } | null> => {
  const person = samePerson(sql`mine.reader_id`);
  const [row] = await db.execute<{ readerId: number; questions: number; tips: number }>(sql`
    select mine.reader_id::int as "readerId",
      (select count(*)::int from ${askers} other where other.reader_id in ${person} and other.question_id <> mine.question_id) as "questions",
      (select count(*)::int from ${tips} told where told.reader_id in ${person}) as "tips"
    from ${askers} mine where mine.question_id = ${questionId} and mine.reader_id is not null`);
  return row ?? null;
});
