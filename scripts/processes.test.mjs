import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { readPidFile } from "./postgres.mjs";
import { endProcess, identify, isAlive, isPostgresIn, isStill, readStat, tryPort } from "./processes.mjs";

test("a process name may hold spaces and brackets", () => {
  const line = `42 (next-server (v1) R) S 1 42 42 0 -1 4194304 1 0 0 0 5 2 0 0 20 0 11 0 187654 1 2`;
  expect(readStat(line)).toEqual({ name: "next-server (v1) R", state: "S", startedAt: "187654" });
});

test("a process is known again until it ends", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  const identity = identify(child.pid);
  expect(isStill(identity)).toBe(true);
  expect(isStill({ ...identity, startedAt: "another time" })).toBe(false);
  expect(isPostgresIn(child.pid, process.cwd())).toBe(false);
  await endProcess(child.pid);
  expect(isStill(identity)).toBe(false);
});

test.runIf(process.platform === "linux")("a zombie is dead", async () => {
  // The shell starts a child that ends when we say so, and has by then become a program that never buries it.
  const parent = spawn("sh", ["-c", "cat <&3 >/dev/null & echo $!; exec sleep 60 3<&-"], { stdio: ["ignore", "pipe", "ignore", "pipe"] });
  const [line] = await once(parent.stdout, "data");
  const child = Number(line);
  await expect.poll(() => readStat(readFileSync(`/proc/${parent.pid}/stat`, "utf8")).name).toBe("sleep");
  expect(isAlive(child)).toBe(true);
  parent.stdio[3].end();
  await expect.poll(() => isAlive(child)).toBe(false);
  process.kill(child, 0); // its number is still taken
  parent.kill();
});

test("no process, a broken number and our own", () => {
  expect(isAlive(Number.NaN)).toBe(false);
  expect(isAlive(0)).toBe(false);
  expect(isAlive(process.pid)).toBe(true);
  expect(isStill(null)).toBe(false);
});

test("a pid file tells process, port and readiness, half written or whole", () => {
  const text = "4711\n/proc/self/cwd\n1764000000\n40551\n\n127.0.0.1\n  1234  5\nready   \n";
  expect(readPidFile(text)).toEqual({ pid: 4711, port: 40551, ready: true });
  expect(readPidFile("4711\n/x\n")).toMatchObject({ pid: 4711, ready: false });
  expect(readPidFile("")).toBeNull();
});

test("a port in use is refused by its code", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  await expect(tryPort(server.address().port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  server.close();
});
