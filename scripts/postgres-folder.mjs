// Makes the folder a PostgreSQL keeps its data in: complete or not at all, open to one password.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The role Askdesk signs in as, and its database. It owns that database and is no superuser. */
export const role = "askdesk";

// The superuser can sign in from nowhere; over the loopback interface our role can, with its password.
const access = ["127.0.0.1/32", "::1/128"].map((from) => `host all ${role} ${from} scram-sha-256\n`).join("");

/**
 * Where PostgreSQL is told its data is. Started inside the folder, it needs to look it up by no name, and so does
 * not mind that the folders above are closed to its account.
 */
export const inFolder = (folder) => (process.platform === "linux" ? "/proc/self/cwd" : folder);

/** Makes a file in the folder that only PostgreSQL's account may read. */
function keep(as, path, text) {
  writeFileSync(path, text, { mode: 0o600 });
  if (as) chownSync(path, as.uid, as.gid);
}

function run(program, args, options) {
  const ended = spawnSync(program, args, { encoding: "utf8", ...options });
  if (ended.error) throw ended.error;
  if (ended.status !== 0) throw new Error(`PostgreSQL's folder could not be made: ${(ended.stderr || ended.stdout).trim()}`);
}

/**
 * What is a letter and what a mark, as the system's library has it under one of these names: by it the full text search parts words. In the plain "C"
 * everything beyond ASCII is a letter, and a word in curly quotes is found by nobody who does not type them. How things are sorted is PostgreSQL's own.
 */
const alphabets = ["C.UTF-8", "en_US.UTF-8", "UTF-8", "C"];

function makeCluster(bin, here, words) {
  for (const alphabet of alphabets) {
    try {
      return run(join(bin, "initdb"), ["-D", inFolder(here.cwd), ...words, `--lc-ctype=${alphabet}`], here);
    } catch (error) {
      if (alphabet === alphabets.at(-1) || !/locale/i.test(error.message)) throw error;
    }
  }
}

function initialise(folder, bin, as) {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  if (as) chownSync(half, as.uid, as.gid);
  const here = { cwd: half, ...as };
  const words = ["--username=postgres", "--auth=reject", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"];
  makeCluster(bin, here, words);
  const password = randomBytes(24).toString("base64url");
  const input = `CREATE ROLE ${role} LOGIN CREATEDB PASSWORD '${password}';\nCREATE DATABASE ${role} OWNER ${role};\n`;
  run(join(bin, "postgres"), ["--single", "-D", inFolder(half), "postgres"], { ...here, input });
  keep(as, join(half, "pg_hba.conf"), access);
  keep(as, join(half, "askdesk.password"), password);
  renameSync(half, folder);
}

/**
 * Makes the folder unless it is there.
 * @returns the password of our role, which is kept inside the folder and goes with it
 */
export function openFolder(folder, bin, as) {
  if (!existsSync(join(folder, "PG_VERSION"))) initialise(folder, bin, as);
  const owner = statSync(folder).uid;
  const us = as?.uid ?? process.getuid();
  if (owner !== us >>> 0) throw new Error(`${folder} was made by another account (number ${owner}). Start Askdesk as that account, or move the folder away.`);
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (version !== "18") throw new Error(`${folder} is of PostgreSQL ${version}, and this is PostgreSQL 18. Move it with pg_dump and pg_restore.`);
  return readFileSync(join(folder, "askdesk.password"), "utf8");
}
