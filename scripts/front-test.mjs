// Serves readers through an nginx in front, with the configuration that `npm run front` prints, and two servers on one database, each
// with a build folder of its own: what the nginx serves itself is what the desk serves, and a change is seen by everybody, with no error
// and nothing older after it. How soon is printed; `npm run bench:site` measures it.
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { ask } from "./bench-load.mjs";
import { frontConfiguration } from "./front.mjs";
import { findNginx, serveWith } from "./nginx.mjs";
import { tryPort, until } from "./processes.mjs";
import { openTap } from "./tap.mjs";
import { openDatabase, openDesk, root } from "./trial.mjs";

/** A second checkout of the same sources: its build is a copy of ours, in a folder of its own. */
function copyOfBuild(folder) {
  mkdirSync(folder);
  for (const name of readdirSync(root)) if (![".next", "data", ".git", "test-results"].includes(name)) symlinkSync(join(root, name), join(folder, name));
  cpSync(join(root, ".next"), join(folder, ".next"), { recursive: true, filter: (path) => !path.includes("/.next/cache") });
  return folder;
}

/** Runs the checks one after the other; each says what it saw. */
async function run(checks) {
  let [passed, failed] = [0, 0];
  for (const [name, check] of checks) {
    const wrong = await check().catch((error) => error.stack);
    console.log(`  ${wrong ? "✗" : "✓"} ${name}${wrong ? `: ${wrong}` : ""}`);
    if (wrong) failed += 1;
    else passed += 1;
  }
  return { passed, failed };
}

