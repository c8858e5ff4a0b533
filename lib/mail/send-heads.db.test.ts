// What stands in the head of a letter: nothing that was typed as a line of its own, whose it is, and a signature that holds.
import { createVerify, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import type { letters } from "@/db/schema/mail";
import { mailboxes } from "@/db/schema/mailroom";
import { sinkForTests } from "@/db/testing-mail-server";
import { makeMagazine, makeQuestion } from "@/db/testing-rows";
import { send } from "./send";
import { headOf, noLetters, now, readLetter, row, write } from "./testing-letters";

const sink = await sinkForTests();
beforeEach(noLetters);

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
