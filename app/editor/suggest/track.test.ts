import type { Node } from "@tiptap/pm/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyStored as anyText } from "@/lib/text/arbitrary";
import { normalise } from "@/lib/text/normalise";
import { accepted, decide, rejected } from "@/lib/text/suggestions";
import { anyEdit, documentOf, nodeOf, plainly, somebody } from "./testing";
import { track } from "./track";

/** Without suggestions, so that all there are were made here. */
const anyStored = anyText.map(rejected);

/** The suggestions by the first that concern breaks and blocks. */
function breaksOf(doc: Node): string[] {
  const keys: string[] = [];
  doc.descendants((node) => {
    const { change } = node.attrs;
    if (change?.id.startsWith("m")) keys.push(`${change.id} ${change.kind}`);
  });
  return keys;
}

const me = () => somebody("m");

describe("a change by chance", () => {
  it("reads as changed when it is taken, and as it was when it is left", () => {
    fc.assert(
      fc.property(anyStored, anyEdit, (document, edit) => {
        const { state, tr } = plainly(nodeOf(document), edit);
        const tracked = track(tr, state, me())!;
        tracked.doc.check();
        const text = documentOf(tracked.doc);
        expect(rejected(text)).toEqual(document);
        expect(accepted(text)).toEqual(normalise(documentOf(tr.doc)));
        expect(tracked.selection.head).toBeLessThanOrEqual(tracked.doc.content.size);
      }),
      { numRuns: 600 },
    );
  });

  it("is still so after many, and when it was stored between them", () => {
    fc.assert(
      fc.property(anyStored, fc.array(anyEdit, { minLength: 2, maxLength: 12 }), fc.boolean(), (document, edits, stores) => {
        const who = me();
        let doc = nodeOf(document);
        for (const edit of edits) {
          const { state, tr } = plainly(doc, edit);
          const tracked = track(tr, state, who)!;
          tracked.doc.check();
          const text = documentOf(tracked.doc);
          expect(rejected(text)).toEqual(document);
          expect(accepted(text)).toEqual(accepted(documentOf(tr.doc)));
          const stored = normalise(text);
          expect(rejected(stored)).toEqual(document);
          expect(accepted(stored)).toEqual(accepted(text));
          doc = stores ? nodeOf(stored) : tracked.doc;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("of two people in turn, leaves the one’s when the other’s is left", () => {
    fc.assert(
      fc.property(anyStored, anyEdit, anyEdit, (document, first, second) => {
        const one = plainly(nodeOf(document), first);
        const mine = track(one.tr, one.state, somebody("m"))!;
        const two = plainly(mine.doc, second);
        const other = track(two.tr, two.state, somebody("o"));
        // Refused rather than lose what the first suggested.
        if (!other) return;
        const both = documentOf(other.doc);
        // A break one suggested and the other takes away is gone: a break cannot be both.
        fc.pre(breaksOf(mine.doc).length === breaksOf(nodeOf(both)).length);
        expect(rejected(both)).toEqual(document);
        expect(accepted(both)).toEqual(accepted(documentOf(two.tr.doc)));
        const withoutOther = decide(both, (key) => (key.startsWith("o") ? "left" : "open"));
        expect(accepted(withoutOther)).toEqual(accepted(documentOf(mine.doc)));
      }),
      { numRuns: 150 },
    );
  });
});
