import type { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, it } from "vitest";
import type { Block, Inline } from "@/lib/kit/doc";
import { pastDeleted } from "./past-deleted";
import { nodeOf, schema } from "./testing";

const gone = (text: string): Inline => ({ type: "text", text, marks: [{ type: "deleted", attrs: { id: "a" } }] });
const stands = (text: string): Inline => ({ type: "text", text });
const paragraph = (content: Inline[], kind?: "joined" | "deleted" | "split"): Block => ({ type: "paragraph", ...(kind ? { attrs: { change: { id: "b", kind } } } : {}), content });
const doc = (...content: Block[]): Node => nodeOf({ type: "doc", content });
const past = (node: Node, at: number, towards: -1 | 1) => pastDeleted(EditorState.create({ doc: node, schema, selection: TextSelection.create(node, at) }), towards)?.head ?? null;

it("goes over words that are to go, both ways", () => {
  const text = doc(paragraph([stands("ab"), gone("cd"), stands("ef")]));
  expect([past(text, 5, -1), past(text, 4, -1), past(text, 3, 1), past(text, 4, 1)]).toEqual([3, 3, 5, 5]);
  expect([past(text, 3, -1), past(text, 5, 1)]).toEqual([null, null]);
});

it("goes over a break that is to go, with the words before it", () => {
  const text = doc(paragraph([stands("ab"), gone("c")]), paragraph([stands("d")], "joined"));
  expect(past(text, 6, -1)).toBe(3);
  expect(past(text, 3, 1)).toBe(6);
});

it("goes over a whole paragraph that is to go, and not over a break that came", () => {
  const text = doc(paragraph([stands("a")]), paragraph([gone("bc")], "deleted"), paragraph([stands("d")], "split"));
  expect(past(text, 4, -1)).toBe(2);
  expect(past(text, 8, -1)).toBeNull();
  expect(past(text, 2, 1)).toBe(6);
});

it("stays at the ends of the text", () => {
  const text = doc(paragraph([stands("a")], "joined"));
  expect([past(text, 1, -1), past(text, 2, 1)]).toEqual([null, null]);
});
