// The list ahead of the desk: what was served and fetched beyond it, without what was decided since. Pure, but for the fetching.
import type { InboxRow } from "@/lib/questions/inbox";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import type { Supplies } from "./ahead";
import type { Taken } from "./ahead-outbox";

/** A page as the server drew it, what was fetched beyond it, and whether there is more. */
export type Listed = { served: readonly InboxRow[]; extra: readonly InboxRow[]; more: boolean };
export type Topics = Pick<InboxRow, "topics" | "topicIds">;

/** What waits, by all that is known here. */
export function waitingIn({ served, extra }: Listed, taken: ReadonlyMap<string, Taken>, topicsOf: ReadonlyMap<string, Topics>): InboxRow[] {
  const known = new Set(served.map(({ reference }) => reference));
  const all = [...served, ...extra.filter(({ reference }) => !known.has(reference))];
  // What was decided is gone, unless something has happened to it since: then it came back.
  const waiting = all.filter(({ reference, lastEventId }) => {
    const one = taken.get(reference);
    return !one || (one.isAnswered && lastEventId > one.row.lastEventId);
  });
  return topicsOf.size === 0 ? waiting : waiting.map((one) => ({ ...one, ...topicsOf.get(one.reference) }));
}

const dates = ["receivedAt", "snoozedAt", "wakesAt", "wokeAt"] as const;
const revive = (row: InboxRow): InboxRow => ({ ...row, ...Object.fromEntries(dates.map((name) => [name, row[name] && new Date(row[name])])) });

/** The page after a question; null when it cannot be had now. */
export async function fetchAfter(filter: InboxFilter, after: string): Promise<{ rows: InboxRow[]; more: boolean } | null> {
  const response = await fetch(`/api/inbox/ahead?${inboxAddress(filter, { after }).split("?")[1]}`, { cache: "no-store" });
  if (!response.ok) return null;
  const page = (await response.json()) as { rows: InboxRow[]; more: boolean };
  return { rows: page.rows.map(revive), more: page.more };
}

/** The topics as they were just chosen. */
export function topicsChosen(topics: Supplies["topics"], fields: Record<string, unknown>): Topics {
  const topicIds = [fields.topics ?? []].flat().map(Number);
  return { topicIds, topics: topics.filter(({ id }) => topicIds.includes(id)).map(({ name }) => name) };
}
