// Until when a question is put off: a day, the day on which copy closes for an issue, or until its reader writes. Pure.
import { z } from "zod";
import { addDays, day, dayIn, sayDay } from "../kit/day";

/** A day as YYYY-MM-DD, "issue-" with an issue's id, or "reader". */
const until = z.union([z.literal("reader"), z.string().regex(/^issue-[1-9]\d{0,15}$/), day], { error: "Choose a day, or what it waits for." });

/** The form sends the button that was pressed, or the day that was typed. */
export const snoozeUntil = z.object({ until: z.string().optional(), day: z.string().optional() }).transform(({ until: pressed, day: typed }) => pressed || typed).pipe(until);
export type SnoozeUntil = z.output<typeof snoozeUntil>;

/** At this hour of the day, in the magazine's time zone, a question comes back. */
export const wakesAtHour = "08:00";

export type SnoozeChoice = { until: SnoozeUntil; label: string };

/** What is offered, the nearest first. @param issues with the day on which their copy closes */
export function snoozeChoices(now: Date, { timeZone, locale }: { timeZone: string; locale: string }, issues: readonly { id: number; name: string; copyCloseOn: string }[]): SnoozeChoice[] {
  const today = dayIn(timeZone, now);
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  const say = (iso: string) => sayDay(iso, locale, today);
  const monday = addDays(today, ((8 - weekday) % 7) || 7);
  const days: [string, string][] = [["Tomorrow", addDays(today, 1)], ["Monday", monday], ["In two weeks", addDays(today, 14)], ["In a month", addDays(today, 30)]];
  return [
    ...days.map(([label, iso]) => ({ until: iso, label: `${label}, ${say(iso)}` })),
    { until: "reader", label: "Until the reader writes" },
    ...issues.filter(({ copyCloseOn }) => copyCloseOn > today).slice(0, 3).map(({ id, name, copyCloseOn }) => ({ until: `issue-${id}`, label: `When copy closes for ${name}, ${say(copyCloseOn)}` })),
  ];
}
