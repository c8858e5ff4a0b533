// `npm start`: from a fresh clone, or from yesterday's, to a desk that serves. Only Node's own modules until packages are in.
import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { build } from "./build.mjs";
import { takeFolder } from "./earlier-run.mjs";
import { install } from "./install.mjs";
import { keepMailroom } from "./mailroom.mjs";
import { startPostgres } from "./postgres.mjs";
import { identify, tryPort } from "./processes.mjs";
import { endAll } from "./run.mjs";
import { secretsFrom } from "./secrets.mjs";
import { serve } from "./serve.mjs";
import { environmentFor, settingsFrom } from "./settings.mjs";

const root = resolve(import.meta.dirname ?? ".", "..");
const data = join(root, "data");
const say = (text) => console.log(text);
let folder = null;
let stopping = null;

/** Ends all that was started, the last first, and then this process. */
function stop(code) {
  stopping ??= endAll().then(() => {
    folder?.release();
    process.exit(code);
  });
  return stopping;
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Askdesk needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

async function checkPort({ port, host }) {
  await tryPort(port, host).catch((error) => {
    if (error.code === "EADDRINUSE") throw new Error(`Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`);
    if (error.code === "EACCES") throw new Error(`Port ${port} is not open to this account. Choose one above 1023: PORT=3000 npm start`);
    throw new Error(`The server cannot listen on ${host}: ${error.code}.`);
  });
}

/** The database: the one we were given, or our own. */
async function openDatabase({ databaseUrl }) {
  if (databaseUrl) return databaseUrl;
  return (await startPostgres(join(data, "postgres"))).url;
}

async function migrateOrSay(url, { isDemo }) {
  const { migrate } = await import("./migrate.mjs");
  return migrate(url).catch((error) => {
    const away = /^(ECONN|ENOTFOUND|ETIMEDOUT|CONNECT)/.test(error.code ?? "") && !isDemo;
    throw away ? new Error(`The database at DATABASE_URL cannot be reached (${error.code}).`) : error;
  });
}

function greet(settings, { ASKDESK_URL: address, ASKDESK_SETUP_TOKEN: token }) {
  say(`\n  Askdesk serves at ${address}`);
  if (settings.isDemo) say(`  Sign in at ${address}/sign-in as anybody of the demo magazines, with one click.`);
  else if (token) say(`  Nobody can sign in yet. Set the desk up, once, at\n  ${address}/set-up?token=${token}`);
  else say(`  Sign in at ${address}/sign-in`);
  say("  Ctrl-C stops it.\n");
}

async function start() {
  checkNode();
  const settings = settingsFrom(process.env);
  if (settings.ignoredHost) say(`The demo lets everybody sign in, so it listens on 127.0.0.1 only, not on ${settings.ignoredHost}.`);
  folder = await takeFolder(join(data, "running.json"));
  await checkPort(settings);
  await install(root);
  const secrets = secretsFrom(join(data, "secrets.json"));
  const url = await openDatabase(settings);
  const { hasPeople } = await migrateOrSay(url, settings);
  await build(root, secrets);
  const setupToken = settings.isDemo || hasPeople ? null : randomBytes(24).toString("base64url");
  const env = environmentFor(settings, { url, secrets, setupToken });
  const child = await serve(root, { ...settings, env, onStart: ({ pid }) => folder.note({ server: identify(pid), address: env.ASKDESK_URL }) });
  keepMailroom(root, { env, onStart: ({ pid }) => folder.note({ mailroom: identify(pid) }) });
  greet(settings, env);
  const code = await child.ended;
  if (!stopping) {
    console.error(`The server ended unexpectedly (${code}).`);
    await stop(1);
  }
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => void stop(0));
if (process.env.npm_lifecycle_event === "start") {
  // npm may be killed without a word to us: then nobody is left to say stop.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void stop(1), 200).unref();
}
start().catch(async (error) => {
  if (stopping) return;
  console.error(process.env.ASKDESK_VERBOSE ? error : `\n${error.message}\n`);
  await stop(1);
});
