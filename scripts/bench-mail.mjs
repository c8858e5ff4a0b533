// `npm run bench:mail`: how fast mail is read, taken in, fetched and imported, each figure beside what this machine could do at best in
// the same minute. It ends non-zero when the mailroom is slower or larger than it may be.
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";
import postgres from "postgres";
import { ask, pace, percentile } from "./bench-load.mjs";
import { hardMails, mboxOf, readerMail } from "./bench-mails.mjs";
import { signIn } from "./bench-sign-in.mjs";
import { measureIn, note } from "./bench-table.mjs";
import { findDovecot, password, startDovecot } from "./dovecot.mjs";
import { memoryOf } from "./memory.mjs";
import { openDatabase, openDesk, root } from "./trial.mjs";
import { bundleWorkers } from "./workers.mjs";
import { workersFolder } from "./workers-folder.mjs";

const { values } = parseArgs({ options: { mails: { type: "string", default: "5000" }, only: { type: "string", default: "read,hard,receive,idle,import" } } });
const imported = Number(values.mails);
const wants = (part) => values.only.split(",").includes(part);
/** Longer than this run has patience for. */
const patience = 600_000;
const sealKey = "a key for measurements that is long enough";

let missed = 0;
const ms = (n) => (n >= 10 ? `${n.toFixed(0)} ms` : `${n.toFixed(1)} ms`);
const mb = (n) => `${n.toFixed(0)} MB`;

/** Notes a figure; `holds`: whether the bar was kept. */
function row(what, figure, { wanted = "", holds = true, limit = "" } = {}) {
  if (!holds) missed += 1;
  note(what, figure, wanted && `${wanted}${holds ? "" : ": MISSED"}`, limit);
}

async function bundle() {
  await bundleWorkers(root);
  const outfile = join(workersFolder(root), "bench-mail.mjs");
  await build({ entryPoints: [join(root, "scripts/bench-mail-work.ts")], outfile, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "error", tsconfig: join(root, "tsconfig.json") });
  return outfile;
}

/** Does a task of bench-mail-work.ts in a process of its own. */
async function work(file, args, env = {}) {
  const child = fork(file, args.map(String), { cwd: root, env: { ...process.env, ASKDESK_SEAL_KEY: sealKey, ...env } });
  const [answer] = await Promise.race([once(child, "message"), once(child, "exit").then(([code]) => Promise.reject(new Error(`${args[0]} ended with ${code}`)))]);
  if (child.exitCode === null) await once(child, "exit");
  return answer;
}

/** Passing over the same bytes once, which nothing that reads them can beat. */
function passOver(mails) {
  const start = performance.now();
  for (const raw of mails) createHash("sha256").update(raw).digest("hex");
  return mails.length / ((performance.now() - start) / 1000);
}

async function reading(file) {
  const count = 2_000;
  const best = passOver(Array.from({ length: count }, (_, n) => readerMail(n)));
  const { rate, stall } = await work(file, ["parse", count]);
  row("mails read and understood a second", rate.toFixed(0), { limit: `${best.toFixed(0)} a second are hashed` });
  row("worst delay of the event loop while reading", ms(stall), { wanted: "under 1 s", holds: stall < 1000 });
}

async function hardOnes(file, folder) {
  for (const [name, make] of Object.entries(hardMails)) {
    const path = join(folder, "hard.eml");
    writeFileSync(path, make());
    const best = 1000 / passOver([readFileSync(path)]);
    const { result, seconds, stall, grown, after } = await work(file, ["hard", path]);
    row(`${name}: ${result === "read" ? "read" : `set aside (${result})`}`, `${ms(seconds * 1000)}, ${mb(grown)}, delay ${ms(stall)}`, { wanted: "under 10 s, 300 MB, 1 s; the next mail is read", holds: seconds < 10 && grown < 300 && stall < 1000 && after === "read", limit: `hashed in ${ms(best)}` });
  }
}

