import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { letters } from "@/db/schema/mail";
import { blockedSenders } from "@/db/schema/mailroom";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { accept } from "../intake/accept";
import { wordsSent } from "../questions/asked-by";
import { Missing } from "../refusal";
import { trayNames } from "../words";
import { attribute } from "./attribute";
import { blockSender } from "./block-sender";
import { detach } from "./detach";
import { attributing, blockingSender, type Putting, puttingNames, puttingRight, puttingsFrom, splitting } from "./filing";
import { putRight } from "./put-right";
import { mailFor } from "./queries";
import { sort } from "./sort";
import { split } from "./split";
import { deliver, filingOf, rawOf } from "./testing-mail";
import { tryAgain } from "./try-again";
import { unblockSender } from "./unblock-sender";

const now = new Date("2026-11-02T12:00:00Z");
const later = new Date("2026-11-03T12:00:00Z");
let counted = 0;
async function desk() {
  const { magazine, column } = await makeColumnWithMailbox(`put-${++counted}@magazine.example`);
  return { magazine, column, ana: await makePerson(magazine.id, "editor") };
}
const put = (actor: Person, mailId: number, as: Putting, into = "") => putRight(actor, puttingRight.parse({ mailId, as, into }), later);
const stageOf = async (id: number | null) => (await db.select({ stage: questions.stage }).from(questions).where(eq(questions.id, id!)))[0]?.stage;
const kindsOf = async (id: number | null) => (await db.select({ kind: events.kind }).from(events).where(eq(events.questionId, id!)).orderBy(events.id)).map(({ kind }) => kind);
const wordsOf = async (id: number | null) => (await wordsSent(id!)).map(({ body }) => body);
const robot = () => rawOf({ head: ["Auto-Submitted: auto-replied"], text: "Why do robots ask?" });

test("a mail wrongly taken for automatic becomes a question, and nobody is answered by a program", async () => {
  const { column, ana } = await desk();
  const { mailId } = await deliver(column.id, robot(), now);
  const { questionId } = await put(ana, mailId, "question");
  expect(await filingOf(mailId)).toMatchObject({ tray: "question", questionId, putById: ana.id, putAt: later, why: expect.arrayContaining([`${ana.name} put it here: “It is a question”.`]) });
  const [received] = await db.select().from(events).where(eq(events.questionId, questionId!));
  expect(received).toMatchObject({ kind: "received", byId: ana.id, data: { receipt: false, how: "made a question of a mail" } });
  expect(await wordsOf(questionId)).toEqual(["Why do robots ask?"]);
});

test("a question wrongly made of automatic mail goes to the spam, and comes back as the same question", async () => {
  const { column, ana } = await desk();
  const { mailId, questionId } = await deliver(column.id, rawOf(), now);
  await put(ana, mailId, "automatic");
  expect([(await filingOf(mailId)).tray, await stageOf(questionId)]).toEqual(["automatic", "spam"]);
  expect(await put(ana, mailId, "question")).toEqual({ tray: "question", questionId });
  expect(await stageOf(questionId)).toBe("inbox");
  expect(await kindsOf(questionId)).toEqual(["received", "markedAsSpam", "reopened"]);
});

test("a mail that began a question is not sorted anew beside it: the question itself comes back", async () => {
  const { column, ana } = await desk();
  const { mailId, questionId } = await deliver(column.id, rawOf(), now);
  await put(ana, mailId, "spam");
  await expect(tryAgain(ana, { mailId }, later)).rejects.toThrow("It began a question");
  expect(await put(ana, mailId, "notSpam")).toEqual({ tray: "question", questionId });
  expect(await stageOf(questionId)).toBe("inbox");
});

test("what was taken out of a thread is there again when its mail is, as a part of it or as a question of its own", async () => {
  const { column, ana } = await desk();
  const { questionId } = await deliver(column.id, rawOf({ id: "first-of-two@reader.example" }), now);
  const { mailId, tray } = await deliver(column.id, rawOf({ answers: ["first-of-two@reader.example"], text: "And why eight?" }), now);
  expect(tray).toBe("thread");
  await put(ana, mailId, "automatic");
  expect(await wordsOf(questionId)).toEqual(["Why did ships ring bells?"]);
  await tryAgain(ana, { mailId }, later);
  await sort({ mailId }, later);
  await sort({ mailId }, later);
  expect(await filingOf(mailId)).toMatchObject({ tray: "thread", questionId });
  expect(await wordsOf(questionId)).toEqual(["Why did ships ring bells?", "And why eight?"]);
  await put(ana, mailId, "automatic");
  const made = await put(ana, mailId, "question");
  expect(made.questionId).not.toBe(questionId);
  expect(await wordsOf(made.questionId)).toEqual(["And why eight?"]);
  expect(await wordsOf(questionId)).toEqual(["Why did ships ring bells?"]);
});

