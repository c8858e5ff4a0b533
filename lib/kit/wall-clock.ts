// A time as a clock on the wall shows it, "2026-11-24T06:00", in somebody's time zone. Pure.
import { TZDate } from "@date-fns/tz";
import { dateFormat } from "./formats";

/** What a datetime-local field sends. */
const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

const two = (n: number) => String(n).padStart(2, "0");

/** The wall-clock time of a moment in a time zone, as a datetime-local field shows it. */
export function wallClockOf(moment: Date, timeZone: string): string {
  const at = new TZDate(moment, timeZone);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * The moment a wall clock means. An hour that comes twice, when summer time ends, means its first coming.
 * @returns the moment, or a sentence when there is no such time
 */
export function momentOf(wallClock: string, timeZone: string): Date | string {
  const found = form.exec(wallClock.trim());
  if (!found) return "Give a day and a time, such as November 24, 2026, 6:00.";
  const [year, month, day, hour, minute] = found.slice(1).map(Number) as [number, number, number, number, number];
  const at = new TZDate(year, month - 1, day, hour, minute, timeZone);
  const asked = `${found[1]}-${found[2]}-${found[3]}T${found[4]}:${found[5]}`;
  if (wallClockOf(at, timeZone) === asked) {
    const hourEarlier = new Date(at.getTime() - 3_600_000);
    return wallClockOf(hourEarlier, timeZone) === asked ? hourEarlier : new Date(at.getTime());
  }
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate() || hour > 23 || minute > 59) return "There is no such day or time.";
  return `There is no ${found[4]}:${found[5]} on that day in ${timeZone.replaceAll("_", " ")}: the clocks are put forward past it. Choose a time an hour earlier or later.`;
}

/** "November 24, 2026 at 6:00 AM Eastern Standard Time", in the magazine's language. */
export function sayMoment(moment: Date, locale: string, timeZone: string): string {
  return dateFormat(locale, { timeZone, year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short" }).format(moment);
}

/** "November 24, 2026": the day it was in the magazine's time zone. */
export const sayDate = (moment: Date, locale: string, timeZone: string) => dateFormat(locale, { timeZone, year: "numeric", month: "long", day: "numeric" }).format(moment);
