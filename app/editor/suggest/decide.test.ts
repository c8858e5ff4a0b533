import { EditorState } from "@tiptap/pm/state";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { anyStored } from "@/lib/text/arbitrary";
import { suggestedIn } from "@/lib/text/suggested";
import { decide } from "@/lib/text/suggestions";
import { textIn } from "../text-in";
import { deciding } from "./decide";
import { nodeOf, schema } from "./testing";

it("reads the open text as it is stored", () => {
  fc.assert(
    fc.property(anyStored, (document) => {
      expect(textIn(nodeOf(document))).toEqual(document);
    }),
    { numRuns: 1_000 },
  );
});

it("does in the open text what the desk does with the stored one", () => {
  fc.assert(
    fc.property(anyStored, fc.constantFrom("taken" as const, "left" as const), fc.nat(), (document, verdict, chosen) => {
      const all = [...suggestedIn(document).keys()];
      const keys = new Set(all.filter((_, index) => (chosen >> index) % 2 === 1));
      const step = deciding(EditorState.create({ doc: nodeOf(document), schema }), keys, verdict);
      step.doc.check();
      expect(textIn(step.doc)).toEqual(decide(document, (key) => (keys.has(key) ? verdict : "open")));
    }),
    { numRuns: 1_000 },
  );
});
