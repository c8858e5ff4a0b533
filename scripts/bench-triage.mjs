// `npm run bench:triage`: a morning's triage of 200 letters by keyboard alone in Chromium, twice, and how long the desk lets the editor wait in all: until
// what a key leads to is there, and until its frame is painted too. Beside it the same of a page with nothing in it in the same minute. Nothing is
// asserted: machines differ. Frames are drawn as soon as they are ready, so that no figure holds a wait for the screen.
import { mkdirSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import postgres from "postgres";
import { loadMorning, triageMorning, waitAfter } from "../e2e/morning.mjs";
import { percentile } from "./bench-load.mjs";
import { signIn } from "./bench-sign-in.mjs";
import { measureIn, note } from "./bench-table.mjs";
import { findBrowser } from "./browser.mjs";
import { openDatabase, openDesk, root } from "./trial.mjs";

const letters = Number(process.env.LETTERS ?? 200);
const wanted = 3;
const seconds = (times) => times.reduce((sum, time) => sum + time, 0) / 1000;
const say = (times) => `${seconds(times).toFixed(2)} s (p50 ${percentile(times.toSorted((a, b) => a - b), 0.5).toFixed(1)} ms, the longest ${Math.max(...times).toFixed(0)} ms)`;

/** As many keys on a page whose only thing changes with each. */
async function empty(browser, keys, painted) {
  const page = await browser.newPage();
  await page.setContent('<div id="reading"><p class="crumb">0</p></div>');
  await page.evaluate(() => addEventListener("keydown", () => (document.querySelector(".crumb").textContent += "1")));
  const waits = [];
  for (let n = 0; n < keys; n++) {
    waits.push(await waitAfter(page, "a", { leadsTo: "next", painted }));
  }
  await page.close();
  return waits;
}

/** One morning, measured until what a key leads to stands on the page, laid out, or until its frame is painted as well. */
async function morningWith(context, sql, painted, limitOf) {
  const morning = await loadMorning(sql, "wardroom", letters);
  const page = await context.newPage();
  await page.goto(`/desk/inbox?region=${encodeURIComponent(morning.region)}`);
  await page.locator("#reading .crumb").filter({ hasText: morning.letters[0] }).waitFor();
  await page.waitForTimeout(2_000);
  const began = performance.now();
  const waits = await triageMorning(page, morning, { painted });
  const took = (performance.now() - began) / 1000;
  const limit = await limitOf(waits.length);
  const until = painted ? "to painted frame" : "until it is there, laid out";
  note(`${letters} letters by keyboard: waiting in all, key ${until}`, say(waits), `under ${wanted} s`, `${(seconds(waits) / seconds(limit)).toFixed(1)} times as much as on an empty page, ${say(limit)}`);
  if (painted) note("one frame for each of those keys, on a screen that draws 60 in a second", `${(waits.length / 60).toFixed(2)} s`, "no less is seen there");
  note(`keys that lead somewhere, and all of it with the pressing, ${until}`, `${waits.length}, ${took.toFixed(1)} s`);
  const left = async () => (await sql`select count(*)::int as n from questions q join askers a on a.question_id = q.id where a.region = ${morning.region} and q.stage = 'inbox' and q.snoozed_at is null`)[0].n;
  const from = performance.now();
  while ((await left()) > 0 && performance.now() - from < 120_000) await page.waitForTimeout(100);
  note("until the last of them is decided at the desk", `${((performance.now() - from) / 1000).toFixed(1)} s after the last key`, "all of them", `${await left()} left`);
  await page.close();
}

async function measure(folder) {
  mkdirSync(join(folder, "desk"));
  const database = await openDatabase(join(folder, "desk"));
  const desk = await openDesk(join(folder, "desk"), database);
  const sql = postgres(desk.databaseUrl, { max: 2, onnotice: () => {} });
  const executablePath = await findBrowser(root);
  if (!executablePath) return note("triage", "not measured: no Chromium here");
  const browser = await chromium.launch({ executablePath, args: ["--disable-frame-rate-limit", "--disable-gpu-vsync", "--disable-background-networking", "--disable-component-update", "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])] });
  try {
    const cookie = await signIn(desk.address, sql);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: desk.address });
    await context.addCookies([{ name: cookie.slice(0, cookie.indexOf("=")), value: cookie.slice(cookie.indexOf("=") + 1), url: desk.address }]);
    for (const painted of [false, true]) await morningWith(context, sql, painted, (keys) => empty(browser, keys, painted));
    note("load of the machine while it was measured", loadavg()[0].toFixed(1), "under the number of its processors");
  } finally {
    await browser.close();
    await sql.end();
  }
}

await measureIn(measure);
