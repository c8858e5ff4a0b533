import { expect, test } from "vitest";
import { identityOf, rawHashOf } from "./identity";

const mail = "Received: from a by b\r\n\tfor <ask@example.org>\r\nFrom: Ann <ann@example.org>\r\nSubject: Bells\r\n\r\nWhy\r\nbells?\r\n";
const same = (a: string, b: string) => identityOf(Buffer.from(a, "latin1")) === identityOf(Buffer.from(b, "latin1"));

test("trace lines, line ends and the envelope line of a mailbox file make no other mail", () => {
  expect(same(mail, mail.replaceAll("\r\n", "\n"))).toBe(true);
  expect(same(mail, `From ann@example.org Mon Jan  5 10:00:00 2026\r\nReturn-Path: <ann@example.org>\r\nDelivered-To: ask@example.org\r\n${mail.replace(/^Received[^]*?org>\r\n/, "")}`)).toBe(true);
  expect(same(mail, `X-Spam-Status: No\r\n${mail}\r\n`)).toBe(true);
});

test("another word, another subject, another sender make another mail", () => {
  expect(same(mail, mail.replace("bells?", "bells!"))).toBe(false);
  expect(same(mail, mail.replace("Bells", "Bell"))).toBe(false);
  expect(same(mail, mail.replace("Ann", "Anne"))).toBe(false);
});

test("whatever it is has an identity", () => {
  for (const odd of ["", "\n", "\r\n\r\n", "no head at all", "\u0000\u00ff", "From: a@b.c"]) expect(identityOf(Buffer.from(odd, "latin1"))).toHaveLength(64);
  expect(rawHashOf(Buffer.from(mail))).not.toBe(rawHashOf(Buffer.from(`${mail} `)));
});
