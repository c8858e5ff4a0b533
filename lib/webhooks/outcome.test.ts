import { expect, test } from "vitest";
import { pauseAfter, pauses, triedFor } from "../kit/pauses";
import { excerpt, outcomeOf } from "./outcome";

const answer = (status: number, body = "", location?: string) => outcomeOf({ status, headers: location ? { location } : {}, body: Buffer.from(body) });

test("yes is 2xx, never again is 410, and all else is no this time", () => {
  expect([200, 202, 204, 299].map((status) => answer(status).came)).toEqual(Array(4).fill("delivered"));
  expect(answer(410).came).toBe("gone");
  expect([0, 199, 301, 307, 400, 401, 404, 429, 500, 503].map((status) => answer(status).came)).toEqual(Array(10).fill("failed"));
});

test("of an answer its beginning is kept, in one line", () => {
  expect(answer(500, "  It\n\n broke.\t").said).toBe("It broke.");
  expect(answer(500, "x".repeat(5000)).said).toHaveLength(excerpt);
  expect(answer(302, "", "https://elsewhere.example/").said).toBe("It leads to https://elsewhere.example/, where nobody goes by itself.");
});

test("it is tried for two days, ever less often", () => {
  expect(triedFor / 3_600_000).toBeCloseTo(47.6, 1);
  expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
  expect([1, 2, pauses.length, pauses.length + 1].map(pauseAfter)).toEqual([5000, 300_000, 16 * 3_600_000, null]);
});
