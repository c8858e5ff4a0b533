// What of the ledger is looked at, as it stands in the address. Pure.
import { z } from "zod";

export const feeViews = { owed: "Owed", paid: "Paid", all: "The whole ledger" } as const;
export type FeeView = keyof typeof feeViews;
/** How what is owed is put together. */
export const groupings = { each: "One by one", person: "By contributor", issue: "By issue", month: "By month" } as const;
export type Grouping = keyof typeof groupings;
const names = <T extends object>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]];

const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined);
export const feeFilter = z.object({
  magazine: z.string().max(60).optional().catch(undefined),
  show: z.enum(names(feeViews)).catch("owed"),
  per: z.enum(names(groupings)).catch("each"),
  by: id,
  issue: id,
  /** 2026-11 */
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u).optional().catch(undefined),
  /** The last entry of the page before. */
  before: id,
});
export type FeeFilter = z.output<typeof feeFilter>;

/** The address of a look at the ledger, from the present one with some things other. */
export function feeAddress(filter: Partial<FeeFilter>, base = "/desk/fees"): string {
  const { show, per, ...rest } = filter;
  const kept = Object.entries({ ...rest, show: show === "owed" ? undefined : show, per: per === "each" ? undefined : per }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return kept.length > 0 ? `${base}?${new URLSearchParams(kept)}` : base;
}

/** The days of a month: the first, and the first of the next. */
export function daysOf(month: string): [from: string, before: string] {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return [`${month}-01`, number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`];
}
