// `npm run bench:river`: the numbers of a desk with ten thousand questions, each beside what this machine could do at best in the
// same minute. Nothing is asserted: machines differ, and the ratio is what to compare.
import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { filled, openForm, send, somebody } from "./ask-form.mjs";
import { ask, flood, pace } from "./bench-load.mjs";
import { loadQuestions } from "./bench-rows.mjs";
import { signIn } from "./bench-sign-in.mjs";
import { measureIn, note } from "./bench-table.mjs";
import { memoryOf } from "./memory.mjs";
import { tryPort } from "./processes.mjs";
import { launch } from "./run.mjs";
import { openDatabase, openDesk, root } from "./trial.mjs";

const rate = 20;
const seconds = 15;
const count = 10_000;
const column = "wardroom";
const unlimited = { ASKDESK_ASKS_PER_HOUR: "1000000", ASKDESK_ASK_SECONDS: "0" };

const ms = (n) => `${n.toFixed(1)} ms`;
const beside = (figure, limit, name) => `${(figure / limit).toFixed(1)} times ${name} at ${ms(limit)}`;

/** Starts `npm start` in a folder and resolves, once it serves, with the seconds it took and the child. */
async function timedStart(folder) {
  const port = await tryPort(0);
  const start = performance.now();
  const child = launch(["npm", "start"], { cwd: folder, env: { ...process.env, DATABASE_URL: "", PORT: String(port) }, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  for (; !said.includes("Askdesk serves at"); await wait(20)) if (child.exitCode !== null) throw new Error(said);
  return { child, seconds: (performance.now() - start) / 1000 };
}

async function starts(folder) {
  const clone = join(folder, "clone");
  const cloned = performance.now();
  if (spawnSync("git", ["clone", "-q", root, clone]).status !== 0) return note("clean clone to serving", "not measured: this checkout is no git repository");
  const cloning = (performance.now() - cloned) / 1000;
  const first = await timedStart(clone);
  note("clean clone to serving", `${(cloning + first.seconds).toFixed(1)} s`, "under 60 s");
  await first.child.end();
  const second = await timedStart(clone);
  note("second start", `${second.seconds.toFixed(1)} s`, "under 3 s");
  await wait(10_000);
  const { megabytes, processes, method } = memoryOf(second.child.pid);
  note("memory of all processes, idle", `${megabytes.toFixed(0)} MB (${method}, ${processes} processes with npm)`, "under 450 MB");
  await second.child.end();
}

/** A bare server in a process of its own: the best this machine could do. */
async function openLimit(databaseUrl, bytes) {
  const child = fork(join(import.meta.dirname, "bench-limit.mjs"), { env: { ...process.env, DATABASE_URL: databaseUrl, BYTES: String(bytes) } });
  const [port] = await once(child, "message");
  return { address: `http://127.0.0.1:${port}`, end: () => child.kill() };
}

async function forms(desk, limit) {
  const bare = await pace(rate, seconds, () => ask(`${limit.address}/row`, { method: "POST", body: "x=1" }));
  const opened = [];
  for (let n = 0; n < rate * seconds; n++) opened.push(await openForm(`${desk.address}/${column}/ask`));
  const posts = await pace(rate, seconds, async (n) => (await send(opened[n], filled(opened[n], somebody(n)))) !== null);
  note("form post, p95 at 20 a second", `${ms(posts.p95)} (p50 ${ms(posts.p50)}, ${posts.failed} failed)`, "under 50 ms", beside(posts.p95, bare.p95, "a bare server with one INSERT"));
}

async function deskPages(desk, limit, sql) {
  const bare = await pace(rate, seconds, () => ask(`${limit.address}/query`));
  const cookie = await signIn(desk.address, sql);
  const [{ reference }] = await sql`select c.prefix || '-' || q.number as reference from questions q join columns c on c.id = q.column_id where q.stage = 'inbox' order by q.id desc limit 1`;
  for (const path of ["/desk/inbox", "/desk/questions", "/desk/questions?q=bell", `/desk/questions/${reference}`]) {
    const look = async () => (await ask(desk.address + path, { headers: { cookie } })).status === 200;
    await pace(rate, 2, look); // the first of a page loads its code
    const page = await pace(rate, seconds, look);
    note(`${path}, p95 at 20 a second`, `${ms(page.p95)} (p50 ${ms(page.p50)}, ${page.failed} failed)`, "under 100 ms", beside(page.p95, bare.p95, "a bare server with one SELECT"));
  }
}

/** Transactions of the database since its beginning. Statistics are up to ten seconds late. */
async function transactions(sql) {
  await wait(11_000);
  const [{ n }] = await sql`select xact_commit + xact_rollback as n from pg_stat_database where datname = current_database()`;
  return Number(n);
}

async function publishedPage(desk, limit, sql) {
  const [{ path }] = await sql`select '/' || c.path || '/' || p.path as path from publications p join questions q on q.id = p.question_id join columns c on c.id = q.column_id where p.superseded_at is null and p.withdrawn_at is null and p.went_live_at is not null limit 1`;
  const address = desk.address + path;
  const first = await ask(address);
  const bareServer = await openLimit(desk.databaseUrl, first.bytes);
  await flood(address, 32, 3); // both warm
  const bare = await flood(`${bareServer.address}/`, 32, 5);
  const before = await transactions(sql);
  const idle = (await transactions(sql)) - before;
  const from = before + idle;
  const page = await flood(address, 32, 10);
  const during = (await transactions(sql)) - from;
  bareServer.end();
  note("published page from the cache", `${page.rate.toFixed(0)} requests a second`, "", `${((page.rate / bare.rate) * 100).toFixed(0)} % of a bare server with the same ${first.bytes} bytes at ${bare.rate.toFixed(0)}`);
  note(`transactions while ${page.count} readers read it`, `${during} in 21 s; ${idle} in 11 s with no reader`, "none per reader");
}

async function measure(folder) {
  await starts(folder);
  mkdirSync(join(folder, "desk"));
  const database = await openDatabase(join(folder, "desk"));
  const desk = await openDesk(join(folder, "desk"), database, { env: unlimited });
  const sql = postgres(desk.databaseUrl, { max: 2, onnotice: () => {} });
  await loadQuestions(sql, column, count);
  note("questions loaded", (await sql`select count(*)::int as n from questions`)[0].n.toLocaleString("en-US"));
  const limit = await openLimit(desk.databaseUrl, 20_000);
  await forms(desk, limit);
  await deskPages(desk, limit, sql);
  limit.end();
  await publishedPage(desk, limit, sql);
  const { megabytes, method } = memoryOf(desk.child.pid);
  note("memory of the server after all this", `${megabytes.toFixed(0)} MB (${method})`);
  await sql.end();
}

await measureIn(measure);
