// `npm test`: everything that can be checked, and one line that sums it up.
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { install } from "./install.mjs";
import { careless } from "./postgres.mjs";
import { endAll, launch } from "./run.mjs";
import { playwrightIn, tally, vitestIn } from "./tally.mjs";

const root = join(import.meta.dirname, "..");
const bin = (path) => [process.execPath, join(root, "node_modules", path)];
const isCI = Boolean(process.env.CI) && process.env.CI !== "false" && process.env.CI !== "0";

const end = (command, env = {}) => launch(command, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } }).ended;
const once = async (command) => ((await end(command)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function vitest(folder, database) {
  const report = join(folder, "vitest.json");
  const projects = database ? [] : ["--project", "rules"];
  const words = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...projects];
  await end([...bin("vitest/vitest.mjs"), ...words], { TEST_DATABASE_URL: database?.url ?? "" });
  return vitestIn(report);
}

async function playwright(folder, desk, browser) {
  const report = join(folder, "playwright.json");
  await end([...bin("@playwright/test/cli.js"), "test"], { E2E_URL: desk.address, DATABASE_URL: desk.databaseUrl, CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return playwrightIn(report);
}

async function test() {
  await install(root);
  const { makeFolder, openDatabase, openDesk } = await import("./trial.mjs"); // needs the packages
  const { folder, remove } = makeFolder();
  const { part, lack, close } = tally(isCI);
  try {
    // The types of the routes are generated; a fresh clone has none yet.
    await part("types", async () => ((await end([...bin("next/dist/bin/next"), "typegen"])) === 0 ? once([...bin("typescript/bin/tsc"), "--noEmit"]) : { passed: 0, failed: 1 }));
    await part("lint", () => once([...bin("oxlint/bin/oxlint"), "--deny-warnings"]));

    const database = await openDatabase(folder, careless).catch((error) => lack("the tests that need a database", error.message));
    await part(database ? "rules and database" : "rules", () => vitest(folder, database));

    const browser = await findBrowser(root);
    if (!browser) lack("the browser tests", "there is no Chromium, and none could be installed. Install one, or give its path as CHROMIUM.");
    if (database && browser) await part("browser", async () => playwright(folder, await openDesk(folder, database, { env: { ASKDESK_ASKS_PER_HOUR: "1000" } }), browser));
    return close();
  } finally {
    await endAll();
    remove();
  }
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => void endAll().then(() => process.exit(130)));
process.exitCode = await test();
