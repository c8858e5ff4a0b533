// What a mail claims about its date. Nothing is ordered by it; it is shown, and doubted where it cannot be right. Pure.

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** RFC 5322, 3.3 and 4.3, loosely: day, month, year, time and zone, with or without the day of the week. */
const shape = /^(?:[a-z]{3,9}\.?,?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2,5})(?:\s+|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([+-]\d{4}|[a-z]{1,5})?/i;
/** As C programs and as databases write it: no mail should, and some do. */
const others: [RegExp, (found: RegExpExecArray) => string][] = [
  [/^(?:[a-z]{3}\s+)?([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s+(?:([a-z]{1,5}|[+-]\d{4})\s+)?(\d{4})/i, (found) => `${found[2]} ${found[1]} ${found[5]} ${found[3]} ${found[4] ?? ""}`],
  [/^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?/, (found) => `${found[3]} ${months[Number(found[2]) - 1] ?? "?"} ${found[1]} ${found[4]} ${(found[5] ?? "").replace(":", "")}`],
];

/** RFC 5322, 4.3; every other name says nothing for certain and counts as none. */
const zones: Record<string, number> = { EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 };

/** Mail is younger than this (RFC 822 is of 1982); clocks and time zones that are a little off are no reason for doubt. */
const earliest = Date.UTC(1982, 0, 1);
const ahead = 2 * 60 * 60 * 1000;

/** The moment a Date line names; null when it names none. */
export function claimedMoment(line: string): Date | null {
  const written = line.replace(/\([^)]*\)/g, " ").trim();
  const other = others.map(([pattern, put]) => ({ found: pattern.exec(written), put })).find(({ found }) => found);
  const found = shape.exec(other ? other.put(other.found!) : written);
  if (!found) return null;
  const [, day, month, year, hour, minute, second, zone = "+0000"] = found;
  const at = months.indexOf(month!.toLowerCase());
  const stated = Number(year);
  // RFC 5322, 4.3: two digits below 50 are of this century, other two or three digits count from 1900.
  const full = year!.length <= 2 ? (stated < 50 ? 2000 + stated : 1900 + stated) : year!.length === 3 ? 1900 + stated : stated;
  if (at < 0 || Number(day) < 1 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59) return null;
  const minutes = /^[+-]/.test(zone) ? (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))) : (zones[zone.toUpperCase()] ?? 0) * 60;
  const moment = Date.UTC(full, at, Number(day), Number(hour), Number(minute), Number(second ?? 0)) - minutes * 60_000;
  return Number.isFinite(moment) && Math.abs(moment) < 8.64e15 ? new Date(moment) : null;
}

/** Whether a claimed date cannot be right, seen from when the mail is read. */
export function oddDate(line: string, now: Date): boolean {
  const moment = claimedMoment(line)?.getTime();
  return moment === undefined || moment < earliest || moment > now.getTime() + ahead;
}
