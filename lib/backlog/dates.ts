// Days as they stand in spreadsheets, in whichever order and manner. Pure.

import type { DayOrder } from "../words";

/** A day, and the time where one is told; `vague`: of the day itself nothing is said. */
export type Told = { day: string; time: string | null; vague: boolean };

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const monthOf = (word: string): number => (word.length < 3 ? 0 : months.findIndex((name) => name.startsWith(word.toLowerCase().replace(/\.$/, "").replace(/^sept$/, "sep"))) + 1);
const two = (n: number) => String(n).padStart(2, "0");

/** A year of two figures is not yet to come. */
const yearOf = (figures: string, thisYear: number): number => {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return 2000 + year > thisYear ? 1900 + year : 2000 + year;
};

function real(year: number, month: number, date: number): string | null {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || date < 1) return null;
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? `${year}-${two(month)}-${two(date)}` : null;
}

const clock = /[T,\s]+(?:at\s+)?(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+/i;
const figures = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})$/;
/** Excel's own count of days, since the last but one of 1899. */
const serial = /^([2-6]\d{4})(?:[.,]\d+)?$/;

function timeOf(found: RegExpExecArray | null): string | null {
  if (!found) return null;
  const half = found[3]?.toLowerCase();
  const hour = half ? (Number(found[1]) % 12) + (half === "p" ? 12 : 0) : Number(found[1]);
  return hour < 24 && Number(found[2]) < 60 ? `${two(hour)}:${found[2]}` : null;
}

/** The day that is written there, or null where none can be read. @param thisYear for years of two figures */
export function readDay(written: string, order: DayOrder, thisYear: number): Told | null {
  const text = written.replace(/\u00a0/g, " ").trim().replace(weekday, "");
  const time = clock.exec(text);
  const rest = (time ? text.slice(0, time.index) : text).trim().replace(/,$/, "");
  const day = dayIn(rest, order, thisYear);
  if (day) return { day, time: timeOf(time), vague: false };
  const month = /^(?:(\d{4})[-/](\d{1,2})|(\p{L}{3,9}\.?),?\s+(\d{4}))$/u.exec(rest);
  const first = month && real(Number(month[1] ?? month[4]), month[2] ? Number(month[2]) : monthOf(month[3]!), 1);
  return first ? { day: first, time: null, vague: true } : null;
}

function dayIn(text: string, order: DayOrder, thisYear: number): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = figures.exec(text);
  if (numbers) {
    const [a, b, year] = [Number(numbers[1]), Number(numbers[2]), yearOf(numbers[3]!, thisYear)];
    return order === "day" ? real(year, b, a) : real(year, a, b);
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?(\p{L}{3,9}\.?)[\s,-]+(\d{4}|\d{2})$/u.exec(text);
  if (dayFirst) return real(yearOf(dayFirst[3]!, thisYear), monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = /^(\p{L}{3,9}\.?)[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4}|\d{2})$/u.exec(text);
  if (monthFirst) return real(yearOf(monthFirst[3]!, thisYear), monthOf(monthFirst[1]!), Number(monthFirst[2]));
  const counted = serial.exec(text);
  return counted ? new Date(Date.UTC(1899, 11, 30) + Number(counted[1]) * 86_400_000).toISOString().slice(0, 10) : null;
}

/** What a written day says of the order: only one of them makes a day of it. Null where both do, or neither. */
export function tells(written: string): DayOrder | null {
  const text = written.trim().replace(weekday, "");
  const numbers = figures.exec(text.replace(clock, "").trim());
  if (!numbers) return null;
  const [a, b] = [Number(numbers[1]), Number(numbers[2])];
  if (a > 12 && b <= 12) return "day";
  return b > 12 && a <= 12 ? "month" : null;
}

/** True of a day in figures alone, which could be read in both orders. */
export const isEither = (written: string): boolean => figures.test(written.trim().replace(weekday, "").replace(clock, "").trim()) && tells(written) === null;
