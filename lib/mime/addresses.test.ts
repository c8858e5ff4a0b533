import { expect, test } from "vitest";
import { mailboxesOf, usable } from "./addresses";
import type { Flag } from "./flags";

function one(line: string) {
  const flags = new Set<Flag>();
  return { boxes: mailboxesOf(line, null, flags).map(({ name, address }) => [name, address]), flags: [...flags] };
}

test.each([
  ["ann@example.org", "", "ann@example.org"],
  ["Ann Reader <ann@Example.ORG>", "Ann Reader", "ann@example.org"],
  ['"Reader, Ann" <ann@example.org>', "Reader, Ann", "ann@example.org"],
  ["ann@example.org (Ann Reader)", "Ann Reader", "ann@example.org"],
  ["Ann (at home) <ann@example.org>", "Ann", "ann@example.org"],
  ['"Ann \\"Nan\\" R" <ann@example.org>', 'Ann "Nan" R', "ann@example.org"],
  ["=?utf-8?q?=C3=84nn?= <ann@example.org>", "Änn", "ann@example.org"],
  ['"=?utf-8?q?=C3=84nn?=" <ann@example.org>', "Änn", "ann@example.org"],
  ["=?utf-8?B?QW5uLCBCb2I=?= <ann@example.org>", "Ann, Bob", "ann@example.org"],
  ["Ann R ann@example.org", "Ann R", "ann@example.org"],
  ["<@relay.example,@x.example:ann@example.org>", "", "ann@example.org"],
  ["'Ann' <mailto:ann@example.org>", "Ann", "ann@example.org"],
  ['"ann b"@example.org', "", '"ann b"@example.org'],
  ["ann@[192.0.2.1]", "", "ann@[192.0.2.1]"],
  ["J\xc3\xb6rg <j\xc3\xb6rg@m\xc3\xbcnchen.example>", "Jörg", "jörg@münchen.example"],
])("%s", (line, name, address) => {
  expect(one(line)).toEqual({ boxes: [[name, address]], flags: [] });
});

test("lists and groups", () => {
  expect(one("Ann <a@x.org>, b@x.org; c@x.org").boxes.map(([, address]) => address)).toEqual(["a@x.org", "b@x.org", "c@x.org"]);
  expect(one("Friends: Ann <a@x.org>, b@x.org;, c@x.org").boxes.map(([, address]) => address)).toEqual(["a@x.org", "b@x.org", "c@x.org"]);
  expect(one("undisclosed-recipients:;").boxes).toEqual([]);
});

test("a name that says an address never becomes one", () => {
  expect(one("=?utf-8?q?evil=40x.org?= <ann@example.org>")).toEqual({ boxes: [["evil@x.org", "ann@example.org"]], flags: ["addressInName"] });
  expect(one('"evil@x.org" <ann@example.org>')).toEqual({ boxes: [["evil@x.org", "ann@example.org"]], flags: ["addressInName"] });
  expect(one('"evil@x.org"').boxes).toEqual([["evil@x.org", ""]]);
  expect(one("=?utf-8?q?evil=40x.org?=").boxes).toEqual([["evil@x.org", ""]]);
  expect(one("=?utf-8?q?=3Cevil=40x.org=3E?= <ann@example.org>").boxes).toEqual([["<evil@x.org>", "ann@example.org"]]);
  // The same address said twice is no disguise.
  expect(one('"ann@example.org" <ann@example.org>')).toEqual({ boxes: [["", "ann@example.org"]], flags: [] });
});

test.each(["<ann b@example.org>", "<ann@example.org>>", "ann@@example.org", "<ann@exam ple.org>", "<ann@>", "<@>", "<ann@example..org>", "<a\x01b@example.org>", "ann@-x-.org,", "<.ann@example.org>"])("nothing is sent to %s", (line) => {
  const { boxes, flags } = one(`Ann ${line}`);
  expect(boxes[0]?.[1]).toBe("");
  expect(flags).toContain("oddSender");
});

test("only what could stand in an envelope is usable", () => {
  expect([usable("ann@example.org\r\nBcc: x@y.z"), usable("ann@example.org,b@c.d"), usable(`${"a".repeat(65)}@example.org`), usable("ann"), usable("a\u202eb@example.org")]).toEqual(["", "", "", "", ""]);
});
