// An answer as its page shows it. Plainly public: no actor, and so it may be cached.
import { and, desc, eq, isNotNull, not, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { columns, issues, topics } from "@/db/schema/magazine";
import { type Byline, printings, pageStands, publications } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import type { Document } from "../text/document";
import { firstIssue, isBy, isOn, newestFirst } from "./list-order";

/** A line saying what was wrong, with the moment it was put right. */
export type Correction = { at: Date; text: string };

/** An answer with everything its page says. `publishedAt` is the first time it went live. */
export type Answer = {
  questionId: number;
  columnId: number;
  /** As it was given to who asked: WWQ-1042. */
  reference: string;
  path: string;
  headline: string;
  deck: string;
  kicker: string;
  bylines: Byline[];
  bio: Document;
  credit: string;
  question: string;
  document: Document;
  issue: { name: string; path: string; coverDate: string } | null;
  page: number | null;
  topics: { name: string; path: string }[];
  corrections: Correction[];
  /** What the answer rests on, each source a paragraph, where the desk chose to print it. */
  sources: Document | null;
  publishedAt: Date;
  changedAt: Date;
};

/** Answers that stand before readers and meet a condition, newest first. */
export async function answersWhere(where: SQL | undefined, limit: number): Promise<Answer[]> {
  const rows = await db
    .select({
      questionId: publications.questionId,
      columnId: publications.columnId,
      reference: sql<string>`(select asked_in.prefix || '-' || q.number from ${questions} q join ${columns} asked_in on asked_in.id = q.column_id where q.id = ${publications.questionId})`,
      path: publications.path,
      headline: publications.headline,
      deck: publications.deck,
      kicker: publications.kicker,
      bylines: publications.bylines,
      bio: publications.bio,
      credit: publications.credit,
      sources: publications.sources,
      question: revisions.question,
      document: revisions.document,
      issueName: issues.name,
      issuePath: issues.path,
      coverDate: issues.coverDate,
      page: printings.page,
      publishedAt: publications.firstLiveAt,
      changedAt: publications.wentLiveAt,
      topics: sql<Answer["topics"]>`coalesce((select json_agg(json_build_object('name', t.name, 'path', t.path) order by t.name) from ${questionTopics} qt join ${topics} t on t.id = qt.topic_id where qt.question_id = ${publications.questionId}), '[]')`,
      corrections: sql<{ at: string; text: string }[]>`coalesce((select json_agg(json_build_object('at', c.went_live_at, 'text', c.correction) order by c.went_live_at) from publications c where c.question_id = ${publications.questionId} and c.went_live_at is not null and c.correction is not null), '[]')`,
    })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .leftJoin(issues, eq(issues.id, firstIssue))
    .leftJoin(printings, and(eq(printings.questionId, publications.questionId), eq(printings.issueId, issues.id)))
    .where(and(pageStands, where))
    .orderBy(...newestFirst)
    .limit(limit);
  return rows.map(({ issueName, issuePath, coverDate, bio, document, publishedAt, changedAt, corrections, ...row }) => ({
    ...row,
    bio,
    document,
    issue: issueName && issuePath && coverDate ? { name: issueName, path: issuePath, coverDate } : null,
    corrections: corrections.map((correction) => ({ at: new Date(correction.at), text: correction.text })),
    publishedAt: publishedAt ?? changedAt!,
    changedAt: changedAt!,
  }));
}

/** The answer that stands at an address, or null. */
export async function answerAt(columnId: number, path: string): Promise<Answer | null> {
  const [found] = await answersWhere(and(eq(publications.columnId, columnId), eq(publications.path, path)), 1);
  return found ?? null;
}

/** A column's newest answers in full, for its front and its feed. */
export const newestInFull = (columnId: number, limit: number): Promise<Answer[]> => answersWhere(eq(publications.columnId, columnId), limit);

/** The newest of a column's answers on a topic, in full. */
export const newestOn = (columnId: number, topicId: number, limit: number): Promise<Answer[]> => answersWhere(and(eq(publications.columnId, columnId), isOn(topicId)), limit);

/** The newest answers printed under a person's name, in full, of whichever column. */
export const newestBy = (personId: number, limit: number): Promise<Answer[]> => answersWhere(isBy(personId), limit);

/**
 * What stood at an address and was withdrawn, or null. An address that it had before a correction is its own as well;
 * of one that has gone up again since, nothing is said.
 */
export async function withdrawnAt(columnPath: string, path: string): Promise<{ headline: string; withdrawal: string; at: Date } | null> {
  const stoodHere = sql`(select held.question_id from publications held join ${columns} c on c.id = held.column_id where c.path = ${columnPath} and held.path = ${path} and held.went_live_at is not null order by held.went_live_at desc, held.id desc limit 1)`;
  const isUpAgain = sql`exists (select 1 from publications up where up.question_id = ${publications.questionId} and up.went_live_at is not null and up.superseded_at is null and up.withdrawn_at is null)`;
  const [found] = await db
    .select({ headline: publications.headline, withdrawal: publications.withdrawal, at: publications.withdrawnAt })
    .from(publications)
    .where(and(eq(publications.questionId, stoodHere), isNotNull(publications.withdrawnAt), not(isUpAgain)))
    .orderBy(desc(publications.withdrawnAt))
    .limit(1);
  return found?.at ? { headline: found.headline, withdrawal: found.withdrawal ?? "", at: found.at } : null;
}
