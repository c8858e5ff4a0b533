// Mail made to be too much, through the real thread: what is read of it, and the next one is read as if nothing had been. How long it
// takes, and that whoever asked goes on meanwhile, is measured by scripts/bench-mail.mjs.
import { createHash } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import type { Flag } from "./flags";
import { limits } from "./limits";
import { readAttachment, readHtml, readMail, stopReaders } from "./read";

// No reading is ended by the clock, however busy the machine.
vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
afterAll(async () => {
  await stopReaders();
  vi.useRealTimers();
});

const nested = (levels: number) => `${Array.from({ length: levels }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join("")}Content-Type: text/plain\n\nWhy bells?\n`;
const flagged = (...flags: Flag[]) => expect.arrayContaining(flags);
/** By name: the mail, and what is read of it. */
const mails: Record<string, [mail: () => string, read: object]> = {
  "2,000 parts within each other": [() => `From: a@b.example\n${nested(2_000)}`, { text: "Why bells?", textFrom: "plain" }],
  "10,000 parts within each other": [() => `From: a@b.example\n${nested(10_000)}`, { textFrom: "raw", flags: flagged("tooManyParts", "rawShown") }],
  "20,000 parts beside each other": [() => `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\nContent-Type: text/plain\n\nWhy bells?\n".repeat(20_000)}--b--\n`, { text: "Why bells?\n\n".repeat(20_000).slice(0, limits.text), flags: flagged("tooLong") }],
  "20,000 files": [() => `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\nContent-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\nQUJD\n".repeat(20_000)}--b--\n`, { attachments: Array.from({ length: limits.attachments }, () => ({ size: 3 })), flags: flagged("tooManyParts") }],
  "2,000 mails within each other": [() => `From: a@b.example\n${"Content-Type: message/rfc822\n\n".repeat(2_000)}Subject: x\n\nWhy bells?`, { attachments: [{ type: "message/rfc822" }], flags: flagged("nested") }],
  "one line of a megabyte": [() => `From: a@b.example\n\n${"x".repeat(1_048_576)}`, { text: "x".repeat(limits.text), flags: flagged("tooLong") }],
  "a head of a megabyte": [() => `From: a@b.example\nSubject: ${"=?utf-8?q?a".repeat(100_000)}\n${"X-Bells: ring\n".repeat(20_000)}\nWhy bells?`, { subject: "=?utf-8?q?a".repeat(100_000).slice(0, limits.subject), text: "Why bells?" }],
  "a megabyte of HTML": [() => `From: a@b.example\nContent-Type: text/html\n\n${"<p>Why <b>bells</b>?</p>".repeat(43_000)}`, { text: "Why bells?\n\n".repeat(43_000).slice(0, limits.text), textFrom: "html", flags: flagged("tooLong") }],
  "30,000 tags within each other": [() => `From: a@b.example\nContent-Type: text/html\n\n${"<div>".repeat(30_000)}Why bells?`, { text: "Why bells?", textFrom: "html" }],
  "5,001 links": [() => `From: a@b.example\nContent-Type: text/html\n\n${'<a href="https://example.org/bells">bells</a> '.repeat(5_001)}`, { text: "bells <https://example.org/bells> ".repeat(5_001).slice(0, limits.text), flags: flagged("tooLong") }],
  "a thousand references to a thousand people": [() => `From: ${"a <a@b.example>, ".repeat(1_000)}\nReferences: ${"<a@b.example> ".repeat(20_000)}\nTo: ${"(".repeat(500_000)}\n\nWhy bells?`, { text: "Why bells?", senders: Array.from({ length: limits.mailboxes }, () => ({ address: "a@b.example" })), flags: flagged("severalSenders") }],
};

test.each(Object.keys(mails))("%s", async (name) => {
  const [mail, read] = mails[name]!;
  const answer = await readMail(Buffer.from(mail()));
  expect(answer).toMatchObject({ reading: read });
  if ("reading" in answer) expect(JSON.stringify(answer.reading).length).toBeLessThan(400_000);
  expect(await readMail(Buffer.from("From: a@b.example\nSubject: next\n\nx"))).toMatchObject({ reading: { subject: "next" } });
});

test("a file of 60 MB is told, hashed and handed over, and never lies in memory twice", async () => {
  const line = `${"QUJD".repeat(19)}\r\n`;
  const count = Math.ceil((60 * 1024 * 1024) / 57);
  const raw = Buffer.concat([Buffer.from("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWhy bells?\r\n--b\r\nContent-Type: application/octet-stream; name=bells.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n"), Buffer.alloc(count * line.length, line), Buffer.from("--b--\r\n")]);
  const held = process.memoryUsage.rss();
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - held)), 5);
  const answer = await readMail(raw);
  clearInterval(watch);
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
