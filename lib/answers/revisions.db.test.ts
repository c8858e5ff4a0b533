// The revisions of a text: submitted, edited and entered, what each holds and what it calls off, and the historian’s word to it.
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { now, save, set } from "@/db/testing-drafts";
import { makePerson } from "@/db/testing-rows";
import type { Person } from "../actor";
import { fromCopy } from "../text/copy";
import { enter } from "./enter";
import { ownDraft, remarksOf, revisionsOf } from "./queries";
import { standingText } from "./working-text";
import { remark } from "./remark";
import { revise } from "./revise";
import { editAndRevise, editText } from "./testing-edit";
import { submit } from "./submit";

const stageOf = async (id: number) => (await db.select({ stage: questions.stage }).from(questions).where(eq(questions.id, id)))[0]?.stage;
const chain = (id: number) => db.select().from(revisions).where(eq(revisions.questionId, id)).orderBy(asc(revisions.number));
/** A question whose historian has submitted these words. */
async function submitted(copy = "The ice was the price of the dark.") {
  const cast = await set();
  await save(cast.helen, cast.question.id, copy, 0);
  await submit(cast.helen, { questionId: cast.question.id, version: 1, note: "" }, now);
  return cast;
}
const edit = (actor: Person, questionId: number, copy: string, question = "Why did ships ring bells?") => editAndRevise(actor, questionId, fromCopy(copy), question, now);

test("submitting makes revision 1 with its words counted, and the text is the editor's", async () => {
  const { helen, ana, question } = await submitted();
  expect(await stageOf(question.id)).toBe("review");
  expect(await chain(question.id)).toMatchObject([{ number: 1, kind: "submitted", words: 8, tks: 0, wordsBy: { [helen.id]: 8 }, question: "Why did ships ring bells?" }]);
  await expect(save(helen, question.id, "One more thing.", 2)).rejects.toThrow("the editor’s until it is sent back");
  expect(await revisionsOf(ana, question.id)).toMatchObject([{ number: 1, madeBy: helen.name }]);
});

test("an empty draft, or one saved from elsewhere meanwhile, is not submitted", async () => {
  const { helen, question } = await set();
  await expect(submit(helen, { questionId: question.id, version: 0, note: "" }, now)).rejects.toThrow("nothing to submit");
  await save(helen, question.id, "One.", 0);
  await save(helen, question.id, "One. Two.", 1);
  await expect(submit(helen, { questionId: question.id, version: 1, note: "" }, now)).rejects.toThrow("saved from somewhere else");
  expect(await stageOf(question.id)).toBe("drafting");
});

test("a text sent in twice at once is one revision", async () => {
  const { helen, question } = await set();
  await save(helen, question.id, "One.", 0);
  const tried = await Promise.allSettled([1, 2].map(() => submit(helen, { questionId: question.id, version: 1, note: "" }, now)));
  expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await chain(question.id)).toHaveLength(1);
});

test("an editor's edit is a new revision with her words counted, the question as printed with it, and the draft behind it", async () => {
  const { helen, ana, question } = await submitted();
  expect(await edit(ana, question.id, "The ice was the terrible price of the dark.", "Why bells?")).toBe(2);
  expect((await chain(question.id))[1]).toMatchObject({ kind: "edited", contributorId: helen.id, madeById: ana.id, question: "Why bells?", wordsBy: { [helen.id]: 8, [ana.id]: 1 } });
  const [row] = await db.select({ asPrinted: questions.asPrinted }).from(questions).where(eq(questions.id, question.id));
  expect(row?.asPrinted).toBe("Why bells?");
  expect(await ownDraft(helen, question.id)).toMatchObject({ document: fromCopy("The ice was the terrible price of the dark."), version: 5 });
});

test("nobody makes a revision of a text she has not read, and one of nothing changed is none", async () => {
  const { magazine, ana, question } = await submitted();
  const tom = await makePerson(magazine.id, "editor");
  const read = await editText(ana, question.id, fromCopy("Ana’s text."), now);
  const later = await editText(tom, question.id, fromCopy("Tom’s text."), now);
  const revision = (actor: Person, version: number) => revise(actor, { questionId: question.id, version, question: "Why did ships ring bells?", note: "" }, now);
  await expect(revision(ana, read)).rejects.toThrow(`${tom.name} saved this text while you were reading it`);
  expect(await revision(tom, later)).toBe(2);
  await expect(revision(tom, later + 1)).rejects.toThrow("Nothing was changed");
});

test("a new revision calls a schedule off and takes the question out of ready", async () => {
  const { column, ana, question } = await submitted();
  await db.update(questions).set({ stage: "ready" }).where(eq(questions.id, question.id));
  const [revision] = await chain(question.id);
  await db.insert(publications).values({ questionId: question.id, revisionId: revision!.id, columnId: column.id, path: "bells", headline: "Bells", bylines: [], bio: fromCopy("A bio."), credit: "A reader", publishedById: ana.id, madeAt: now, goesLiveAt: new Date("2026-12-01T00:00:00Z") });
  await edit(ana, question.id, "Another text.");
  expect(await stageOf(question.id)).toBe("review");
  expect(await db.select({ cancelledAt: publications.cancelledAt }).from(publications).where(eq(publications.questionId, question.id))).toEqual([{ cancelledAt: now }]);
  const kinds = (await db.select({ kind: events.kind }).from(events).where(eq(events.questionId, question.id)).orderBy(events.id)).map(({ kind }) => kind);
  expect(kinds).toEqual(["submitted", "suggestionsDecided", "unscheduled", "revised"]);
});

test("an answer entered at the desk has the historian's words, and keeps what the historian had typed", async () => {
  const { helen, ana, question } = await set();
  await save(helen, question.id, "Half a *thought*.", 0, "Notes.");
  await enter(ana, { questionId: question.id, document: fromCopy("The whole answer, sent by mail."), sourceNotes: "", note: "Came by email." }, now);
  expect(await chain(question.id)).toMatchObject([{ kind: "entered", contributorId: helen.id, madeById: ana.id, wordsBy: { [helen.id]: 6 } }]);
  const { sourceNotes: notes } = await standingText(question.id);
  expect(notes).toContain("Notes.");
  expect(notes).toContain("Half a *thought*.");
  expect(await stageOf(question.id)).toBe("review");
});

test("TK is counted in the text and in the question as printed", async () => {
  const { ana, question } = await submitted();
  await edit(ana, question.id, "Found by TK which cruiser?", "Why TK?");
  expect((await chain(question.id))[1]).toMatchObject({ tks: 2 });
});

test("the historian answers the edited text, and only the one read", async () => {
  const { magazine, helen, ana, question } = await submitted();
  await edit(ana, question.id, "An edited text.");
  const say = (actor: Person, revision: number) => remark(actor, { questionId: question.id, revision, stance: "objected", body: "Keep the grandfather." }, now);
  await expect(say(helen, 1)).rejects.toThrow("Revision 2 was saved meanwhile");
  await say(helen, 2);
  expect(await remarksOf(ana, question.id)).toMatchObject([{ revision: 2, stance: "objected", body: "Keep the grandfather." }]);
  await expect(say(ana, 2)).rejects.toThrow("not yours");
  const paul = await makePerson(magazine.id, "contributor");
  expect(await remarksOf(paul, question.id)).toEqual([]);
  expect(await revisionsOf(paul, question.id)).toEqual([]);
});
