import { expect, test } from "vitest";
import { sayWhen } from "./asked-line";

const now = new Date("2026-11-24T15:00:00Z");
const where = { locale: "en-US", timeZone: "America/New_York" };

test.each([
  ["2026-11-24T14:00:00Z", "Today"],
  ["2026-11-24T03:00:00Z", "Yesterday"],
  ["2026-11-19T15:00:00Z", "Thursday"],
  ["2026-11-17T15:00:00Z", "Nov 17"],
  ["2025-11-23T15:00:00Z", "Nov 23, 2025"],
  ["2026-11-26T15:00:00Z", "Nov 26"],
  ["2027-02-23T11:00:00Z", "Feb 23, 2027"],
])("%s is told as %s", (at, said) => expect(sayWhen(new Date(at), where, now)).toBe(said));
