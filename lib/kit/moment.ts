// Moments as people read them, where they happen.
import { dayIn, sayDay, sayDayShort } from "./day";
import { dateFormat } from "./formats";

/** "9:05 AM", in the magazine's manner. */
export const clockTime = (at: Date, timeZone: string, locale: string): string => dateFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" }).format(at);

/** "at 9:05 AM" of today, else "Oct 2, 9:05 AM". */
export function sayMoment(at: Date, timeZone: string, locale: string, now: Date): string {
  const [day, today] = [dayIn(timeZone, at), dayIn(timeZone, now)];
  return day === today ? `at ${clockTime(at, timeZone, locale)}` : `${sayDayShort(day, locale, today)}, ${clockTime(at, timeZone, locale)}`;
}

/**
 * Things put together by the day they happened on; each day once, with its name, and within it in the order given.
 * @param things newest first, as lists have them
 * @param timeZone where they happened; of things that happened in several places, where each did. Their days stand latest first: of two that follow each
 * other the second may have happened on the later day, where it was
 */
export function byDay<T extends { at: Date }>(things: readonly T[], timeZone: string | ((thing: T) => string), locale: string, now = new Date()): { day: string; said: string; items: T[] }[] {
  const days = new Map<string, { day: string; said: string; items: T[] }>();
  for (const thing of things) {
    const zone = typeof timeZone === "string" ? timeZone : timeZone(thing);
    const day = dayIn(zone, thing.at);
    if (!days.has(day)) days.set(day, { day, said: sayDay(day, locale, dayIn(zone, now)), items: [] });
    days.get(day)!.items.push(thing);
  }
  return typeof timeZone === "string" ? [...days.values()] : [...days.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1));
}
