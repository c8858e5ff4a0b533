// Starts and stops the embedded PostgreSQL of one data folder. One server to a folder: a live one is used again.
import { mkdirSync, openSync, readFileSync, realpathSync, rmSync, closeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { account, binaries } from "./postgres-binaries.mjs";
import { inFolder, openFolder, role } from "./postgres-folder.mjs";
import { endProcess, isPostgresIn, tryPort, until } from "./processes.mjs";
import { adopt, launch } from "./run.mjs";

// Small: a desk has tens of people, and readers are served from the page cache.
const modest = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 100, // a server and a mailroom take thirty; the tests run several of each
  shared_buffers: "32MB",
  max_wal_size: "256MB",
  wal_level: "minimal",
  max_wal_senders: 0,
  max_logical_replication_workers: 0,
  max_worker_processes: 4,
  max_parallel_workers_per_gather: 0,
  autovacuum_max_workers: 2,
  io_method: "sync", // else three more processes read for us
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};
/** For databases that are thrown away: nothing waits for the disk. */
export const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** What postmaster.pid tells: which process, on which port, and whether it takes connections. Null without one. */
export function readPidFile(text) {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7] === "ready" } : null;
}

function running(folder) {
  try {
    const found = readPidFile(readFileSync(join(folder, "postmaster.pid"), "utf8"));
    if (found && isPostgresIn(found.pid, folder)) return found;
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  return null;
}

async function begin(folder, bin, as, settings) {
  rmSync(join(folder, "postmaster.pid"), { force: true }); // its process is dead, or has another's number
  const port = await tryPort(0);
  const log = openSync(`${folder}.log`, "w", 0o600);
  const words = Object.entries({ ...modest, ...settings, port }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = launch([join(bin, "postgres"), "-D", inFolder(folder), ...words], { cwd: folder, ...as, stdio: ["ignore", log, log], endWith: "SIGINT" }); // SIGTERM would wait for every client to go
  closeSync(log);
  let ended = false;
  child.ended.then(() => (ended = true));
  child.unref();
  await until(() => ended || running(folder)?.ready, 60_000, 5);
  return running(folder);
}

/**
 * A running PostgreSQL over `folder`, made if it is not there.
 * @returns `{ url, pid, port, urlOf(database), stop() }`; the addresses hold the password
 * @throws an Error with a sentence when it cannot start
 */
export async function startPostgres(folder, settings = {}) {
  const as = account();
  mkdirSync(dirname(folder), { recursive: true });
  const path = join(realpathSync(dirname(resolve(folder))), folder.split("/").at(-1));
  const bin = binaries(as);
  const password = openFolder(path, bin, as);
  let server = running(path);
  if (server) adopt(server.pid, "SIGINT");
  if (server && !server.ready) server = await until(() => (running(path)?.ready ? running(path) : null), 60_000);
  // After kill -9 of the server alone, its helpers may hold the folder for a moment longer.
  for (let attempt = 0; !server && attempt < 10; attempt++, await wait(300)) server = await begin(path, bin, as, settings);
  if (!server) throw new Error(`PostgreSQL did not start. Its last words: ${readFileSync(`${path}.log`, "utf8").trim().split("\n").slice(-3).join(" / ")}`);
  const { pid, port } = server;
  const urlOf = (database) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return { url: urlOf(role), pid, port, urlOf, stop: () => endProcess(pid, { signal: "SIGINT", patience: 20_000 }) };
}
