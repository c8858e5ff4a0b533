// Texts by chance with all that the schema has, for property tests of what goes out and comes back. Only tests import this.
import * as fc from "fast-check";
import type { Block, BlockChange, Document, Inline, ListItem, Look, Mark } from "../kit/doc";
import { normalise } from "../text/normalise";

const key = fc.integer({ min: 0, max: 11 }).map((n) => `key${String(n).padStart(7, "0")}`);
const word = fc.oneof(
  fc.constantFrom("convoy", "ice", "Sheffield’s", "1941–45", "—", "*", "[", "](", "\\", "TK", "<w:p>", "&amp;", "]]>", "é", "海", "\u00a0", "\u2011", "\u00ad", "  ", '"', "𝔘"),
  fc.string({ maxLength: 6, unit: "grapheme" }),
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).chain((many) => fc.constantFrom(" ", "").map((between) => many.join(between)));
const look = fc.constantFrom<Look>("bold", "italic", "smallCaps", "superscript");
const mark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 3, arbitrary: look.map((type): Mark => ({ type })) },
  { weight: 1, arbitrary: fc.constantFrom("https://example.org/a_(b)*c*?a=1&b=2", "mailto:desk@example.org").map((href): Mark => ({ type: "link", attrs: { href } })) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom("inserted" as const, "deleted" as const, "note" as const, "claim" as const), key).map(([type, id]): Mark => ({ type, attrs: { id } })) },
  { weight: 1, arbitrary: fc.tuple(key, fc.array(look, { maxLength: 3 })).map(([id, was]): Mark => ({ type: "reformatted", attrs: { id, was } })) },
);
const marks = fc.array(mark, { maxLength: 4 });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("text" as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("hardBreak" as const), marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("sourceNote" as const), attrs: fc.constantFrom({ text: "Roskill, *The War at Sea*, 2:279." }, { text: "[ADM 199/757](https://example.org/), f. 12" }, { text: "**Ibid.**" }), marks }) },
);
const change = fc.option(fc.record({ id: key, kind: fc.constantFrom<BlockChange["kind"]>("inserted", "deleted", "split", "joined") }), { nil: undefined, freq: 3 });
const share = fc.constantFrom(0, 0.25, 0.5, 1);
const content = fc.array(inline, { maxLength: 4 });
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: fc.record({ type: fc.constantFrom("paragraph" as const, "subhead" as const, "pullQuote" as const), attrs: fc.record({ change }), content }) as fc.Arbitrary<Block> },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("figure" as const),
        attrs: fc.record({ image: fc.constantFrom("pic-1", "pic-2"), alt: words, credit: fc.constantFrom("", "Imperial War Museum, A 27821"), width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }), focalX: share, focalY: share, change }),
        content,
      }) as fc.Arbitrary<Block>,
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("blockquote" as const), attrs: fc.record({ change }), content: fc.array(tie("block"), { maxLength: 3 }) }) as fc.Arbitrary<Block> },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom("bulletList" as const, "orderedList" as const),
        attrs: fc.record({ change }),
        content: fc.array(fc.record({ type: fc.constant("listItem" as const), attrs: fc.record({ change }), content: fc.array(tie("block"), { maxLength: 2 }) }) as fc.Arbitrary<ListItem>, { maxLength: 3 }),
      }) as fc.Arbitrary<Block>,
    },
  ),
}));

/** Any text as it is stored, with suggestions, anchors, pictures and all else. */
export const anyWritten: fc.Arbitrary<Document> = fc.array(block, { maxLength: 5 }).map((blocks) => normalise({ type: "doc", content: blocks }));
