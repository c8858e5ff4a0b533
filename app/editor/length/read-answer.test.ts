import { getSchema } from "@tiptap/core";
import { Transform } from "@tiptap/pm/transform";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { linesOfBlock } from "@/lib/copyfit/block-lines";
import { measured } from "@/lib/copyfit/parts";
import { loadSetter } from "@/lib/copyfit/setter";
import { anyStored } from "@/lib/text/arbitrary";
import { fromCopy } from "@/lib/text/copy";
import type { Document } from "@/lib/text/document";
import { nodesAndMarks } from "../schema/schema";
import { textIn } from "../text-in";
import { answerReader } from "./read-answer";

const surface = getSchema(nodesAndMarks);
const setting = { face: "newsreader", width: 120, size: 9.5, leading: 12, scale: 100, hyphenated: true, indent: 12, quoteIndent: 12, quoteSpace: 1, subheadSpace: 1, partSpace: 1 } as const;

/** The words of the last go past a quote that takes none. */
const pastAPicture: Document = {
  type: "doc",
  content: [
    { type: "paragraph", attrs: { change: { id: "k3p9x0a1b2", kind: "inserted" } } },
    { type: "blockquote", content: [{ type: "figure", attrs: { image: "a-1", alt: "convoy", credit: "", width: 1, height: 1, focalX: 0, focalY: 0 } }] },
    { type: "subhead", attrs: { change: { id: "k3p9x0a1b2", kind: "joined" } }, content: [{ type: "text", text: "convoy" }] },
  ],
};

test("block by block the answer is as long as the stored text is as a whole, whatever is suggested in it", async () => {
  const setter = await loadSetter(setting, "en-US");
  fc.assert(
    fc.property(anyStored, (document) => {
      const node = surface.nodeFromJSON(document);
      const whole = measured("answer", textIn(node), setter);
      expect(answerReader(setter)(node)).toMatchObject({ words: whole.words, lines: whole.lines });
    }),
    { numRuns: 300, examples: [[pastAPicture]] },
  );
});

test("a key costs the block it is typed in, and no other", async () => {
  const setter = await loadSetter(setting, "en-US");
  let divided = 0;
  const counting = { ...setter, divide: (word: string) => ((divided += 1), setter.divide(word)) };
  const read = answerReader(counting);
  const doc = surface.nodeFromJSON(fromCopy(Array.from({ length: 40 }, (_, n) => `Paragraph ${n} of a long answer about the convoys that sailed to Murmansk.`).join("\n\n")));
  const before = read(doc);
  divided = 0;
  expect(read(doc)).toEqual(before);
  expect(divided).toBe(0);
  const changed = new Transform(doc).insert(1, surface.text("Convoys ")).doc;
  expect(read(changed).words).toBe(before.words + 1);
  const once = divided;
  divided = 0;
  linesOfBlock({ type: "paragraph", content: [{ type: "text", text: changed.child(0).textContent }] }, counting, { flush: true });
  expect(once).toBe(divided);
});
