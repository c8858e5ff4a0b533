// Days of the calendar, written 2026-10-02, without a time of day. Which day it is depends on where one stands.
import { z } from "zod";
import { dateFormat } from "./formats";

/** A day as a date field sends it. */
export const day = z.iso.date("Give a day, as year, month and day.");

const noon = (iso: string) => new Date(`${iso}T12:00:00Z`);

/** The day it is in a time zone. */
export function dayIn(timeZone: string, now: Date): string {
  return dateFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}

/** A day as a number, those after it the next ones: for whoever reckons with thousands. */
export const dayNumber = (iso: string): number => Date.parse(iso) / 86_400_000;

/** The day of such a number. */
export const dayNumbered = (nth: number): string => new Date(nth * 86_400_000).toISOString().slice(0, 10);

/** The day so many days later, or earlier. */
export function addDays(iso: string, days: number): string {
  return new Date(noon(iso).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days from one to the other; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000);
}

/** "October 2", in the magazine's language; with the year when it is not today's, or nobody says which day it is. */
export function sayDay(iso: string, locale: string, today?: string): string {
  const year = iso.slice(0, 4) === today?.slice(0, 4) ? undefined : "numeric";
  return dateFormat(locale, { timeZone: "UTC", day: "numeric", month: "long", year }).format(noon(iso));
}

/** "Oct 2", for narrow places; with the year when it is not this one. */
export function sayDayShort(iso: string, locale: string, today: string): string {
  const year = iso.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  return dateFormat(locale, { timeZone: "UTC", day: "numeric", month: "short", year }).format(noon(iso));
}
