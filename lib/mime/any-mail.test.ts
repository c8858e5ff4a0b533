// Whatever the bytes: a reading that a database can hold, and no error.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { limits } from "./limits";
import { contentOf, htmlOf, parseMail } from "./parse";
import { safeHtml } from "./safe-html";
import { testNow } from "./testing";

/** Words that mean something to a reader of mail: chance alone seldom finds them. */
const words = fc.constantFrom(
  "From: ", "To: ", "Subject: ", "Date: ", "References: <a@b> ", "Content-Type: multipart/mixed; boundary=b", "Content-Type: multipart/alternative; boundary=\"bb\"", "Content-Type: text/html; charset=", "Content-Type: text/plain; format=flowed; charset=",
  "Content-Type: message/rfc822", "Content-Type: message/delivery-status", "Content-Type: application/ms-tnef; name=winmail.dat", "Content-Type: application/pkcs7-mime", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", "Content-Transfer-Encoding: x-uuencode", "Content-Disposition: attachment; filename*0*=utf-8''%", "\r\n", "\n", "\n\n", "\r\n\r\n", "\r", "--b\n", "--b--\n", "--bb\r\n", "--bb--",
  "=?utf-8?q?", "=?iso-2022-jp?b?", "?=", "=C3", "=\n", "begin 644 x\n", "end\n", "utf-8", "utf-16", "big5", "x-none", "us-ascii", "<a@b.c>", "\"", "(", ")", "<", ">", ",", ";", ":", "\0", "\x1b$B", "~{", "<p>", "<script>", "<img src=cid:a>", "&#0;", "&#xd800;", "-----BEGIN PGP SIGNED MESSAGE-----\n", "-----BEGIN PGP SIGNATURE-----\n", "\x78\x9f\x3e\x22",
);
const noise = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
const mail = fc.array(fc.oneof({ weight: 5, arbitrary: words }, { weight: 1, arbitrary: noise }), { maxLength: 60 }).map((parts) => Buffer.from(parts.join(""), "latin1"));

async function holds(raw: Buffer) {
  const it = await parseMail(raw, testNow);
  const said = JSON.stringify(it);
  // JSON writes NUL and half characters as escapes.
  expect(said).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/);
  expect(it.text.length).toBeLessThanOrEqual(limits.text);
  expect(said.length).toBeLessThan(600_000);
  for (const { name, index, size } of it.attachments) {
    expect(name).toMatch(/^[^/\\\p{Cc}]+$/u);
    expect((await contentOf(raw, index))?.content.length).toBe(size);
  }
  for (const { address } of [...it.senders, ...it.to]) expect(address).toMatch(/^$|^[^\r\n<>]+@[^\s<>@,]+$/);
  const html = await htmlOf(raw);
  expect(html !== null).toBe(it.hasHtml);
  if (html) expect(safeHtml(html, { cids: {} })).not.toMatch(/<(script|iframe|form|svg)/i);
}

test("bytes by chance", () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), (bytes) => holds(Buffer.from(bytes))), { numRuns: 150 }), 120_000);
test("scraps of mail by chance", () => fc.assert(fc.asyncProperty(mail, holds), { numRuns: 600 }), 120_000);
