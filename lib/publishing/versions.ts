// How an answer read each time it was put before readers. Plainly public, where the column chose to show it: no actor, and so it may be cached.
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { type Byline, publications } from "@/db/schema/publishing";
import type { Document } from "../text/document";

/** One publication of an answer, from when it stood and what it put right; `until` is null of the one that stands. */
export type Version = { number: number; headline: string; deck: string; bylines: Byline[]; credit: string; question: string; document: Document; correction: string | null; from: Date; until: Date | null };

/**
 * Every version of an answer that readers may read again, the first one first. What was before readers when a page of it was withdrawn, or before
 * that, is none: whatever it was taken down for may stand in it. The caller has made sure that the answer stands, and that its column shows versions.
 */
export async function versionsOf(questionId: number): Promise<Version[]> {
  const sinceWithdrawn = sql`${publications.wentLiveAt} > coalesce((select max(w.withdrawn_at) from publications w where w.question_id = ${questionId}), '-infinity')`;
  const rows = await db
    .select({
      headline: publications.headline,
      deck: publications.deck,
      bylines: publications.bylines,
      credit: publications.credit,
      question: revisions.question,
      document: revisions.document,
      correction: publications.correction,
      from: publications.wentLiveAt,
      until: publications.supersededAt,
    })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(and(eq(publications.questionId, questionId), isNotNull(publications.wentLiveAt), isNull(publications.withdrawnAt), sinceWithdrawn))
    .orderBy(asc(publications.wentLiveAt), asc(publications.id));
  return rows.map(({ from, ...row }, at) => ({ ...row, number: at + 1, from: from! }));
}
