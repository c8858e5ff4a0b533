import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, escaped, folded, icalOf } from "./ical";

const entry = (more: Partial<Entry> = {}): Entry => ({ uid: "due-1@desk.example", day: "2026-12-31", summary: "Draft due: Bells; ropes, and\\so on", description: "One\nTwo", url: "https://desk.example/my/assignments/1", sequence: 2, changedAt: new Date("2026-11-30T20:00:00.123Z"), ...more });

/** Read back by the grammar of RFC 5545, 3.1: unfolded, each line a name, its parameters and a value. */
function read(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  expect(lines.pop()).toBe("");
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const found = /^([A-Z-]+)((?:;[A-Z-]+=[^;:",]+)*):(.*)$/u.exec(line);
    expect(found, line).not.toBeNull();
    const [, name, parameters, value] = found as unknown as [string, string, string, string];
    if (name === "BEGIN" && value === "VEVENT") events.push({});
    events.at(-1)![`${name}${parameters}`] ??= value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
  }
  return events;
}
const readAll = (text: string) => {
  const at = text.indexOf("BEGIN:VEVENT");
  return at < 0 ? [] : read(text.slice(at));
};

test("a day is a whole day that ends with the next, and its words come back as they were", () => {
  const [event] = readAll(icalOf("Due", [entry()]));
  expect(event).toMatchObject({ UID: "due-1@desk.example", "DTSTART;VALUE=DATE": "20261231", "DTEND;VALUE=DATE": "20270101", SEQUENCE: "2", "LAST-MODIFIED": "20261130T200000Z", DTSTAMP: "20261130T200000Z", SUMMARY: "Draft due: Bells; ropes, and\\so on", DESCRIPTION: "One\nTwo", TRANSP: "TRANSPARENT" });
});

test("no line is longer than 75 octets, no sign is split, and whatever somebody typed comes back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { maxLength: 4 }), (texts) => {
      const text = icalOf("Wörter, die; lang sind", texts.map((summary, n) => entry({ uid: `u${n}`, summary, description: `${summary}\n${summary}` })));
      for (const line of text.split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/\p{Cc}/u);
        expect(line).not.toMatch(/\p{Cs}/u);
      }
      const clean = (typed: string) => typed.replace(/\r\n?/g, "\n").replace(/[^\n\P{Cc}]|[\u2028\u2029]/gu, " ");
      expect(readAll(text).map(({ SUMMARY }) => SUMMARY)).toEqual(texts.map(clean));
    }),
  );
});

test("a calendar in which nothing is due is a calendar still: it has a component, as strict programs want", () => {
  expect(readAll(icalOf("Due", []))).toEqual([]);
  expect(icalOf("Due", []).match(/^BEGIN:.*$/gm)?.map((line) => line.trim())).toEqual(["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD"]);
  expect(icalOf("Due", [entry()])).not.toContain("VTIMEZONE");
});

test("nothing that is typed begins a line of its own", () => {
  expect(escaped("x\r\nBEGIN:VALARM\nEND:VALARM")).toBe("x\\nBEGIN:VALARM\\nEND:VALARM");
  expect(folded("a".repeat(75))).toBe("a".repeat(75));
  expect(folded(`${"a".repeat(74)}é`)).toBe(`${"a".repeat(74)}\r\n é`);
});
