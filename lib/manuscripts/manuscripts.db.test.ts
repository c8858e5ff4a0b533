import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { draftSaves, suggestions } from "@/db/schema/answers";
import { events } from "@/db/schema/timeline";
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
import { suggestersOf } from "../answers/suggestion-queries";
import { plainText } from "../text/document";
import { accepted, rejected } from "../text/suggestions";
import { notesOf } from "../notes/queries";
import { paragraph, wordOf, zipOf } from "../word/testing-word";
import { writeWord } from "../word/write-word";
import { bringIn } from "./bring-in";
import { lookInto, refuseTooLong } from "./look-into";
import { readWords } from "./read-words";
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

const changed = (name: "ins" | "del", by: string, words: string) => `<w:${name} w:id="1" w:author="${by}" w:date="2026-10-12T09:30:00Z"><w:r><w:${name === "del" ? "delText" : "t"} xml:space="preserve">${words}</w:${name === "del" ? "delText" : "t"}></w:r></w:${name}>`;
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
/** Helen's text as Ana had it in Word: one change tracked, one not. */
const tracked = wordOf(`<w:p>${run("The ice was the price of the ")}${changed("del", "Ana Reyes", "dark")}${changed("ins", "Ana Reyes", "night")}${run(".")}</w:p>${paragraph("By March it has pushed south again.")}${paragraph("Nobody slept.")}`);

test("what is in a file is told before anything is kept", async () => {
  const { editor, id } = await set();
  const { version } = await workingText(editor, id);
  expect(await lookInto(editor, id, tracked)).toEqual({ words: 17, paragraphs: 3, differing: 2, suggestions: [{ author: "Ana Reyes", count: 1 }], notes: 0, sourceNotes: 0, pictures: 0, leftOut: [], ways: ["suggestions"], atStake: 0 });
  expect((await workingText(editor, id)).version).toBe(version);
});

test("once submitted, what differs in a file is suggested word by word: tracked changes by whom the file names, the rest by who brought it", async () => {
  const { editor, helen, id } = await set();
  const { version } = await workingText(editor, id);
  const later = new Date("2026-11-02T10:00:00Z");
  await bringIn(editor, { questionId: id, name: "ice.docx", version, way: "suggestions" }, tracked, later);
  const { document } = await workingText(helen, id);
  expect(rejected(document)).toEqual(first);
  expect(plainText(accepted(document))).toBe("The ice was the price of the night.\n\nBy March it has pushed south again.\n\nNobody slept.");
  expect(document.content[2]).toEqual(first.content[2]);
  expect(Object.values(await suggestersOf(helen, id)).map(({ by }) => by).toSorted()).toEqual(["Ana Reyes (in a Word file)", editor.name].toSorted());
  expect(await db.select({ how: draftSaves.how, version: draftSaves.version }).from(draftSaves).where(and(eq(draftSaves.questionId, id), eq(draftSaves.version, version + 1)))).toEqual([{ how: "word", version: version + 1 }]);
  expect(await db.select({ data: events.data }).from(events).where(and(eq(events.questionId, id), eq(events.kind, "wordFileRead")))).toEqual([{ data: { file: "ice.docx" } }]);
  expect((await db.select({ author: suggestions.author }).from(suggestions).where(eq(suggestions.questionId, id))).map(({ author }) => author).toSorted()).toEqual(["", "Ana Reyes"]);
  await expect(bringIn(editor, { questionId: id, name: "", version: version + 1, way: "text" }, tracked)).rejects.toThrow("can only be suggested");
});

