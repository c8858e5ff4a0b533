import { defineConfig } from "@playwright/test";

// The tests walk through a desk that runs already, with the demo in it: `npm test` brings one of its own.
// To run some of them by hand: `ASKDESK_ASKS_PER_HOUR=100000 npm start`, since all these readers come from one address, and then
// `npx playwright test e2e/journey.spec.ts`.
/** As `npm test` runs them: all, for a tally. */
const isWhole = Boolean(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE);

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  retries: isWhole ? 1 : 0, // for a machine that was busy elsewhere; the run names what needed it
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  globalTimeout: 50 * 60_000,
  expect: { timeout: 10_000 },
  reporter: isWhole ? [["dot"], ["json"]] : [["list"]],
  use: {
    baseURL: process.env.E2E_URL ?? "http://127.0.0.1:3000",
    browserName: "chromium",
    headless: true,
    locale: "en-US",
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // Recording takes a good part of a story's time, and in a whole run nobody looks at it: a story that failed is run again by hand.
    trace: isWhole ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      args: ["--disable-background-networking", "--disable-component-update", "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
});
