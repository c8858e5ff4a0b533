// The time a figure is about: whole months of the calendar, so that what was counted once a month says it exactly.
import { z } from "zod";

/** The last three months, the last twelve, a year, or all there is. */
export const spanName = z.union([z.enum(["3m", "12m", "all"]), z.string().regex(/^(19|20)\d\d$/)]);
export type SpanName = z.output<typeof spanName>;

/** `step`: what one bar of a chart is. */
export type Span = { name: SpanName; from: string; until: string; grain: "month" | "year"; step: "week" | "month" | "year"; label: string };

const noon = (iso: string) => new Date(`${iso}T12:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10);

/** The first of the month so many months later, or earlier. */
export function monthsOn(day: string, months: number): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return iso(new Date(Date.UTC(year, month - 1 + months, 1, 12)));
}
/** The Monday of the day's week. */
export const mondayOf = (day: string): string => iso(new Date(noon(day).getTime() - ((noon(day).getUTCDay() + 6) % 7) * 86_400_000));

/**
 * The span of a name, seen from a day. The running month is in it, as far as it has come.
 * @returns from the first day to the one before `until`
 */
export function spanOf(name: SpanName, today: string): Span {
  const next = monthsOn(today, 1);
  if (name === "3m") return { name, from: monthsOn(today, -2), until: next, grain: "month", step: "week", label: "the last three months" };
  if (name === "12m") return { name, from: monthsOn(today, -11), until: next, grain: "month", step: "month", label: "the last twelve months" };
  if (name === "all") return { name, from: "1900-01-01", until: "2100-01-01", grain: "year", step: "year", label: "all years" };
  return { name, from: `${name}-01-01`, until: `${Number(name) + 1}-01-01`, grain: "year", step: "month", label: name };
}

/** The days with which the bars of a chart begin, without a gap: of a span without bounds those between the first and the last that something is known of. */
export function stepsOf({ from, until, step }: Span, known: readonly string[]): string[] {
  const first = step === "year" ? (known.toSorted()[0] ?? null) : step === "week" ? mondayOf(from) : from;
  const end = step === "year" ? (known.toSorted().at(-1) ?? null) : null;
  if (first === null) return [];
  const steps: string[] = [];
  for (let at = first; end === null ? at < until : at <= end; ) {
    steps.push(at);
    at = step === "week" ? iso(new Date(noon(at).getTime() + 7 * 86_400_000)) : monthsOn(at, step === "month" ? 1 : 12);
  }
  return steps;
}

/** "October 2026", "Oct", "2026", "week of Oct 5": a bar's name in full and beneath it. */
export function sayStep(day: string, step: Span["step"], locale: string): { full: string; short: string } {
  const said = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(noon(day));
  if (step === "year") return { full: day.slice(0, 4), short: day.slice(0, 4) };
  if (step === "month") return { full: said({ month: "long", year: "numeric" }), short: said({ month: "short" }) };
  return { full: `Week of ${said({ month: "long", day: "numeric", year: "numeric" })}`, short: said({ month: "short", day: "numeric" }) };
}
