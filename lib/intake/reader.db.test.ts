// What is asked of a reader, and what a reader does afterwards: replies, takes the question back, corrects the credit.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { askers, readerQueries } from "@/db/schema/intake";
import { publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { makeQuestion } from "@/db/testing-rows";
import { kindsOf, now, outcomes, reader, set, stageOf } from "@/db/testing-triage";
import { Missing, Refusal } from "../refusal";
import { askReader } from "./ask-reader";
import { correctCredit } from "./correct-credit";
import { readerQuestion } from "./queries";
import { readerReply } from "./reader-reply";
import { takeBack } from "./take-back";

const { columnId, ana, tom, historian, publish } = await set();

test("the desk asks one thing at a time and the reader's reply ends the waiting, once", async () => {
  const { id, asker } = await makeQuestion(columnId, "unassigned");
  expect(await outcomes([askReader(ana, { questionId: id, body: "Which ship?" }, now), askReader(tom, { questionId: id, body: "Which year?" }, now)])).toContain("refused");
  expect((await readerQuestion(asker.token))?.asked).toHaveLength(1);
  await Promise.all([readerReply(reader(id), { reply: "The Duluth." }, now), readerReply(reader(id), { reply: "The Duluth." }, now)]);
  await expect(readerReply(reader(id), { reply: "And more." }, now)).rejects.toThrow(/not waiting/);
  const [question] = await db.select().from(questions).where(eq(questions.id, id));
  expect(question?.awaitingReaderSince).toBeNull();
  expect(await kindsOf(id)).toEqual(["askedReader", "readerReplied"]);
  await askReader(ana, { questionId: id, body: "And the year?" }, now);
  expect(await db.select().from(readerQueries).where(eq(readerQueries.questionId, id))).toHaveLength(2);
});

test("a reader without an email, or whose question has left, is not asked", async () => {
  const letter = await makeQuestion(columnId);
  await db.update(askers).set({ email: null }).where(eq(askers.questionId, letter.id));
  await expect(askReader(ana, { questionId: letter.id, body: "When?" }, now)).rejects.toThrow(/no email address/);
  const { id } = await makeQuestion(columnId, "declined");
  await expect(askReader(ana, { questionId: id, body: "When?" }, now)).rejects.toThrow(/Reopen it first/);
});

test("taking back ends the assignment and the schedule, once, and not after publication", async () => {
  const { id, asker } = await makeQuestion(columnId, "ready", historian);
  await publish(id, { wentLiveAt: null, goesLiveAt: new Date("2026-12-01T09:00:00Z") });
  await Promise.all([takeBack(reader(id), now), takeBack(reader(id), now)]);
  expect(await stageOf(id)).toBe("retracted");
  expect(await kindsOf(id)).toEqual(["takenBack"]);
  expect((await db.select().from(assignments).where(eq(assignments.questionId, id)))[0]).toMatchObject({ endedAt: now, endReason: expect.stringContaining("took the question back") });
  expect((await db.select().from(publications).where(eq(publications.questionId, id)))[0]?.cancelledAt).toEqual(now);
  await expect(takeBack(reader(id + 100_000), now)).rejects.toThrow(Missing);

  const out = await makeQuestion(columnId, "published", historian);
  await publish(out.id);
  await expect(takeBack(reader(out.id), now)).rejects.toThrow(Refusal);
  await expect(correctCredit(reader(out.id), { name: "X", town: "Y", region: "Z", withheld: true }, now)).rejects.toThrow(/has been published/);
  expect((await readerQuestion(out.asker.token))?.page).toEqual({ address: expect.stringContaining(`answer-${out.id}`), headline: "A headline" });
  expect((await readerQuestion(asker.token))?.stage).toBe("retracted");
});

test("a corrected credit reaches a page that waits for its hour, or calls it off when an editor wrote the credit", async () => {
  const correction = { name: "Ruth Corrected", town: "Erie", region: "PA", withheld: true };
  const [plain, edited] = [await makeQuestion(columnId, "ready", historian), await makeQuestion(columnId, "ready", historian)];
  await publish(plain.id, { wentLiveAt: null, credit: `${plain.asker.name}, Memphis, Tenn.` });
  await publish(edited.id, { wentLiveAt: null, credit: "Two readers in Memphis" });
  for (const { id } of [plain, edited]) await correctCredit(reader(id), correction, now);
  const [followed] = await db.select().from(publications).where(eq(publications.questionId, plain.id));
  expect(followed).toMatchObject({ credit: "Name withheld, Pennsylvania", cancelledAt: null });
  const [off] = await db.select().from(publications).where(eq(publications.questionId, edited.id));
  expect(off?.cancelledAt).toEqual(now);
  expect(await kindsOf(edited.id)).toEqual(["readerCorrected", "unscheduled"]);
  await correctCredit(reader(plain.id), correction, now);
  expect(await kindsOf(plain.id)).toEqual(["readerCorrected"]);
});
