// Our Word files in the hands of LibreOffice: what it says it read, and what comes back when it has saved them again.
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Block, type Document, type Inline, isTextBlock, type ListItem, type Mark } from "../kit/doc";
import { textBlocks, textOf } from "../text/document";
import { normalise } from "../text/normalise";
import { anyWritten } from "./arbitrary";
import { readWord, type WordRead } from "./read-word";
import { type Seen, seenIn } from "./testing-fodt";
import { convert } from "./testing-libreoffice";
import { png } from "./testing-word";
import { hrefOf } from "../text/runs";
import { writeWord, type WordOut } from "./write-word";

const at = new Date("2026-05-12T09:30:00Z");
const t = (text: string, ...marks: Mark[]): Inline => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
const para = (...content: Inline[]): Block => ({ type: "paragraph", content });
const note = (text: string): Inline => ({ type: "sourceNote", attrs: { text } });
const item = (...content: Block[]) => ({ type: "listItem" as const, content });

const whole: WordOut = {
  document: {
    type: "doc",
    content: [
      para(t("HMS "), t("Sheffield", { type: "italic" }), t(" carried "), t("three", { type: "deleted", attrs: { id: "guns0000" } }), t("four", { type: "inserted", attrs: { id: "guns0000" } }), t(" turrets"), note("Roskill, *The War at Sea*, 2:279."), t(".")),
      { type: "subhead", content: [t("Ice on the guns")] },
      para(t("It froze "), t("where it fell", { type: "note", attrs: { id: "note0000" } }), t(", says "), t("the log", { type: "link", attrs: { href: "https://example.org/" } }), t(".")),
      { type: "blockquote", content: [para(t("Axes were issued at "), t("pm", { type: "smallCaps" }), t("."))] },
      { type: "bulletList", content: [item(para(t("Steam hoses"))), item(para(t("Axes")))] },
      { type: "paragraph", attrs: { change: { id: "whole000", kind: "inserted" } }, content: [t("A paragraph that came.")] },
      para(t("The last of it.", { type: "reformatted", attrs: { id: "looks000", was: ["bold"] } })),
      { type: "figure", attrs: { image: "pic-1", alt: "A gun under ice", credit: "Imperial War Museum, A 6872", width: 40, height: 30, focalX: 0.25, focalY: 0.5 }, content: [t("The forward turret")] },
    ],
  },
  suggestions: [
    { key: "guns0000", author: "Helen Marsh", at },
    { key: "whole000", author: "Tom Ferris", at },
    { key: "looks000", author: "Tom Ferris", at },
  ],
  notes: [{ key: "note0000", anchor: "note", isDone: false, posts: [{ author: "Helen Marsh", at, body: "Is that certain?" }, { author: "Ana Reyes", at: new Date("2026-05-12T11:00:00Z"), body: "The log says so." }] }],
  images: [{ id: "pic-1", bytes: png, type: "image/png", name: "turret.png" }],
  title: "Ice on the guns",
  author: "Josephine Tarrow",
  lang: "en-US",
  at,
};

const tracked = (mark: Mark) => mark.type === "inserted" || mark.type === "deleted" || mark.type === "reformatted";

/**
 * A text without what LibreOffice itself cannot keep. It has no suggestion upon a suggestion, none of a whole list or quotation, and none
 * of the looks of a link. Bookmarks, by which we know whose a suggestion is and where a note stands, it takes off a footnote and off a
 * line break, and behind a footnote it may set them one sign short (brought in, a note stands where it stood all the same: its words are
 * looked for). It takes a footnote behind a link into the link, and raises every footnote's number in a look of its own. Where the script
 * changes within a link, or at a soft hyphen, it cuts a stretch in two.
 */
