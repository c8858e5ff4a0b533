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

test("a browser test that passed at its second try alone is counted as passed, and named", () => {
  const specs = [{ title: "late", tests: [{ status: "flaky" }] }, { title: "in time", tests: [{ status: "expected" }] }];
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }, errors: [], suites: [{ suites: [{ specs }] }] };
  expect(countPlaywright(report)).toEqual({ passed: 6, failed: 1, unsteady: ["late"] });
});

test("a run of no browser test has failed", () => {
  expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: "no tests found" }], suites: [] })).toMatchObject({ passed: 0, failed: 1 });
});
