// A calendar of whole days in the form that every calendar program reads: https://www.rfc-editor.org/rfc/rfc5545. Written here because nothing but days is
// in it: no hours, no time zones, no repetitions. Pure.
import { addDays } from "../kit/day";

/** One day on which something is due. `uid` stays the same whatever becomes of it; `sequence` is raised with every change. */
export type Entry = { uid: string; day: string; summary: string; description: string; url: string; sequence: number; changedAt: Date };

/** Text as a value (3.3.11): what would end it is escaped, and no sign that may not stand in one. */
export const escaped = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/[^\n\P{Cc}]|[\u2028\u2029]/gu, " ").replace(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll("\n", "\\n");

/** A line of no more than 75 octets, gone on with behind a space (3.1); no sign is split. */
export function folded(line: string): string {
  const lines: string[] = [];
  let [part, octets] = ["", 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      lines.push(part);
      [part, octets] = [" ", 1];
    }
    part += sign;
    octets += size;
  }
  return [...lines, part].join("\r\n");
}

const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, "");
const date = (day: string): string => day.replaceAll("-", "");

const event = ({ uid, day, summary, description, url, sequence, changedAt }: Entry): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp(changedAt)}`,
  `LAST-MODIFIED:${stamp(changedAt)}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${date(day)}`,
  `DTEND;VALUE=DATE:${date(addDays(day, 1))}`, // the day after, on which it is over (3.6.1)
  `SUMMARY:${escaped(summary)}`,
  ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
  `URL:${url}`,
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

/** A calendar has one component at least (3.4, 3.6): where nothing is due, it is a time zone that nothing refers to. */
const nothing = ["BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"];

/** The whole file. @param hours after which a program may ask again (RFC 7986, 5.7) */
export function icalOf(name: string, entries: readonly Entry[], hours = 4): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Askdesk//Due days//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", `NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`, `REFRESH-INTERVAL;VALUE=DURATION:PT${hours}H`, `X-PUBLISHED-TTL:PT${hours}H`, ...(entries.length > 0 ? entries.flatMap(event) : nothing), "END:VCALENDAR"];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
