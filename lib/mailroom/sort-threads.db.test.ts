// Which question a mail goes on with: that of the letter or the mail it answers, if it is the same reader's.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { readerQueries } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { aLetter, makeColumnWithMailbox } from "@/db/testing-mail";
import { makePerson, makeQuestion } from "@/db/testing-rows";
import { sort } from "./sort";
import { take } from "./take";
import { deliver, filingOf, rawOf } from "./testing-mail";
import { eventsOf, later, now, questionsIn, threadOf } from "./testing-sorting";

test("a reply of the reader goes on with the question, by our letter's Message-ID or its reply address", async () => {
  const { magazine, column, mailbox } = await makeColumnWithMailbox();
  const question = await makeQuestion(column.id);
  const letter = await aLetter(magazine.id, question.id, question.asker.email!);
  const from = `Reader <${question.asker.email}>`;
  const byId = await deliver(column.id, rawOf({ from, subject: "Re: Your question", answers: [letter.messageId!], text: "And another thing.\n\n> Thank you.\n" }), now);
  const byAddress = await deliver(column.id, rawOf({ from: from.toUpperCase(), to: mailbox.address.replace("@", `+${letter.replyToken}@`), text: "One more." }), now);
  expect([byId, byAddress]).toMatchObject([{ tray: "thread", questionId: question.id }, { tray: "thread", questionId: question.id }]);
  expect((await threadOf(question.id)).map(({ body }) => body)).toEqual(["Why did ships ring bells?", expect.stringContaining("And another thing."), "One more."]);
  expect((await eventsOf(question.id)).map(({ kind, data }) => [kind, data])).toEqual([["readerWrote", { body: "And another thing." }], ["readerWrote", { body: "One more.", quiet: true }]]); // one letter in an hour tells the desk
  expect(await questionsIn(column.id)).toHaveLength(1);
});

test("a reply that is awaited is the reply", async () => {
  const { magazine, column } = await makeColumnWithMailbox();
  const ana = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id);
  const letter = await aLetter(magazine.id, question.id, question.asker.email!, { kind: "asked" });
  await db.insert(readerQueries).values({ questionId: question.id, askedById: ana.id, body: "Which ship?", askedAt: now });
  await db.update(questions).set({ awaitingReaderSince: now }).where(eq(questions.id, question.id));
  await deliver(column.id, rawOf({ from: question.asker.email!, answers: [letter.messageId!], text: "The Victory.\n\n> Which ship?" }), later);
  expect(await db.select().from(readerQueries).where(eq(readerQueries.questionId, question.id))).toMatchObject([{ reply: "The Victory.", repliedAt: later }]);
  const [row] = await questionsIn(column.id);
  expect(row?.awaitingReaderSince).toBeNull();
  expect((await eventsOf(question.id)).map(({ kind }) => kind)).toEqual(["readerReplied"]);
});

test("somebody else who answers our letter, even by its reply address, begins a new question with a hint", async () => {
  const { magazine, column, mailbox } = await makeColumnWithMailbox();
  const question = await makeQuestion(column.id);
  const letter = await aLetter(magazine.id, question.id, question.asker.email!);
  const stranger = await deliver(column.id, rawOf({ from: "Otto <otto@elsewhere.example>", to: mailbox.address.replace("@", `+${letter.replyToken}@`), answers: [letter.messageId!], text: "I read the letter you sent my wife." }), now);
  expect(stranger).toMatchObject({ tray: "question", perhaps: [question.id] });
  expect(stranger.questionId).not.toBe(question.id);
  expect(stranger.why.join(" ")).toContain(question.reference);
  expect(await threadOf(question.id)).toHaveLength(1);
});

test("ids nobody here knows join nothing, nor does a subject; a thousand of them neither", async () => {
  const { column } = await makeColumnWithMailbox();
  await deliver(column.id, rawOf({ subject: "Bells" }), now);
  const many = Array.from({ length: 1000 }, (_, n) => `unknown-${n}@x.example`);
  const second = await deliver(column.id, rawOf({ subject: "Re: Bells", answers: many, text: "More about it?" }), later);
  const [first] = await questionsIn(column.id);
  expect(second).toMatchObject({ tray: "question", perhaps: [first!.id], why: expect.arrayContaining([expect.stringContaining("under the same subject")]) });
  const stranger = await deliver(column.id, rawOf({ subject: "Re: Bells", from: "Otto <otto@elsewhere.example>", text: "Mine?" }), later);
  expect(stranger).toMatchObject({ tray: "question", perhaps: [] });
});

test("a second mail that answers the sender's own first one goes on with it; another's does not", async () => {
  const { column } = await makeColumnWithMailbox();
  const first = await deliver(column.id, rawOf({ id: "first@reader.example" }), now);
  const own = await deliver(column.id, rawOf({ answers: ["first@reader.example"], text: "I forgot: aboard trains too." }), later);
  expect(own).toMatchObject({ tray: "thread", questionId: first.questionId });
  const other = await deliver(column.id, rawOf({ from: "Otto <otto@elsewhere.example>", answers: ["first@reader.example"], text: "Me too." }), later);
  expect(other).toMatchObject({ tray: "question", perhaps: [first.questionId] });
});

test("a mail that answers the one before it waits for what that becomes, whoever begins first", async () => {
  const { column } = await makeColumnWithMailbox();
  const ids = [];
  for (const raw of [rawOf({ id: "before@reader.example" }), rawOf({ answers: ["before@reader.example"], text: "I forgot: aboard trains too." })]) ids.push((await take({ columnId: column.id, door: "upload", raw }, now)).mailId);
  const second = sort({ mailId: ids[1]! }, now);
  await Promise.all([second, sort({ mailId: ids[0]! }, now)]);
  expect(await questionsIn(column.id)).toHaveLength(1);
  expect(await filingOf(ids[1]!)).toMatchObject({ tray: "thread" });
});

test("a message to a question that has left the river is in its story, and the question stays where it is", async () => {
  const { magazine, column } = await makeColumnWithMailbox();
  const question = await makeQuestion(column.id, "declined");
  const letter = await aLetter(magazine.id, question.id, question.asker.email!, { kind: "declined" });
  const filing = await deliver(column.id, rawOf({ from: question.asker.email!, answers: [letter.messageId!], text: "A pity." }), later);
  expect(filing).toMatchObject({ tray: "thread", why: expect.arrayContaining([expect.stringContaining("stays so")]) });
  expect((await questionsIn(column.id)).map(({ stage }) => stage)).toEqual(["declined"]);
  expect((await eventsOf(question.id)).map(({ kind }) => kind)).toEqual(["readerWrote"]);
});
