import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { fromCopy } from "../text/copy";
import { saveDraft } from "../answers/save-draft";
import { submit } from "../answers/submit";
import { situationOf } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { approve } from "../reviews/approve";
import { sendBack } from "../reviews/send-back";
import { whyNot } from "../workflow/why-not";
import { addItem, endItem, moveItem } from "./change-checklist";
import { checklistFor, linesBefore } from "./queries";
import { tick } from "./tick";

async function set() {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const [historian, checker] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")];
  const { id: questionId } = await makeQuestion(column.id, "drafting", historian);
  return { magazine, column, editor, chief, historian, checker, questionId };
}
type Set = Awaited<ReturnType<typeof set>>;

async function submitted({ historian, questionId }: Set, words: string) {
  const saved = await saveDraft(historian, questionId, { document: fromCopy(words), sourceNotes: "", version: await standing(questionId) });
  const { version } = saved as { version: number };
  await submit(historian, { questionId, version, note: "" });
}
const standing = async (questionId: number) => (await db.query.drafts.findFirst({ where: (t, { eq: is }) => is(t.questionId, questionId) }))?.version ?? 0;

test("a line blocks its move until somebody of the right role ticks it, and is asked for again in the next round", async () => {
  const rows = await set();
  const { column, editor, chief, historian, checker, questionId } = rows;
  await addItem(chief, { columnId: column.id, text: "Every name looked up", move: "approve", role: "checker" });
  await addItem(chief, { columnId: column.id, text: "Rights of the picture", move: "publishNow", role: "editor" });
  await submitted(rows, "Because sound carries in fog.");
  const before = await situationOf(db, editor, questionId);
  expect(whyNot(editor, before, "approve")).toBe("Not ticked on the checklist: “Every name looked up”.");
  const [line] = await linesBefore(editor, before, "approve");
  expect(line).toMatchObject({ text: "Every name looked up", by: null, whyNot: "It is for a checker to tick." });
  for (const actor of [editor, chief, historian]) await expect(tick(actor, { questionId, itemId: line!.id, isTicked: true })).rejects.toThrow(Refusal);
  await tick(checker, { questionId, itemId: line!.id, isTicked: true });
  await tick(checker, { questionId, itemId: line!.id, isTicked: true });
  expect((await db.select().from(events).where(eq(events.questionId, questionId))).filter(({ kind }) => kind === "ticked")).toHaveLength(1);
  expect(whyNot(editor, await situationOf(db, editor, questionId), "approve")).toBe(false);

  await sendBack(editor, { questionId, revision: 1, note: "More on fog." });
  await submitted(rows, "Because sound carries in fog, and light does not.");
  expect(whyNot(editor, await situationOf(db, editor, questionId), "approve")).toContain("Every name looked up");
  await tick(checker, { questionId, itemId: line!.id, isTicked: true });
  await approve(editor, { questionId, revision: 2, note: "" });
  const ready = await situationOf(db, chief, questionId);
  expect(whyNot(chief, ready, "publishNow")).toContain("Rights of the picture");
  const [rights] = await linesBefore(chief, ready, "publishNow");
  await tick(chief, { questionId, itemId: rights!.id, isTicked: true }); // a chief does what an editor does
  expect(whyNot(chief, await situationOf(db, chief, questionId), "publishNow")).toBe(false);
  await tick(chief, { questionId, itemId: rights!.id, isTicked: false });
  expect(whyNot(chief, await situationOf(db, chief, questionId), "publishNow")).toContain("Rights of the picture");
});

test("what stands before submitting is the historian's to tick", async () => {
  const rows = await set();
  const { column, chief, editor, historian, questionId } = rows;
  await addItem(chief, { columnId: column.id, text: "Sources named", move: "submit", role: "contributor" });
  await expect(submitted(rows, "Fog.")).rejects.toThrow("Sources named");
  const [line] = await linesBefore(historian, await situationOf(db, historian, questionId), "submit");
  await expect(tick(editor, { questionId, itemId: line!.id, isTicked: true })).rejects.toThrow("It is for the historian to tick.");
  await tick(historian, { questionId, itemId: line!.id, isTicked: true });
  const version = await standing(questionId);
  await submit(historian, { questionId, version, note: "" });
  expect((await situationOf(db, editor, questionId)).stage).toBe("review");
});

test("only the column's chief writes the checklist; an ended line is asked for no longer", async () => {
  const { column, editor, chief } = await set();
  const { other: stranger } = await makeDesk();
  for (const actor of [editor, stranger]) await expect(addItem(actor, { columnId: column.id, text: "x", move: "approve", role: "editor" })).rejects.toThrow(Missing);
  await addItem(chief, { columnId: column.id, text: "One", move: "approve", role: "editor" });
  await addItem(chief, { columnId: column.id, text: "Two", move: "approve", role: "editor" });
  const [one, two] = await checklistFor(chief, column.id);
  await moveItem(chief, { columnId: column.id, itemId: two!.id, up: "1" });
  expect((await checklistFor(chief, column.id)).map(({ text }) => text)).toEqual(["Two", "One"]);
  await endItem(chief, { columnId: column.id, itemId: one!.id });
  expect((await checklistFor(chief, column.id)).map(({ text }) => text)).toEqual(["Two"]);
  await expect(endItem(chief, { columnId: column.id, itemId: one!.id })).rejects.toThrow(Refusal);
  await expect(checklistFor(stranger, column.id)).rejects.toThrow(Missing);
});
