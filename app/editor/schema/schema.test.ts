import { getSchema } from "@tiptap/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyStored } from "@/lib/text/arbitrary";
import { documentSchema } from "@/lib/text/document";
import { type Attributes, markNames, markRules, nodeNames, nodes } from "@/lib/text/schema";
import { nodesAndMarks } from "./schema";

const surface = getSchema(nodesAndMarks);
const defaults = (attributes: Attributes = {}) => Object.fromEntries(Object.entries(attributes).map(([name, { absent }]) => [name, absent]));
const defaultsOf = (held: Record<string, { default?: unknown }> = {}) => Object.fromEntries(Object.entries(held).map(([name, attribute]) => [name, attribute.default]));

test("the writing surface has the nodes of the schema and no others, each holding the same", () => {
  expect(Object.keys(surface.nodes)).toEqual(nodeNames);
  for (const name of nodeNames) {
    const { spec } = surface.nodes[name]!;
    expect({ name, group: spec.group || undefined, content: spec.content || undefined, attrs: defaultsOf(spec.attrs) }).toEqual({
      name,
      group: nodes[name].group,
      content: nodes[name].content,
      attrs: defaults(nodes[name].attrs),
    });
    expect(Boolean(surface.nodes[name]!.isInline), name).toBe(nodes[name].group === "inline");
  }
});

test("and the marks, in the same order, those of several on the same words among them", () => {
  expect(Object.keys(surface.marks)).toEqual(markNames);
  for (const name of markNames) {
    const type = surface.marks[name]!;
    expect({ name, attrs: defaultsOf(type.spec.attrs) }).toEqual({ name, attrs: defaults(markRules[name].attrs) });
    for (const other of markNames) expect(type.excludes(surface.marks[other]!), `${name} drives out ${other}`).toBe(name === other && !markRules[name].several);
  }
});

test("every stored text stands on the surface as it is, and comes back the same", () => {
  fc.assert(
    fc.property(anyStored, (document) => {
      const node = surface.nodeFromJSON(document);
      node.check();
      expect(documentSchema.parse(JSON.parse(JSON.stringify(node.toJSON())))).toEqual(document);
    }),
    { numRuns: 500 },
  );
});
