// How many questions each named view shows, for whoever chooses among them. Each is read as its first page is, and no further: what a view narrows
// may leave a few of a million, and nobody waits for that to be counted.
import type { Person } from "../actor";
import { candidates } from "./found";
import { inbox } from "./inbox";
import { inboxFilter } from "./inbox-filter";
import { listFilter } from "./list-filter";
import { pageOf } from "./list-page";
import { queryIn, type SavedView } from "./saved-view";

/** Beyond these it is so many or more. */
const mostCounted = 99;
export type ViewCount = { n: number; isMore: boolean };

/** By the id of the view. One after the other: thirty at once would take the database from those who work. */
export async function viewCounts(actor: Person, views: readonly SavedView[], now = new Date()): Promise<Map<number, ViewCount>> {
  const counts = new Map<number, ViewCount>();
  for (const view of views) counts.set(view.id, await countOf(actor, view, now));
  return counts;
}

async function countOf(actor: Person, { place, address }: SavedView, now: Date): Promise<ViewCount> {
  const said = Object.fromEntries(new URLSearchParams(queryIn(address)));
  if (place === "inbox") {
    const { rows, more } = await inbox(actor, inboxFilter.parse(said), now, mostCounted);
    return { n: rows.length, isMore: more };
  }
  const filter = listFilter.parse(said);
  const { ids, lastId } = await pageOf(actor, place, filter, now, mostCounted, filter.q ? await candidates(filter.q) : undefined);
  return { n: ids.length, isMore: lastId !== null };
}

/** "12 questions", "99 questions or more". */
export const sayCount = ({ n, isMore }: ViewCount): string => `${n === 0 ? "No" : n} ${n === 1 ? "question" : "questions"}${isMore ? " or more" : ""}`;
