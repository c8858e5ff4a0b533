// A letter goes out once, with its secrets filled in on the way and kept nowhere.
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { signInTokens } from "@/db/schema/people";
import { sinkForTests } from "@/db/testing-mail-server";
import { makeMagazine } from "@/db/testing-rows";
import { installationId } from "./from";
import { send, sendWaiting } from "./send";
import { later, noLetters, now, queued, readLetter, row, triesOf, write } from "./testing-letters";

const sink = await sinkForTests();
beforeEach(noLetters);

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