/** So many mails a second could be stored, and no more done with them. */
async function bareInserts(sql, count) {
  await sql`create table if not exists bench_limit_mail (id bigint generated always as identity primary key, raw bytea not null)`;
  const start = performance.now();
  for (let n = 0; n < count; n += 1) await sql`insert into bench_limit_mail (raw) values (${readerMail(n)})`;
  return count / ((performance.now() - start) / 1000);
}

async function receiving(file, databaseUrl, sql) {
  const count = 300;
  const best = await bareInserts(sql, count);
  const { rate, stall, tray } = await work(file, ["receive", count], { DATABASE_URL: databaseUrl });
  row("mails taken in and sorted a second, one by one", rate.toFixed(0), { wanted: "20 or more", holds: rate >= 20 && tray === "question", limit: `${best.toFixed(0)} bare INSERTs of the same bytes` });
  row("worst delay of the event loop while receiving", ms(stall), { wanted: "under 1 s", holds: stall < 1000 });
}

/** A bare client in IDLE, which hears of a mail as early as one can. */
async function bareClient(port, user) {
  const client = new ImapFlow({ host: "127.0.0.1", port, secure: false, doSTARTTLS: false, auth: { user, pass: password }, logger: false, maxIdleTime: 60_000 });
  client.on("error", () => {});
  await client.connect();
  await client.mailboxOpen("INBOX");
  client.idle().catch(() => {});
  await wait(500);
  return client;
}

const soon = async (found) => {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(2)) {
    if (await found()) return performance.now();
  }
  throw new Error("a mail did not arrive within half a minute");
};
const median = (times) => percentile(times.toSorted((a, b) => a - b), 0.5);

async function idling(file, databaseUrl, sql) {
  const path = await findDovecot();
  if (!path) return row("from the mail server to the desk (IDLE)", "not measured: there is no Dovecot here");
  const server = await startDovecot(path);
  try {
    const [user, bare] = ["ask@example.net", "bare@example.net"];
    const { mailboxId } = await work(file, ["mailbox", server.imapPort, user, password], { DATABASE_URL: databaseUrl });
    await soon(async () => (await sql`select 1 from mailboxes where id = ${mailboxId} and reached_at is not null`)[0]);
    const client = await bareClient(server.imapPort, bare);
    const lmtp = createTransport({ host: "127.0.0.1", port: server.lmtpPort, lmtp: true, ignoreTLS: true });
    await wait(1000); // both idle
    const [heard, stored, asked] = [[], [], []];
    for (let n = 0; n < 20; n += 1) {
      const exists = once(client, "exists");
      await lmtp.sendMail({ envelope: { from: "reader@example.org", to: [bare] }, raw: readerMail(n) });
      const there = performance.now();
      await exists;
      heard.push(performance.now() - there);
      const id = `bench-${3_000_000 + n}@example.org`;
      await lmtp.sendMail({ envelope: { from: "reader@example.org", to: [user] }, raw: readerMail(3_000_000 + n) });
      const delivered = performance.now();
      stored.push((await soon(async () => (await sql`select 1 from mail where mailbox_id = ${mailboxId} offset ${n}`)[0])) - delivered);
      asked.push((await soon(async () => (await sql`select 1 from filings where message_id = ${id} and tray = 'question'`)[0])) - delivered);
    }
    await client.logout().catch(() => {});
    row("from the mail server to the desk (IDLE), 20 mails", `stored after ${ms(median(stored))}, a question after ${ms(median(asked))}; at worst ${ms(Math.max(...asked))}`, { wanted: "under 5 s", holds: Math.max(...asked) < 5000, limit: `a bare client hears of it after ${ms(median(heard))}` });
  } finally {
    await server.stop();
  }
}

/** Most memory that a process and its children held while something went on. */
function watchMemory(pid) {
  let most = 0;
  const look = () => (most = Math.max(most, memoryOf(pid()).megabytes));
  const clock = setInterval(look, 500);
  return () => (clearInterval(clock), look());
}

