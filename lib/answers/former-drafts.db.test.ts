// What a historian had typed when the question goes to another: nobody else’s, and kept for the desk and to be given back.
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { now, save, set } from "@/db/testing-drafts";
import { makePerson } from "@/db/testing-rows";
import type { Person } from "../actor";
import { reassign } from "../assignments/reassign";
import { take } from "../assignments/take";
import { fromCopy } from "../text/copy";
import { enter } from "./enter";
import { formerDraftsOf, ownDraft } from "./queries";
import { saveDraft } from "./save-draft";
import { saveText } from "./save-text";
import { submit } from "./submit";
import { workingText } from "./working-text";

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
