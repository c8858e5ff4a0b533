// Whatever a mail server says or leaves unsaid: the letter waits, is tried again, or is marked with the reason.
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { sinkForTests } from "@/db/testing-mail-server";
import { send } from "./send";
import { later, noLetters, now, queued, readLetter, row, triesOf, write } from "./testing-letters";

const sink = await sinkForTests();
beforeEach(noLetters);

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
