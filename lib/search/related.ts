// Answers that somebody who has read this one may want. Plainly public, and so it may be cached.
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, issues, topics } from "@/db/schema/magazine";
import type { Answer } from "../publishing/answer";
import { type Entry, entriesOf } from "../publishing/entries";
import { type Shelved, shelfOf, tally } from "../publishing/shelf";
import { sharing, type Telling, tellingWords, weightOf } from "./telling";

/** What is to be met: an answer, or a question that is none yet. */
export type Met = Pick<Answer, "questionId" | "columnId" | "headline" | "deck" | "question" | "topics" | "issue">;

/** Of a topic or an issue so many, the newest, are thought of. */
const mostOfOne = 60;

/**
 * Answers of the same magazine that are related to this one, the nearest first: by the telling words and the topics both have, the rarer the
 * nearer, and after these what appeared in the same issue. One common word is no relation, so there may be fewer than `limit`, or none.
 */
export async function related(to: Met, limit = 4): Promise<Entry[]> {
  const [own] = await db.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, to.columnId));
  if (!own) return [];
  const columnIds = (await db.select({ id: columns.id }).from(columns).where(eq(columns.magazineId, own.magazineId))).map(({ id }) => id);
  const paths = to.topics.map(({ path }) => path);
  const [shelves, shared, onTopics, [inIssue]] = await Promise.all([
    Promise.all(columnIds.map(shelfOf)),
    tellingWords(columnIds, `${to.headline}\n${to.deck}\n${to.question}`).then((words) => sharing(columnIds, words)),
    paths.length === 0 ? [] : db.select({ id: topics.id }).from(topics).where(and(eq(topics.magazineId, own.magazineId), inArray(topics.path, paths))),
    to.issue ? db.select({ id: issues.id }).from(issues).where(and(eq(issues.magazineId, own.magazineId), eq(issues.path, to.issue.path))) : [],
  ]);
  const pages = shelves.flatMap(({ pages: each }) => each);
  const counted = tally(pages, (page) => page.topics);
  const weights = new Map(onTopics.map(({ id }) => [id, weightOf(counted.get(id) ?? 0, pages.length)]));
  const near = shelves
    .flatMap((shelf) => [
      ...[...shared.keys()].flatMap((id) => shelf.pages[shelf.places.get(id) ?? -1] ?? []),
      ...onTopics.flatMap(({ id }) => newest(shelf.pages, (page) => page.topics.includes(id))),
      ...(inIssue ? newest(shelf.pages, ({ issueId }) => issueId === inIssue.id) : []),
    ]);
  const chosen = [...new Set(near)]
    .filter(({ questionId }) => questionId !== to.questionId)
    .flatMap((page) => nearness(page, shared.get(page.id) ?? [], weights, inIssue?.id) ?? [])
    .toSorted((a, b) => b.weight - a.weight || b.page.id - a.page.id);
  return entriesOf(chosen.slice(0, limit).map(({ page }) => page.id));
}

function newest(pages: readonly Shelved[], is: (page: Shelved) => boolean): Shelved[] {
  const found: Shelved[] = [];
  for (const page of pages) {
    if (is(page)) found.push(page);
    if (found.length === mostOfOne) break;
  }
  return found;
}

/** How near a page is; null when nothing relates it. A name both speak of does alone; of other words it takes two, or a topic besides. */
function nearness(page: Shelved, shared: readonly Telling[], weights: ReadonlyMap<number, number>, issueId: number | undefined) {
  const topic = page.topics.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
  const isAboutTheSame = topic > 0 || shared.length >= 2 || shared.some(({ isName }) => isName);
  if (isAboutTheSame) return { page, weight: topic + shared.reduce((sum, { weight, isName }) => sum + weight * (isName ? 1.5 : 1), 0) };
  return page.issueId === issueId && issueId !== undefined ? { page, weight: 0 } : null;
}
