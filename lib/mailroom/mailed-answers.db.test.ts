import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { drafts, revisions } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { letters } from "@/db/schema/mail";
import { mailedAnswers } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { plainText } from "../text/document";
import { fromCopy } from "../text/copy";
import { ownDraft } from "../answers/queries";
import { saveDraft } from "../answers/save-draft";
import { reassign } from "../assignments/reassign";
import { tell } from "../mail/tell";
import { Missing } from "../refusal";
import type { Stage } from "../words";
import { answersByMail } from "./answers-by-mail";
import { setAsideAnswer } from "./set-aside-answer";
import { blockSender } from "./block-sender";
import { putRight } from "./put-right";
import { deliver, partsOf, rawOf } from "./testing-mail";
import { paragraph, wordOf } from "../word/testing-word";
import { useMailedAnswer } from "./use-mailed-answer";

const now = new Date("2026-11-02T12:00:00Z");
let counted = 0;

/** How many transactions were open each time a Word file was read. */
const openWhileRead: number[] = [];
vi.mock("../mime/read", async (original) => {
  const read = await original<typeof import("../mime/read")>();
  const openNow = sql`select 1 from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() and xact_start is not null`;
  return { ...read, readWord: async (file: Buffer) => (openWhileRead.push((await db.execute(openNow)).length), read.readWord(file)) };
});

const addressOf = async ({ id }: Person) => (await db.select({ email: people.email }).from(people).where(eq(people.id, id)))[0]!.email!;

/** A question with its historian, and the letter that offered it. */
async function offered(stage: Stage = "drafting") {
  counted += 1;
  const { magazine, column } = await makeColumnWithMailbox(`answers-${counted}@magazine.example`);
  const [helen, ana] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "editor")];
  const question = await makeQuestion(column.id, stage, helen);
  await db.update(assignments).set({ offeredById: ana.id }).where(eq(assignments.questionId, question.id));
  const email = await addressOf(helen);
  const [letter] = await db.insert(letters).values({ magazineId: magazine.id, questionId: question.id, kind: "assignment", to: email, from: "a@b.example", subject: "s", body: "b", messageId: `offer-${counted}@desk.example`, state: "sent", sentAt: now, madeAt: now }).returning();
  const reply = (more: Parameters<typeof rawOf>[0] = {}) => rawOf({ from: `Helen <${email}>`, subject: "Re: A question for you", answers: [letter!.messageId!], text: "The bells kept the watch.\n\nOn Sunday the desk wrote:\n> Would you answer this?\n", ...more });
  return { magazine, column, helen, ana, question, reply, email };
}
const answersOf = (questionId: number) => db.select().from(mailedAnswers).where(eq(mailedAnswers.questionId, questionId)).orderBy(mailedAnswers.id);
const draftOf = async (questionId: number) => (await db.select().from(drafts).where(eq(drafts.questionId, questionId)))[0];
const kindsOf = async (id: number) => (await db.select({ kind: events.kind }).from(events).where(eq(events.questionId, id)).orderBy(events.id)).map(({ kind }) => kind);

test("an answer sent by mail is the draft where nothing was written, and the editor who offered it is told", async () => {
  const { column, helen, ana, question, reply } = await offered();
  const filing = await deliver(column.id, reply(), now);
  expect(filing).toMatchObject({ tray: "answer", questionId: question.id });
  expect(await answersOf(question.id)).toMatchObject([{ contributorId: helen.id, source: "text", usedAt: now, mailId: filing.mailId }]);
  expect(plainText((await draftOf(question.id))!.document)).toBe("The bells kept the watch.");
  expect(await ownDraft(helen, question.id)).toMatchObject({ version: 1 });
  const [event] = await db.select().from(events).where(eq(events.questionId, question.id));
  expect(event).toMatchObject({ kind: "answerMailed", byId: helen.id, data: { words: 5, inDraft: true } });
  await tell({ eventId: event!.id }, now);
  expect(await db.select({ to: letters.to, body: letters.body }).from(letters).where(eq(letters.kind, "answerMailed"))).toEqual([{ to: await addressOf(ana), body: expect.stringContaining("sent an answer by mail, 5 words; it is the draft now.") }]);
});

test("a draft that is there is never written over: the mailed text lies beside it until it is used", async () => {
  const { column, helen, question, reply } = await offered();
  await saveDraft(helen, question.id, { document: fromCopy("My own beginning."), sourceNotes: "Roskill", version: 0 }, now);
  const filing = await deliver(column.id, reply(), now);
  expect(filing.why.join(" ")).toContain("replaces nothing");
  expect(plainText((await draftOf(question.id))!.document)).toBe("My own beginning.");
  const [answer] = await answersOf(question.id);
  expect(answer).toMatchObject({ usedAt: null, setAsideAt: null });
  await expect(useMailedAnswer(helen, { answerId: answer!.id, version: 7 }, now)).rejects.toThrow("saved from somewhere else");
  await useMailedAnswer(helen, { answerId: answer!.id, version: 1 }, now);
  const draft = await draftOf(question.id);
  expect(plainText(draft!.document)).toBe("The bells kept the watch.");
  expect(draft!.sourceNotes).toContain("My own beginning.");
  expect(await kindsOf(question.id)).toEqual(["answerMailed", "mailedAnswerUsed"]);
});

test("an editor takes the mailed text as the next revision, in the historian's name", async () => {
  const { column, ana, helen, question, reply } = await offered();
  await deliver(column.id, reply(), now);
  const [answer] = await answersOf(question.id);
  await useMailedAnswer(ana, { answerId: answer!.id, version: 0 }, now);
  expect(await db.select().from(revisions).where(eq(revisions.questionId, question.id))).toMatchObject([{ kind: "entered", contributorId: helen.id, madeById: ana.id, number: 1, wordsBy: { [helen.id]: 5 } }]);
  expect((await draftOf(question.id))!.sourceNotes).toBe("");
});

