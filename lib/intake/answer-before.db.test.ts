// A question that was answered already: what it becomes, what its reader gets, and the links between questions that are only related.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makeQuestion } from "@/db/testing-rows";
import { kindsOf, now, set, stageOf } from "@/db/testing-triage";
import { tell } from "../mail/tell";
import { relate, unrelate } from "../questions/relate";
import { relatedTo } from "../questions/related-to";
import { Missing, Refusal } from "../refusal";
import { answerBefore } from "./answer-before";
import { readerQuestion } from "./queries";
import { answeringBefore } from "./triage";
import { undo } from "./undo";

const { columnId, ana, historian, checker, stranger, publish } = await set();
const answered = async () => {
  const question = await makeQuestion(columnId, "published", historian);
  await publish(question.id);
  return question;
};

test("it joins the one with the answer; its reader gets the editor's letter with the address, and finds the answer on the own page", async () => {
  const [mine, other] = [await makeQuestion(columnId), await answered()];
  await answerBefore(ana, { questionId: mine.id, into: other.reference, body: "You are not the first to ask.", tell: true }, now);
  expect(await stageOf(mine.id)).toBe("merged");
  expect([await kindsOf(mine.id), await kindsOf(other.id)]).toEqual([["answeredBefore"], ["joined"]]);
  const [event] = await db.select({ id: events.id }).from(events).where(eq(events.questionId, mine.id));
  await tell({ eventId: event!.id }, new Date(now.getTime() + 60_000));
  const [letter] = await db.select({ kind: letters.kind, body: letters.body }).from(letters).where(eq(letters.questionId, mine.id));
  expect(letter!.kind).toBe("answeredBefore");
  expect(letter!.body).toContain("You are not the first to ask.");
  expect(letter!.body).toMatch(new RegExp(`/answer-${other.id}$`, "m"));
  expect(await readerQuestion(mine.asker.token)).toMatchObject({ stage: "merged", page: { headline: "A headline" } });
});

test("without the tick nobody is written to, and it can be undone", async () => {
  const [mine, other] = [await makeQuestion(columnId), await answered()];
  const done = await answerBefore(ana, { questionId: mine.id, into: other.reference, body: "", tell: false }, now);
  const [event] = await db.select({ id: events.id }).from(events).where(eq(events.questionId, mine.id));
  await tell({ eventId: event!.id }, new Date(now.getTime() + 60_000));
  expect(await db.select().from(letters).where(eq(letters.questionId, mine.id))).toEqual([]);
  await undo(ana, done, now);
  expect(await stageOf(mine.id)).toBe("inbox");
});

test("what has no answer yet answers nothing, and a letter without words does not go", async () => {
  const [mine, waiting] = [await makeQuestion(columnId), await makeQuestion(columnId)];
  await expect(answerBefore(ana, { questionId: mine.id, into: waiting.reference, body: "x", tell: true }, now)).rejects.toThrow(/no answer before readers yet/);
  await expect(answerBefore(stranger, { questionId: mine.id, into: waiting.reference, body: "x", tell: true }, now)).rejects.toThrow(Refusal);
  expect(answeringBefore.safeParse({ questionId: "1", into: "A-1", tell: "on" }).success).toBe(false);
  expect(await stageOf(mine.id)).toBe("inbox");
});

test("related questions are linked both ways, once, and the link can go again", async () => {
  const [one, other] = [await makeQuestion(columnId), await answered()];
  await relate(ana, { questionId: other.id, to: one.reference }, now);
  expect(await relatedTo(one.id)).toMatchObject([{ reference: other.reference, headline: "A headline" }]);
  expect(await relatedTo(other.id)).toMatchObject([{ reference: one.reference, address: null }]);
  await expect(relate(ana, { questionId: one.id, to: other.reference }, now)).rejects.toThrow(/already/);
  await unrelate(ana, { questionId: one.id, to: other.reference }, now);
  expect(await relatedTo(other.id)).toEqual([]);
  expect(await kindsOf(one.id)).toEqual(["related", "unrelated"]);
  await expect(relate(checker, { questionId: one.id, to: other.reference }, now)).rejects.toThrow(Missing);
  await expect(relate(stranger, { questionId: one.id, to: other.reference }, now)).rejects.toThrow(Missing);
  await expect(relate(ana, { questionId: one.id, to: one.reference }, now)).rejects.toThrow(/itself/);
  await expect(relate(ana, { questionId: one.id, to: (await makeQuestion((await makeMagazine()).column.id)).reference }, now)).rejects.toThrow(Missing);
});
