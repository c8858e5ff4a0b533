// How much memory a process and everything it started hold together.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

function kilobytes(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0; // gone since it was listed
  }
}

function table() {
  if (process.platform === "linux") {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => {
      try {
        const line = readFileSync(`/proc/${name}/stat`, "utf8");
        return [{ pid: Number(name), parent: Number(line.slice(line.lastIndexOf(")") + 2).split(" ")[1]), size: () => kilobytes(name) }];
      } catch {
        return []; // gone meanwhile
      }
    });
  }
  return spawnSync("ps", ["-axo", "pid=,ppid=,rss="], { encoding: "utf8" }).stdout.trim().split("\n").map((line) => {
    const [pid, parent, rss] = line.trim().split(/\s+/).map(Number);
    return { pid, parent, size: () => rss };
  });
}

/**
 * @returns `{ megabytes, processes, method }`: on Linux the proportional set size, in which a shared page counts once in
 *   all; elsewhere the resident size, which counts it for each process
 */
export function memoryOf(root) {
  const all = table();
  const family = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent } of all) if (family.has(parent) && !family.has(pid)) grown = Boolean(family.add(pid));
  }
  const ours = all.filter(({ pid }) => family.has(pid));
  const sum = ours.reduce((total, one) => total + one.size(), 0);
  return { megabytes: sum / 1024, processes: ours.length, method: process.platform === "linux" ? "PSS" : "RSS" };
}