const file = (content: Buffer, name: string) => `Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name="${name}"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="${name}"\n\n${content.toString("base64").replace(/(.{76})/g, "$1\n")}`;

test("a Word file is the answer rather than the words around it; one that cannot be read is not", async () => {
  const { column, question, reply } = await offered();
  const words = "Content-Type: text/plain\n\nHere it is.";
  const good = await deliver(column.id, reply(partsOf(words, file(wordOf(paragraph("From the file.")), "Answer.docx"))), now);
  expect(good).toMatchObject({ tray: "answer" });
  expect(await answersOf(question.id)).toMatchObject([{ source: "Answer.docx" }]);
  expect(plainText((await draftOf(question.id))!.document)).toBe("From the file.");
  const bad = await deliver(column.id, reply(partsOf(words, file(Buffer.from("no zip"), "Broken.docx"))), now);
  expect(bad).toMatchObject({ tray: "answer", why: expect.arrayContaining([expect.stringContaining("Broken.docx could not be read")]) });
  expect((await answersOf(question.id)).map(({ source }) => source)).toEqual(["Answer.docx", "text"]);
  const empty = await deliver(column.id, reply(partsOf("Content-Type: text/plain\n\n", file(Buffer.from("no zip"), "Alone.docx"))), now);
  expect(empty).toMatchObject({ tray: "attention", questionId: null, perhaps: [question.id] });
});

test("a Word file is read while nothing is held, by the mailroom and when a mail is put right; a stranger’s is not read", async () => {
  const { column, ana, question, reply } = await offered();
  const withFile = (name: string) => partsOf("Content-Type: text/plain\n\nHere it is.", file(wordOf(paragraph("From the file.")), name));
  openWhileRead.length = 0;
  const first = await deliver(column.id, reply(withFile("First.docx")), now);
  expect(openWhileRead).toEqual([0]);
  await blockSender(ana, { mailId: first.mailId, whole: false }, now);
  const second = await deliver(column.id, reply(withFile("Second.docx")), now);
  expect(second).toMatchObject({ tray: "spam" });
  openWhileRead.length = 0;
  expect(await putRight(ana, { mailId: second.mailId, as: "notSpam", into: "" }, now)).toEqual({ tray: "answer", questionId: question.id });
  expect(openWhileRead).toEqual([0]);
  expect((await answersOf(question.id)).at(-1)).toMatchObject({ source: "Second.docx" });
  await deliver(column.id, rawOf({ from: "Mallory <mallory@elsewhere.example>", ...withFile("Third.docx") }), now);
  expect(openWhileRead).toHaveLength(1);
});

test("before the assignment is taken up nothing is written; what came lies beside", async () => {
  const { column, question, reply } = await offered("assigned");
  const filing = await deliver(column.id, reply({ text: "Gladly. May I have until June?" }), now);
  expect(filing).toMatchObject({ tray: "answer", why: expect.arrayContaining([expect.stringContaining("has not been taken up")]) });
  expect(await draftOf(question.id)).toBeUndefined();
  expect((await db.select({ stage: questions.stage }).from(questions).where(eq(questions.id, question.id)))[0]?.stage).toBe("assigned");
});

test("somebody else's answer to the letter, or a former historian's, is no answer", async () => {
  const { magazine, column, ana, question, reply } = await offered();
  expect(await deliver(column.id, reply({ from: "Mallory <mallory@elsewhere.example>" }), now)).toMatchObject({ tray: "question", perhaps: [question.id] });
  const otto = await makePerson(magazine.id, "contributor");
  await reassign(ana, { questionId: question.id, contributorId: otto.id, dueOn: "2026-12-01", words: 300, fee: "none", feeAmount: "", feeCurrency: "USD", feeNote: "", brief: "", why: "" }, now);
  expect(await deliver(column.id, reply(), now)).toMatchObject({ tray: "attention", perhaps: [question.id] });
  expect(await answersOf(question.id)).toEqual([]);
});

test("a fresh mail of the historian's, without our letter, is a question with a hint", async () => {
  const { column, question, email } = await offered();
  expect(await deliver(column.id, rawOf({ from: email, text: "Here is my text about bells." }), now)).toMatchObject({ tray: "question", perhaps: [question.id] });
});

test("set aside, an answer is no longer offered; it is nobody's but its historian's and the desk's", async () => {
  const { magazine, column, helen, ana, question, reply } = await offered();
  await saveDraft(helen, question.id, { document: fromCopy("My own beginning."), sourceNotes: "", version: 0 }, now);
  await deliver(column.id, reply(), now);
  const [answer] = await answersOf(question.id);
  for (const who of [helen, ana]) expect(await answersByMail(who, question.id)).toMatchObject([{ id: answer!.id, isOfHistorian: true }]);
  expect(await answersByMail(await makePerson(magazine.id, "checker"), question.id)).toEqual([]);
  await expect(answersByMail(await makePerson(magazine.id, "contributor"), question.id)).rejects.toThrow(Missing);
  for (const who of [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")]) {
    await expect(useMailedAnswer(who, { answerId: answer!.id, version: 1 }, now)).rejects.toThrow(Missing);
    await expect(setAsideAnswer(who, { answerId: answer!.id }, now)).rejects.toThrow(Missing);
  }
  await setAsideAnswer(ana, { answerId: answer!.id }, now);
  expect(await answersByMail(helen, question.id)).toEqual([]);
  await expect(useMailedAnswer(helen, { answerId: answer!.id, version: 1 }, now)).rejects.toThrow("set aside");
});
