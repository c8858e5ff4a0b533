import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { addRevision } from "../answers/add-revision";
import { saveText } from "../answers/save-text";
import { newTab } from "../answers/testing-edit";
import { workingText } from "../answers/working-text";
import { addImage } from "../images/add-image";
import type { Block, Document, Inline, Mark } from "../kit/doc";
import { noting } from "../notes/note";
import { writeNote } from "../notes/write-note";
import { Missing } from "../refusal";
import { readWord, type WordRead } from "../word/read-word";
import { manuscriptOf } from "./manuscript-of";

const now = new Date("2026-11-01T09:00:00Z");
const t = (text: string, ...marks: Mark[]): Inline => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
const para = (...content: Inline[]): Block => ({ type: "paragraph", content });
const first: Document = { type: "doc", content: [para(t("The ice was the price of the dark.")), para(t("By February it has pushed south again.")), para(t("Nobody slept."))] };
const asked = { revision: null, origin: "https://desk.example", now };

/** A question in review, with its historian, editor and checker. */
async function set() {
  const { magazine, column, editor } = await makeDesk();
  const [helen, checker] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")];
  const { id } = await makeQuestion(column.id, "review", helen);
  await db.transaction((tx) => addRevision(tx, { questionId: id, kind: "submitted", document: first, question: "Why?", contributorId: helen.id, madeById: helen.id, note: "", now }));
  return { magazine, column, editor, helen, checker, id };
}
const read = (bytes: Buffer | string): WordRead => {
  let keys = 0;
  const found = readWord(bytes as Buffer, () => `fresh${String((keys += 1)).padStart(4, "0")}`);
  if ("refusal" in found) throw new Error(found.refusal);
  return found;
};

test("a text goes out with who suggested what, its notes with their answers, and its pictures", async () => {
  const { editor, helen, id } = await set();
  const picture = await addImage(editor, { questionId: id, name: "ice" }, await sharp({ create: { width: 400, height: 300, channels: 3, background: "#446688" } }).jpeg().toBuffer(), now);
  const { version } = await workingText(editor, id);
  const figure: Block = { type: "figure", attrs: { image: picture.id, alt: "Ice", credit: "IWM", width: 400, height: 300, focalX: 0.5, focalY: 0.5, change: { id: "figure0000", kind: "inserted" } }, content: [t("The pack")] };
  const document: Document = { type: "doc", content: [para(t("The ice was the price of the "), t("dark", { type: "deleted", attrs: { id: "swap000000" } }), t("night", { type: "inserted", attrs: { id: "swap000000" } }), t(".")), para(t("By February", { type: "note", attrs: { id: "when000000" } }), t(" it has pushed south again.")), para(t("Nobody slept.")), figure] };
  await saveText(editor, id, { document, sourceNotes: "", version, tab: newTab() }, now);
  const { noteId } = await writeNote(editor, id, noting.parse({ subject: "text", key: "when000000", quote: "By February", body: "Which year?" }), now);
  await writeNote(helen, id, noting.parse({ noteId, body: "1942." }), now);

  const { name, bytes } = await manuscriptOf(helen, id, "word", asked);
  expect(name).toMatch(/^why-did-ships-ring-bells-T[A-Z]+-\d+\.docx$/);
  const found = read(bytes);
  expect(found.document).toEqual(document);
  expect(found.suggestions).toEqual([{ key: "swap000000", author: editor.name, at: now }, { key: "figure0000", author: editor.name, at: now }]);
  expect(found.notes).toMatchObject([{ key: "when000000", quote: "By February", posts: [{ author: editor.name, body: "Which year?" }, { author: helen.name, body: "1942." }] }]);
  expect(found.images).toMatchObject([{ key: picture.id, isKnown: true }]);
  expect(found.origin?.version).toBe((await workingText(editor, id)).version);

  expect((await manuscriptOf(helen, id, "plain", asked)).bytes).toContain("The ice was the price of the night.");
  expect((await manuscriptOf(helen, id, "markdown", asked)).bytes).toContain(`![Ice](https://desk.example/images/${picture.id}/1600)`);
});

test("a revision goes out as it was submitted, without what was said since", async () => {
  const { editor, id } = await set();
  const { name, bytes } = await manuscriptOf(editor, id, "word", { ...asked, revision: 1 });
  expect(name).toMatch(/-revision-1\.docx$/);
  expect(read(bytes)).toMatchObject({ document: first, notes: [], origin: null });
  await expect(manuscriptOf(editor, id, "word", { ...asked, revision: 2 })).rejects.toThrow(Missing);
});

test("what is not to be read by somebody does not go out to him", async () => {
  const { magazine, column, editor, id } = await set();
  const elsewhere = await makeDesk();
  const other = await makePerson(magazine.id, "contributor");
  for (const actor of [elsewhere.editor, other]) await expect(manuscriptOf(actor, id, "plain", asked)).rejects.toThrow(Missing);
  const draft = await makeQuestion(column.id, "drafting", other);
  await expect(manuscriptOf(editor, draft.id, "plain", asked)).rejects.toThrow(Missing);
});
