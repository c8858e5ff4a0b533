import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import { reviews } from "@/db/schema/reviews";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import type { Document } from "../kit/doc";
import { fromCopy } from "../text/copy";
import { ownDraft } from "../answers/queries";
import { saveDraft } from "../answers/save-draft";
import { editAndRevise } from "../answers/testing-edit";
import { submit } from "../answers/submit";
import { situationOf } from "../questions/hold";
import { Missing } from "../refusal";
import { approve } from "./approve";
import { addClaim } from "../facts/add-claim";
import { approveAlone } from "./approve-alone";
import { approveUnchecked } from "./approve-unchecked";
import { reviewsOf } from "./queries";
import { sendBack } from "./send-back";

const now = new Date("2026-11-01T09:00:00Z");
const ten = "One two three four five six seven eight nine ten.";

/** A question in review, with its historian, an editor, another editor and the chief. */
async function inReview(copy = ten) {
  const { magazine, column } = await makeMagazine();
  const helen = await makePerson(magazine.id, "contributor");
  const [ana, tom, chief] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "chief")];
  const question = await makeQuestion(column.id, "drafting", helen);
  await saveDraft(helen, question.id, { document: fromCopy(copy), sourceNotes: "", version: 0 }, now);
  await submit(helen, { questionId: question.id, version: 1, note: "" }, now);
  return { magazine, column, helen, ana, tom, chief, questionId: question.id };
}
const edit = (actor: Person, questionId: number, copy: string) => editAndRevise(actor, questionId, fromCopy(copy), "Why?", now);
const yes = (actor: Person, questionId: number, revision: number) => approve(actor, { questionId, revision, note: "" }, now);
const stageOf = async (id: number) => (await db.select({ stage: questions.stage }).from(questions).where(eq(questions.id, id)))[0]?.stage;

test("an editor approves, and the question is ready", async () => {
  const { ana, questionId } = await inReview();
  await yes(ana, questionId, 1);
  expect(await stageOf(questionId)).toBe("ready");
  expect(await situationOf(db, ana, questionId)).toMatchObject({ revision: { number: 1, approved: true } });
});

test("of two approvals at once one counts", async () => {
  const { ana, tom, questionId } = await inReview();
  const tried = await Promise.allSettled([yes(ana, questionId, 1), yes(tom, questionId, 1)]);
  expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.$count(events, eq(events.kind, "approved"))).toBeGreaterThan(0);
  expect(await reviewsOf(ana, questionId)).toHaveLength(1);
});

test("an approval and an edit at once never leave an unread text approved", async () => {
  const { ana, tom, questionId } = await inReview();
  await Promise.allSettled([yes(ana, questionId, 1), edit(tom, questionId, `${ten} Eleven.`)]);
  // Whichever came first, the edit stands as revision 2, in review and without an approval.
  expect(await situationOf(db, ana, questionId)).toMatchObject({ stage: "review", revision: { number: 2, approved: false } });
});

test("a new revision voids the approval", async () => {
  const { ana, tom, questionId } = await inReview();
  await yes(ana, questionId, 1);
  await edit(tom, questionId, `${ten} Eleven.`);
  expect(await situationOf(db, ana, questionId)).toMatchObject({ stage: "review", revision: { number: 2, approved: false } });
  await expect(yes(ana, questionId, 1)).rejects.toThrow("Revision 2 was saved meanwhile");
  expect(await stageOf(questionId)).toBe("review");
  expect(await reviewsOf(ana, questionId)).toMatchObject([{ revision: 1, verdict: "approved" }]);
});

test("who wrote it cannot approve it, with whatever role", async () => {
  const { magazine, column } = await makeMagazine();
  const both = await makePerson(magazine.id, "contributor", "chief");
  const question = await makeQuestion(column.id, "drafting", both);
  await saveDraft(both, question.id, { document: fromCopy(ten), sourceNotes: "", version: 0 }, now);
  await submit(both, { questionId: question.id, version: 1, note: "" }, now);
  await expect(yes(both, question.id, 1)).rejects.toThrow("You wrote this answer");
  await approveAlone(both, { questionId: question.id, revision: 1, reason: "I am the whole staff." }, now);
  expect(await stageOf(question.id)).toBe("ready");
});

test("an editor with more than a fifth of the words cannot approve, another can", async () => {
  const { ana, tom, questionId } = await inReview();
  await edit(ana, questionId, `${ten} And these three here.`);
  await expect(yes(ana, questionId, 2)).rejects.toThrow("second pair of eyes");
  await yes(tom, questionId, 2);
  expect(await stageOf(questionId)).toBe("ready");
});

