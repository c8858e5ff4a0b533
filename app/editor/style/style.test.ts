import { getSchema } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { expect, test, vi } from "vitest";
import type { Document } from "@/lib/kit/doc";
import { problemsIn, readAhead } from "@/lib/style/engine";
import { kinds } from "@/lib/style/kinds";
import { noContext, problemKey, type Rule } from "@/lib/style/problem";
import { readDocument } from "@/lib/style/reading";
import { nodesAndMarks } from "../schema/schema";
import { differing } from "./mend";
import { blocksIn, wordsBetween } from "./read-node";

const schema = getSchema(nodesAndMarks);
const words = (text: string, ...marks: object[]) => ({ type: "text" as const, text, ...(marks.length > 0 ? { marks } : {}) });
const gone = { type: "deleted", attrs: { id: "abcdef1" } };
const document = {
  type: "doc",
  content: [
    { type: "paragraph", content: [words("The "), words("Sheffield", { type: "italic" }), words(" lay, lies", gone), { type: "hardBreak" }, words("here"), { type: "sourceNote", attrs: { text: "A log." } }, words(" in 1941-1945.")] },
    { type: "blockquote", attrs: { change: { id: "abcdef2", kind: "deleted" } }, content: [{ type: "paragraph", content: [words("All this goes in 1941-1945.")] }] },
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [words('He said "no".')] }] }] },
  ],
} as unknown as Document;

test("the text that is open is read as the stored text is, and each place leads to its words", () => {
  const doc = schema.nodeFromJSON(document);
  const blocks = blocksIn(doc);
  expect(blocks.map((block) => block.words)).toEqual(readDocument(document, "text"));
  expect(blocks.map((block) => block.words.text)).toEqual(["The Sheffield\nhere in 1941-1945.", 'He said "no".']);
  const rules: Rule[] = [{ id: 1, kind: "ranges", name: "", setting: { years: "short" } }, { id: 2, kind: "quotes", name: "", setting: {} }];
  const problems = problemsIn(blocks.map((block) => block.words), rules, noContext);
  expect(problems.map(({ block, from, to, found }) => [wordsBetween(doc, blocks[block]!.at + from, blocks[block]!.at + to), found])).toEqual([["1941-1945", "1941-1945"], ['"', '"'], ['"', '"']]);
  expect(problems[0]).toMatchObject({ before: "here in ", words: "here in 1941-1945." });
});

test("after a key only the block typed in is read again", () => {
  const find = vi.spyOn(kinds.quotes, "find");
  const rules: Rule[] = [{ id: 1, kind: "quotes", name: "", setting: {} }];
  const state = EditorState.create({ doc: schema.nodeFromJSON(document) });
  const read = (doc: typeof state.doc) => {
    const blocks = blocksIn(doc).map((block) => block.words);
    for (const block of blocks) readAhead(block, rules, noContext);
    return problemsIn(blocks, rules, { ...noContext, known: new Set(["Sheffield"]) });
  };
  expect(read(state.doc)).toHaveLength(2);
  expect(find).toHaveBeenCalledTimes(2);
  find.mockClear();
  expect(read(state.apply(state.tr.insertText("x", 3)).doc)).toHaveLength(2);
  expect(find).toHaveBeenCalledTimes(1);
  find.mockRestore();
});

test("a problem has the same key wherever it moves to, and another under another rule", () => {
  expect(problemKey({ rule: 3, words: "in 1941-1945." })).toBe(problemKey({ rule: 3, words: "in 1941-1945." }));
  expect(problemKey({ rule: 3, words: "in 1941-1945." })).toMatch(/^3-[a-z0-9]{1,7}$/u);
  expect(problemKey({ rule: 4, words: "in 1941-1945." })).not.toBe(problemKey({ rule: 3, words: "in 1941-1945." }));
});

test("a mend changes the signs that differ, and a word whole", () => {
  const change = (found: string, wanted: string) => {
    const { start, end } = differing(found, wanted);
    return [found.slice(start, found.length - end), wanted.slice(start, wanted.length - end)];
  };
  expect(change("Ceasar", "Caesar")).toEqual(["Ceasar", "Caesar"]);
  expect(change("rope,", "rope")).toEqual([",", ""]);
  expect(change("rope", "rope,")).toEqual(["", ","]);
  expect(change("the Second World War", "World War II")).toEqual(["the Second World War", "World War II"]);
  expect(change("  ", " ")).toEqual([" ", ""]);
  expect(change("June 6-8", "June 6–8")).toEqual(["-", "–"]);
  expect(change("Col. Robert", "Colonel Robert")).toEqual(["Col.", "Colonel"]);
  expect(change("same", "same")).toEqual(["", ""]);
});
