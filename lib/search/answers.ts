// Search in a column's answers, for readers. English stems, accents aside, quotes and minus as people type them.
import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { issues } from "@/db/schema/magazine";
import { pageStands, publications } from "@/db/schema/publishing";
import { firstIssue } from "../publishing/list-order";
import { type Highlighted, mark, unmark } from "./highlight";

export const perPage = 20;

export type Hit = { id: number; path: string; headline: Highlighted; deck: string; bylines: { name: string }[]; issueName: string | null; excerpt: Highlighted };

/**
 * The answers that hold the words, best first, with the places where they stand.
 * @param query as typed by a reader; whatever is typed is a query, if an empty one
 * @param page from 1
 */
export async function searchAnswers(columnId: number, query: string, page = 1): Promise<{ hits: Hit[]; total: number }> {
  const wanted = sql`websearch_to_tsquery('askdesk', ${query.slice(0, 200)})`;
  const answer = sql`(select string_agg(part #>> '{}', ' ') from jsonb_path_query(${revisions.document}, 'strict $.**.text') part)`;
  const options = `StartSel=${mark.start}, StopSel=${mark.stop}`;
  // The excerpt is made for the rows of this page alone, in the outer query: it reads the whole text.
  const found = db
    .select({ id: publications.id, rank: sql<number>`ts_rank_cd(${publications.searched}, ${wanted}, 1)`.as("rank"), total: sql<number>`count(*) over ()`.mapWith(Number).as("total") })
    .from(publications)
    .where(and(pageStands, eq(publications.columnId, columnId), sql`${publications.searched} @@ ${wanted}`))
    .orderBy(desc(sql`rank`), desc(publications.firstLiveAt), desc(publications.id))
    .limit(perPage)
    .offset((Math.max(1, page) - 1) * perPage)
    .as("found");
  const rows = await db
    .select({
      id: publications.id,
      path: publications.path,
      headline: sql<string>`ts_headline('askdesk', ${publications.headline}, ${wanted}, ${`${options}, HighlightAll=true`})`,
      deck: publications.deck,
      bylines: publications.bylines,
      issueName: issues.name,
      excerpt: sql<string>`ts_headline('askdesk', ${revisions.question} || ' ' || coalesce(${answer}, ''), ${wanted}, ${`${options}, MaxFragments=2, MaxWords=22, MinWords=10, FragmentDelimiter=" … "`})`,
      total: found.total,
    })
    .from(found)
    .innerJoin(publications, eq(publications.id, found.id))
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .leftJoin(issues, eq(issues.id, firstIssue))
    .orderBy(desc(found.rank), desc(publications.firstLiveAt), desc(publications.id));
  return {
    hits: rows.map(({ id, path, headline, deck, bylines, issueName, excerpt }) => ({ id, path, headline: unmark(headline), deck, bylines: bylines.map(({ name }) => ({ name })), issueName, excerpt: unmark(excerpt) })),
    total: rows[0]?.total ?? 0,
  };
}