test("our own file comes back edited while others went on: three texts are merged, notes keep their threads and get their answers", async () => {
  const { editor, helen, id } = await set();
  const { version } = await workingText(editor, id);
  const noted: Document = { type: "doc", content: [first.content[0]!, para(t("By February", { type: "note", attrs: { id: "when000000" } }), t(" it has pushed south again.")), first.content[2]!] };
  await saveText(editor, id, { document: noted, sourceNotes: "", version, tab: newTab() }, now);
  await writeNote(editor, id, noting.parse({ subject: "text", key: "when000000", quote: "By February", body: "Which year?" }), now);
  const out = read((await manuscriptOf(helen, id, "word", asked)).bytes);

  // Meanwhile the editor suggests something in the last paragraph.
  const standing = await workingText(editor, id);
  const suggested: Document = { type: "doc", content: [...standing.document.content.slice(0, 2), para(t("Nobody slept"), t(" a wink", { type: "inserted", attrs: { id: "wink000000" } }), t("."))] };
  await saveText(editor, id, { document: suggested, sourceNotes: "", version: standing.version, tab: newTab() }, now);

  const edited: Document = { type: "doc", content: [para(t("The ice was the price of the night.")), ...out.document.content.slice(1)] };
  const posts = [...out.notes[0]!.posts, { author: "Helen in Word", at: now, body: "1942, says the log." }];
  const file = writeWord({ document: edited, suggestions: [], notes: [{ key: "when000000", anchor: "note", isDone: false, posts }], images: [], title: "", author: "", lang: "en-US", at: now, origin: out.origin! });
  await bringIn(helen, { questionId: id, name: "ice.docx", version: 1, way: "suggestions" }, file, new Date("2026-11-03T10:00:00Z"));

  const { document, conflicts } = await workingText(editor, id);
  expect(conflicts).toEqual([]);
  expect(plainText(accepted(document))).toBe("The ice was the price of the night.\n\nBy February it has pushed south again.\n\nNobody slept a wink.");
  expect(rejected(document)).toEqual(noted);
  expect(await suggestersOf(helen, id)).toMatchObject({ wink000000: { byId: editor.id } });
  expect(await notesOf(editor, id)).toMatchObject([{ key: "when000000", posts: [{ body: "Which year?" }, { by: { id: helen.id }, body: "Helen in Word, in the Word file: 1942, says the log." }] }]);
});

test("a historian takes a file for the text: comments are notes, a picture is written anew, and what stood is in the history", async () => {
  const { magazine, column } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const { id } = await makeQuestion(column.id, "drafting", helen);
  const figure: Block = { type: "figure", attrs: { image: "theirs", alt: "Ice", credit: "IWM", width: 400, height: 300, focalX: 0.5, focalY: 0.5 }, content: [t("The pack")] };
  const small: Block = { ...figure, attrs: { ...figure.attrs, image: "small" }, content: [t("Too small to print")] };
  const document: Document = { type: "doc", content: [para(t("She carried "), t("three", { type: "note", attrs: { id: "theirs0000" } }), t(" guns"), { type: "sourceNote", attrs: { text: "Roskill, 2:279." } }, t(".")), figure, small] };
  const jpeg = (width: number) => sharp({ create: { width, height: width, channels: 3, background: "#446688" } }).jpeg().toBuffer();
  const file = writeWord({
    document,
    suggestions: [],
    notes: [{ key: "theirs0000", anchor: "note", isDone: false, posts: [{ author: "Tom Ferris", at: now, body: "Four." }, { author: helen.name, at: now, body: "Three." }] }],
    images: [{ id: "theirs", bytes: await jpeg(400), type: "image/jpeg", name: "pack.jpg" }, { id: "small", bytes: await jpeg(20), type: "image/jpeg", name: "small.jpg" }],
    title: "",
    author: "",
    lang: "en-US",
    at: now,
  });
  const { version } = await saveText(helen, id, { document: first, sourceNotes: "Mine.", version: 0, tab: newTab() }, now);
  expect(await lookInto(helen, id, file)).toMatchObject({ ways: ["text", "suggestions"], notes: 1, sourceNotes: 1, pictures: 2 });
  const { leftOut } = await bringIn(helen, { questionId: id, name: "guns.docx", version, way: "text" }, file, now);
  expect(leftOut).toEqual([expect.stringMatching(/^The picture “small\.jpg” is left out\. .+too small to print/)]);

  const text = await workingText(helen, id);
  expect(text.sourceNotes).toBe("Mine.");
  const [line, picture, caption] = text.document.content;
  expect(line).toEqual(document.content[0]);
  expect(picture).toMatchObject({ type: "figure", attrs: { alt: "Ice", credit: "IWM", width: 400, height: 400 } });
  expect((picture as typeof figure).attrs.image).not.toBe("theirs");
  expect(caption).toEqual(para(t("Too small to print")));
  expect(await notesOf(helen, id)).toMatchObject([{ key: "theirs0000", subject: "text", quote: "three", posts: [{ body: "Tom Ferris, in the Word file: Four." }, { body: "Three." }] }]);
  expect(plainText((await db.select().from(draftSaves).where(and(eq(draftSaves.questionId, id), eq(draftSaves.version, version))))[0]!.document)).toBe(plainText(first));
});

