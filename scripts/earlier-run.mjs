// Remembers what runs from this folder, so that a start after a crash can tidy up and two starts do not meet.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { endProcess, identify, isStill, until } from "./processes.mjs";

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // none, or half written when the machine went down
  }
}

/**
 * Takes the folder for this start. Ends the server and the mailroom that an earlier start left behind when it was killed.
 * @returns `{ note(facts), release() }`: notes more about this run, forgets it
 * @throws an Error with a sentence when another start is at work here
 */
export async function takeFolder(path) {
  mkdirSync(dirname(path), { recursive: true });
  let earlier = read(path);
  // Killed a moment ago, it may still be at its tidying.
  if (isStill(earlier?.starter)) await until(() => !isStill(earlier.starter), 6000, 100);
  if (isStill(earlier?.starter)) {
    throw new Error(`Askdesk already runs from this folder${earlier.address ? `, at ${earlier.address}` : ""} (process ${earlier.starter.pid}). Stop it first, or use a second checkout.`);
  }
  for (const left of [earlier?.server, earlier?.mailroom]) if (isStill(left)) await endProcess(left.pid);
  rmSync(path, { force: true });
  const facts = { starter: identify(process.pid) };
  try {
    writeFileSync(path, JSON.stringify(facts), { flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    throw new Error("Askdesk is being started from this folder by another process.", { cause: error });
  }
  return {
    note: (more) => writeFileSync(path, JSON.stringify(Object.assign(facts, more))),
    release: () => existsSync(path) && read(path)?.starter?.pid === process.pid && rmSync(path),
  };
}
