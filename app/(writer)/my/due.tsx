// When an answer is due, as a day and as days from today.
import { dayIn, daysBetween, sayDay } from "@/lib/kit/day";

type Props = { dueOn: string; locale: string; timeZone: string; now: Date };

function away(days: number): string {
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days > 0) return `in ${days} days`;
  return days === -1 ? "since yesterday" : `${-days} days ago`;
}

/** "Due October 2, in 2 days"; amber within a week, red when past. */
export function Due({ dueOn, locale, timeZone, now }: Props) {
  const today = dayIn(timeZone, now);
  const days = daysBetween(today, dueOn);
  return (
    <>
      Due {sayDay(dueOn, locale, today)}, <span className={days < 0 ? "late" : days <= 7 ? "care" : undefined}>{away(days)}</span>
    </>
  );
}
