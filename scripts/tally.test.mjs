import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./tally.mjs";

test("a runner that left no report has failed", () => {
  expect(countVitest(null)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(null)).toEqual({ passed: 0, failed: 1 });
});

test("a test file that could not be loaded is a failure", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
    { status: "passed", assertionResults: [{ status: "passed" }] },
  ];
  expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 });
});

test("a flaky browser test has failed, and so has a run of none", () => {
  expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }, errors: [] })).toEqual({ passed: 5, failed: 2 });
  expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: "no tests found" }] })).toEqual({ passed: 0, failed: 1 });
});
