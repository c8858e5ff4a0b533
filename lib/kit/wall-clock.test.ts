import { expect, test } from "vitest";
import { momentOf, wallClockOf } from "./wall-clock";

const iso = (wallClock: string, zone: string) => {
  const found = momentOf(wallClock, zone);
  return typeof found === "string" ? found : found.toISOString();
};

test("a wall-clock time is the moment it names where the magazine is", () => {
  expect(iso("2026-11-24T06:00", "America/New_York")).toBe("2026-11-24T11:00:00.000Z");
  expect(iso("2026-07-01T06:00", "America/New_York")).toBe("2026-07-01T10:00:00.000Z");
  expect(iso("2026-07-01T06:00", "Asia/Kathmandu")).toBe("2026-07-01T00:15:00.000Z");
});

test("an hour that the clocks leap over is answered with a sentence", () => {
  expect(iso("2026-03-08T02:30", "America/New_York")).toMatch(/no 02:30 on that day in America\/New York/);
  expect(iso("2026-03-29T01:15", "Europe/London")).toMatch(/put forward/);
  expect(iso("2026-03-08T03:00", "America/New_York")).toBe("2026-03-08T07:00:00.000Z");
});

test("an hour that comes twice means its first coming", () => {
  expect(iso("2026-11-01T01:30", "America/New_York")).toBe("2026-11-01T05:30:00.000Z");
  expect(iso("2026-10-25T01:30", "Europe/London")).toBe("2026-10-25T00:30:00.000Z");
});

test("what is no day or time is refused", () => {
  for (const nonsense of ["", "tomorrow", "2026-02-30T10:00", "2026-13-01T10:00", "2026-01-01T24:00", "2026-01-01T10:60", "2026-01-01"]) expect(iso(nonsense, "UTC")).toMatch(/[Nn]o such|Give a day/);
});

test("there and back", () => {
  for (const zone of ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia"])
    for (const wallClock of ["2026-01-15T00:00", "2026-06-30T23:59", "2028-02-29T12:00"]) expect(wallClockOf(momentOf(wallClock, zone) as Date, zone)).toBe(wallClock);
});
