// What of the questions is looked at. It stands in the address, like the inbox's filter.
import { z } from "zod";
import { inboxChannels, stageNames } from "../words";
import { narrowing } from "./narrowing";

/** The three ready-made views of the one list, and where each lives. */
export const views = { questions: "/desk/questions", reviews: "/desk/reviews", answers: "/desk/answers" } as const;
export type View = keyof typeof views;

/** Read from an address; what makes no sense there is left out rather than refused. */
export const listFilter = z.object({
  magazine: z.string().max(80).optional().catch(undefined),
  column: z.string().max(80).optional().catch(undefined),
  stage: z.enum([...stageNames, "all"]).optional().catch(undefined),
  historian: z.coerce.number().int().positive().optional().catch(undefined),
  channel: z.enum(inboxChannels).optional().catch(undefined),
  ...narrowing,
  overdue: z.literal("yes").optional().catch(undefined),
  q: z.string().max(200).transform((q) => q.trim() || undefined).optional().catch(undefined),
  /** Most wondered first: those on the board alone. */
  order: z.literal("wondered").optional().catch(undefined),
  after: z.string().max(20).optional().catch(undefined),
});
export type ListFilter = z.output<typeof listFilter>;

/** A view's address with its filter and changes; without the page, which a change of filter makes void. */
export function listAddress(view: View, filter: ListFilter, change: Partial<Record<keyof ListFilter, string | undefined>> = {}): string {
  const all: Record<string, string | number | undefined> = { ...filter, after: undefined, ...change };
  const query = new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))).toString();
  return query ? `${views[view]}?${query}` : views[view];
}

/** What is typed into a search box as a query PostgreSQL understands: every word, or the beginning of one. Empty when no word is in it. */
export function searchWords(q: string): string {
  return (q.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8).map((word) => `'${word}':*`).join(" & ");
}
