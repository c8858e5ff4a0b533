// A correction that comes of what readers told: taken up with it, settled when it is published, and each who told it is written to.
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { questions } from "@/db/schema/questions";
import { approve, choices, editor, monday, ready, refusal } from "@/db/testing-publishing";
import { tell, tipNow } from "@/db/testing-tips";
import { situationOf } from "../questions/hold";
import { settleAsCorrected, takeUp } from "../tips/correct-by";
import { correct } from "./correct";
import { correctionUnderWay } from "./correction-under-way";
import { publishNow } from "./publish-now";

const day = (n: number) => new Date(monday.getTime() + n * 24 * 60 * 60 * 1000);
const endOf = async (id: number) => (await tipNow(id)).end;

async function published() {
  const question = await ready();
  await publishNow(editor, choices(question.id), monday);
  return question;
}
async function corrected(questionId: number, at: number, correction = "It was the Aurora.") {
  await approve(questionId, at + 1);
  await db.update(questions).set({ stage: "ready" }).where(eq(questions.id, questionId));
  await publishNow(editor, choices(questionId, { correction }), day(at));
}

test("what is ticked is settled with the correction, and nothing else; one that comes meanwhile can join it", async () => {
  const question = await published();
  const [first, other, late] = [await tell(question.reference), await tell(question.reference, { words: "I was there." }), await tell(question.reference, { words: "The Aurora, surely." })];
  await correct(editor, { questionId: question.id, reason: "The ship is wrong.", tipIds: [first.id] }, day(3));
  await takeUp(editor, { tipId: late.id }, day(3));
  expect([await endOf(first.id), (await tipNow(first.id)).takenUpAt, (await tipNow(other.id)).takenUpAt]).toEqual([null, day(3), null]);
  await corrected(question.id, 4);
  expect([await endOf(first.id), await endOf(other.id), await endOf(late.id)]).toEqual(["corrected", null, "corrected"]);
  const told = await db.select({ data: events.data }).from(events).where(eq(events.kind, "tipCorrected")).orderBy(asc(events.id));
  expect(told.map(({ data }) => data)).toEqual([first, late].map(({ id }) => ({ tipId: id, correction: "It was the Aurora." })));
});

test("a tip of another answer, or one that is settled, is not taken up", async () => {
  const [question, elsewhere] = [await published(), await ready()];
  await publishNow(editor, choices(elsewhere.id, { path: "elsewhere" }), monday);
  const tip = await tell(elsewhere.reference);
  await correct(editor, { questionId: question.id, reason: "The ship is wrong.", tipIds: [tip.id] }, day(3));
  expect((await tipNow(tip.id)).takenUpAt).toBeNull();
});

test("what was corrected without it can be settled as corrected, but not before", async () => {
  const question = await published();
  const tip = await tell(question.reference);
  expect((await refusal(settleAsCorrected(editor, { tipId: tip.id }, day(3)))).message).toMatch(/No correction/);
  await correct(editor, { questionId: question.id, reason: "The ship is wrong." }, day(3));
  await corrected(question.id, 4);
  await settleAsCorrected(editor, { tipId: tip.id }, day(5));
  expect(await tipNow(tip.id)).toMatchObject({ end: "corrected", settledById: editor.id });
});

test("while it is under way, what has to be corrected is at hand in the editor's and the readers' words, and no longer", async () => {
  const question = await published();
  const [first, other] = [await tell(question.reference), await tell(question.reference, { words: "I was there." })];
  expect(await correctionUnderWay(await situationOf(db, editor, question.id))).toBeNull();
  await correct(editor, { questionId: question.id, reason: "The ship is wrong.", tipIds: [first.id] }, day(3));
  expect(await correctionUnderWay(await situationOf(db, editor, question.id))).toMatchObject({ reason: "The ship is wrong.", by: editor.name, told: [{ id: first.id, words: "The bell in the picture is from another ship." }] });
  await corrected(question.id, 4);
  expect(await correctionUnderWay(await situationOf(db, editor, question.id))).toBeNull();
  await correct(editor, { questionId: question.id, reason: "The year, too.", tipIds: [other.id] }, day(5));
  expect(await correctionUnderWay(await situationOf(db, editor, question.id))).toMatchObject({ reason: "The year, too.", told: [{ id: other.id }] });
});