test("a file that cannot be read says why, and whoever does not write brings none in", async () => {
  const { magazine, column, editor, checker, id } = await set();
  const { version } = await workingText(editor, id);
  const bring = (file: Buffer, actor = editor) => bringIn(actor, { questionId: id, name: "x.docx", version, way: "suggestions" }, file);
  await expect(bring(Buffer.from("%PDF-1.7"))).rejects.toThrow("This is no Word file");
  await expect(bring(zipOf({ "a.txt": "a" }))).rejects.toThrow("This is no Word file");
  await expect(bring(wordOf(paragraph("")))).rejects.toThrow("not a word");
  await expect(bring(wordOf(paragraph("a".repeat(41_000_000))))).rejects.toThrow("unpacks to more");
  await expect(bring(tracked, checker)).rejects.toThrow("not yours to change");
  await expect(lookInto(checker, id, tracked)).rejects.toThrow("not yours to change");
  const other = await makePerson(magazine.id, "contributor");
  await expect(bring(tracked, other)).rejects.toThrow(Missing);
  const draft = await makeQuestion(column.id, "drafting", other);
  await expect(lookInto(editor, draft.id, tracked)).rejects.toThrow(Missing);
  expect((await workingText(editor, id)).version).toBe(version);
});

test("a text that nobody could save again is not brought in: long notes, dozens of comments at each word, or twice the words", async () => {
  const { editor, id } = await set();
  const { version } = await workingText(editor, id);
  const document = (content: Inline[]): Document => ({ type: "doc", content: [para(...content)] });
  const notes = Array.from({ length: 36 }, (_, n): Mark => ({ type: "note", attrs: { id: `theirs${String(n).padStart(6, "0")}` } }));
  expect(() => refuseTooLong(document(Array.from({ length: 2_500 }, (_, n) => t("word ", ...(n % 2 ? [{ type: "bold" } as const] : []), ...notes))))).toThrow("too long to keep in one piece");
  const noted = document([t("word"), ...Array.from({ length: 60 }, (): Inline => ({ type: "sourceNote", attrs: { text: "x".repeat(2_000) } }))]);
  const file = writeWord({ document: noted, suggestions: [], notes: [], images: [], title: "", author: "", lang: "en-US", at: now });
  await expect(lookInto(editor, id, file)).rejects.toThrow("too long to keep in one piece");
  await expect(bringIn(editor, { questionId: id, name: "x.docx", version, way: "suggestions" }, file)).rejects.toThrow("too long to keep in one piece");
  const long = (letter: string) => Array.from({ length: 6 }, () => letter.repeat(10_000));
  const once = await bringIn(editor, { questionId: id, name: "x.docx", version, way: "suggestions" }, wordOf(long("a").map((line) => paragraph(line)).join("")), now);
  await expect(bringIn(editor, { questionId: id, name: "x.docx", version: once.version, way: "suggestions" }, wordOf(long("b").map((line) => paragraph(line)).join("")), now)).rejects.toThrow("too long to keep in one piece");
  expect((await workingText(editor, id)).version).toBe(once.version);
});

test("for a form the words alone are read, changes as taken, and what stays in the file is said", async () => {
  const { editor, checker } = await set();
  const { document, leftOut } = await readWords(editor, tracked);
  expect(document.content[0]).toEqual(para(t("The ice was the price of the night.")));
  expect(leftOut).toEqual(["A tracked change is read as taken."]);
  await expect(readWords(checker, tracked)).rejects.toThrow(Missing);
});
