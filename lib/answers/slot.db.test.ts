import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { fromCopy } from "../text/copy";
import { emptyDocument } from "../text/document";
import { fitOfSlot, slotOf } from "./slot";

async function set() {
  const { magazine, column } = await makeMagazine({ slotLines: 20, setWidth: 216, setFace: "eb-garamond", setSize: 10 });
  const helen = await makePerson(magazine.id, "contributor");
  return { question: await makeQuestion(column.id, "drafting", helen, "Why did ships ring bells at sea, and who was it that rang them through the night?") };
}

test("question, credit, answer and the historian's bio are counted together against the column's slot, or the question's own", async () => {
  const { question } = await set();
  const slot = await slotOf(question.id, fromCopy("They rang the half hours.\n\nA boy turned the glass."));
  expect(slot).toMatchObject({ lines: 20, lang: "en-US", setting: { face: "eb-garamond", width: 216 } });
  expect(slot.parts.map(({ name, words, lines }) => [name, words, lines])).toEqual([["question", 17, 2], ["credit", 4, 1], ["answer", 10, 2], ["bio", 2, 1]]);
  expect(fitOfSlot(slot)).toMatchObject({ words: 33, lines: 8, over: -12 }); // and two lines between the parts
  await db.update(questions).set({ slotLines: 6 }).where(eq(questions.id, question.id));
  expect(fitOfSlot(await slotOf(question.id, emptyDocument, "Why bells?"))).toMatchObject({ lines: 4, slot: 6, over: -2 });
});

test("of the reader a historian learns how long the credit is, and nothing else", async () => {
  const { question } = await set();
  await db.update(askers).set({ name: "Margaret Ellison-Whitby", town: "Duluth", region: "Minnesota" }).where(eq(askers.questionId, question.id));
  expect(JSON.stringify(await slotOf(question.id, emptyDocument))).not.toMatch(/Margaret|Duluth|Minn|example/u);
});
