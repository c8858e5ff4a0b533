// A historian’s draft while it is the historian’s alone: its saves, and whose it is.
import { expect, test } from "vitest";
import { save, set } from "@/db/testing-drafts";
import { makePerson, makeQuestion } from "@/db/testing-rows";
import { Missing } from "../refusal";
import { fromCopy } from "../text/copy";
import { ownDraft } from "./queries";

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
