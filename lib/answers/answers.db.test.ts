import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, revisions } from "@/db/schema/answers";
import { publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { reassign } from "../assignments/reassign";
import { take } from "../assignments/take";
import { Missing } from "../refusal";
import type { Stage } from "../words";
import { fromCopy } from "../text/copy";
import { enter } from "./enter";
import { formerDraftsOf, ownDraft, remarksOf, revisionsOf, sourceNotesOf } from "./queries";
import { remark } from "./remark";
import { revise } from "./revise";
import { saveDraft } from "./save-draft";
import { saveText } from "./save-text";
import { editAndRevise, editText } from "./testing-edit";
import { submit } from "./submit";
import { workingText } from "./working-text";

const now = new Date("2026-11-01T09:00:00Z");

async function set(stage: Stage = "drafting") {
  const { magazine, column } = await makeMagazine();
  const [helen, ana] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "editor")];
  const question = await makeQuestion(column.id, stage, helen);
  return { magazine, column, helen, ana, question };
}
const save = (actor: Person, questionId: number, copy: string, version: number, sourceNotes = "") => saveDraft(actor, questionId, { document: fromCopy(copy), sourceNotes, version }, now);
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

test("each save raises the version; one written on an older version is shown what stands and changes nothing", async () => {
  const { helen, question } = await set();
  expect(await save(helen, question.id, "One.", 0)).toEqual({ version: 1 });
  expect(await save(helen, question.id, "One. Two.", 1, "Roskill, p. 40")).toEqual({ version: 2 });
  expect(await save(helen, question.id, "From another window.", 1)).toMatchObject({ conflict: { version: 2, by: helen.name, sourceNotes: "Roskill, p. 40" } });
  expect(await ownDraft(helen, question.id)).toMatchObject({ document: fromCopy("One. Two."), version: 2 });
});

test("of two saves at once one wins and the other gets both texts to choose from", async () => {
  const { helen, question } = await set();
  const first = await Promise.all([save(helen, question.id, "Left window.", 0), save(helen, question.id, "Right window.", 0)]);
  expect(first.map((answer) => ("version" in answer ? "saved" : "conflict")).toSorted()).toEqual(["conflict", "saved"]);
  const second = await Promise.all(["A.", "B.", "C.", "D."].map((copy) => save(helen, question.id, copy, 1)));
  expect(second.filter((answer) => "version" in answer)).toHaveLength(1);
  expect(second.filter((answer) => "conflict" in answer && answer.conflict.version === 2)).toHaveLength(3);
});

test("the same save sent again, because its answer was lost, is no conflict", async () => {
  const { helen, question } = await set();
  await save(helen, question.id, "One.", 0);
  expect(await save(helen, question.id, "One.", 0)).toEqual({ version: 1 });
});

test("the draft is the historian's: not before it is taken, not another's, not the editor's", async () => {
  const { magazine, column, helen, ana, question } = await set("assigned");
  await expect(save(helen, question.id, "Early.", 0)).rejects.toThrow("Take the assignment");
  const paul = await makePerson(magazine.id, "contributor");
  await expect(save(paul, question.id, "Mine now.", 0)).rejects.toThrow(Missing);
  const drafting = await makeQuestion(column.id, "drafting", helen);
  await expect(save(ana, drafting.id, "Let me.", 0)).rejects.toThrow("not yours");
  await expect(ownDraft(paul, drafting.id)).rejects.toThrow(Missing);
});

