// Runs other programs so that none is left behind: each in a group of its own, which ends as a whole.
import { spawn } from "node:child_process";
import { endProcess, identify, isStill, until } from "./processes.mjs";

/** What runs, in the order of its start: `{ end() }`. */
const living = new Set();
let closed = false;

function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if (error.code === "ESRCH" || error.code === "EPERM") return false; // EPERM: only zombies are left of it, says macOS
    throw error;
  }
}

/**
 * Starts a program at the head of its own group. Its end is `child.ended`, a promise of the exit code; `child.end()`
 * brings it about, by SIGTERM to the group, or by `endWith` to the program alone.
 */
export function launch([program, ...args], { endWith, ...options } = {}) {
  if (closed) throw new Error("Askdesk is stopping.");
  const child = spawn(program, args, { stdio: "inherit", ...options, detached: true });
  child.ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.code === "ENOENT" ? 127 : 126));
    child.once("exit", (code, name) => resolve(code ?? `ended by ${name}`));
  }).finally(() => living.delete(child));
  child.end = async () => {
    if (endWith) return endProcess(child.pid, { signal: endWith, patience: 20_000 });
    if (!child.pid || !signal(-child.pid, "SIGTERM")) return;
    if (!(await until(() => !signal(-child.pid, 0), 8000))) signal(-child.pid, "SIGKILL");
    await child.ended;
  };
  living.add(child);
  return child;
}

/** Takes over the ending of a process that somebody else started, by a signal to it alone. */
export function adopt(pid, endWith) {
  const identity = identify(pid);
  living.add({ end: async () => isStill(identity) && endProcess(pid, { signal: endWith, patience: 20_000 }) });
}

/** Ends whatever of these programs still runs, the last started first, and lets none start any more. */
export async function endAll() {
  closed = true;
  for (const one of [...living].toReversed()) await one.end();
}

/**
 * Runs a program to its end.
 * @throws an Error that says `failure` when it does not end well
 */
export async function run(command, { failure, ...options }) {
  const code = await launch(command, options).ended;
  if (code !== 0) throw new Error(`${failure} (${command.slice(0, 3).join(" ")}: ${code})`);
}
