import { expect, test } from "vitest";
import { lastSeen, sayLastSeen } from "./last-seen";

test("what is said is read again", () => {
  const row = { at: new Date("2026-11-30T12:00:00Z"), id: 42 };
  expect(lastSeen.parse(sayLastSeen(row))).toEqual(row);
});

test.each([undefined, "", "42", "a-b", "1-2-3", "-1-2", "1e9-2", "900000000000000-1"])("%j leads to the top of the list", (words) => {
  expect(lastSeen.parse(words)).toBeUndefined();
});