const read = async (address, more = {}) => {
  const answer = await fetch(address, { redirect: "manual", ...more });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

/** What a server that has heard of a change may take to show it here, on a machine that is busy with other things; milliseconds. */
const patience = 15_000;

/**
 * Asks each address again and again while `change` is made, until a while after it shows `words`; in the meantime nothing may go
 * wrong, and nobody may be shown the page of before once it has been there.
 * @returns `{ wrong, slowest }`: what went wrong, and how long after the change the last one asked for showed it
 */
async function seen(addresses, words, change) {
  let wrong = null;
  let changed = null;
  const watch = async (address) => {
    let seenAfter = null;
    for (let more = 5; more > 0; ) {
      const asked = performance.now();
      const { status, text } = await read(address);
      if (status !== 200) wrong ??= `${address} answered ${status}`;
      if (text.includes(words)) {
        seenAfter ??= Math.max(0, asked - (changed ?? asked));
        more -= 1;
      } else if (seenAfter !== null) wrong ??= `${address} went back to the page of before`;
      else if (changed !== null && asked - changed > patience) return Infinity;
      await wait(5);
    }
    return seenAfter;
  };
  const watched = addresses.map(watch);
  await wait(50); // all are asking
  await change();
  changed = performance.now();
  return { slowest: Math.max(...(await Promise.all(watched))), wrong };
}

/** @param tools what findNginx() found */
export async function frontTest(folder, tools) {
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase(folder);
  const tap = await openTap(database.url);
  const front = join(folder, "front");
  const one = await openDesk(folder, database, { mailroom: false, env: { ASKDESK_FRONT: front, ASKDESK_TRUST_PROXY: "1" } });
  const two = await openDesk(folder, tap, { mailroom: false, at: copyOfBuild(join(folder, "second")), env: { ASKDESK_URL: one.address } });
  const sql = postgres(one.databaseUrl, { max: 1, onnotice: () => {} });
  const port = await tryPort(0);
  const nginx = await serveWith(tools.nginx, join(folder, "nginx"), await frontConfiguration({ front, desk: `127.0.0.1:${one.port}`, listen: `127.0.0.1:${port}`, names: "_" }), `http://127.0.0.1:${port}/wardroom`);
  const through = `http://127.0.0.1:${port}`;
  const servers = [one.address, two.address, through];
  /** As a standing element is edited: in one transaction with the word that pages are stale. */
  const edit = (words) => sql.begin(async (tx) => {
    await tx`update columns set tagline = ${words} where path = 'wardroom'`;
    await tx`insert into stale_marks default values`;
    await tx`select pg_notify('askdesk_stale', '{"everything":true}')`;
  });
  const seenByAll = async (words) => {
    const { wrong, slowest } = await seen(servers.map((server) => `${server}/wardroom`), words, () => edit(words));
    console.log(`    shown to whoever asked ${slowest.toFixed(0)} ms after the change or later`);
    return wrong ?? (slowest === Infinity ? "never seen" : null);
  };
  const pages = ["/", "/wardroom", "/wardroom/carrots-in-the-dark", "/wardroom/archive", "/wardroom/feed.xml", "/wardroom/feed.atom", "/wardroom/feed.json"];
  const told = ["content-type", "cache-control", "content-security-policy", "x-content-type-options", "referrer-policy"];
  const result = await run([
    ["the nginx serves by itself what the desk serves, byte for byte and header for header", async () => {
      for (const path of pages) {
        const straight = await read(one.address + path);
        await read(through + path);
        const laid = await until(async () => (await read(through + path)).headers.get("etag")?.startsWith('"'), 5_000); // its own tags are strong
        const served = await read(through + path);
        if (!laid) return `${path} is not laid down`;
        for (const file of straight.text.match(/\/(_next\/static|static\/fonts)\/[^"]+\.(css|woff2)/g) ?? []) {
          const [own, ours] = [await read(through + file), await read(one.address + file)];
          if (own.status !== 200 || own.text !== ours.text || !own.headers.get("cache-control").includes("immutable") || own.headers.get("server") === null) return `${file} is not served as it lies`;
        }
        if (served.text !== straight.text) return `${path} has other bytes`;
        for (const name of told) if (served.headers.get(name)?.toLowerCase() !== straight.headers.get(name)?.toLowerCase()) return `${path}: ${name} is ${served.headers.get(name)}, not ${straight.headers.get(name)}`;
        const again = await read(through + path, { headers: { "if-none-match": served.headers.get("etag") } });
        if (again.status !== 304) return `${path} answered ${again.status} to who has it`;
      }
    }],
    ["what is missing, withdrawn, asked with a query or sent is the desk's", async () => {
      for (const [path, status] of [["/wardroom/nothing", 404], ["/wardroom/the-pigeon-of-the-argonne", 410], ["/wardroom/search?q=war", 200], ["/wardroom?from=elsewhere", 200], ["/desk", 307], ["/../../etc/passwd", 404], ["/api/health", 200]]) {
        const answer = await read(through + path);
        if (answer.status !== status) return `${path} answered ${answer.status}`;
      }
      const sent = await read(`${through}/api/ask/wardroom`, { method: "POST", body: new URLSearchParams({ question: "?" }) });
      return sent.status === 422 ? null : `the form answered ${sent.status}`;
    }],
    ["nothing is laid down under a name that is not ours, and a page is made also for who sends words along", async () => {
      const strange = await ask(`${one.address}/wardroom`, { headers: { host: "elsewhere.example" } });
      if (strange.status !== 200) return `under another name it answered ${strange.status}`;
      await read(`${one.address}/wardroom`); // what is laid down is laid down in turn
      if (existsSync(join(front, "now", "elsewhere.example"))) return "laid down under another name";
      const along = await ask(`${one.address}/wardroom/search?q=war`, { body: "hello" });
      return along.status === 200 ? null : `to words it answered ${along.status}`;
    }],
    ["a change is seen by everybody", () => seenByAll("Edited once by the desk.")],
    ["another change right after it as well", () => seenByAll("Edited twice by the desk.")],
    ["when the servers' ears are cut off, they hear again", async () => {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'askdesk renewal'`;
      return seenByAll("Edited while nobody listened.");
    }],
    ["while a server's database is away it serves what was right last, and catches up when it is back", async () => {
      // Once it has heard of all there was, and printed it.
      await until(async () => (await read(`${two.address}/wardroom`)).text.includes("Edited while nobody listened."), patience);
      await wait(1_000);
      await read(`${two.address}/wardroom`);
      await fetch(`${tap.control}/shut`, { method: "POST" });
      await edit("Edited while the database was away.");
      for (let n = 0; n < 20; n += 1) {
        const { status } = await read(`${two.address}/wardroom`);
        if (status !== 200) return `answered ${status}`;
        await wait(20);
      }
      await fetch(`${tap.control}/open`, { method: "POST" });
      const caught = await until(async () => (await read(`${two.address}/wardroom`)).text.includes("Edited while the database was away."), patience);
      return caught ? null : "did not catch up";
    }],
    ["a page printed by one server is served by the other without being made again", async () => {
      const path = "/wardroom/issues";
      const { headers } = await read(one.address + path);
      const kept = await until(async () => (await sql`select 1 from prints where path = ${path}`).length === 1, 5_000);
      if (!kept) return "was not kept";
      await sql`update prints set head = jsonb_set(head, '{etag}', '"W/\\"of-the-other\\""') where path = ${path}`;
      const other = (await read(two.address + path)).headers.get("etag");
      return other === 'W/"of-the-other"' ? null : `has ${other}, and the first ${headers.get("etag")}`;
    }],
  ]);
  await sql.end();
  await nginx.end();
  await Promise.all([one.stop(), two.stop()]);
  tap.close();
  await database.stop();
  return result;
}

if (process.argv[1] === import.meta.filename) {
  const { makeFolder } = await import("./trial.mjs");
  const { folder, remove } = makeFolder();
  const tools = findNginx();
  const result = tools && (await frontTest(join(folder, "front-test"), tools));
  console.log(result ? `${result.passed} passed, ${result.failed} failed` : "There is no nginx here, and none could be installed.");
  remove();
  process.exit(result?.failed === 0 ? 0 : 1);
}
