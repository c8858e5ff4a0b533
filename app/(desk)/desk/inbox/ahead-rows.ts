// The list ahead of the desk: what was served and fetched beyond it, without what was decided since. Pure.
import type { InboxRow } from "@/lib/questions/inbox";
import type { Taken } from "./ahead-outbox";
import type { Topic } from "./topic-choice";

/** A page as the server drew it, what was fetched beyond it, and whether there is more. `isOld`: what is beyond was fetched for a page drawn before this one. */
export type Listed = { served: readonly InboxRow[]; extra: readonly InboxRow[]; more: boolean; isOld?: boolean };
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

/** The list with a page that was fetched beyond it: at its end, or in the place of what is old, as far as the page reaches. */
export function lengthened({ served, extra, more, isOld }: Listed, page: { rows: readonly InboxRow[]; more: boolean }): Listed {
  if (!isOld) {
    const listed = new Set([...served, ...extra].map(({ reference }) => reference));
    return { served, extra: [...extra, ...page.rows.filter(({ reference }) => !listed.has(reference))], more: page.more };
  }
  const known = new Set(page.rows.map(({ reference }) => reference));
  const last = extra.findLastIndex(({ reference }) => known.has(reference));
  const beyond = page.more && last >= 0 ? extra.slice(last + 1) : [];
  return { served, extra: [...page.rows, ...beyond], more: beyond.length > 0 ? more : page.more };
}

/** The topics as they were just chosen. */
export function topicsChosen(topics: readonly Topic[], fields: Record<string, unknown>): Topics {
  const topicIds = [fields.topics ?? []].flat().map(Number);
  return { topicIds, topics: topics.filter(({ id }) => topicIds.includes(id)).map(({ name }) => name) };
}
