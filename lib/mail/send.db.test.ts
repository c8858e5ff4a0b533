import { createVerify, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { letters, letterTries } from "@/db/schema/mail";
import { mailboxes } from "@/db/schema/mailroom";
import { signInTokens } from "@/db/schema/people";
import { mailSink } from "@/db/testing-mail-server";
import { makeMagazine, makeQuestion } from "@/db/testing-rows";
import { htmlOf, parseMail } from "../mime/parse";
import { installationId } from "./from";
import { send, sendWaiting } from "./send";

const now = new Date("2026-11-01T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let sink: Awaited<ReturnType<typeof mailSink>>;

const write = async (more: Partial<typeof letters.$inferInsert> = {}) => {
  const [row] = await db.insert(letters).values({ kind: "accepted", to: "reader@example.org", toName: "Ann", from: '"Ask" <ask@example.org>', subject: "Your question", body: "See\n{{status}}", messageId: `own-${Math.random()}@desk.example`, secrets: { status: "https://a.example/q/secret" }, ...more }).returning();
  return row!;
};
const row = async (id: number) => (await db.select().from(letters).where(eq(letters.id, id)))[0]!;
const triesOf = (id: number) => db.select().from(letterTries).where(eq(letterTries.letterId, id)).orderBy(letterTries.id);
const queued = async () => (await db.execute<{ run_at: Date; key: string }>(sql`select run_at, key from graphile_worker.jobs where task_identifier = 'send'`)).map(({ run_at, key }) => ({ runAt: new Date(run_at), key }));
/** A letter as it arrives. */
async function readLetter(raw: string) {
  const { subject, text, messageId, inReplyTo, references, replyTo, to, headers, claimedDate } = await parseMail(Buffer.from(raw));
  const heads = new Map(headers);
  return { subject, text, messageId, inReplyTo, references, replyTo, to, claimedDate, heads, html: await htmlOf(Buffer.from(raw)) };
}
const headOf = (raw: string) => raw.split("\r\n\r\n")[0]!;

beforeAll(async () => {
  sink = await mailSink();
});
afterAll(() => sink.close());
beforeEach(async () => {
  sink.behave("take");
  sink.got.length = 0;
  process.env.SMTP_URL = sink.url;
  process.env.NEXTAUTH_SECRET = "for tests";
  await db.execute(sql`truncate letters cascade`);
  await db.execute(sql`delete from graphile_worker._private_jobs`);
});

test("without a mail server letters wait, and go out when there is one", async () => {
  delete process.env.SMTP_URL;
  const letter = await write();
  await send({ letterId: letter.id }, now);
  expect(await sendWaiting(now)).toBe(0);
  expect(await row(letter.id)).toMatchObject({ state: "waiting", tries: 0 });
  process.env.SMTP_URL = sink.url;
  expect(await sendWaiting(now)).toBe(1);
  expect(await sendWaiting(now)).toBe(0);
  expect(await queued()).toMatchObject([{ key: `send:${letter.id}` }]);
});

test("two workers send a letter once, as text and HTML from one source, with its secret filled in and then forgotten", async () => {
  const letter = await write();
  await Promise.all([send({ letterId: letter.id }, now), send({ letterId: letter.id }, now)]);
  await send({ letterId: letter.id }, now);
  expect(sink.got).toHaveLength(1);
  const read = await readLetter(sink.got[0]!.raw);
  expect(read).toMatchObject({ messageId: letter.messageId, subject: "Your question" });
  expect(read.text).toContain("https://a.example/q/secret");
  expect(read.html).toContain('<a href="https://a.example/q/secret">');
  expect(read.heads.get("auto-submitted")).toBe("auto-generated");
  expect(read.heads.get("x-askdesk")).toBe(`${installationId()}/${letter.id}`);
  expect(await row(letter.id)).toMatchObject({ state: "sent", sentAt: now, secrets: {}, tries: 1, inHandUntil: null });
  expect(await triesOf(letter.id)).toMatchObject([{ at: now, outcome: "taken", said: expect.stringContaining("250") }]);
});

test("a letter in the hands of a worker that was killed is tried again, when those hands must be empty, as the same letter", async () => {
  const letter = await write({ inHandUntil: later(5) });
  await send({ letterId: letter.id }, now);
  expect(sink.got).toHaveLength(0);
  expect(await queued()).toEqual([{ runAt: later(5), key: `send:${letter.id}` }]);
  await send({ letterId: letter.id }, later(5));
  expect((await readLetter(sink.got[0]!.raw)).messageId).toBe(letter.messageId);
});

test("a server that says later is asked later, each time after a longer pause, and then takes the same letter", async () => {
  const letter = await write();
  sink.behave({ rcpt: 451, said: "come back later" });
  await send({ letterId: letter.id }, now);
  expect(await row(letter.id)).toMatchObject({ state: "waiting", tries: 1, inHandUntil: null, lastError: expect.stringContaining("come back later") });
  expect(await queued()).toEqual([{ runAt: later(0.5), key: `send:${letter.id}` }]);
  sink.behave({ data: 452, said: "full" });
  await send({ letterId: letter.id }, later(1));
  expect(await queued()).toEqual([{ runAt: later(2.5), key: `send:${letter.id}` }]);
  sink.behave("take");
  await send({ letterId: letter.id }, later(3));
  expect((await triesOf(letter.id)).map(({ outcome }) => outcome)).toEqual(["later", "later", "taken"]);
  expect(await row(letter.id)).toMatchObject({ state: "sent", tries: 3, lastError: null });
});

test.each([{ rcpt: 550, said: "no such mailbox" }, { data: 554, said: "not wanted" }])("what a server refuses for good is marked with what it said: %j", async (manner) => {
  const letter = await write();
  sink.behave(manner);
  await send({ letterId: letter.id }, now);
  expect(await row(letter.id)).toMatchObject({ state: "failed", tries: 1, lastError: expect.stringContaining(manner.said), secrets: { status: expect.any(String) } });
  expect(await triesOf(letter.id)).toMatchObject([{ outcome: "refused" }]);
  expect(await queued()).toEqual([]);
});

test("a server that never speaks is left after a while, and nothing is held meanwhile", async () => {
  const letter = await write();
  sink.behave("silent");
  const sending = send({ letterId: letter.id }, now, { silence: 2000, whole: 5000 });
  await expect.poll(async () => (await row(letter.id)).inHandUntil).not.toBe(null);
  await db.transaction((tx) => tx.select().from(letters).where(eq(letters.id, letter.id)).for("update", { noWait: true }));
  await sending;
  expect(await triesOf(letter.id)).toMatchObject([{ outcome: "unreachable", said: expect.stringMatching(/silent|greeting/i) }]);
  expect(await row(letter.id)).toMatchObject({ state: "waiting", tries: 1 });
});

test("a server that hangs up with the letter in its hands may have it: it gets the very same letter again", async () => {
  const letter = await write();
  sink.behave("hangUp");
  await send({ letterId: letter.id }, now);
  expect(await triesOf(letter.id)).toMatchObject([{ outcome: "unreachable", said: expect.stringContaining("same Message-ID") }]);
  sink.behave("take");
  await send({ letterId: letter.id }, later(1));
  const [first, second] = await Promise.all(sink.got.map(({ raw }) => readLetter(raw)));
  expect(first!.messageId).toBe(letter.messageId);
  expect(second).toMatchObject({ messageId: first!.messageId, claimedDate: first!.claimedDate, text: first!.text });
});

test("a mail server that stays away is given up at last", async () => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  const letter = await write({ tries: 11 });
  await send({ letterId: letter.id }, now);
  expect(await row(letter.id)).toMatchObject({ state: "failed", tries: 12 });
});

test.each([
  ["Hi\r\nBcc: all@example.org", 'Ann" <x@example.org>\r\nBcc: all@example.org'],
  ["Hi\u2028Bcc: all@example.org\u0085X: 1", "Ann\u2029Bcc: all@example.org"],
  ["=?utf-8?Q?Hi=0D=0ABcc:_all@example.org?=", "=?utf-8?B?QmNjOiBhbGxAZXhhbXBsZS5vcmc=?="],
])("no typed word becomes a line of the head, or is read as something else there: %j", async (subject, toName) => {
  const letter = await write({ subject, toName });
  await send({ letterId: letter.id }, now);
  const { raw, to } = sink.got[0]!;
  expect(headOf(raw)).not.toMatch(/^(Bcc|X):/im);
  expect(headOf(raw).match(/^To:/gim)).toHaveLength(1);
  expect(to).toEqual(["reader@example.org"]);
  const read = await readLetter(raw);
  expect(read.heads.has("bcc")).toBe(false);
  expect(read.to).toMatchObject([{ address: "reader@example.org" }]);
  expect(read.subject).toMatch(/^(Hi Bcc: all@example\.org|= \?utf-8)/);
});

test("a letter comes from the column's mailbox, by an address that is this letter's own; receipts and replies from nobody", async () => {
  const { column, magazine } = await makeMagazine();
  const question = await makeQuestion(column.id);
  const [mailbox] = await db.insert(mailboxes).values({ columnId: column.id, address: "ask@magazine.example", plusAddresses: true }).returning();
  const about = { magazineId: magazine.id, questionId: question.id };
  const sent = async (more: Partial<typeof letters.$inferInsert>) => {
    const letter = await write({ ...about, ...more });
    await send({ letterId: letter.id }, now);
    const got = sink.got.at(-1)!;
    return { from: got.from, read: await readLetter(got.raw) };
  };
  const accepted = await sent({ replyToken: "abc123" });
  expect(accepted.from).toBe("ask+abc123@magazine.example");
  expect(accepted.read.replyTo[0]?.address).toBe("ask+abc123@magazine.example");
  expect(accepted.read.html).toContain(column.name);
  const receipt = await sent({ kind: "receipt", replyToken: "abc124" });
  expect([receipt.from, receipt.read.replyTo[0]?.address]).toEqual(["", "ask+abc124@magazine.example"]);
  expect(receipt.read.heads.get("auto-submitted")).toBe("auto-generated");
  const reply = await sent({ kind: "receipt", isAutomaticReply: true, inReplyTo: "theirs@example.org", replyToken: "abc125" });
  expect(reply.from).toBe("");
  expect(reply.read.heads.get("auto-submitted")).toBe("auto-replied");
  expect(reply.read).toMatchObject({ inReplyTo: ["theirs@example.org"], references: ["theirs@example.org"] });
  const byHand = await sent({ kind: "wroteToReader", replyToken: "abc126" });
  expect(byHand.read.heads.has("auto-submitted")).toBe(false);
  const odd = await sent({ inReplyTo: "x>\r\nBcc: all@example.org", replyToken: null });
  expect([odd.read.inReplyTo, odd.read.replyTo, odd.read.heads.has("bcc")]).toEqual([[], [], false]);
  await db.update(mailboxes).set({ plusAddresses: false }).where(eq(mailboxes.id, mailbox!.id));
  expect((await sent({ replyToken: "abc127" })).from).toBe("ask@magazine.example");
});

test("with a key letters are signed, and the signature holds", async () => {
  const folder = mkdtempSync(join(tmpdir(), "askdesk-dkim-"));
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  writeFileSync(join(folder, "key.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  Object.assign(process.env, { DKIM_DOMAIN: "desk.example", DKIM_SELECTOR: "desk2026", DKIM_KEY_FILE: join(folder, "key.pem") });
  try {
    const letter = await write({ subject: "Grüße" });
    await send({ letterId: letter.id }, now);
    expect((await row(letter.id)).state).toBe("sent");
    const signed = signedPart(sink.got[0]!.raw);
    expect(signed.tags).toMatchObject({ d: "desk.example", s: "desk2026", a: "rsa-sha256" });
    expect(signed.tags.h!.toLowerCase().split(":")).toEqual(expect.arrayContaining(["from", "to", "subject", "message-id"]));
    expect(createVerify("rsa-sha256").update(signed.text).verify(publicKey, signed.tags.b!, "base64")).toBe(true);
    process.env.DKIM_KEY_FILE = join(folder, "gone.pem");
    const unsigned = await write();
    await send({ letterId: unsigned.id }, now);
    expect(await row(unsigned.id)).toMatchObject({ state: "waiting", lastError: expect.stringContaining("gone.pem") });
  } finally {
    for (const name of ["DKIM_DOMAIN", "DKIM_SELECTOR", "DKIM_KEY_FILE"]) delete process.env[name];
    rmSync(folder, { recursive: true });
  }
});

/** What a verifier hashes of a mail (RFC 6376, 3.7): the signed head lines, relaxed, and the signature's own without its value. */
function signedPart(raw: string) {
  const relaxed = (line: string) => line.replace(/\r\n/g, "").replace(/[ \t]+/g, " ").replace(/^([^:]+?) ?: ?/, (_, name: string) => `${name.toLowerCase()}:`).trim();
  const lines = headOf(raw).split(/\r\n(?![ \t])/);
  const signature = lines.find((line) => /^DKIM-Signature:/i.test(line))!;
  const tags = Object.fromEntries(signature.replace(/^[^:]*:/, "").split(";").map((tag) => tag.trim().split(/=(.*)/s).slice(0, 2).map((part, at) => (at ? part.replace(/\s+/g, "") : part)) as [string, string]));
  const named = tags.h!.split(":").flatMap((name) => lines.filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)).slice(-1));
  return { tags, text: [...named, signature.replace(/(\bb=)[^;]*$/s, "$1")].map(relaxed).join("\r\n") };
}

test("an invitation's link is made on the way out: only its hash is kept", async () => {
  const { magazine } = await makeMagazine();
  const letter = await write({ kind: "invitation", magazineId: magazine.id, body: "{{link}}", secrets: {}, to: "tom@example.org" });
  await send({ letterId: letter.id }, now);
  const token = /token=([0-9a-f]{64})/.exec((await readLetter(sink.got[0]!.raw)).text)?.[1];
  expect(token).toBeDefined();
  const [kept] = await db.select().from(signInTokens).where(eq(signInTokens.email, "tom@example.org"));
  expect(kept!.hash).not.toBe(token);
  expect((await row(letter.id)).body).toBe("{{link}}");
});
