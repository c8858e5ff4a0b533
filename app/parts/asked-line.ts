// Who asked and how it came, as a sentence for the head of a question. Pure.
import { addDays, dayIn, sayDay } from "@/lib/kit/day";
import { dateFormat } from "@/lib/kit/formats";
import type { Channel } from "@/lib/words";

type Message = { channel: Channel; receivedAt: Date; postmarkedOn: string | null; typedInById: number | null; typedInBy: string | null };
type Where = { locale: string; timeZone: string };

/** "Sent with the form on November 3." or "Letter postmarked August 26, typed in by you on September 2." */
export function howItCame({ channel, receivedAt, postmarkedOn, typedInById, typedInBy }: Message, { locale, timeZone }: Where, now: Date, personId: number): string {
  const today = dayIn(timeZone, now);
  const when = sayDay(dayIn(timeZone, receivedAt), locale, today);
  if (channel === "form") return `Sent with the form on ${when}.`;
  if (channel === "archive") return `Printed with its answer on ${when}, and brought in later.`;
  if (channel === "email") return `Came by email on ${when}.`;
  const hand = typedInById === personId ? "you" : typedInBy;
  const postmark = postmarkedOn ? ` postmarked ${sayDay(postmarkedOn, locale, today)},` : ",";
  return `Letter${postmark} ${hand ? `typed in by ${hand} on ${when}` : `received on ${when}`}.`;
}

/** "Tuesday" within the last week, else the day: for lists of what happened, and of what is set for a day to come. */
export function sayWhen(at: Date, { locale, timeZone }: Where, now: Date): string {
  const [day, today] = [dayIn(timeZone, at), dayIn(timeZone, now)];
  if (day === today) return "Today";
  if (day === addDays(today, -1)) return "Yesterday";
  if (day > addDays(today, -7) && day < today) return dateFormat(locale, { timeZone, weekday: "long" }).format(at);
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  return dateFormat(locale, { timeZone, day: "numeric", month: "short", year }).format(at);
}

/** The same within a sentence: "since yesterday". */
export const sayWhenWithin = (at: Date, where: Where, now: Date): string => sayWhen(at, where, now).replace(/^(Today|Yesterday)$/, (word) => word.toLowerCase());
