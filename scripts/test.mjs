// `npm test`: everything that can be checked, and one line that sums it up.
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { fetchCorpora } from "./corpora.mjs";
import { findDovecot, password, startDovecot } from "./dovecot.mjs";
import { install } from "./install.mjs";
import { findLibreOffice } from "./libreoffice.mjs";
import { findNginx } from "./nginx.mjs";
import { corporaTests } from "./mail-corpora.mjs";
import { careless } from "./postgres.mjs";
import { tryPort } from "./processes.mjs";
import { endAll, launch } from "./run.mjs";
import { openTap } from "./tap.mjs";
import { findWordpress } from "./wordpress.mjs";
import { playwrightIn, tally, vitestIn } from "./tally.mjs";

const root = join(import.meta.dirname, "..");
/** Rounds of the crash test; `npm run test:crash` does any number. */
const crashes = 6;
const bin = (path) => [process.execPath, join(root, "node_modules", path)];
const isCI = Boolean(process.env.CI) && process.env.CI !== "false" && process.env.CI !== "0";

const end = (command, env = {}) => launch(command, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env } }).ended;
let makeFolder, openDatabase, openDesk;
const once = async (command) => ((await end(command)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function vitest(folder, database, dovecot, office, wordpress) {
  const report = join(folder, "vitest.json");
  const projects = ["rules", ...(database ? ["database", ...(dovecot ? ["imap"] : []), ...(wordpress ? ["wordpress"] : [])] : []), ...(office ? ["libreoffice"] : [])].flatMap((name) => ["--project", name]);
  const words = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...projects];
  await end([...bin("vitest/vitest.mjs"), ...words], { TEST_DATABASE_URL: database?.url ?? "", DOVECOT: dovecot ?? "", SOFFICE: office ?? "" });
  return vitestIn(report);
}

/** Real mail of others through the mailroom. What of it cannot be had is named. */
async function corpora(folder, database, place) {
  const report = join(folder, "corpora.json");
  const { command, env } = corporaTests(root, { report, databaseUrl: database.url, folder: place });
  await end(command, env);
  return vitestIn(report);
}

/** Walks through a desk of its own, and through a second one whose database can be taken away. */
async function playwright(folder, database, browser, dovecotPath) {
  const report = join(folder, "playwright.json");
  const seconds = "1.5"; // that a person takes for the form at least: half of what it is elsewhere, for half the stories wait for it
  const env = { ASKDESK_ASKS_PER_HOUR: "1000000", ASKDESK_ASK_SECONDS: seconds, ASKDESK_UNDO_SECONDS: "2", ASKDESK_PRIVATE_HOSTS: "127.0.0.1" }; // all its readers come from one address, no story waits half a minute for a letter, and the systems it tells of what happens are the stories' own
  const ports = { ASKDESK_SMTP_PORT: String(await tryPort(0)), ASKDESK_LMTP_PORT: String(await tryPort(0)) };
  const dovecot = dovecotPath && (await startDovecot(dovecotPath));
  const desk = await openDesk(folder, database, { env: { ...env, ...ports } });
  const tap = await openTap(database.url);
  try {
    const away = await openDesk(folder, tap, { env });
    const mail = { E2E_SMTP_PORT: ports.ASKDESK_SMTP_PORT, E2E_LMTP_PORT: ports.ASKDESK_LMTP_PORT, ...(dovecot && { E2E_IMAP_PORT: String(dovecot.imapPort), E2E_IMAP_LMTP_PORT: String(dovecot.lmtpPort), E2E_IMAP_PASSWORD: password }) };
    const told = { ...mail, E2E_PRIVATE_HOSTS: env.ASKDESK_PRIVATE_HOSTS, E2E_ASK_SECONDS: seconds, E2E_URL: desk.address, E2E_DATABASE_URL: desk.databaseUrl, E2E_AWAY_URL: away.address, E2E_AWAY_CONTROL: tap.control, CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    await end([...bin("@playwright/test/cli.js"), "test", ...(dovecot ? [] : ["--grep-invert", "@dovecot"])], told);
    await Promise.all([desk.stop(), away.stop()]);
  } finally {
    tap.close();
    await dovecot?.stop();
  }
  return playwrightIn(report);
}

async function test() {
  await install(root);
  ({ makeFolder, openDatabase, openDesk } = await import("./trial.mjs")); // needs the packages
  const { crashTest } = await import("./crash-test.mjs");
  const { crashMail } = await import("./crash-mail.mjs");
  const { frontTest } = await import("./front-test.mjs");
  const { folder, remove } = makeFolder();
  const { part, lack, close } = tally(isCI);
  try {
    // The types of the routes are generated; a fresh clone has none yet.
    await part("types", async () => ((await end([...bin("next/dist/bin/next"), "typegen"])) === 0 ? once([...bin("typescript/bin/tsc"), "--noEmit"]) : { passed: 0, failed: 1 }));
    await part("lint", () => once([...bin("oxlint/bin/oxlint"), "--deny-warnings"]));

    const database = await openDatabase(folder, careless).catch((error) => lack("the tests that need a database", error.message));
    const dovecot = database && (await findDovecot());
    if (database && !dovecot) lack("the tests that fetch mail", "there is no Dovecot, and none could be installed. Install one, or give its path as DOVECOT.");
    const office = await findLibreOffice();
    if (!office) lack("the tests with LibreOffice", "there is none, and none could be installed. Install one, or give the path of its soffice as SOFFICE.");
    // Fetched for nobody: a WordPress with all it needs is much for a test. `npm run test:wordpress` says what to install.
    const { found: wordpress, missing: lacking } = findWordpress();
    if (lacking) console.log(`The tests with WordPress are left out. Missing: ${lacking.join("; ")}.`);
    await part(database ? "rules and database" : "rules", () => vitest(folder, database, dovecot, office, wordpress));

    const { folder: place, missing, found } = database ? fetchCorpora(root) : { missing: [], found: 0 };
    if (missing.length > 0) lack(found > 0 ? "some of the tests with real mail" : "the tests with real mail", `${missing.join(", ")} could not be had.`);
    if (found > 0) await part("real mail", () => corpora(folder, database, place));

    const browser = await findBrowser(root);
    if (!browser) lack("the browser tests", "there is no Chromium, and none could be installed. Install one, or give its path as CHROMIUM.");
    if (database && browser) await part("browser", () => playwright(folder, database, browser, dovecot));
    await database?.stop();
    const web = database && findNginx();
    if (web) await part("behind a web server", () => frontTest(join(folder, "front-test"), web));
    else if (database) lack("the tests with a web server in front", "there is no nginx, and none could be installed.");
    if (database) await part("kill -9", () => crashTest(join(folder, "crash"), crashes));
    if (database) await part("kill -9, the mailroom", () => crashMail(join(folder, "crash-mail"), crashes / 2));
    return close();
  } finally {
    await endAll();
    remove();
  }
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => void endAll().then(() => process.exit(130)));
process.exitCode = await test();
