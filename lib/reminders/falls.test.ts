// The rules of reminders against whatever happens: each is given once, none in quiet hours, none of what has ended, whatever the clocks do.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dueNow, fallsAt, keyOf, reminders, type Waits } from "./falls";
import { addDays, dayIn } from "../kit/day";
import { isQuiet, momentAt, type Place, quietEnds } from "../magazine/quiet";
import { type Rules, usualRules } from "./rule";
import { type Known, lettersOf, toldOf } from "./told";

const newYork: Place = { timeZone: "America/New_York", quiet: { from: "19:00", to: "07:00", days: [] } };
const draft = (more: Partial<Waits> = {}): Waits => ({ kind: "draft", questionId: 7, assignmentId: 3, begins: new Date("2026-10-01T12:00:00Z"), ends: null, dueOn: "2026-12-01", historianId: 1, editorId: 2, ...more });
const on = (days: number) => ({ isOn: true, days });
const person = (id: number, more: Partial<Known> = {}): Known => ({ id, name: "Helen", isReached: true, isSeated: false, isChief: false, gathers: false, unwanted: [], ...more });
const iso = (at: Date | null) => at?.toISOString() ?? null;
const zones = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago", "Africa/Cairo", "Pacific/Apia", "UTC"];
const start = Date.parse("2026-03-01T00:00:00Z");

test("before, at and after the day, at seven in the magazine's morning", () => {
  expect(iso(fallsAt("beforeDue", on(3), draft(), newYork))).toBe("2026-11-28T12:00:00.000Z");
  expect(iso(fallsAt("atDue", on(0), draft(), newYork))).toBe("2026-12-01T12:00:00.000Z");
  expect(iso(fallsAt("afterDue", on(1), draft(), newYork))).toBe("2026-12-02T12:00:00.000Z");
  expect(iso(fallsAt("inReview", on(7), draft({ kind: "review" }), newYork))).toBe("2026-10-08T11:00:00.000Z"); // summer time
});

test("whoever was asked just now is not reminded, and what falls on a quiet day waits, unless it would be said too late", () => {
  expect(fallsAt("beforeDue", on(3), draft({ begins: new Date("2026-11-29T12:00:00Z") }), newYork)).toBeNull();
  const noWeekends: Place = { ...newYork, quiet: { from: "19:00", to: "09:00", days: [0, 6] } };
  expect(iso(fallsAt("beforeDue", on(3), draft(), noWeekends))).toBe("2026-11-30T14:00:00.000Z"); // from Saturday to Monday at nine
  expect(fallsAt("atDue", on(0), draft({ dueOn: "2026-11-28" }), noWeekends)).toBeNull();
  expect(iso(fallsAt("afterDue", on(1), draft({ dueOn: "2026-11-27" }), noWeekends))).toBe("2026-11-30T14:00:00.000Z");
});

test("days are counted from the day it was there, to the last moment of one and from the first of the next", () => {
  const open: Place["quiet"] = { from: "07:00", to: "07:00", days: [] };
  fc.assert(
    fc.property(fc.constantFrom(...zones, "America/St_Johns", "Asia/Tehran"), fc.integer({ min: 0, max: 96 * 400 }), fc.integer({ min: -1, max: 1 }), fc.integer({ min: 1, max: 40 }), (timeZone, quarters, off, days) => {
      const begins = new Date(start + quarters * 900_000 + off);
      expect(fallsAt("inReview", on(days), draft({ kind: "review", begins }), { timeZone, quiet: open })).toEqual(momentAt(addDays(dayIn(timeZone, begins), days), "07:00", timeZone));
    }),
    { numRuns: 2_000 },
  );
});

test("what has ended is spoken of no more", () => {
  expect(fallsAt("afterDue", on(1), draft({ ends: new Date("2026-12-02T11:59:00Z") }), newYork)).toBeNull();
  expect(fallsAt("afterDue", on(1), draft({ ends: new Date("2026-12-02T12:01:00Z") }), newYork)).not.toBeNull();
  expect(fallsAt("afterDue", { isOn: false, days: 1 }, draft(), newYork)).toBeNull();
});

test("an hour that the clocks leap over ends where they land, and one that comes twice at its first coming", () => {
  expect(momentAt("2026-03-08", "02:30", "America/New_York").toISOString()).toBe("2026-03-08T07:00:00.000Z");
  const place: Place = { timeZone: "America/New_York", quiet: { from: "23:00", to: "02:30", days: [] } };
  expect(quietEnds(place, new Date("2026-03-08T05:00:00Z")).toISOString()).toBe("2026-03-08T07:00:00.000Z");
  expect(isQuiet({ ...place, quiet: { from: "23:00", to: "01:30", days: [] } }, quietEnds({ ...place, quiet: { from: "23:00", to: "01:30", days: [] } }, new Date("2026-11-01T04:00:00Z")))).toBe(false);
});

