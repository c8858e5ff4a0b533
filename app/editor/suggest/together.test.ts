// What several people suggest in one text: decided in whatever order, and saved from two windows at once.
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type Block, isTextBlock } from "@/lib/kit/doc";
import { anyStored } from "@/lib/text/arbitrary";
import { type Document, textBlocks, textOf } from "@/lib/text/document";
import { merge } from "@/lib/text/merge";
import { suggestedIn } from "@/lib/text/suggested";
import { overreached } from "@/lib/text/own-keys";
import { decide, rejected } from "@/lib/text/suggestions";
import { anyEdits, several, suggestedBy } from "./testing";

const anyPlain = anyStored.map(rejected);
const suggested = fc.tuple(anyPlain, anyEdits(["m", "o", "p"], 8)).map(([document, edits]) => suggestedBy(document, edits, several()));

/** Every sign of a text in no order, without spaces. */
const signsIn = (document: Document) => textBlocks(document).flatMap((block) => [...textOf(block).replace(/\s/gu, "")]).toSorted().join("");

/** True where a break is suggested after a block that is only suggested, or may go: which block its words come to is a matter of which is decided first. */
function isTangled(blocks: readonly Block[]): boolean {
  return blocks.some((block, at) => {
    const isBreak = block.attrs?.change?.kind === "split" || block.attrs?.change?.kind === "joined";
    return (isBreak && blocks.slice(0, at).some(({ attrs }) => attrs?.change?.kind === "inserted" || attrs?.change?.kind === "deleted")) || (!isTextBlock(block) && isTangled(block.content as Block[]));
  });
}

it("taken and left one by one in any order, is the text that all at once make it", () => {
  fc.assert(
    fc.property(suggested, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.nat()), (document, verdicts, places) => {
      const keys = [...suggestedIn(document).keys()];
      const verdict = new Map(keys.map((key) => [key, verdicts.next().value ? ("taken" as const) : ("left" as const)]));
      const order = keys.map((key) => ({ key, at: places.next().value as number })).toSorted((a, b) => a.at - b.at);
      const atOnce = decide(document, (key) => verdict.get(key) ?? "open");
      const oneByOne = order.reduce((text, { key }) => decide(text, (one) => (one === key ? verdict.get(key)! : "open")), document);
      expect(suggestedIn(oneByOne).size).toBe(0);
      expect(signsIn(oneByOne)).toBe(signsIn(atOnce));
      if (!isTangled(document.content)) expect(oneByOne).toEqual(atOnce);
    }),
    { numRuns: 100 },
  );
});

it("from two windows, loses neither’s, nor a word of the text they are about", () => {
  fc.assert(
    fc.property(anyPlain, fc.option(anyEdits(["m", "o", "p"], 4)), anyEdits(["m"], 4), anyEdits(["o"], 4), (document, before, here, there) => {
      const who = several();
      const base = suggestedBy(document, before ?? [], who);
      const [mine, theirs] = [suggestedBy(base, here, who), suggestedBy(base, there, who)];
      const { document: both, conflicts } = merge(base, mine, theirs);
      const known = suggestedIn(base);
      const found = new Set([both, ...conflicts.flatMap((one) => [one.mine, one.theirs]).map((content): Document => ({ type: "doc", content }))].flatMap((text) => [...suggestedIn(text).keys()]));
      const made = [mine, theirs].flatMap((text) => [...suggestedIn(text)]).filter(([key, words]) => !known.has(key) && words !== "");
      expect(made.filter(([key]) => !found.has(key))).toEqual([]);
      const ground = [...signsIn(rejected(base))];
      const standing = signsIn({ type: "doc", content: [...both.content, ...conflicts.flatMap((one) => [...one.mine, ...one.theirs])] });
      expect(ground.filter((sign) => !standing.includes(sign))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it("puts nothing under a suggestion that another made, so that no save of this surface changes whose anything is", () => {
  fc.assert(
    fc.property(anyPlain, anyEdits(["o", "p"], 5), anyEdits(["m"], 5), (document, before, here) => {
      const who = several();
      const base = suggestedBy(document, before, who);
      const others = suggestedIn(base);
      expect(overreached(suggestedBy(base, here, who), [base]).filter((key) => others.has(key))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
