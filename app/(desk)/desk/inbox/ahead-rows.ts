// The list ahead of the desk: what was served and fetched beyond it, without what was decided since. Pure.
import type { InboxRow } from "@/lib/questions/inbox";
import type { Taken } from "./ahead-outbox";
import type { Topic } from "./topic-choice";

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
  // All others stay the rows they were: a row is drawn anew when it is another one.
  return waiting.map((one) => (topicsOf.has(one.reference) ? { ...one, ...topicsOf.get(one.reference) } : one));
}

/** The topics as they were just chosen. */
export function topicsChosen(topics: readonly Topic[], fields: Record<string, unknown>): Topics {
  const topicIds = [fields.topics ?? []].flat().map(Number);
  return { topicIds, topics: topics.filter(({ id }) => topicIds.includes(id)).map(({ name }) => name) };
}
