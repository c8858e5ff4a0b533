// Which tips are looked at. It stands in the address, like the inbox's filter.
import { z } from "zod";

/** Read from an address; what makes no sense there is left out rather than refused. */
export const tipFilter = z.object({
  magazine: z.string().max(80).optional().catch(undefined),
  column: z.string().max(80).optional().catch(undefined),
  state: z.literal("settled").optional().catch(undefined),
  q: z.string().max(200).transform((q) => q.trim() || undefined).optional().catch(undefined),
  /** The tip after which the page of the list begins. */
  after: z.coerce.number().int().positive().optional().catch(undefined),
});
export type TipFilter = z.output<typeof tipFilter>;

/** The lane with its filter and changes; without the page, which a change of filter makes void. */
export function tipsAddress(filter: TipFilter, change: Partial<Omit<TipFilter, "after"> & { after: number; open: number; move: string; did: number }> = {}): string {
  const all: Record<string, string | number | undefined> = { ...filter, after: undefined, ...change };
  const query = new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))).toString();
  return query ? `/desk/inbox/tips?${query}` : "/desk/inbox/tips";
}
