// What of a reader's questions goes with them: the question as it was to be printed, where it was not, and the reader's name within what
// others wrote about it. Within an erasure only.
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { erasedWords } from "../intake/erasing";
import type { Held } from "./held";
import { erasedMark, patternOf, tellingNames } from "./reader";

/** A list for "in"; of nothing, where there is nothing. */
export const listed = (values: readonly (number | string)[]): SQL => sql`(${sql.join(values.length > 0 ? values.map((value) => sql`${value}`) : [sql`null`], sql`, `)})`;

/**
 * Questions that were never printed lose their words, in every revision. Of those that were, only the words as printed stay: revisions that
 * never went before readers take the words of the one that did.
 */
export async function erasePrintedWords(tx: Tx, { questionIds }: Held, printed: ReadonlySet<number>): Promise<void> {
  const unprinted = questionIds.filter((id) => !printed.has(id));
  await tx.execute(sql`update questions set as_printed = ${erasedWords}, slug_line = 'Erased' where id in ${listed(unprinted)}`);
  await tx.execute(sql`update revisions set question = ${erasedWords} where question_id in ${listed(unprinted)}`);
  await tx.execute(sql`
    update revisions r set question = live.question
    from (select distinct on (p.question_id) p.question_id, shown.number, shown.question from publications p join revisions shown on shown.id = p.revision_id
          where p.went_live_at is not null and p.question_id in ${listed([...printed])} order by p.question_id, p.went_live_at desc) live
    where r.question_id = live.question_id and r.number < live.number
      and not exists (select 1 from publications p where p.revision_id = r.id and p.went_live_at is not null)`);
}

/** A reader's questions go off the board with their words, and what they wonder about is counted as anybody's. */
export async function eraseOnBoard(tx: Tx, { questionIds, wonderIds }: Held, now: Date): Promise<void> {
  await tx.execute(sql`update board_entries set words = ${erasedWords}, taken_off_at = coalesce(taken_off_at, ${now.toISOString()}::timestamptz) where question_id in ${listed(questionIds)}`);
  await tx.execute(sql`update askers set board_wording = null, board_agreed_at = null where question_id in ${listed(questionIds)}`);
  await tx.execute(sql`update wonders set email = null, token = null, confirmed_at = null, reader_id = null where id in ${listed(wonderIds)}`);
}

/** The credit of every page, as of a reader whose name is withheld. */
export async function maskCredits(tx: Tx, { questionIds }: Held): Promise<{ columnId: number; path: string }[]> {
  const rows = await tx.execute<{ column_id: string; path: string; stands: boolean }>(sql`
    update publications p set credit = btrim(c.withheld_line) from columns c where c.id = p.column_id and p.question_id in ${listed(questionIds)}
    returning p.column_id, p.path, p.went_live_at is not null and p.superseded_at is null and p.withdrawn_at is null as stands`);
  return rows.filter(({ stands }) => stands).map(({ column_id: columnId, path }) => ({ columnId: Number(columnId), path }));
}

/** Where people of the house write about a question, each with the condition for those of these questions. */
const aboutQuestions = (ids: SQL): [table: string, column: string, where: SQL][] => [
  ["note_posts", "body", sql`note_id in (select id from notes where question_id in ${ids})`],
  ["desk_notes", "body", sql`question_id in ${ids}`],
  ["notes", "quote", sql`question_id in ${ids}`],
  ["remarks", "body", sql`question_id in ${ids}`],
  ["reviews", "note", sql`revision_id in (select id from revisions where question_id in ${ids})`],
  ["revisions", "note", sql`question_id in ${ids}`],
  ["assignments", "brief", sql`question_id in ${ids}`],
  ["assignments", "turn_down_reason", sql`question_id in ${ids}`],
  ["assignments", "end_reason", sql`question_id in ${ids}`],
  ["time_requests", "word", sql`assignment_id in (select id from assignments where question_id in ${ids})`],
  ["suggested_colleagues", "word", sql`assignment_id in (select id from assignments where question_id in ${ids})`],
  ["conflicts_of_interest", "word", sql`question_id in ${ids}`],
  ["sign_offs", "asked", sql`question_id in ${ids}`],
  ["sign_offs", "word", sql`question_id in ${ids}`],
  ["claims", "word", sql`question_id in ${ids}`],
  ["questions", "slug_line", sql`id in ${ids}`],
  ["publications", "correction", sql`question_id in ${ids}`],
  ["publications", "withdrawal", sql`question_id in ${ids}`],
];

/** Name, addresses and postal address are masked wherever somebody of the house wrote them about these questions. */
export async function maskInOthersWords(tx: Tx, { questionIds, names, addresses, postalAddresses }: Held): Promise<void> {
  const pattern = patternOf([...tellingNames(names), ...addresses, ...postalAddresses]);
  if (pattern === null || questionIds.length === 0) return;
  for (const [table, column, where] of aboutQuestions(listed(questionIds))) {
    const [at, said] = [sql.identifier(table), sql.identifier(column)];
    await tx.execute(sql`update ${at} set ${said} = regexp_replace(${said}, ${pattern}, ${erasedMark}, 'gi') where ${where} and ${said} ~* ${pattern}`);
  }
}

/** What of an event's data is, by its kind, said by the reader or to the reader. */
const saidInEvents = ["body", "reply", "originals"] as const;
const correspondence = ["askedReader", "readerReplied", "readerWrote", "wroteToReader", "wroteByPost", "attributed", "originalsReturned", "originalsNotReturned", "tipThanked"];

/** The story keeps what happened and when; of what was said to the reader and by the reader nothing, and of what others said all but the name. */
export async function eraseInEvents(tx: Tx, { magazineId, questionIds, tipIds, names, addresses, postalAddresses }: Held, subjects: readonly string[]): Promise<void> {
  const ofTips = sql`(data ->> 'tipId')::bigint in ${listed(tipIds)} and question_id in (select question_id from tips where id in ${listed(tipIds)})`;
  const concerned = sql`(question_id in ${listed(questionIds)} or (${ofTips}))`;
  const said = sql.join(saidInEvents.map((key) => sql`case when jsonb_exists(data, ${key}) then jsonb_build_object(${key}::text, ${erasedMark}::text) else '{}' end`), sql` || `);
  await tx.execute(sql`
    update events set data = data || ${said} || case when kind = 'attributed' then jsonb_build_object('name', ${erasedMark}::text) else '{}' end
    where ${concerned} and kind in ${listed(correspondence)}`);
  const ofMagazine = sql`(magazine_id = ${magazineId} and question_id is null and kind in ${listed(["letterPutIn", "letterSetAside", "letterTakenBack", "mailPut", "mailTriedAgain", "senderBlocked", "senderUnblocked"])})`;
  if (subjects.length > 0) await tx.execute(sql`update events set data = data || jsonb_build_object('subject', ${erasedMark}::text) where ${ofMagazine} and data ->> 'subject' in ${listed(subjects)}`);
  const pattern = patternOf([...tellingNames(names), ...addresses, ...postalAddresses], true);
  if (pattern !== null) await tx.execute(sql`update events set data = regexp_replace(data::text, ${pattern}, ${erasedMark}, 'gi')::jsonb where (${concerned} or ${ofMagazine}) and data::text ~* ${pattern}`);
}

/** What was told to systems elsewhere of these answers: the messages kept for a month would still name the reader. */
export const eraseInDeliveries = (tx: Tx, { questionIds }: Held) =>
  tx.execute(sql`update webhook_deliveries set body = null, said = '' where event_id in (select id from events where question_id in ${listed(questionIds)})`);
