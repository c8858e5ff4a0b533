import { expect, test } from "vitest";
import { hasGone, nameOfWorker } from "./lease";
import { addressesOf, mailboxInput, standingOf } from "./mailbox";
import { keptOf } from "./source";

const mailbox = { address: "ask@example.net", folder: "INBOX", moveTo: null };

test("a mail within the limit is kept whole, and of a larger one its head, with where the rest lies", () => {
  const source = Buffer.from(`Subject: Large\r\nFrom: a@example.org\r\n\r\n${"x".repeat(3_000_000)}`);
  expect(keptOf({ source, size: source.length }, mailbox, 4_000_000).raw).toBe(source);
  const cut = keptOf({ source: source.subarray(0, 2_000_001), size: 163 * 1024 * 1024 }, mailbox, 2_000_000);
  expect(cut.raw.toString()).toBe("Subject: Large\r\nFrom: a@example.org");
  expect(cut.cut).toMatchObject({ size: 163 * 1024 * 1024, why: [expect.stringMatching(/163 MB.*the folder INBOX of ask@example\.net/)] });
  expect(keptOf({ source, size: source.length }, { ...mailbox, moveTo: "Done" }, 10).cut!.why[0]).toContain("the folder Done");
});

test("a head that never ends is cut as well", () => {
  const source = Buffer.alloc(3_000_000, "x");
  expect(keptOf({ source, size: source.length }, mailbox, 2_000_000).raw).toHaveLength(1024 * 1024);
});

test("a worker is gone when its process here is; one elsewhere may be anything", () => {
  const own = nameOfWorker();
  expect(hasGone(own)).toBe(false);
  expect(hasGone(own.replace(` ${process.pid} `, " 4194999 "))).toBe(true);
  expect(hasGone(`elsewhere${own.replace(` ${process.pid} `, " 4194999 ")}`)).toBe(false);
  expect(hasGone("killed")).toBe(false);
});

test("an address is known as written and without its + part", () => {
  expect(addressesOf("Ask+token@Example.NET")).toEqual(["ask+token@example.net", "ask@example.net"]);
  expect(addressesOf("ask@example.net")).toEqual(["ask@example.net"]);
  expect(addressesOf("+token@example.net")).toEqual(["+token@example.net"]);
  expect(addressesOf("nobody")).toEqual([]);
  expect(addressesOf("")).toEqual([]);
});

test("a mailbox's form: no server, the usual ports, and what is refused", () => {
  const typed = { columnId: "1", address: "Ask@Example.net", host: "", port: "", security: "tls", username: "", password: "", folder: "", moveTo: "" };
  expect(mailboxInput.parse(typed)).toEqual({ columnId: 1, address: "ask@example.net", plusAddresses: false, host: null, port: null, security: null, username: null, password: null, folder: "INBOX", moveTo: null });
  expect(mailboxInput.parse({ ...typed, host: "IMAP.example.net", username: "ask", security: "starttls", plusAddresses: "on" })).toMatchObject({ host: "imap.example.net", port: 143, security: "starttls", plusAddresses: true });
  const refused = (more: Record<string, string>) => mailboxInput.safeParse({ ...typed, ...more }).error?.issues[0]?.path.join();
  expect([refused({ address: "ask+x@example.net" }), refused({ host: "imap example" }), refused({ host: "imap.example.net" }), refused({ port: "70000" }), refused({ password: "a\nb" }), refused({ moveTo: "inbox" })]).toEqual(["address", "host", "username", "port", "password", "moveTo"]);
});

test("how a mailbox stands", () => {
  const at = new Date();
  const row = { host: "imap.example.net", disabledAt: null, failingSince: null, reachedAt: null };
  expect([row, { ...row, reachedAt: at }, { ...row, reachedAt: at, failingSince: at }, { ...row, disabledAt: at, failingSince: at }, { ...row, host: null }].map(standingOf)).toEqual(["notYet", "reached", "failing", "disabled", "notFetched"]);
});
