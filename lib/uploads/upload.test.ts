// A file on its way is told from one that was broken off, by when the last slice came.
import { expect, test } from "vitest";
import { isComing, sayUpload } from "./upload";

const now = new Date("2026-11-30T12:00:00Z");

test.each([
  [null, false],
  [new Date("2026-11-30T11:59:30Z"), true],
  [new Date("2026-11-30T11:58:59Z"), false],
])("the last slice came at %s", (sentAt, is) => expect(isComing(sentAt, now)).toBe(is));

test("where it is, in words", () => {
  expect(sayUpload({ uploaded: 349, size: 1000, isComing: true })).toBe("It is being sent: 34% so far.");
  expect(sayUpload({ uploaded: 349, size: 1000, isComing: false })).toBe("Broken off at 34%. Choose the same file again, and it goes on from there.");
});
