import { EditorState, TextSelection } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { anyStored } from "@/lib/text/arbitrary";
import { anyEdit, documentOf, nodeOf, schema, several, somebody, suggestedBy } from "./testing";
import { compared, track } from "./track";
import { typedOn } from "./typed-on";

/** Mostly such as bring words to type on in. */
const edits = fc.array(fc.record({ by: fc.constantFrom("m", "m", "o"), edit: fc.oneof(anyEdit, fc.tuple(anyEdit, fc.constantFrom("type" as const, "replace" as const)).map(([edit, what]) => ({ ...edit, what }))) }), { minLength: 1, maxLength: 6 });
const suggested = fc.tuple(anyStored, edits).map(([document, made]) => suggestedBy(document, made, several()));

it("says of every place where one may type on just what comparing the texts would", () => {
  let met = 0;
  fc.assert(
    fc.property(suggested, fc.boolean(), (document, keepsMark) => {
      const doc = nodeOf(document);
      const me = somebody("m");
      doc.descendants((node, at) => {
        if (!node.isText || !node.marks.some(({ type, attrs }) => type.name === "inserted" && me.isMine(attrs.id))) return;
        for (const place of new Set([at + 1, at + node.nodeSize])) {
          const made = EditorState.create({ doc, schema });
          const state = made.apply(made.tr.setSelection(TextSelection.create(doc, place)));
          const marks = node.marks.filter(({ type }) => keepsMark || type.name !== "inserted");
          const tr = state.tr.replaceWith(place, place, schema.text("x", marks));
          const quick = typedOn(tr, state, me);
          if (!quick) return;
          met += 1;
          const slow = compared(tr, state, me)!;
          expect(documentOf(quick.doc)).toEqual(documentOf(slow.doc));
          expect(quick.selection.head).toBe(slow.selection.head);
          expect(track(tr, state, me)!.doc.eq(slow.doc)).toBe(true);
        }
      });
    }),
    { numRuns: 300 },
  );
  expect(met).toBeGreaterThan(30);
});

it("leaves all else to the comparison: another’s words, another look, words replaced, two changes at once", () => {
  const ins = (id: string) => schema.marks.inserted!.create({ id });
  const doc = schema.node("doc", null, [schema.node("paragraph", null, [schema.text("ice ", [ins("m1")]), schema.text("harbour", [ins("o1")]), schema.text(" by night")])]);
  const state = EditorState.create({ doc, schema });
  const me = somebody("m");
  const at = (place: number) => state.apply(state.tr.setSelection(TextSelection.create(doc, place)));
  const typed = (place: number, marks: Parameters<typeof schema.text>[1] = []) => typedOn(at(place).tr.replaceWith(place, place, schema.text("x", marks)), at(place), me);
  expect(typed(5)?.doc.textContent).toBe("ice xharbour by night");
  expect(typed(5, [schema.marks.bold!.create()])).toBeNull();
  expect(typed(8)).toBeNull();
  expect(typed(12)).toBeNull();
  expect(typed(1)).toBeNull();
  expect(typedOn(at(4).tr.replaceWith(2, 4, schema.text("x")), at(4), me)).toBeNull();
  expect(typedOn(at(5).tr.replaceWith(5, 5, schema.text("x")).insertText("y", 6), at(5), me)).toBeNull();
});
