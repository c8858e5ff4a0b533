// `npm run bench:site`: how fast readers' pages come out of the server, with a dozen answers and with ten thousand, each beside an nginx
// that serves the very same bytes from a file in the same minute; the same behind the nginx that `npm run front` configures; how soon a
// change is seen; what a page weighs, and what Lighthouse says of it. Nothing is asserted: the ratio is what to compare.
import { mkdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { loadAnswers, vocabulary } from "./bench-answers.mjs";
import { fetchLighthouse, lighthouse } from "./bench-lighthouse.mjs";
import { ask, pace } from "./bench-load.mjs";
import { dice } from "./dice.mjs";
import { measureIn, note } from "./bench-table.mjs";
import { findBrowser } from "./browser.mjs";
import { frontConfiguration } from "./front.mjs";
import { findNginx, press, serveFiles, serveWith } from "./nginx.mjs";
import { tryPort, until } from "./processes.mjs";
import { openDatabase, openDesk, root } from "./trial.mjs";

const column = "wardroom";
const seconds = Number(process.env.SECONDS ?? 5);
const ms = (n) => `${n.toFixed(1)} ms`;
const spoken = vocabulary();
const kB = (n) => `${(n / 1000).toFixed(1)} kB`;

/** What a browser is sent for an address, as it is sent: compressed. */
const bytesOf = (address) =>
  new Promise((resolve, reject) => {
    request(address, { headers: { "accept-encoding": "gzip, br" } }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk)).on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) })).on("error", reject);
    }).on("error", reject).end();
  });

async function timed(address) {
  const start = performance.now();
  const { status } = await bytesOf(address);
  if (status !== 200) throw new Error(`${address} answered ${status}`);
  return performance.now() - start;
}

/** One address beside another at the same number of connections: what is served, and what the limit serves. */
function compare(what, ours, best, wanted, bytes) {
  note(what, `${ours.rate.toFixed(0)}${ours.wrong ? `, ${ours.wrong} wrong` : ""}`, wanted, `${((ours.rate / best.rate) * 100).toFixed(1)} % of nginx with the same ${bytes} bytes at ${best.rate.toFixed(0)}`);
}

async function speed({ desk, front, tools, folder }, pages, howMany) {
  for (const [name, path] of Object.entries(pages)) {
    const address = desk.address + path;
    const first = await timed(address);
    const { body } = await bytesOf(address);
    const limit = await serveFiles(tools.nginx, join(folder, `nginx-${howMany}-${name}`.replace(/[ ,]/g, "")), { page: body });
    press(tools.wrk, address, 32, 2); // both warm
    press(tools.wrk, `${limit.address}/page`, 32, 1);
    const ours = press(tools.wrk, address, 32, seconds);
    const best = press(tools.wrk, `${limit.address}/page`, 32, seconds);
    const crowd = press(tools.wrk, address, 64, seconds);
    await bytesOf(front + path); // laid down by the desk from here on
    await until(async () => (await bytesOf(front + path)).headers.etag?.startsWith('"'), 5_000); // nginx's own tags are strong
    const inFront = press(tools.wrk, front + path, 32, seconds);
    const crowdInFront = press(tools.wrk, front + path, 64, seconds);
    await limit.end();
    const what = `${name}, ${howMany} answers`;
    note(`${what}: first request after a change`, ms(first));
    compare(`${what}: requests a second, 32 connections`, ours, best, "at least 10 % of nginx", body.length);
    compare(`${what}: behind the front`, inFront, best, "at least 50 % of nginx", body.length);
    note(`${what}: p99 at 64 connections`, `${ms(crowd.p99)}, behind the front ${ms(crowdInFront.p99)}`, "under 20 ms");
  }
}

