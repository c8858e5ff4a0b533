// Mail made to be too much, through the real thread: within ten seconds, and whoever asked goes on meanwhile.
import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { limits } from "./limits";
import { readAttachment, readHtml, readMail, stopReaders } from "./read";

const nested = (levels: number) => `${Array.from({ length: levels }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join("")}Content-Type: text/plain\n\nWhy bells?\n`;
const mails: Record<string, () => string> = {
  "2,000 parts within each other": () => `From: a@b.example\n${nested(2_000)}`,
  "10,000 parts within each other": () => `From: a@b.example\n${nested(10_000)}`,
  "20,000 parts beside each other": () => `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\nContent-Type: text/plain\n\nWhy bells?\n".repeat(20_000)}--b--\n`,
  "20,000 files": () => `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\nQUJD\n".repeat(20_000)}--b--\n`,
  "2,000 mails within each other": () => `From: a@b.example\n${"Content-Type: message/rfc822\n\n".repeat(2_000)}Subject: x\n\nWhy bells?`,
  "one line of a megabyte": () => `From: a@b.example\n\n${"x".repeat(1_048_576)}`,
  "a head of a megabyte": () => `From: a@b.example\nSubject: ${"=?utf-8?q?a".repeat(100_000)}\n${"X-Bells: ring\n".repeat(20_000)}\nWhy bells?`,
  "a megabyte of HTML": () => `From: a@b.example\nContent-Type: text/html\n\n${"<p>Why <b>bells</b>?</p>".repeat(43_000)}`,
  "30,000 tags within each other": () => `From: a@b.example\nContent-Type: text/html\n\n${"<div>".repeat(30_000)}Why bells?`,
  "5,001 links": () => `From: a@b.example\nContent-Type: text/html\n\n${'<a href="https://example.org/bells">bells</a> '.repeat(5_001)}`,
  "a thousand references to a thousand people": () => `From: ${"a <a@b.example>, ".repeat(1_000)}\nReferences: ${"<a@b.example> ".repeat(20_000)}\nTo: ${"(".repeat(500_000)}\n\nWhy bells?`,
};

let [worst, last, beat]: [number, number, NodeJS.Timeout | undefined] = [0, 0, undefined];
beforeEach(() => {
  [worst, last] = [0, performance.now()];
  beat = setInterval(() => {
    worst = Math.max(worst, performance.now() - last);
    last = performance.now();
  }, 10);
});
afterEach(() => clearInterval(beat));
afterAll(stopReaders);

/** Reads, and says how long it took from when the bytes were there. */
async function timed(raw: Buffer) {
  const began = performance.now();
  [worst, last] = [0, began];
  const answer = await readMail(raw);
  return { answer, took: performance.now() - began, stall: worst };
}

test.each(Object.keys(mails))("%s", async (name) => {
  const { answer, took, stall } = await timed(Buffer.from(mails[name]!()));
  expect(took).toBeLessThan(10_000);
  expect(stall).toBeLessThan(1_000);
  if ("reading" in answer) expect(JSON.stringify(answer.reading).length).toBeLessThan(400_000);
  else expect(answer.said).toMatch(/raw file is kept/);
  expect(await readMail(Buffer.from("From: a@b.example\nSubject: next\n\nx"))).toMatchObject({ reading: { subject: "next" } });
});

test("a file of 60 MB is told, hashed and handed over, and never lies in memory twice", async () => {
  const line = `${"QUJD".repeat(19)}\r\n`;
  const count = Math.ceil((60 * 1024 * 1024) / 57);
  const raw = Buffer.concat([Buffer.from("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWhy bells?\r\n--b\r\nContent-Type: application/octet-stream; name=bells.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"), Buffer.alloc(count * line.length, line), Buffer.from("--b--\r\n")]);
  const held = process.memoryUsage.rss();
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - held)), 5);
  const { answer, took, stall } = await timed(raw);
  clearInterval(watch);
  expect(took).toBeLessThan(10_000);
  expect(stall).toBeLessThan(1_000);
  expect(most).toBeLessThan(300 * 1024 * 1024);
  const hash = createHash("sha256").update(Buffer.alloc(count * 57, "ABC")).digest("hex");
  expect(answer).toMatchObject({ reading: { text: "Why bells?", attachments: [{ name: "bells.bin", size: count * 57, hash }] } });
  const found = await readAttachment(raw, 0);
  expect(found?.content.length).toBe(count * 57);
  expect(createHash("sha256").update(found!.content).digest("hex")).toBe(hash);
});

test("more than the largest mail is not read at all", async () => {
  expect(await readMail(Buffer.alloc(limits.raw + 1))).toMatchObject({ over: "size" });
  expect(await readHtml(Buffer.alloc(limits.raw + 1))).toBeNull();
});

test("HTML and files are handed over, and null where there are none", async () => {
  const raw = Buffer.from("From: a@b.example\nContent-Type: text/html; charset=iso-8859-1\n\n<p>caf\xe9</p>", "latin1");
  expect(await readHtml(raw)).toBe("<p>café</p>");
  expect(await readHtml(Buffer.from("From: a@b.example\n\nx"))).toBeNull();
  expect(await readAttachment(raw, 0)).toBeNull();
  expect(await readAttachment(raw, -1)).toBeNull();
});
