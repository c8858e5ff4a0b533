// `npm run bench:desk`: every page of the desk with ten thousand, a hundred thousand and a million questions, each beside a page that asks
// next to nothing in the same minute; then an hour of desk work, and the slowest statements in it. `-- --rows 10000,100000` for some of the sizes.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { forget, openTelling, slowest } from "./bench-desk-database.mjs";
import { work } from "./bench-desk-hour.mjs";
import { deskPages } from "./bench-desk-pages.mjs";
import { loadDesk } from "./bench-desk-rows.mjs";
import { ask, percentile } from "./bench-load.mjs";
import { signIn } from "./bench-sign-in.mjs";
import { measureIn, note } from "./bench-table.mjs";
import { openDesk } from "./trial.mjs";

const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
const sizes = option("--rows", "10000,100000,1000000").split(",").map(Number);
const times = Number(process.env.TIMES ?? 40);
/** Addresses of each page that are asked for, twice, before anything is measured. */
const warming = 10;
const round = (n) => n.toFixed(0);
/** By page, what was measured at each size. */
const measured = new Map();

/** Asks for the addresses of a page in turn, one after the other. Resolves with the median and the 95th percentile in milliseconds. */
async function pace(desk, cookie, paths) {
  const taken = [];
  for (let n = -Math.max(3, Math.min(paths.length, times)); n < times; n += 1) {
    const path = paths[(n + times) % paths.length];
    const start = performance.now();
    const { status } = await ask(desk + path, { headers: { cookie } });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    if (n >= 0) taken.push(performance.now() - start); // before that, each is asked for once
  }
  const sorted = taken.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

async function pages(desk, cookie, sql, rows) {
  const asked = [["the least there is: an account’s own page", ["/account"]], ...(await deskPages(sql))];
  // As at a desk where somebody has been at work for a while: a server that has just started takes twice as long for whatever is asked first.
  for (const [, paths] of [...asked, ...asked]) for (const path of paths.slice(0, warming)) await ask(desk.address + path, { headers: { cookie } });
  for (const [name, paths] of asked) {
    const { p50, p95 } = await pace(desk.address, cookie, paths);
    measured.set(name, [...(measured.get(name) ?? []), `${round(p50)} / ${round(p95)}${p95 > 100 || p50 > 30 ? " over" : ""}`]);
    console.log(`${rows.toLocaleString("en-US")}, ${name}: ${round(p50)} / ${round(p95)} ms`);
  }
}

async function hour(desk, cookie, sql, rows) {
  const waiting = await sql`select c.prefix || '-' || q.number as reference from questions q join columns c on c.id = q.column_id where q.stage = 'inbox' order by q.received_at, q.id limit 150`;
  await forget(sql);
  const { decided, failed } = await work(desk.address, cookie, waiting.map(({ reference }) => reference));
  const told = await slowest(sql, 5);
  const size = rows.toLocaleString("en-US");
  note(`${size}: an hour of desk work, slowest statement`, `${told[0].longest} ms`, "under 200 ms", `${decided} questions decided on, ${failed} failed`);
  for (const { longest, mean, calls, query } of told) note(`${size}: among the slowest`, `${longest} ms, ${mean} on average of ${calls}`, "", query.slice(0, 120));
}

async function measureAt(folder, database, rows) {
  const name = `desk_${rows}`;
  const admin = postgres(database.urlOf("postgres"), { max: 1, onnotice: () => {} });
  await admin`create database ${admin(name)}`;
  await (await openDesk(folder, database, { name, mailroom: false })).stop(); // with the demo's people, who can be signed in
  const sql = postgres(database.urlOf(name), { max: 2, onnotice: () => {} });
  const start = performance.now();
  const editor = await loadDesk(sql, rows, (step, seconds) => console.log(`  ${step}: ${seconds.toFixed(0)} s`));
  const [{ gigabytes }] = await sql`select pg_database_size(current_database()) / 1e9 as gigabytes`;
  note(`${rows.toLocaleString("en-US")} questions loaded`, `${((performance.now() - start) / 1000).toFixed(0)} s, ${Number(gigabytes).toFixed(1)} GB`);
  const desk = await openDesk(folder, database, { name, mailroom: false });
  const cookie = await signIn(desk.address, sql, editor);
  await pages(desk, cookie, sql, rows);
  await hour(desk, cookie, sql, rows);
  await desk.stop();
  await sql.end();
  await admin`drop database ${admin(name)} with (force)`.catch(() => {}); // autovacuum may be at it; the folder goes anyhow
  await admin.end();
}

async function measure(folder) {
  mkdirSync(join(folder, "desk"));
  const database = await openTelling(join(folder, "desk"));
  for (const rows of sizes) await measureAt(join(folder, "desk"), database, rows);
  for (const [name, figures] of measured) note(name, figures.join(" · "), "under 30 / 100");
  note("how to read it", `median / 95th percentile in ms, at ${sizes.map((rows) => rows.toLocaleString("en-US")).join(" · ")} questions`);
}

await measureIn(measure);
