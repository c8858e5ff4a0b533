// What is looked at and for which time. It stands in the address.
import { z } from "zod";
import { spanName } from "./span";

/** Read from an address; what makes no sense there is left out rather than refused. */
export const insightFilter = z.object({
  magazine: z.string().max(80).optional().catch(undefined),
  column: z.string().max(80).optional().catch(undefined),
  span: spanName.default("12m").catch("12m"),
});
export type InsightFilter = z.output<typeof insightFilter>;

/** The query of an address with the filter, with its question mark; empty for the usual view of everything. */
export function insightQuery({ magazine, column, span }: InsightFilter): string {
  const query = new URLSearchParams({ ...(magazine ? { magazine } : {}), ...(column ? { column } : {}), ...(span === "12m" ? {} : { span }) }).toString();
  return query && `?${query}`;
}
