// Counts what passed and failed, part by part, for the one line at the end.
import { readFileSync } from "node:fs";

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // the runner fell before it could report
  }
};

/** Of vitest's JSON report. A file that could not even be loaded has no tests, and is one failure. */
export function countVitest(report) {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed")).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

const specsIn = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];

/**
 * Of Playwright's JSON report. A story that passed at its second try alone has passed, for a busy machine can make one late, but it is
 * named (`unsteady`), for it may hide a race.
 */
export function countPlaywright(report) {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  const none = expected + unexpected + flaky === 0 ? 1 : 0;
  const unsteady = specsIn(report).flatMap(({ title, tests }) => (tests.some(({ status }) => status === "flaky") ? [title] : []));
  return { passed: expected + flaky, failed: unexpected + Math.max(none, report.errors.length), unsteady };
}

/** Keeps the sums and what could not run. */
export function tally(isCI) {
  const sum = { passed: 0, failed: 0 };
  const missing = [];
  const unsteady = [];
  const add = (name, { passed, failed, unsteady: late = [] }, seconds) => {
    unsteady.push(...late.map((title) => `passed at the second try alone: ${title}`));
    sum.passed += passed;
    sum.failed += failed;
    console.log(`${failed ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`);
  };
  return {
    /** Runs a part that gives `{ passed, failed }`; one that throws has failed. */
    async part(name, run) {
      const start = Date.now();
      const count = await run().catch((error) => {
        console.error(error.message);
        return { passed: 0, failed: 1 };
      });
      add(name, count, (Date.now() - start) / 1000);
    },
    /** Names what could not run, and why. */
    lack(what, why) {
      missing.push(`${what} could not run: ${why}`);
    },
    /** Prints what was unsteady, what is missing and the closing line. Returns the exit code. */
    close() {
      if (isCI) sum.failed += missing.length;
      console.log(["", ...unsteady, ...missing, `${sum.passed} passed, ${sum.failed} failed`].join("\n"));
      return sum.failed === 0 ? 0 : 1;
    },
  };
}

export const vitestIn = (path) => countVitest(read(path));
export const playwrightIn = (path) => countPlaywright(read(path));
