// What the address asks for, as far as the person may see it; shared by the page, its files and the report.
import { notFound } from "next/navigation";
import { requireDesk } from "@/app/actor";
import { insightFilter, type InsightFilter } from "@/lib/insight/filter";
import { columnsSeen } from "@/lib/insight/queries";

export type Asked = Record<string, string | string[] | undefined>;

/** The filter with the columns it is about. Not found for whoever may see no figures, or not these. */
export async function lookedAt(asked: Asked, backTo: string, change: Partial<InsightFilter> = {}) {
  const actor = await requireDesk(backTo);
  const filter = { ...insightFilter.parse(asked), ...change };
  const { all, offered, seen } = await columnsSeen(actor, filter);
  if (seen.length === 0) notFound();
  const magazines = new Map(all.map(({ handle, magazine }) => [handle, magazine]));
  const [first] = seen as [(typeof seen)[number], ...typeof seen];
  const of = filter.column ? `${first.name}, ${first.magazine}` : filter.magazine || magazines.size === 1 ? first.magazine : `${magazines.size === 2 ? "both" : `all ${magazines.size}`} magazines`;
  return { filter, offered, seen, magazines, of, locale: first.locale };
}
