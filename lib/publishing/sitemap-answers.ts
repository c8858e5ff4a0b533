// The answers as a sitemap lists them, in parts. An answer's part follows from the number its question was given when it came, so
// that its address stays in one file for good, whatever is published, corrected or withdrawn later. Plainly public.
import { and, asc, eq, gt, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { pageStands, publications } from "@/db/schema/publishing";
import { listChanged, pageChanged } from "./list-order";

/** So many addresses stand in one file at most. The protocol allows 50,000 (https://www.sitemaps.org/protocol.html); fewer are cheaper to make anew. */
export const partSize = 5000;

/** A page in a sitemap: whose it is, where it stands, and when it last changed, if that is known. */
export type Listed = { magazineId: number; path: string; changedAt: Date | null };

const part = sql<number>`(${publications.questionId} - 1) / ${sql.raw(String(partSize))} + 1`.mapWith(Number);

/** The parts that hold an answer of these magazines, and when each last changed: a withdrawal changes its part too. */
export const answerParts = (magazineIds: number[]) =>
  db
    .select({ part, changedAt: listChanged })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(and(isNotNull(publications.wentLiveAt), inArray(columns.magazineId, magazineIds)))
    .groupBy(part)
    .having(sql`bool_or(${pageStands})`)
    .orderBy(part);

/** The answers of one part, by the number of their questions. At most `partSize` rows, however large the archive. */
export const answersOfPart = (magazineIds: number[], number: number): Promise<Listed[]> =>
  db
    .select({ magazineId: columns.magazineId, path: sql<string>`'/' || ${columns.path} || '/' || ${publications.path}`, changedAt: sql<Date>`${pageChanged}`.mapWith(publications.wentLiveAt) })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(and(pageStands, inArray(columns.magazineId, magazineIds), gt(publications.questionId, (number - 1) * partSize), lte(publications.questionId, number * partSize)))
    .orderBy(asc(publications.questionId));