async function importing(file, folder, desk, sql) {
  const path = join(folder, "bench.mbox");
  writeFileSync(path, mboxOf(imported));
  const cookie = await signIn(desk.address, sql);
  const look = async () => (await ask(`${desk.address}/desk/inbox`, { headers: { cookie } })).status === 200;
  await pace(5, 3, look);
  const idle = await pace(5, 10, look);
  const best = await bareInserts(sql, 300);

  const [{ before }] = await sql`select count(*)::int as before from mail`;
  const memory = { mailroom: watchMemory(() => desk.mailroom.child.pid), server: watchMemory(() => desk.child.pid) };
  const times = [];
  let failed = 0;
  const over = new AbortController();
  const visitors = (async () => {
    for (; !over.signal.aborted; await wait(200)) {
      const start = performance.now();
      await look().then((ok) => (ok ? 0 : failed++), () => failed++);
      times.push(performance.now() - start);
    }
  })();
  const { importId } = await work(file, ["upload", path], { DATABASE_URL: desk.databaseUrl });
  const start = performance.now();
  const counts = async () => (await sql`select (select count(*)::int from mail) - ${before} as taken, (select count(*)::int from filings where tray = 'sorting') as sorting, (select finished_at from mail_imports where id = ${importId}) as finished`)[0];
  let takenAfter = 0;
  for (;; await wait(250)) {
    const { taken, sorting, finished } = await counts();
    if (finished && !takenAfter) takenAfter = (performance.now() - start) / 1000;
    if (finished && sorting === 0 && taken >= imported) break;
    if (performance.now() - start > patience) break;
  }
  const seconds = (performance.now() - start) / 1000;
  over.abort();
  await visitors;
  const { taken, sorting } = await counts();
  const most = { mailroom: memory.mailroom(), server: memory.server() };
  times.sort((a, b) => a - b);
  const rate = (taken - sorting) / seconds;
  row(`import of a file of ${imported.toLocaleString("en-US")} mails`, `${taken - sorting} sorted in ${seconds.toFixed(0)} s: ${rate.toFixed(0)} a second (all stored after ${takenAfter.toFixed(0)} s)`, { wanted: "20 a second or more, none missing", holds: rate >= 20 && taken === imported && sorting === 0, limit: `${best.toFixed(0)} bare INSERTs of the same bytes` });
  row("most memory of the mailroom meanwhile", mb(most.mailroom), { wanted: "under 600 MB", holds: most.mailroom < 600, limit: `the server's: ${mb(most.server)}` });
  row("/desk/inbox meanwhile, p95 at 5 a second", `${ms(percentile(times, 0.95))} (p50 ${ms(percentile(times, 0.5))}, worst ${ms(times.at(-1))}, ${failed} failed)`, { wanted: "answers: none failed, p95 under 1 s", holds: failed === 0 && percentile(times, 0.95) < 1000, limit: `${(percentile(times, 0.95) / idle.p95).toFixed(1)} times the ${ms(idle.p95)} of a quiet desk` });
}

async function measure(folder) {
  const file = await bundle();
  if (wants("read")) await reading(file);
  if (wants("hard")) await hardOnes(file, folder);
  if (!["receive", "idle", "import"].some(wants)) return;
  mkdirSync(join(folder, "desk"));
  const database = await openDatabase(join(folder, "desk"));
  const desk = await openDesk(join(folder, "desk"), database, { env: { ASKDESK_SEAL_KEY: sealKey } });
  await bundle(); // the build may have made the folder anew
  const sql = postgres(desk.databaseUrl, { max: 2, onnotice: () => {} });
  if (wants("receive")) await receiving(file, desk.databaseUrl, sql);
  if (wants("idle")) await idling(file, desk.databaseUrl, sql);
  if (wants("import")) await importing(file, folder, desk, sql);
  await sql.end();
  await desk.stop();
}

await measureIn(measure);
console.log(missed === 0 ? "\nEvery bar was kept." : `\n${missed} ${missed === 1 ? "bar was" : "bars were"} missed.`);
process.exitCode = missed === 0 ? 0 : 1;