test("a question that is under way is not taken away by a click in the mail", async () => {
  const { column, ana } = await desk();
  const { mailId, questionId } = await deliver(column.id, rawOf(), now);
  await accept(ana, { questionId: questionId! }, later);
  await expect(put(ana, mailId, "spam")).rejects.toThrow("“Mark as spam” is not possible while the question is accepted and unassigned.");
  expect(await filingOf(mailId)).toMatchObject({ tray: "question", putAt: null });
});

test("a report misread as one: the letter did not come back after all; and the other way about", async () => {
  const { magazine, column, ana } = await desk();
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

test("a mail is put with the question it belongs to, taken out again, and made one of its own", async () => {
  const { column, ana } = await desk();
  const question = await makeQuestion(column.id);
  const { mailId } = await deliver(column.id, robot(), now);
  await expect(put(ana, mailId, "join", "WWQ-99999")).rejects.toThrow("There is no question WWQ-99999 on your desk.");
  const elsewhere = await makeQuestion((await makeMagazine()).column.id);
  await expect(put(ana, mailId, "join", elsewhere.reference)).rejects.toThrow("There is no question");
  await put(ana, mailId, "join", question.reference.toLowerCase());
  expect(await filingOf(mailId)).toMatchObject({ tray: "thread", questionId: question.id });
  expect(await wordsOf(question.id)).toEqual(["Why did ships ring bells?", "Why do robots ask?"]);
  await put(ana, mailId, "automatic");
  expect(await wordsOf(question.id)).toEqual(["Why did ships ring bells?"]);
  await put(ana, mailId, "join", question.reference);
  expect(await wordsOf(question.id)).toEqual(["Why did ships ring bells?", "Why do robots ask?"]);
  const [message] = await db.select().from(messages).where(and(eq(messages.mailId, mailId), isNull(messages.detachedAt)));
  const made = await detach(ana, { messageId: message!.id }, later);
  expect(await wordsOf(question.id)).toEqual(["Why did ships ring bells?"]);
  expect(await wordsOf(made.questionId)).toEqual(["Why do robots ask?"]);
  expect(await filingOf(mailId)).toMatchObject({ tray: "question", questionId: made.questionId });
  expect((await kindsOf(question.id)).at(-1)).toBe("messageDetached");
  expect(await db.select({ email: askers.email }).from(askers).where(eq(askers.questionId, made.questionId))).toEqual([{ email: "ruth@reader.example" }]);
  await expect(detach(ana, { messageId: message!.id }, later)).rejects.toThrow("put elsewhere meanwhile");
});

test("the message a question began with is not taken out of it", async () => {
  const { column, ana } = await desk();
  const { questionId } = await deliver(column.id, rawOf(), now);
  const [message] = await db.select().from(messages).where(eq(messages.questionId, questionId!));
  await expect(detach(ana, { messageId: message!.id }, later)).rejects.toThrow("the question began with");
});

test("one message with two questions: the second is one of its own, of the same reader and the same mail, once", async () => {
  const { column, ana } = await desk();
  const { questionId, mailId } = await deliver(column.id, rawOf({ text: "Why did ships ring bells? And\nwhy did trains\nblow whistles?" }), now);
  const [message] = await db.select().from(messages).where(eq(messages.questionId, questionId!));
  const part = splitting.parse({ messageId: message!.id, words: "why did trains blow whistles?" });
  const [made, again] = [await split(ana, part, later), await split(ana, part, later)];
  expect(again).toEqual(made);
  expect(await db.select({ body: messages.body, mailId: messages.mailId, receivedAt: messages.receivedAt }).from(messages).where(eq(messages.questionId, made.questionId))).toEqual([{ body: "why did trains blow whistles?", mailId, receivedAt: now }]);
  expect(await db.select({ name: askers.name, email: askers.email }).from(askers).where(eq(askers.questionId, made.questionId))).toEqual([{ name: "Ruth Amsel", email: "ruth@reader.example" }]);
  expect(await kindsOf(questionId)).toEqual(["received", "split"]);
  await expect(split(ana, { messageId: message!.id, words: "Why is the moon?" }, later)).rejects.toThrow("do not stand in the message");
});

test("a typed-in letter is split as a mail is", async () => {
  const { column, ana } = await desk();
  const question = await makeQuestion(column.id, "inbox", undefined, "Why bells? Why whistles?");
  const [message] = await db.select().from(messages).where(eq(messages.questionId, question.id));
  const made = await split(ana, { messageId: message!.id, words: "Why whistles?" }, later);
  expect(await wordsOf(made.questionId)).toEqual(["Why whistles?"]);
});

test("not spam: the mail goes where it would have gone; a sender is blocked and let in again", async () => {
  const { magazine, column, ana } = await desk();
  const first = await deliver(column.id, rawOf({ from: "Loud <loud@ads.example>" }), now);
  expect(await blockSender(ana, blockingSender.parse({ mailId: first.mailId, whole: "on" }), later)).toBe("@ads.example");
  await blockSender(ana, blockingSender.parse({ mailId: first.mailId, whole: "on" }), later);
  const second = await deliver(column.id, rawOf({ from: "Other <other@ads.example>" }), now);
  expect(second.tray).toBe("spam");
  expect(await mailFor(ana, second.mailId)).toMatchObject({ blocked: "@ads.example" });
  const { questionId } = await put(ana, second.mailId, "notSpam");
  expect(await stageOf(questionId)).toBe("inbox");
  await unblockSender(ana, { magazineId: magazine.id, address: "@ADS.example" }, later);
  expect(await mailFor(ana, second.mailId)).toMatchObject({ blocked: null });
  expect(await db.select().from(blockedSenders).where(eq(blockedSenders.magazineId, magazine.id))).toEqual([]);
  expect(await deliver(column.id, rawOf({ from: "Third <third@ads.example>" }), now)).toMatchObject({ tray: "question" });
});

test("who asked is put right: the first writer, whoever sent it here, or somebody typed in", async () => {
  const { column, ana } = await desk();
  const text = "Please print this.\n\n---------- Forwarded message ---------\nFrom: Ida Brandt <ida@reader.example>\nDate: Mon, 2 Nov 2026 at 09:00\nSubject: Salt\nTo: <x@magazine.example>\n\nWhy is the sea salt?\n";
  const { mailId, questionId } = await deliver(column.id, rawOf({ text, subject: "Fwd: Salt" }), now);
  const askerNow = async () => (await db.select({ name: askers.name, email: askers.email, town: askers.town, withheld: askers.withheld }).from(askers).where(eq(askers.questionId, questionId!)))[0];
  expect(await askerNow()).toMatchObject({ name: "Ruth Amsel" });
  await attribute(ana, attributing.parse({ mailId, to: "original" }), later);
  expect(await askerNow()).toMatchObject({ name: "Ida Brandt", email: "ida@reader.example" });
  await attribute(ana, attributing.parse({ mailId, to: "forwarder" }), later);
  expect(await askerNow()).toMatchObject({ name: "Ruth Amsel", email: "ruth@reader.example" });
  await attribute(ana, attributing.parse({ mailId, to: "typed", name: "Ida B.", town: "Erie", email: "" }), later);
  expect(await askerNow()).toEqual({ name: "Ida B.", email: null, town: "Erie", withheld: false });
  expect((await kindsOf(questionId)).filter((kind) => kind === "attributed")).toHaveLength(3);
});

test("tried again, a mail is sorted anew; what has become a question is not", async () => {
  const { column, ana } = await desk();
  const { mailId } = await deliver(column.id, rawOf({ text: "" }), now);
  expect((await filingOf(mailId)).tray).toBe("attention");
  await tryAgain(ana, { mailId }, later);
  expect(await filingOf(mailId)).toMatchObject({ tray: "sorting", sortedAt: null, why: [] });
  await sort({ mailId }, later);
  expect(await filingOf(mailId)).toMatchObject({ tray: "attention", sortedAt: later });
  const asked = await deliver(column.id, rawOf(), now);
  await expect(tryAgain(ana, { mailId: asked.mailId }, later)).rejects.toThrow("would be there twice");
});

test("a mail with a person's word on it is left alone by a job that comes late", async () => {
  const { column, ana } = await desk();
  const { mailId } = await deliver(column.id, rawOf({ text: "" }), now);
  await put(ana, mailId, "fileAway");
  await sort({ mailId }, later);
  expect(await filingOf(mailId)).toMatchObject({ tray: "filed", putById: ana.id });
});

test("what is not yours does not exist, and what cannot be said of a tray is refused", async () => {
  const { magazine, column, ana } = await desk();
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
  const { magazine, column, ana } = await desk();
  const tom = await makePerson(magazine.id, "chief");
  const { mailId } = await deliver(column.id, robot(), now);
  const tried = await Promise.allSettled([put(ana, mailId, "question"), put(tom, mailId, "question")]);
  expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.select().from(messages).where(eq(messages.mailId, mailId))).toHaveLength(1);
});
