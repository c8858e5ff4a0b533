// Quiet hours: by the magazine's own clock, nobody is reminded of anything between these hours, nor on these days of the week. What falls into them waits until they end. Pure.
import { z } from "zod";
import { addDays, dayIn } from "../kit/day";
import { momentOf, wallClockOf } from "../kit/wall-clock";

/** Hours as "19:00"; the same twice: no hour is quiet. `days` of the week that are quiet as a whole, 0 is Sunday. */
export type Quiet = { from: string; to: string; days: readonly number[] };
/** Where it is, by whose clock. */
export type Place = { timeZone: string; quiet: Quiet };

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time, such as 19:00.");
const ticks = z.union([z.string(), z.array(z.string())]).default([]).transform((sent) => [sent].flat().map(Number).filter((day) => Number.isInteger(day) && day >= 0 && day <= 6));
/** The clock that writes strikes once an hour; so many minutes of a day are left to it at least. */
const leftOpen = 120;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const isLeftOpen = ({ from, to }: { from: string; to: string }): boolean => 1440 - ((minuteOf(to) - minuteOf(from) + 1440) % 1440) >= leftOpen;
export const quietForm = z
  .object({ from: hour, to: hour, days: ticks.refine((days) => new Set(days).size < 7, "Leave a day on which letters go out.") })
  .refine(isLeftOpen, { path: ["to"], message: "Leave two hours of the day in which letters go out." });

/** The first moment at which a wall clock there shows this time or a later one: an hour that the clocks leap over begins where they land. */
export function momentAt(day: string, time: string, timeZone: string): Date {
  const found = momentOf(`${day}T${time}`, timeZone);
  if (typeof found !== "string") return found;
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  for (let later = 1; later <= 24 * 60; later++) {
    const at = hours * 60 + minutes + later;
    const next = momentOf(`${at >= 1440 ? addDays(day, 1) : day}T${String(Math.floor(at / 60) % 24).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`, timeZone);
    if (typeof next !== "string") return next;
  }
  throw new Error(`no such day as ${day} in ${timeZone}`);
}

/** True while letters are held back. */
export function isQuiet({ timeZone, quiet: { from, to, days } }: Place, now: Date): boolean {
  const [day, time] = wallClockOf(now, timeZone).split("T") as [string, string];
  if (days.includes(new Date(`${day}T12:00:00Z`).getUTCDay())) return true;
  if (from === to) return false;
  return from < to ? from <= time && time < to : time >= from || time < to;
}

/** The first moment from this one on at which nothing is quiet. */
export function quietEnds(place: Place, from: Date): Date {
  if (!isQuiet(place, from)) return from;
  const { timeZone, quiet } = place;
  const today = dayIn(timeZone, from);
  for (let days = 0; days <= 9; days++) {
    const day = addDays(today, days);
    for (const time of ["00:00", quiet.to].toSorted()) {
      const at = momentAt(day, time, timeZone);
      if (at > from && !isQuiet(place, at)) return at;
    }
  }
  return from; // quiet on all days: the form refuses that
}
