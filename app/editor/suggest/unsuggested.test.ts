import { Slice } from "@tiptap/pm/model";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { anyStored } from "@/lib/text/arbitrary";
import { suggestedIn } from "@/lib/text/suggested";
import { documentOf, nodeOf, schema } from "./testing";
import { unsuggested } from "./unsuggested";

it("brings no suggestion along, and nothing that was to go", () => {
  const text = nodeOf({
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "came ", marks: [{ type: "inserted", attrs: { id: "a" } }] }, { type: "text", text: "went", marks: [{ type: "deleted", attrs: { id: "b" } }] }] },
      { type: "paragraph", attrs: { change: { id: "c", kind: "deleted" } }, content: [{ type: "text", text: "gone" }] },
      { type: "paragraph", attrs: { change: { id: "d", kind: "split" } }, content: [{ type: "text", text: "stays" }] },
    ],
  });
  expect(unsuggested(text.slice(2, text.content.size - 1)).content.textBetween(0, 12, "|")).toBe("ame |stays");
});

it("is a piece that can be put somewhere, of any text", () => {
  fc.assert(
    fc.property(anyStored, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (document, a, b) => {
      const text = nodeOf(document);
      const [from, to] = [a, b].map((part) => Math.round(part * text.content.size)).toSorted((x, y) => x - y) as [number, number];
      const { content, openStart, openEnd } = unsuggested(text.slice(from, to));
      expect(() => new Slice(content, openStart, openEnd).size).not.toThrow();
      const whole = schema.nodes.doc!.createAndFill(null, unsuggested(text.slice(0, text.content.size)).content);
      if (whole) expect([...suggestedIn(documentOf(whole)).keys()]).toEqual([]);
    }),
  );
});
