// Moments as people read them, where they happen.
import { dayIn, sayDay } from "./day";

/** "9:05 AM", in the magazine's manner. */
export const clockTime = (at: Date, timeZone: string, locale: string): string => new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" }).format(at);

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
