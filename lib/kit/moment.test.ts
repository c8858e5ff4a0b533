import { expect, test } from "vitest";
import { byDay } from "./moment";

const now = new Date("2026-12-01T12:00:00Z");
const happened = (at: string, zone: string) => ({ at: new Date(at), zone });

test("what happened in one place is put together by its days, in the order given", () => {
  const things = [happened("2026-12-01T03:00:00Z", "America/New_York"), happened("2026-11-30T23:00:00Z", "America/New_York"), happened("2026-11-29T12:00:00Z", "America/New_York")];
  expect(byDay(things, "America/New_York", "en-US", now).map(({ day, items }) => [day, items.length])).toEqual([["2026-11-30", 2], ["2026-11-29", 1]]);
});

test("what happened in several places stands under the day it had there, each day once and the latest first", () => {
  const things = [happened("2026-12-01T03:00:00Z", "America/New_York"), happened("2026-12-01T02:00:00Z", "Australia/Sydney"), happened("2026-11-30T23:00:00Z", "America/New_York"), happened("2026-11-30T12:30:00Z", "Australia/Sydney")];
  const days = byDay(things, ({ zone }) => zone, "en-US", now);
  expect(days.map(({ day, items }) => [day, items.map(({ at, zone }) => `${at.toISOString().slice(11, 13)} ${zone}`)])).toEqual([
    ["2026-12-01", ["02 Australia/Sydney"]],
    ["2026-11-30", ["03 America/New_York", "23 America/New_York", "12 Australia/Sydney"]],
  ]);
});
