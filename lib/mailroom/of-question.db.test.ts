import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { mailedAnswers } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { makePerson, makeQuestion } from "@/db/testing-rows";
import { emptyDocument } from "../text/document";
import { readerQuestion } from "../intake/queries";
import { firstWords } from "../questions/first-words";
import { Missing, Refusal } from "../refusal";
import { answersByMail } from "./answers-by-mail";
import { attribute } from "./attribute";
import { mailsOf } from "./of-question";
import { deliver, rawOf } from "./testing-mail";
import { useCredit } from "./use-credit";

const now = new Date("2026-11-02T12:00:00Z");
let counted = 0;
async function desk() {
  counted += 1;
  const { magazine, column } = await makeColumnWithMailbox(`sheet-${counted}@magazine.example`);
  return { magazine, column, ana: await makePerson(magazine.id, "editor"), vera: await makePerson(magazine.id, "checker"), helen: await makePerson(magazine.id, "contributor") };
}
const askerOf = async (questionId: number) => (await db.select().from(askers).where(eq(askers.questionId, questionId)))[0]!;
const forwarded = (address: string) => `One for the column. Do not tell her that I sent it.\n\n---------- Forwarded message ---------\nFrom: Ann Lee <${address}>\nDate: Mon, Nov 2, 2026 at 9:00 AM\nSubject: Bells\nTo: Ana\n\nWhy did ships ring bells?\n\nAnn Lee\nDuluth, Minnesota\n`;

test("a mail that an editor sent on is its first writer's, and nothing of the editor's note reaches her", async () => {
  const { magazine, column, ana, vera } = await desk();
  const [{ email } = { email: "" }] = await db.select({ email: people.email }).from(people).where(eq(people.id, ana.id));
  const { questionId, mailId } = await deliver(column.id, rawOf({ from: `Ana <${email}>`, subject: "Fwd: Bells", text: forwarded(`ann-${counted}@reader.example`) }), now, { envelopeFrom: email });
  const question = { questionId: questionId!, magazineId: magazine.id };
  expect(await mailsOf(ana, question)).toMatchObject([{ mailId, original: { name: "Ann Lee", address: `ann-${counted}@reader.example`, isAsker: true, how: "From the forwarded block in the text." }, hints: { name: "Ann Lee", town: "Duluth", region: "Minnesota" }, perhaps: [] }]);
  expect(await mailsOf(vera, question)).toEqual([]);
  expect(await firstWords(questionId!)).toBe("Why did ships ring bells?\n\nAnn Lee\nDuluth, Minnesota");
  const { token } = await askerOf(questionId!);
  expect((await readerQuestion(token))?.words).not.toContain("Do not tell her");

  await attribute(ana, { mailId, to: "forwarder", name: "", town: "", region: "", email: "" }, now);
  expect((await mailsOf(ana, question))[0]?.original?.isAsker).toBe(false);
  await attribute(ana, { mailId, to: "typed", name: "Ann Lee", town: "Duluth", region: "Minnesota", email: "" }, now);
  expect((await mailsOf(ana, question))[0]?.original?.isAsker).toBe(true);
});

test("a mail names the questions it may belong to, until it has joined one", async () => {
  const { magazine, column, ana } = await desk();
  const from = `Noah Pell <noah-${counted}@reader.example>`;
  const first = await deliver(column.id, rawOf({ from, subject: "The ropewalk" }), now);
  const second = await deliver(column.id, rawOf({ from, subject: "Re: The ropewalk", text: "It burned in 1871." }), now);
  const question = { questionId: second.questionId!, magazineId: magazine.id };
  const [reference] = (await db.select({ number: questions.number }).from(questions).where(eq(questions.id, first.questionId!))).map(({ number }) => new RegExp(`-${number}$`));
  expect(await mailsOf(ana, question)).toMatchObject([{ perhaps: [{ reference: expect.stringMatching(reference!), stage: "inbox", canJoin: true }] }]);
  await db.update(questions).set({ mergedIntoId: second.questionId, stage: "merged" }).where(eq(questions.id, first.questionId!));
  expect((await mailsOf(ana, question)).map(({ perhaps }) => perhaps)).toEqual([[], []]);
});

test("an editor follows the signature with one click; a checker cannot, and no other question's mail is followed", async () => {
  const { column, ana, vera } = await desk();
  const signed = await deliver(column.id, rawOf({ from: `Ann <ann-${counted}@reader.example>`, text: "Why did ships ring bells?\n\nRegards,\nAnn\n\n-- \nAnn Lee\nDuluth, Minnesota 55802" }), now);
  const questionId = signed.questionId!;
  expect(await askerOf(questionId)).toMatchObject({ name: "Ann", town: "Duluth" });
  await expect(useCredit(vera, { questionId, mailId: signed.mailId }, now)).rejects.toThrow(Missing);
  const other = await makeQuestion(column.id);
  await expect(useCredit(ana, { questionId: other.id, mailId: signed.mailId }, now)).rejects.toThrow(Missing);
  await useCredit(ana, { questionId, mailId: signed.mailId }, now);
  expect(await askerOf(questionId)).toMatchObject({ name: "Ann Lee", town: "Duluth", region: "Minnesota", withheld: false });
  await db.update(questions).set({ stage: "retracted" }).where(eq(questions.id, questionId));
  await expect(useCredit(ana, { questionId, mailId: signed.mailId }, now)).rejects.toThrow(Refusal);
});

test("an answer by mail lies beside the draft for its historian and the editors, and for nobody else", async () => {
  const { magazine, column, ana, vera, helen } = await desk();
  const other = await makePerson(magazine.id, "contributor");
  const question = await makeQuestion(column.id, "drafting", helen);
  const { mailId } = await deliver(column.id, rawOf(), now);
  await db.insert(mailedAnswers).values({ questionId: question.id, mailId, contributorId: helen.id, answer: emptyDocument, source: "text", cameAt: now });
  expect(await answersByMail(helen, question.id)).toMatchObject([{ mailId, source: "text", isOfHistorian: true }]);
  expect(await answersByMail(ana, question.id)).toHaveLength(1);
  expect(await answersByMail(vera, question.id)).toEqual([]);
  await expect(answersByMail(other, question.id)).rejects.toThrow(Missing);
  await db.update(mailedAnswers).set({ setAsideAt: now });
  expect(await answersByMail(helen, question.id)).toEqual([]);
});