test("one letter holds all of one moment for whoever likes it so; nobody is written to twice for one thing", () => {
  const rules: Rules = { ...usualRules, afterDue: { isOn: true, days: 1, whom: ["historian", "editor", "chief"] } };
  const found = reminders([draft(), draft({ questionId: 8, assignmentId: 4 })], rules, newYork, new Date("2026-12-01T00:00:00Z"), new Date("2026-12-03T00:00:00Z"));
  const people = new Map([person(1, { gathers: true }), person(2, { name: "Ana", isSeated: true }), person(5, { name: "Tom", isSeated: true, isChief: true, unwanted: ["alarm"] })].map((one) => [one.id, one]));
  const told = toldOf(found, rules, people);
  expect(told.map(({ personId, letter }) => [personId, letter])).toEqual([[1, "overdue"], [2, "alarm"], [1, "overdue"], [2, "alarm"]]);
  expect(lettersOf(told, people).map((letter) => letter.map(({ personId }) => personId))).toEqual([[1, 1], [2], [2]]);
  const less = (id: number, more: Partial<Known>) => toldOf(found, rules, new Map([...people, [id, { ...people.get(id)!, ...more }]])).map(({ personId }) => personId);
  expect([less(1, { isReached: false }), less(2, { isSeated: false }), less(5, { unwanted: [] })]).toEqual([[2, 2], [1, 1], [1, 2, 5, 1, 2, 5]]);
});

const clock = fc.record({ h: fc.integer({ min: 0, max: 23 }), m: fc.constantFrom(0, 15, 30, 45) }).map(({ h, m }) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
const anyPlace: fc.Arbitrary<Place> = fc.record({ timeZone: fc.constantFrom(...zones), quiet: fc.record({ from: clock, to: clock, days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }) }) });
const hour = 3_600_000;
const anyWaits: fc.Arbitrary<Waits> = fc
  .record({ kind: fc.constantFrom("draft", "offer", "unassigned", "review", "ready"), begun: fc.integer({ min: 0, max: 24 * 60 }), lasts: fc.option(fc.integer({ min: 0, max: 24 * 50 })), due: fc.integer({ min: 0, max: 60 }), id: fc.integer({ min: 1, max: 4 }) })
  .map(({ kind, begun, lasts, due, id }) => draft({ kind, questionId: id, assignmentId: id * 10, begins: new Date(start + begun * hour), ends: lasts === null ? null : new Date(start + (begun + lasts) * hour), dueOn: new Date(start + due * 24 * hour).toISOString().slice(0, 10) }));
const anyRules: fc.Arbitrary<Rules> = fc.record(Object.fromEntries(Object.entries(usualRules).map(([name, { whom }]) => [name, fc.record({ isOn: fc.boolean(), days: fc.integer({ min: 0, max: 20 }), whom: fc.constant(whom) })]))) as fc.Arbitrary<Rules>;

test("a job that looks every hour gives each reminder once, none in quiet hours, none of what has ended, and no other than the rehearsal names", () => {
  fc.assert(
    fc.property(anyPlace, fc.uniqueArray(anyWaits, { maxLength: 4, selector: ({ kind, questionId }) => `${kind} ${questionId}` }), anyRules, fc.constantFrom(5, 24, 31), (place, all, rules, day) => {
      const [from, to] = [new Date(start + day * 24 * hour), new Date(start + (day + 10) * 24 * hour)]; // round the changes of the clocks in March, and those of April in the south
      const said = new Set<string>();
      const given: string[] = [];
      for (let now = from.getTime() + hour; now <= to.getTime(); now += hour) {
        const known = all.filter(({ begins, ends }) => begins.getTime() <= now && (!ends || ends.getTime() > now)).map((one) => ({ ...one, ends: null }));
        const due = dueNow(known, rules, place, new Date(now), said).filter(({ at }) => at > from);
        if (due.length > 0) expect(isQuiet(place, new Date(now))).toBe(false);
        for (const one of due) {
          const key = keyOf(one);
          expect(given).not.toContain(key);
          given.push(key);
          said.add(key);
        }
      }
      const rehearsed = reminders(all, rules, place, from, to);
      expect(given.filter((key) => !rehearsed.some((one) => keyOf(one) === key))).toEqual([]);
      // What ends within the hour in which it falls due, or falls due where the quiet begins anew within it, may end unsaid; nothing else.
      const settled = rehearsed.filter(({ at, waits: { ends } }) => (!ends || ends.getTime() - at.getTime() >= hour) && to.getTime() - at.getTime() >= 5 * 24 * hour);
      const missed = settled.filter((one) => !given.includes(keyOf(one)));
      for (const { at } of missed) expect([1, 2, 3, 4].some((quarter) => isQuiet(place, new Date(at.getTime() + (quarter * hour) / 4)))).toBe(true);
      for (const { at, waits } of rehearsed) {
        expect(isQuiet(place, at)).toBe(false);
        expect(waits.ends === null || at < waits.ends).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("quiet hours end, at a moment that is not quiet, and nothing before it is open", () => {
  fc.assert(
    fc.property(anyPlace, fc.integer({ min: 0, max: 24 * 365 * 4 }), (place, quarters) => {
      const from = new Date(start + quarters * 15 * 60_000);
      const ends = quietEnds(place, from);
      expect(isQuiet(place, ends)).toBe(false);
      expect(ends >= from).toBe(true);
      if (ends > from) expect(isQuiet(place, new Date(ends.getTime() - 60_000))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
