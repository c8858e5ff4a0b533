import { expect, test } from "vitest";
import { MailboxFile, type Parted } from "./mbox";

/** The mails of a file that comes in pieces of this size. */
function part(file: string | Buffer, piece = Infinity, largest?: number): Parted[] {
  const bytes = Buffer.from(file as string, "latin1");
  const parted: Parted[] = [];
  const splitter = new MailboxFile(0, largest);
  for (let at = 0; at < bytes.length; at += Math.min(piece, bytes.length)) parted.push(...splitter.push(bytes.subarray(at, at + Math.min(piece, bytes.length))));
  return [...parted, ...splitter.end()];
}
const raws = (parted: Parted[]) => parted.map(({ raw }) => raw.toString("latin1"));

const mails = [
  "From: a@example.org\nSubject: One\n\nWhy?\n",
  "From: b@example.org\nSubject: Two\n\nFrom here on it is text.\n>From a quotation.\n>>From a deeper one.\n\nFrom the archives of May 2026, at 10:30 sharp.\n\nEnd.\n",
  "Subject: Three\r\nContent-Length: 4\r\n\r\nLonger than it says.\r\n",
  "Subject: Four, without an end of line\n\nLast",
];
const quoted = (mail: string) => mail.replace(/^(>*From )/gm, ">$1").replace(/^>(From:)/, "$1");
const envelope = "From somebody@example.org Tue Nov 24 10:00:00 2026\n";
const file = mails.map((mail) => `${envelope}${quoted(mail)}\n${mail.endsWith("\n") ? "" : "\n"}`).join("");

test("a mailbox file falls into its mails, byte for byte, however it comes", () => {
  const whole = [...mails.slice(0, 3), `${mails[3]}\n`];
  for (const piece of [Infinity, 1000, 64, 7, 1]) expect(raws(part(file, piece)), `pieces of ${piece}`).toEqual(whole);
});

test("where one ends the next begins, and one may go on from there", () => {
  const parted = part(file);
  expect(parted[0]!.at).toBe(0);
  expect(parted.at(-1)!.end).toBe(file.length);
  for (const [index, { at }] of parted.entries()) {
    if (index > 0) expect(at).toBe(parted[index - 1]!.end);
    const rest = new MailboxFile(at);
    expect(raws([...rest.push(Buffer.from(file.slice(at), "latin1")), ...rest.end()])).toEqual(raws(parted.slice(index)));
  }
});

test("what many programs write before a mail is known, and what a letter says is not", () => {
  const lines = ["From - Mon Jan 05 10:00:00 2026", "From 1589@xxx Mon Jan 05 10:00:00 +0000 2026", "From MAILER-DAEMON Mon Jan  5 10:00 2026", "From ???@??? Mon Jan 05 10:00:00 2026", "From ask@example.org", "From 'a b'@example.org Mon, 5 Jan 2026 10:00:00 +0100"];
  for (const line of lines) expect(raws(part(`${line}\nSubject: One\n\nWhy?\n\n${line}\nSubject: Two\n\nHow?\n`)), line).toEqual(["Subject: One\n\nWhy?\n", "Subject: Two\n\nHow?\n"]);
  for (const said of ["From Mon Jan 05 2026 I was there", "From us all", "From ask@example.org", "From Jan 5 at 10:00 in 2026"]) expect(part(`${envelope}Subject: One\n\nWhy?\n\n${said}\nand so on.\n`), said).toHaveLength(1);
});

test("a file that does not begin like a mailbox is one mail, as it is", () => {
  const one = `Subject: One\n\n>From me\n\n${envelope}Subject: Two\n\n`;
  for (const piece of [Infinity, 3]) expect(raws(part(one, piece))).toEqual([one]);
  expect(part("")).toEqual([]);
  expect(raws(part("Hi"))).toEqual(["Hi"]);
  expect(raws(part(`\n\n${envelope}Subject: One\n\nWhy?\n`))).toEqual(["Subject: One\n\nWhy?\n"]);
});

test("of a mail that is too large the beginning is kept, and the next one is whole", () => {
  const large = `${envelope}Subject: Large\n\n${"x".repeat(79)}\n`.padEnd(300_000, `${"y".repeat(79)}\n`);
  const parted = part(`${large}\n${envelope}${mails[0]}\n`, 10_000, 100_000);
  expect(parted.map(({ cut, size }) => [cut, size])).toEqual([[true, large.length + 1], [false, mails[0]!.length]]);
  expect(raws(parted)[0]).toMatch(/^Subject: Large\n\n/);
  expect(raws(parted)[1]).toBe(mails[0]);
});
