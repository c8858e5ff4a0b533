// A message is put with a question, taken out of it, or is two questions.
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { makeMailDesk } from "@/db/testing-mail";
import { makeMagazine, makeQuestion } from "@/db/testing-rows";
import { detach } from "./detach";
import { splitting } from "./filing";
import { sort } from "./sort";
import { split } from "./split";
import { deliver, filingOf, rawOf } from "./testing-mail";
import { kindsOf, later, now, put, robot, wordsOf } from "./testing-putting";
import { tryAgain } from "./try-again";

test("what was taken out of a thread is there again when its mail is, as a part of it or as a question of its own", async () => {
  const { column, ana } = await makeMailDesk();
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

test("a mail is put with the question it belongs to, taken out again, and made one of its own", async () => {
  const { column, ana } = await makeMailDesk();
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
  const { column, ana } = await makeMailDesk();
  const { questionId } = await deliver(column.id, rawOf(), now);
  const [message] = await db.select().from(messages).where(eq(messages.questionId, questionId!));
  await expect(detach(ana, { messageId: message!.id }, later)).rejects.toThrow("the question began with");
});

test("one message with two questions: the second is one of its own, of the same reader and the same mail, once", async () => {
  const { column, ana } = await makeMailDesk();
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
  const { column, ana } = await makeMailDesk();
  const question = await makeQuestion(column.id, "inbox", undefined, "Why bells? Why whistles?");
  const [message] = await db.select().from(messages).where(eq(messages.questionId, question.id));
  const made = await split(ana, { messageId: message!.id, words: "Why whistles?" }, later);
  expect(await wordsOf(made.questionId)).toEqual(["Why whistles?"]);
});