test("submitting makes revision 1 with its words counted, and the text is the editor's", async () => {
  const { helen, ana, question } = await submitted();
  expect(await stageOf(question.id)).toBe("review");
  expect(await chain(question.id)).toMatchObject([{ number: 1, kind: "submitted", words: 8, tks: 0, wordsBy: { [helen.id]: 8 }, question: "Why did ships ring bells?" }]);
  await expect(save(helen, question.id, "One more thing.", 2)).rejects.toThrow("the editor’s until it is sent back");
  expect(await sourceNotesOf(helen, question.id)).toBe("");
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
  const notes = await sourceNotesOf(ana, question.id);
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

test("who is assigned next does not find the last writer's draft, and may write over it", async () => {
  const { magazine, helen, question } = await set();
  const before = await makePerson(magazine.id, "contributor");
  await db.insert(drafts).values({ questionId: question.id, document: fromCopy("Somebody else’s."), sourceNotes: "Private.", version: 4, savedAt: new Date("2026-09-01T00:00:00Z"), savedById: before.id });
  expect(await ownDraft(helen, question.id)).toMatchObject({ version: 4, sourceNotes: "", savedAt: null });
  expect(await save(helen, question.id, "My own.", 4)).toEqual({ version: 5 });
});

/** The question is offered to somebody, a day later, and taken up. */
async function passTo(ana: Person, to: Person, questionId: number) {
  const later = new Date("2026-11-02T09:00:00Z");
  await reassign(ana, { questionId, contributorId: to.id, dueOn: "2026-12-01", words: 300, fee: "none", feeAmount: "", feeCurrency: "USD" as const, feeNote: "", brief: "", why: "" }, later);
  await take(to, { questionId }, later);
}

test("what the historian before had typed stays that historian's: not shown, not in a conflict, not to be submitted", async () => {
  const { magazine, helen, ana, question } = await set();
  const otto = await makePerson(magazine.id, "contributor");
  await save(helen, question.id, "Helen's own words.", 0, "Told me in confidence.");
  await passTo(ana, otto, question.id);
  expect(await ownDraft(otto, question.id)).toMatchObject({ sourceNotes: "", version: 1, savedAt: null });
  await expect(save(otto, question.id, "Otto's.", 0)).rejects.toThrow("Open the page again");
  await expect(submit(otto, { questionId: question.id, version: 1, note: "" }, now)).rejects.toThrow("nothing to submit yet");
  expect(await save(otto, question.id, "Otto's.", 1)).toEqual({ version: 2 });
});

test("offered anew on other terms, the same historian goes on where the writing stood", async () => {
  const { helen, ana, question } = await set();
  await save(helen, question.id, "Half an answer.", 0, "Roskill");
  await passTo(ana, helen, question.id);
  expect(await ownDraft(helen, question.id)).toMatchObject({ document: fromCopy("Half an answer."), sourceNotes: "Roskill", version: 1 });
});

test("what a historian had typed is kept when the question goes to another, for the desk to read and to be given back", async () => {
  const { magazine, helen, ana, question } = await set();
  const paul = await makePerson(magazine.id, "contributor");
  const offer = { questionId: question.id, why: "", dueOn: "2026-12-20", words: 300, fee: "none" as const, feeAmount: "", feeCurrency: "USD" as const, feeNote: "", brief: "" };
  const later = new Date(now.getTime() + 60_000);
  await save(helen, question.id, "Helen's half an answer.", 0, "Roskill");
  await reassign(ana, { ...offer, contributorId: paul.id }, later);
  await take(paul, { questionId: question.id }, later);
  expect(await ownDraft(paul, question.id)).toMatchObject({ version: 1, savedAt: null });
  await saveDraft(paul, question.id, { document: fromCopy("Paul's."), sourceNotes: "", version: 1 }, later);
  await saveDraft(paul, question.id, { document: fromCopy("Paul's own."), sourceNotes: "", version: 2 }, later);
  expect(await formerDraftsOf(ana, question.id)).toMatchObject([{ by: helen.name, document: fromCopy("Helen's half an answer."), sourceNotes: "Roskill" }]);
  expect(await formerDraftsOf(paul, question.id)).toEqual([]);

  const back = new Date(now.getTime() + 120_000);
  await reassign(ana, { ...offer, contributorId: helen.id }, back);
  await take(helen, { questionId: question.id }, back);
  expect(await ownDraft(helen, question.id)).toMatchObject({ document: fromCopy("Helen's half an answer."), sourceNotes: "Roskill", version: 3 });
  await saveDraft(helen, question.id, { document: fromCopy("Helen's whole answer."), sourceNotes: "", version: 3 }, back);
  expect((await formerDraftsOf(ana, question.id)).map(({ by }) => by)).toEqual([paul.name, helen.name]);
});

test("an answer entered for who took the question over brings nothing of the former historian's draft along; it is kept for the desk", async () => {
  const { magazine, helen, ana, question } = await set();
  const [otto, minutesLater] = [await makePerson(magazine.id, "contributor"), new Date("2026-11-02T09:05:00Z")];
  const long = (subject: string) => `${subject} sailed from the north in the winter of that year with ice on every rail.`;
  for (const [copy, version, tab] of [["A ship", 0, "a"], ["Their ship", 1, "a"], ["Our ship", 1, "b"]] as const) await saveText(helen, question.id, { document: fromCopy(long(copy)), sourceNotes: "Told me in confidence.", version, tab }, now);
  await passTo(ana, otto, question.id);
  await enter(ana, { questionId: question.id, document: fromCopy("Otto's, sent by mail."), sourceNotes: "His own.", note: "" }, minutesLater);
  expect(await workingText(otto, question.id)).toMatchObject({ hand: "suggest", document: fromCopy("Otto's, sent by mail."), sourceNotes: "His own.", conflicts: [] });
  expect((await workingText(ana, question.id)).situation.open.conflicts).toBe(0);
  expect(await formerDraftsOf(ana, question.id)).toMatchObject([{ by: helen.name, document: fromCopy(long("Their ship")), sourceNotes: "Told me in confidence." }]);
});