function simpler(document: Document): Document {
  const inline = (part: Inline, line: readonly Inline[]): Inline => {
    const marks = (part.marks ?? []).filter((mark, place, all) => {
      if (part.type === "sourceNote") return false;
      if (part.type === "hardBreak") return mark.type === "link";
      if (mark.type === "note" || mark.type === "claim") return line.every(({ type }) => type !== "sourceNote");
      return !tracked(mark) || (all.findIndex(tracked) === place && (mark.type !== "reformatted" || hrefOf(part) === null));
    });
    return part.type === "text" ? { ...part, text: part.text.replace(/[^\u0020-\u024f\u2010-\u2027]|\u00ad/gu, "a"), marks } : { ...part, marks };
  };
  const block = <T extends Block | ListItem>(node: T): T => {
    return { ...node, attrs: { ...node.attrs, change: undefined }, content: isTextBlock(node) ? (node.content ?? []).map((part, _, line) => inline(part, line)) : (node.content as Block[]).map(block) };
  };
  return normalise({ type: "doc", content: document.content.map(block) });
}
const unlinked = (document: Document): Document => JSON.parse(JSON.stringify(document), (_, node: Inline) => (node?.type === "sourceNote" ? { ...node, marks: node.marks?.filter(({ type }) => type !== "link") } : node));
const samples = fc.sample(anyWritten, { numRuns: 120, seed: 20_260_512 }).map(simpler);
const keysIn = (document: Document) => [...new Set([...JSON.stringify(document).matchAll(/key\d{7}/g)].map(([key]) => key))];
const ofChance = (document: Document): WordOut => ({ ...whole, document, notes: [], suggestions: keysIn(document).map((key, n) => ({ key, author: n % 2 === 0 ? "Helen Marsh" : "Tom Ferris", at })), images: ["pic-1", "pic-2"].map((id) => ({ id, bytes: png, type: "image/png" as const, name: id })) });

let seen: Seen;
let saved: Map<string, Buffer>;
beforeAll(() => {
  const of = (name: string, documents: readonly Document[]) => documents.map((document, n): [string, Buffer] => [`${name}${n}`, writeWord(ofChance(document))]);
  const files = new Map([["whole", writeWord(whole)], ...of("simpler", samples.map(simpler)), ...of("any", samples)]);
  seen = seenIn(convert(new Map([["whole", files.get("whole")!]]), "docx", "fodt").get("whole")!);
  saved = convert(files, "docx", "docx");
});

function back(name: string): WordRead {
  let keys = 0;
  const found = readWord(saved.get(name)!, () => `fresh${String((keys += 1)).padStart(4, "0")}`);
  if ("refusal" in found) throw new Error(found.refusal);
  return found;
}

test("LibreOffice reads in ours the same words, italics, changes, footnotes and comments", () => {
  expect(seen).toEqual({
    words: "HMS Sheffield carried threefour turrets.\nIce on the guns\nIt froze where it fell, says the log.\nAxes were issued at pm.\nSteam hoses\nAxes\nA paragraph that came.\nThe last of it.\nThe forward turret\nImperial War Museum, A 6872",
    italic: "Sheffield",
    changes: [
      { kind: "deletion", by: "Helen Marsh", at: "2026-05-12T09:30:00", words: "three" },
      { kind: "insertion", by: "Helen Marsh", at: "2026-05-12T09:30:00", words: "four" },
      { kind: "insertion", by: "Tom Ferris", at: "2026-05-12T09:30:00", words: "A paragraph that came." },
      { kind: "format-change", by: "Tom Ferris", at: "2026-05-12T09:30:00", words: "The last of it." },
    ],
    notes: ["Roskill, The War at Sea, 2:279."],
    comments: expect.arrayContaining([
      { by: "Helen Marsh", at: "2026-05-12T09:30:00", body: "Is that certain?", on: "where it fell" },
      { by: "Ana Reyes", at: "2026-05-12T11:00:00", body: "The log says so.", on: "where it fell" },
    ]),
  });
});

test("saved by LibreOffice, all comes back: text, who suggested what, the thread with its answer, the picture as the desk's own", () => {
  const found = back("whole");
  expect(found.document).toEqual(whole.document);
  expect(found.suggestions.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual(whole.suggestions.toSorted((a, b) => a.key.localeCompare(b.key)));
  expect(found.notes).toEqual([expect.objectContaining({ key: "note0000", posts: whole.notes[0]!.posts, quote: "where it fell", isDone: false })]);
  expect(found.images).toEqual([expect.objectContaining({ key: "pic-1", isKnown: true })]);
  expect(found.why).toEqual([]);
});

test("texts by chance come back the same from LibreOffice", () => {
  for (const [n, document] of samples.map(simpler).entries()) {
    const found = back(`simpler${n}`);
    expect(normalise(unlinked(found.document))).toEqual(document);
    for (const one of found.suggestions) expect(ofChance(document).suggestions).toContainEqual(one);
  }
});

test("whatever the suggestions are, no word is lost on the way through LibreOffice", () => {
  const words = (document: Document) => textBlocks(document).map((block) => `${textOf(block)} ${block.type === "figure" ? block.attrs.credit : ""}`).join(" ").replace(/[\s\u00ad]+/gu, " ").trim();
  for (const [n, document] of samples.entries()) expect(words(back(`any${n}`).document)).toBe(words(document));
});
