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

/** Of Playwright's JSON report. What passed only at a second try has failed. */
export function countPlaywright(report) {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  const none = expected + unexpected + flaky === 0 ? 1 : 0;
  return { passed: expected, failed: unexpected + flaky + Math.max(none, report.errors.length) };
}

/** Keeps the sums and what could not run. */
export function tally(isCI) {
  const sum = { passed: 0, failed: 0 };
  const missing = [];
  const add = (name, { passed, failed }, seconds) => {
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
    /** Prints what is missing and the closing line. Returns the exit code. */
    close() {
      if (isCI) sum.failed += missing.length;
      console.log(["", ...missing, `${sum.passed} passed, ${sum.failed} failed`].join("\n"));
      return sum.failed === 0 ? 0 : 1;
    },
  };
}

export const vitestIn = (path) => countVitest(read(path));
export const playwrightIn = (path) => countPlaywright(read(path));