/** A page with all it asks for, by kind, compressed as it is sent. */
async function weight(desk, path) {
  const page = await bytesOf(desk.address + path);
  const html = await fetch(desk.address + path).then((answer) => answer.text());
  const scripts = [...new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => src))];
  const sheets = [...new Set([...html.matchAll(/<link[^>]+href="([^"]+\.css[^"]*)"/g)].map(([, href]) => href))];
  const sum = async (list) => (await Promise.all(list.map((href) => bytesOf(desk.address + href)))).reduce((all, { body }) => all + body.length, 0);
  const [script, sheet] = [await sum(scripts), await sum(sheets)];
  const preloaded = await sum([...new Set([...html.matchAll(/<link[^>]+href="([^"]+\.woff2)"/g)].map(([, href]) => href))]);
  note("an answer without its fonts, compressed", kB(page.body.length + script + sheet), "under 30 kB", `page ${kB(page.body.length)}, style ${kB(sheet)}, ${scripts.length} scripts ${kB(script)}; fonts asked for beforehand ${kB(preloaded)}`);
}

/** How soon a change is seen, out of the server and behind the front: the slowest of twenty. */
async function changes({ desk, front }, sql) {
  const times = { [desk.address]: [], [front]: [] };
  for (let n = 0; n < 20; n += 1) {
    const words = `Changed ${n} times.`;
    await sql.begin(async (tx) => {
      await tx`update columns set tagline = ${words} where path = ${column}`;
      await tx`insert into stale_marks default values`;
      await tx`select pg_notify('askdesk_stale', '{"everything":true}')`;
    });
    const changed = performance.now();
    await Promise.all(Object.entries(times).map(async ([address, list]) => {
      while (!(await fetch(`${address}/${column}`).then((answer) => answer.text())).includes(words)) await wait(2);
      list.push(performance.now() - changed);
    }));
  }
  note("a change is seen by readers, slowest of 20", Object.values(times).map((list) => ms(Math.max(...list))).join(", behind the front "), "within 1,000 ms");
}

/** No two the same: mostly a name, alone or with a thing, some of them misspelt, and now and then a word that stands in every answer. */
function looked(n) {
  const { nouns, names } = spoken;
  const chance = dice(7_000 + n);
  const pick = (list) => list[Math.floor(list.length * chance())];
  const frequent = () => nouns[Math.floor(nouns.length * chance() ** 3)];
  const kind = n % 20;
  if (kind === 0) return "ledger";
  if (kind < 3) return pick(names).replace(/(.)(.)$/, "$2$1");
  if (kind < 6) return `${frequent()} ${frequent()}`;
  return kind < 12 ? `${pick(names)} ${frequent()}` : pick(names);
}

/** Readers' own browsers decide what a page feels like: a telephone's, as Lighthouse plays it. */
async function points(desk, pages, folder) {
  const browser = await findBrowser(root);
  const command = browser && fetchLighthouse(join(folder, "lighthouse"));
  if (!command) return note("Lighthouse", `not measured: ${browser ? "it could not be had from the registry" : "no Chromium here"}`);
  for (const [name, path] of Object.entries(pages)) note(`Lighthouse, ${name}, on a telephone, median of five`, await lighthouse(command, browser, desk.address + path), "100 in all");
}

async function search(desk) {
  const found = async (q) => (await ask(`${desk.address}/${column}/search?q=${encodeURIComponent(q)}`)).status === 200;
  await pace(10, 3, (n) => found(looked(n)));
  const mixed = await pace(10, 20, (n) => found(looked(100 + n)));
  note("archive search, p95 at 10 a second", `${ms(mixed.p95)} (p50 ${ms(mixed.p50)}, ${mixed.failed} failed)`, "under 50 ms");
  const common = await pace(10, 5, (n) => found(["ledger", "captain", "ship", "winter", "twice"][n % 5]));
  note("the same for words that stand in all 10,000", `${ms(common.p95)} (p50 ${ms(common.p50)}, ${common.failed} failed)`);
}

async function measure(folder) {
  const tools = findNginx();
  if (!tools) return note("readers' pages", "not measured: no nginx and wrk here, and none could be installed");
  mkdirSync(join(folder, "desk"));
  const database = await openDatabase(join(folder, "desk"));
  const laid = join(folder, "front");
  const desk = await openDesk(join(folder, "desk"), database, { mailroom: false, env: { ASKDESK_FRONT: laid } });
  const listen = `127.0.0.1:${await tryPort(0)}`;
  const nginx = await serveWith(tools.nginx, join(folder, "nginx"), await frontConfiguration({ front: laid, desk: `127.0.0.1:${desk.port}`, listen, names: "_" }), `http://${listen}/${column}`);
  const here = { desk, front: `http://${listen}`, tools, folder };
  const sql = postgres(desk.databaseUrl, { max: 2, onnotice: () => {} });
  const [{ path }] = await sql`select '/' || c.path || '/' || p.path as path from publications p join columns c on c.id = p.column_id where c.path = ${column} and p.superseded_at is null and p.withdrawn_at is null and p.went_live_at is not null order by p.id limit 1`;
  const pages = { article: path, front: `/${column}`, archive: `/${column}/archive`, feed: `/${column}/feed.xml` };
  await weight(desk, path);
  await points(desk, { article: path, front: `/${column}`, archive: `/${column}/archive`, "the form": `/${column}/ask` }, folder);
  await speed(here, pages, "a dozen");
  await loadAnswers(sql, column, 10_000);
  await wait(2_000); // every server has heard of it
  await until(async () => (await sql`select from pg_stat_activity where backend_type = 'autovacuum worker'`).length === 0, 120_000, 500);
  await speed(here, pages, "10,000");
  await changes(here, sql);
  await search(desk);
  await sql.end();
  await nginx.end();
  await desk.stop();
}

await measureIn(measure);
