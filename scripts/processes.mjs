// Processes by their number: is it alive, is it still the one we started, and let it end.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const hasProc = existsSync("/proc/self/stat");

/** What `ps` says of a process, for systems without /proc; an empty string when it is gone. */
const ps = (pid, column) => spawnSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";

/** Splits a line of /proc/<pid>/stat. The name stands in brackets and may hold spaces and brackets itself. */
export function readStat(line) {
  const end = line.lastIndexOf(")");
  const rest = line.slice(end + 2).split(" ");
  return { name: line.slice(line.indexOf("(") + 1, end), state: rest[0], startedAt: rest[19] };
}

function look(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (hasProc) {
    try {
      return readStat(readFileSync(`/proc/${pid}/stat`, "utf8"));
    } catch {
      return null;
    }
  }
  const state = ps(pid, "stat");
  return state ? { name: ps(pid, "ucomm"), state: state[0], startedAt: ps(pid, "lstart") } : null;
}

/** True when the process runs. A zombie, which only waits to be buried, does not. */
export function isAlive(pid) {
  const found = look(pid);
  return found !== null && found.state !== "Z" && found.state !== "X";
}

/** `{ pid, startedAt }`: enough to know a process again after its number may have gone to another. */
export const identify = (pid) => ({ pid, startedAt: look(pid)?.startedAt ?? null });

/** True when the process that was identified still runs, and is not another that got its number. */
export const isStill = (identity) => Boolean(identity) && isAlive(identity.pid) && look(identity.pid)?.startedAt === identity.startedAt;

/** True when the process is a PostgreSQL that works in this folder. Its name alone tells where folders cannot be read. */
export function isPostgresIn(pid, folder) {
  if (!isAlive(pid) || look(pid)?.name !== "postgres") return false;
  try {
    return !hasProc || readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return true;
  }
}

/** Waits until `check` gives something true and returns that, or null when the time is over. */
export async function until(check, milliseconds, pause = 25) {
  for (const end = Date.now() + milliseconds; ; await wait(pause)) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) return null;
  }
}

/** Asks a process to end, and ends it by force after a while. */
export async function endProcess(pid, { signal = "SIGTERM", patience = 8000 } = {}) {
  const send = (name) => {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  };
  if (!isAlive(pid)) return;
  send(signal);
  if (await until(() => !isAlive(pid), patience)) return;
  send("SIGKILL");
  await until(() => !isAlive(pid), 2000);
}

/** Takes a port for a moment: resolves with its number (a free one for 0), rejects with EADDRINUSE or EACCES. */
export const tryPort = (port, host = "127.0.0.1") =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
