// An editor says what a mail is, where the mailroom was wrong.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { letters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { makeMailDesk } from "@/db/testing-mail";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { accept } from "../intake/accept";
import { Missing } from "../refusal";
import { trayNames } from "../words";
import { attribute } from "./attribute";
import { blockSender } from "./block-sender";
import { attributing, puttingNames, puttingsFrom } from "./filing";
import { deliver, filingOf, rawOf } from "./testing-mail";
import { kindsOf, later, now, put, robot, stageOf, wordsOf } from "./testing-putting";
import { tryAgain } from "./try-again";
import { unblockSender } from "./unblock-sender";

test("a mail wrongly taken for automatic becomes a question, and nobody is answered by a program", async () => {
  const { column, ana } = await makeMailDesk();
  const { mailId } = await deliver(column.id, robot(), now);
  const { questionId } = await put(ana, mailId, "question");
  expect(await filingOf(mailId)).toMatchObject({ tray: "question", questionId, putById: ana.id, putAt: later, why: expect.arrayContaining([`${ana.name} put it here: “It is a question”.`]) });
  const [received] = await db.select().from(events).where(eq(events.questionId, questionId!));
  expect(received).toMatchObject({ kind: "received", byId: ana.id, data: { receipt: false, how: "made a question of a mail" } });
  expect(await wordsOf(questionId)).toEqual(["Why do robots ask?"]);
});

test("a question wrongly made of automatic mail goes to the spam, and comes back as the same question", async () => {
  const { column, ana } = await makeMailDesk();
  const { mailId, questionId } = await deliver(column.id, rawOf(), now);
  await put(ana, mailId, "automatic");
  expect([(await filingOf(mailId)).tray, await stageOf(questionId)]).toEqual(["automatic", "spam"]);
  expect(await put(ana, mailId, "question")).toEqual({ tray: "question", questionId });
  expect(await stageOf(questionId)).toBe("inbox");
  expect(await kindsOf(questionId)).toEqual(["received", "markedAsSpam", "reopened"]);
});

test("a question that is under way is not taken away by a click in the mail", async () => {
  const { column, ana } = await makeMailDesk();
  const { mailId, questionId } = await deliver(column.id, rawOf(), now);
  await accept(ana, { questionId: questionId! }, later);
  await expect(put(ana, mailId, "spam")).rejects.toThrow("“Mark as spam” is not possible while the question is accepted and unassigned.");
  expect(await filingOf(mailId)).toMatchObject({ tray: "question", putAt: null });
});

test("a report misread as one: the letter did not come back after all; and the other way about", async () => {
  const { magazine, column, ana } = await makeMailDesk();
  const [letter] = await db.insert(letters).values({ magazineId: magazine.id, kind: "receipt", to: "ruth@reader.example", from: "a@b.example", subject: "s", body: "b", state: "sent", sentAt: now, messageId: `bounced-${magazine.id}@desk.example` }).returning();
  const raw = rawOf({ from: "MAILER-DAEMON@mx.example", subject: "Undelivered Mail Returned to Sender", type: 'multipart/report; report-type=delivery-status; boundary="the-end"', text: `--the-end\n\nNo.\n--the-end\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ruth@reader.example\nAction: failed\nStatus: 5.1.1\n--the-end\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${letter!.messageId}>\n--the-end--\n` });
  const { mailId } = await deliver(column.id, raw, now, { envelopeFrom: "" });
  const stateOf = async () => (await db.select({ state: letters.state }).from(letters).where(eq(letters.id, letter!.id)))[0]!.state;
  expect(await stateOf()).toBe("bounced");
  const { questionId } = await put(ana, mailId, "question");
  expect([await stateOf(), await stageOf(questionId), (await filingOf(mailId)).letterId]).toEqual(["sent", "inbox", null]);
  await put(ana, mailId, "report");
  expect([await stateOf(), await stageOf(questionId)]).toEqual(["bounced", "spam"]);
  expect(await filingOf(mailId)).toMatchObject({ tray: "report", letterId: letter!.id, permanent: true });
});

test("what is not yours does not exist, and what cannot be said of a tray is refused", async () => {
  const { magazine, column, ana } = await makeMailDesk();
  const { mailId } = await deliver(column.id, rawOf(), now);
  const strangers = [await makePerson((await makeMagazine()).magazine.id, "chief"), await makePerson(magazine.id, "checker"), await makePerson(magazine.id, "contributor")];
  for (const who of strangers) {
    await expect(put(who, mailId, "spam")).rejects.toThrow(Missing);
    await expect(tryAgain(who, { mailId }, later)).rejects.toThrow(Missing);
    await expect(blockSender(who, { mailId, whole: false }, later)).rejects.toThrow(Missing);
    await expect(attribute(who, attributing.parse({ mailId, to: "forwarder" }), later)).rejects.toThrow(Missing);
    await expect(unblockSender(who, { magazineId: magazine.id, address: "x" }, later)).rejects.toThrow(Missing);
  }
  for (const as of puttingNames.filter((name) => !(puttingsFrom.question as readonly string[]).includes(name))) await expect(put(ana, mailId, as, "WWQ-1")).rejects.toThrow("cannot be said of a mail that lies with “Questions”");
  expect(Object.keys(puttingsFrom)).toEqual([...trayNames]);
});

test("two editors at once: one says what it is, the other gets a sentence", async () => {
  const { magazine, column, ana } = await makeMailDesk();
  const tom = await makePerson(magazine.id, "chief");
  const { mailId } = await deliver(column.id, robot(), now);
  const tried = await Promise.allSettled([put(ana, mailId, "question"), put(tom, mailId, "question")]);
  expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.select().from(messages).where(eq(messages.mailId, mailId))).toHaveLength(1);
});
