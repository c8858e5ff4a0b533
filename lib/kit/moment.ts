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

/** Things in the order given, put together by the day they happened on; each day once, with its name. */
export function byDay<T extends { at: Date }>(things: readonly T[], timeZone: string, locale: string, now = new Date()): { day: string; said: string; items: T[] }[] {
  const today = dayIn(timeZone, now);
  const days: { day: string; said: string; items: T[] }[] = [];
  for (const thing of things) {
    const day = dayIn(timeZone, thing.at);
    if (days.at(-1)?.day !== day) days.push({ day, said: sayDay(day, locale, today), items: [] });
    days.at(-1)!.items.push(thing);
  }
  return days;
}
