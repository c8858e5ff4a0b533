import { expect, test } from "vitest";
import { ageOf } from "./age";

const now = new Date("2026-11-20T12:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

test("an age is said in the largest unit that fits, and warns as the promise nears and passes", () => {
  expect(ageOf(ago(0.2), now, 14)).toEqual({ words: "12 minutes", tone: "" });
  expect(ageOf(ago(1.5), now, 14)).toEqual({ words: "1 hour", tone: "" });
  expect(ageOf(ago(24 * 6), now, 14)).toEqual({ words: "6 days", tone: "" });
  expect(ageOf(ago(24 * 9), now, 14)).toEqual({ words: "9 days", tone: "care" });
  expect(ageOf(ago(24 * 14), now, 14)).toEqual({ words: "14 days", tone: "care" });
  expect(ageOf(ago(24 * 14 + 1), now, 14)).toEqual({ words: "14 days", tone: "late" });
  expect(ageOf(ago(24 * 3984), now, 14)).toEqual({ words: "3,984 days", tone: "late" }); // brought in from an old sheet
  expect(ageOf(new Date(now.getTime() + 60_000), now, 14).words).toBe("under a minute");
});
