// What stands in a column of a spreadsheet, over all rows: by it is guessed what the column is, and in which order its days are written. Pure.
import type { SheetColumn } from "@/db/schema/backlog";
import { emailProblem } from "../intake/asking";
import type { DayOrder } from "../words";
import { isEither, readDay, tells } from "./dates";

const mostValues = 24;
const longestValue = 40;
const longestSample = 90;
const mostSamples = 3;

type Gathering = Omit<SheetColumn, "average" | "values"> & { characters: number; values: Map<string, number> | null };

/** Looks at rows one after the other. */
export class Profiler {
  private readonly of: Gathering[];
  constructor(columns: number, private readonly thisYear: number) {
    this.of = Array.from({ length: columns }, () => ({ filled: 0, addresses: 0, days: 0, dayFirst: 0, monthFirst: 0, either: 0, characters: 0, values: new Map(), samples: [] }));
  }

  see(row: readonly string[]): void {
    for (const [at, of] of this.of.entries()) {
      const cell = (row[at] ?? "").trim();
      if (cell !== "") this.note(of, cell);
    }
  }

  private note(of: Gathering, cell: string): void {
    of.filled += 1;
    of.characters += cell.length;
    const sample = cell.replace(/\s+/g, " ").slice(0, longestSample);
    if (of.samples.length < mostSamples && !of.samples.includes(sample)) of.samples.push(sample);
    if (cell.includes("@") && !emailProblem(cell)) of.addresses += 1;
    if (cell.length < 40 && /\d/.test(cell)) {
      const order = tells(cell);
      if (order === "day") of.dayFirst += 1;
      if (order === "month") of.monthFirst += 1;
      if (isEither(cell)) of.either += 1;
      if (readDay(cell, order ?? "day", this.thisYear)) of.days += 1;
    }
    if (of.values === null) return;
    of.values.set(cell, (of.values.get(cell) ?? 0) + 1);
    if (of.values.size > mostValues || cell.length > longestValue) of.values = null;
  }

  get profiles(): SheetColumn[] {
    return this.of.map(({ characters, values, ...rest }) => ({ ...rest, average: rest.filled === 0 ? 0 : Math.round(characters / rest.filled), values: values && [...values].toSorted((a, b) => b[1] - a[1]) }));
  }
}

/** In which order days are likely written, from the whole column; where it does not tell, as the magazine's country does. */
export function guessOrder({ dayFirst, monthFirst, samples }: Pick<SheetColumn, "dayFirst" | "monthFirst" | "samples">, locale: string): DayOrder {
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? "day" : "month";
  if (samples.some((sample) => /^\d{1,2}\.\d{1,2}\.\d/.test(sample))) return "day";
  return /^en-US|^fil/.test(locale) ? "month" : "day";
}

const rows = (n: number) => (n === 1 ? "one row" : `${n.toLocaleString("en-US")} rows`);

/** Why it is taken to be this order, in a sentence; "" where the order makes no difference. */
export function whyOrder({ dayFirst, monthFirst, either }: Pick<SheetColumn, "dayFirst" | "monthFirst" | "either">): string {
  if (dayFirst + monthFirst + either === 0) return "";
  if (dayFirst > 0 && monthFirst > 0) return `The column is not of one mind: in ${rows(dayFirst)} only the day can come first, in ${rows(monthFirst)} only the month.`;
  if (dayFirst > 0) return `In ${rows(dayFirst)} the first figure is above 12, the second in none.`;
  if (monthFirst > 0) return `In ${rows(monthFirst)} the second figure is above 12, the first in none.`;
  return `No row tells: all ${rows(either)} could be read either way.`;
}
