// What of the inbox is looked at. It stands in the address, so that a link shows a colleague the same.
import { z } from "zod";
import { inboxChannels } from "../words";
import { narrowing } from "./narrowing";

/** Read from an address; what makes no sense there is left out rather than refused. */
export const inboxFilter = z.object({
  magazine: z.string().max(80).optional().catch(undefined),
  column: z.string().max(80).optional().catch(undefined),
  channel: z.enum(inboxChannels).optional().catch(undefined),
  /** Without it what waits; with it what is put off. */
  lane: z.literal("snoozed").optional().catch(undefined),
  q: z.string().max(200).transform((q) => q.trim() || undefined).optional().catch(undefined),
  ...narrowing,
  order: z.enum(["oldest", "newest"]).catch("oldest"),
  /** The question after which the page of the list begins, by reference. */
  after: z.string().max(20).optional().catch(undefined),
});
export type InboxFilter = z.output<typeof inboxFilter>;

/** The filter as it stands in an address, with changes; without the page, which a change of filter makes void. */
export function inboxAddress(filter: InboxFilter, change: Partial<InboxFilter & { open: string; move: string; into: string; did: string; act: string; anyway: string }> = {}): string {
  const all: Record<string, string | number | undefined> = { ...filter, after: undefined, ...change };
  const said = Object.entries(all).flatMap(([name, value]) => (value && value !== "oldest" ? [[name, String(value)]] : []));
  const query = new URLSearchParams(said).toString();
  return query ? `/desk/inbox?${query}` : "/desk/inbox";
}