test("light editing does not lock the editor out", async () => {
  const { ana, questionId } = await inReview();
  await edit(ana, questionId, `${ten} Eleven.`);
  await yes(ana, questionId, 2);
  expect(await stageOf(questionId)).toBe("ready");
});

test("the chief alone approves alone, and the log keeps the reason", async () => {
  const { ana, chief, questionId } = await inReview();
  await expect(approveAlone(ana, { questionId, revision: 1, reason: "Hurry." }, now)).rejects.toThrow("not yours to do");
  await approveAlone(chief, { questionId, revision: 1, reason: "Nobody else is here before the printer calls." }, now);
  expect(await reviewsOf(ana, questionId)).toMatchObject([{ alone: true, note: "Nobody else is here before the printer calls." }]);
  const [event] = await db.select().from(events).where(eq(events.questionId, questionId)).orderBy(events.id).offset(1);
  expect(event).toMatchObject({ kind: "approvedAlone", byId: chief.id, data: { reason: "Nobody else is here before the printer calls." } });
});

test("TK stops every approval", async () => {
  const { ana, chief, questionId } = await inReview("Found by TK which cruiser?");
  await expect(yes(ana, questionId, 1)).rejects.toThrow("TK still stands");
  await expect(approveAlone(chief, { questionId, revision: 1, reason: "Hurry." }, now)).rejects.toThrow("TK still stands");
});

test("sent back, the draft is the historian's again with the editor's text, and is submitted anew", async () => {
  const { helen, ana, questionId } = await inReview();
  await edit(ana, questionId, `${ten} Eleven.`);
  await sendBack(ana, { questionId, revision: 2, note: "One figure would do it." }, now);
  expect(await stageOf(questionId)).toBe("drafting");
  const draft = await ownDraft(helen, questionId);
  expect(draft.document).toEqual(fromCopy(`${ten} Eleven.`));
  expect(await saveDraft(helen, questionId, { document: fromCopy(`${ten} Eleven. 250 miles.`), sourceNotes: "", version: draft.version }, now)).toEqual({ version: draft.version + 1 });
  await submit(helen, { questionId, version: draft.version + 1, note: "Put it in." }, now);
  expect(await situationOf(db, ana, questionId)).toMatchObject({ stage: "review", revision: { number: 3, wordsBy: { [helen.id]: 12, [ana.id]: 1 } } });
  expect(await reviewsOf(helen, questionId)).toMatchObject([{ revision: 2, verdict: "sentBack", note: "One figure would do it." }]);
});

test("a verdict is the desk's own: not the historian's, not another magazine's, and it never changes", async () => {
  const { helen, ana, questionId } = await inReview();
  await expect(yes(helen, questionId, 1)).rejects.toThrow("not yours to do");
  const { magazine } = await makeMagazine();
  const stranger = await makePerson(magazine.id, "chief");
  await expect(yes(stranger, questionId, 1)).rejects.toThrow(Missing);
  expect(await reviewsOf(stranger, questionId)).toEqual([]);
  await yes(ana, questionId, 1);
  await expect(db.update(reviews).set({ note: "Second thoughts." })).rejects.toThrow();
});

test("open facts stop everybody’s approval; the chief alone goes past them, with a reason", async () => {
  const { magazine, helen, ana, tom, chief, column } = await inReview();
  const question = await makeQuestion(column.id, "drafting", helen);
  const document: Document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: ten, marks: [{ type: "claim", attrs: { id: "claim00001" } }] }] }] };
  await saveDraft(helen, question.id, { document, sourceNotes: "", version: 0 }, now);
  await addClaim(helen, question.id, { key: "claim00001", quote: ten }, now);
  await submit(helen, { questionId: question.id, version: 1, note: "" }, now);
  const input = { questionId: question.id, revision: 1, reason: "The archive is shut until Monday." };
  await expect(yes(ana, question.id, 1)).rejects.toThrow("One fact is not verified.");
  await expect(approveAlone(chief, input, now)).rejects.toThrow("One fact is not verified.");
  await expect(approveUnchecked(tom, input, now)).rejects.toThrow("not yours to do");
  const chiefWroteIt: Person = { ...helen, roles: new Map([[magazine.id, new Set(["contributor", "chief"] as const)]]) };
  await expect(approveUnchecked(chiefWroteIt, input, now)).rejects.toThrow("You wrote this answer");
  await approveUnchecked(chief, input, now);
  expect(await stageOf(question.id)).toBe("ready");
  const [event] = await db.select().from(events).where(and(eq(events.questionId, question.id), eq(events.kind, "approvedUnchecked")));
  expect(event).toMatchObject({ byId: chief.id, data: { reason: "The archive is shut until Monday." } });
});
