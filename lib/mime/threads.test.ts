// The threads themselves, with a thread that does what the test says instead of reading mail.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { limits } from "./limits";

// The clock moves when a test says so: what is to be ended by it is, and nothing else, however busy the machine.
vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });

const folder = mkdtempSync(join(tmpdir(), "askdesk-threads-"));
writeFileSync(
  join(folder, "read-mail.mjs"),
  `import { parentPort, threadId } from "node:worker_threads";
  parentPort.on("message", ({ raw }) => {
    const what = Buffer.from(raw).toString();
    if (what === "hang") for (;;);
    if (what === "grow") { const all = []; for (;;) all.push(new Array(1_000_000).fill(all.length)); }
    if (what === "exit") process.exit();
    if (what === "throw") return parentPort.postMessage({ failed: "no" });
    if (what === "loose") return setImmediate(() => { throw new Error("loose"); });
    parentPort.postMessage({ found: { what, threadId, bytes: raw.buffer.byteLength } });
  });
  parentPort.postMessage({ ready: true });`,
);
const before = process.env.ASKDESK_WORKERS;
process.env.ASKDESK_WORKERS = folder;

const { readMail, readWord, stopReaders } = await import("./read");
const { askForWord } = await import("./threads");
afterAll(async () => {
  await stopReaders();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
  if (before === undefined) delete process.env.ASKDESK_WORKERS;
  else process.env.ASKDESK_WORKERS = before;
});

type Found = { reading: { what: string; threadId: number; bytes: number } };
const read = async (what: string) => (await readMail(Buffer.from(what))) as unknown as Found & { over?: string; said?: string };

// Both threads are there and ready: the clock of one that only starts is another.
beforeEach(() => Promise.all([read("one"), read("other")]));
const timePasses = () => vi.advanceTimersByTime(limits.milliseconds);

test.each([
  ["hang", "time"],
  ["grow", "memory"],
  ["exit", "crash"],
  ["throw", "crash"],
  ["loose", "crash"],
])("a mail that makes its thread %s is given up (%s), with a sentence, and the next one is read", async (what, over) => {
  const [given, meanwhile] = [read(what), read("next")];
  const next = await meanwhile;
  if (over === "time") timePasses();
  const bad = await given;
  expect(bad.over).toBe(over);
  expect(bad.said).toMatch(/raw file is kept\.$/);
  expect(next.reading.what).toBe("next");
  expect((await read("after")).reading.what).toBe("after");
});

test("one slow mail holds up no other, and a queue behind two is worked off", async () => {
  const asked = ["hang", ...Array.from({ length: 30 }, (_, at) => `mail ${at}`), "hang"].map(read);
  await Promise.all(asked.slice(1, -1));
  timePasses();
  const all = await Promise.all(asked);
  expect(all.map((it) => it.over ?? it.reading.what)).toEqual(["time", ...Array.from({ length: 30 }, (_, at) => `mail ${at}`), "time"]);
});

test("mails one after another are read by the same warm thread, each alone in its memory", async () => {
  const within = Buffer.from("one two three").subarray(4, 7);
  const first = (await readMail(within)) as unknown as Found;
  expect(first.reading).toMatchObject({ what: "two", bytes: 3 });
  expect((await read("again")).reading.threadId).toBe(first.reading.threadId);
  // The caller's bytes are still the caller's.
  expect(within.toString()).toBe("two");
});

/** A Word file asked for; what has been answered is in `answered`, in turn. */
function wordsAsked(...whats: string[]) {
  const answered: string[] = [];
  const all = whats.map(async (what) => {
    const answer = await askForWord(Buffer.from(what));
    answered.push("over" in answer ? answer.over : (answer.found as Found["reading"]).what);
  });
  return { answered, all: Promise.all(all) };
}

test("one Word file is read at a time and four wait; beyond that it is said, and mail is read meanwhile", async () => {
  const { answered, all } = wordsAsked("hang", "w1", "w2", "w3", "w4");
  expect(await readWord(Buffer.from("w5"))).toEqual({ refusal: "Several Word files are being read just now. Try again in a moment." });
  const mails = await Promise.all(Array.from({ length: 10 }, (_, at) => read(`mail ${at}`)));
  expect(mails.map((it) => it.reading.what)).toHaveLength(10);
  expect(answered).toEqual([]);
  vi.advanceTimersByTime(limits.wordMilliseconds);
  await all;
  expect(answered).toEqual(["time", "w1", "w2", "w3", "w4"]);
});

test("mail goes before a Word file that waits", async () => {
  const slow = read("hang");
  const turns: string[] = [];
  const first = read("first");
  const word = askForWord(Buffer.from("word")).then(() => turns.push("word"));
  const second = read("second").then(() => turns.push("second"));
  await Promise.all([first, word, second]);
  expect(turns).toEqual(["second", "word"]);
  timePasses();
  expect((await slow).over).toBe("time");
});
