// `npm run bench:writing`: how fast the writing page is in Chromium with a text of 5,000 words, 200 suggestions and 100 notes, each
// figure beside what this machine could do at best in the same minute. Nothing is asserted: machines differ, and the ratio is what to
// compare. Frames are drawn as soon as they are ready, so that no figure holds a wait for the screen.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import postgres from "postgres";
import { percentile } from "./bench-load.mjs";
import { signIn } from "./bench-sign-in.mjs";
import { measureIn, note } from "./bench-table.mjs";
import { document, plain, putText, size } from "./bench-writing-text.mjs";
import { findBrowser } from "./browser.mjs";
import { openDatabase, openDesk, root } from "./trial.mjs";

const bursts = Number(process.env.BURSTS ?? 12);
/** Of each burst: long enough that what follows the text has to follow it while somebody types. */
const keys = "and then they turned for home ";
/** Between two keys, milliseconds: a fast typist's. */
const pause = 70;
const wanted = { typing: 16, saving: 150 };

const ms = (n) => `${n.toFixed(1)} ms`;
const spread = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), count: sorted.length };
};

/** In the page: how long after each key the frame with it was painted. */
function watchKeys() {
  globalThis.keyTimes = [];
  const painted = new MessageChannel();
  let waiting = [];
  painted.port1.addEventListener("message", () => {
    const now = performance.now();
    for (const at of waiting) globalThis.keyTimes.push(now - at);
    waiting = [];
  });
  painted.port1.start();
  addEventListener(
    "keydown",
    (event) => {
      const at = event.timeStamp;
      // What is posted while a frame is made is heard when it has been painted.
      requestAnimationFrame(() => {
        waiting.push(at);
        painted.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** Types in the middle of the text, a burst at a time; `rest` waits between two bursts. */
async function type(page, name, rest) {
  await page.evaluate(watchKeys);
  const text = page.getByRole("textbox", { name });
  await text.locator("p").nth(Math.floor(plain.length / 2)).click();
  await page.keyboard.press("Home");
  for (let n = 0; n < 3; n++) await burst(page, rest); // the first keys load code
  await page.evaluate(() => void (globalThis.keyTimes.length = 0));
  await page.evaluate(() => performance.clearResourceTimings());
  const work = await workOf(page);
  for (let n = 0; n < bursts; n++) await burst(page, rest, work);
  return { ...spread(await page.evaluate(() => globalThis.keyTimes)), work: work.total() / bursts / keys.length };
}

const noWork = { begin: async () => {}, end: async () => {} };

async function burst(page, rest, work = noWork) {
  await work.begin();
  for (const sign of keys) {
    await page.keyboard.press(sign === " " ? "Space" : sign);
    await page.waitForTimeout(pause);
  }
  await rest(page);
  await work.end();
}

/** How much of a processor the page's main thread takes from `begin` to `end`, in milliseconds: that is the same on a busy machine. */
async function workOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const taken = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1_000;
  let [sum, from] = [0, 0];
  return { begin: async () => void (from = await taken()), end: async () => void (sum += (await taken()) - from), total: () => sum };
}

/** Until what was typed is saved. */
async function saved(page) {
  const answered = page.waitForResponse((response) => response.request().method() === "POST" && response.url().endsWith("/save"), { timeout: 15_000 });
  await answered;
}

const savesOf = (page) => page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/save")).map(({ duration }) => duration));

async function bare(page, address) {
  await page.goto(address);
  const typing = await type(page, "Bare", (at) => at.waitForTimeout(100));
  const body = JSON.stringify(document);
  await page.evaluate(() => performance.clearResourceTimings());
  for (let n = 0; n < bursts; n++) await page.evaluate((sent) => fetch("/save", { method: "POST", body: sent }).then((answer) => answer.text()), body);
  return { typing, saving: spread(await savesOf(page)) };
}

const beside = (figure, limit, name) => `${(figure / limit).toFixed(1)} times ${name} at ${ms(limit)}`;

async function writingPage(page, what, path, name, limit) {
  await page.goto(path);
  await page.getByRole("textbox", { name }).waitFor();
  await page.locator("[data-note-thread]").nth(size.notes - 1).waitFor({ state: "attached" });
  await page.waitForTimeout(2_000);
  const typing = await type(page, name, saved);
  const saving = spread(await savesOf(page));
  note(`${what}: key to painted frame, p95`, `${ms(typing.p95)} (p50 ${ms(typing.p50)}, ${typing.count} keys)`, `under ${wanted.typing} ms`, beside(typing.p95, limit.typing.p95, "a bare contenteditable"));
  note(`${what}: work of the page for a key, mean`, ms(typing.work), "", beside(typing.work, limit.typing.work, "a bare contenteditable"));
  note(`${what}: save to answer, p95`, `${ms(saving.p95)} (p50 ${ms(saving.p50)}, ${saving.count} saves)`, `under ${wanted.saving} ms`, beside(saving.p95, limit.saving.p95, "a bare server that writes the same bytes"));
}

/** A browser signed in by a cookie, with a page of a desktop's size. */
async function seat(browser, address, cookie) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: address });
  if (cookie) await context.addCookies([{ name: cookie.slice(0, cookie.indexOf("=")), value: cookie.slice(cookie.indexOf("=") + 1), url: address }]);
  return context.newPage();
}

/** A question whose working text somebody has in hand: its historian while it is written, the desk while it is read. */
async function questionAt(sql, stage) {
  const [found] = await sql`
    select q.id, a.id as assignment, a.contributor_id as contributor, c.prefix || '-' || q.number as reference, c.magazine_id as magazine
    from questions q join columns c on c.id = q.column_id join drafts d on d.question_id = q.id join assignments a on a.question_id = q.id
    join people p on p.id = a.contributor_id
    where q.stage = ${stage} and a.taken_at is not null and p.email is not null and d.saved_by_id = a.contributor_id order by a.id desc limit 1`;
  if (!found) throw new Error(`The demo has no text at the stage ${stage}.`);
  return found;
}

const editorOf = async (sql, magazine) => (await sql`select person_id as id from roles where role = 'editor' and magazine_id = ${magazine} order by person_id limit 1`)[0].id;

async function measure(folder) {
  mkdirSync(join(folder, "desk"));
  const database = await openDatabase(join(folder, "desk"));
  const desk = await openDesk(join(folder, "desk"), database);
  const sql = postgres(desk.databaseUrl, { max: 2, onnotice: () => {} });
  const [drafting, review] = [await questionAt(sql, "drafting"), await questionAt(sql, "review")];
  const editor = await editorOf(sql, review.magazine);
  for (const { id, magazine } of [drafting, review]) await putText(sql, id, await editorOf(sql, magazine));
  const executablePath = await findBrowser(root);
  if (!executablePath) return note("writing", "not measured: no Chromium here");
  const browser = await chromium.launch({ executablePath, args: ["--disable-frame-rate-limit", "--disable-gpu-vsync", "--disable-background-networking", "--disable-component-update", "--disable-sync", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])] });
  const child = fork(join(import.meta.dirname, "bench-writing-limit.mjs"), { env: { ...process.env, DATABASE_URL: desk.databaseUrl } });
  const [port] = await once(child, "message");
  try {
    note("text", `${plain.join(" ").split(" ").length.toLocaleString("en-US")} words, ${size.suggestions} suggestions, ${size.notes} notes, ${(JSON.stringify(document).length / 1000).toFixed(0)} kB`);
    const limit = await bare(await seat(browser, `http://127.0.0.1:${port}`), `http://127.0.0.1:${port}`);
    note("bare: key to painted frame, p95", `${ms(limit.typing.p95)} (p50 ${ms(limit.typing.p50)})`);
    note("bare: work of the page for a key, mean", ms(limit.typing.work));
    note("bare: save to answer, p95", `${ms(limit.saving.p95)} (p50 ${ms(limit.saving.p50)})`);
    const historian = await seat(browser, desk.address, await signIn(desk.address, sql, drafting.contributor));
    await writingPage(historian, "historian", `/my/assignments/${drafting.assignment}`, "Your answer", limit);
    await historian.context().close();
    const atDesk = await seat(browser, desk.address, await signIn(desk.address, sql, editor));
    await writingPage(atDesk, "editor", `/desk/questions/${review.reference}/text`, "The answer", limit);
    note("load of the machine while it was measured", loadavg()[0].toFixed(1), "under the number of its processors");
  } finally {
    child.kill();
    await browser.close();
    await sql.end();
  }
}

await measureIn(measure);
