// Texts by chance, for property tests: everything a writer could make, and the awkward signs among the words.
import * as fc from "fast-check";
import type { Block, Document, Inline, Mark } from "./document";
import { normalise } from "./normalise";

const word = fc.oneof(
  fc.constantFrom("convoy", "ice", "Sheffield’s", "1941–45", "forty-five", "—", "*", "**", "[", "](", ">", "- ", "1.", "\\", "TK", "é", "海", "\u00a0", "  ", "\n"),
  fc.string({ maxLength: 6, unit: "grapheme" }),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).chain((many) => fc.constantFrom(" ", "").map((between) => many.join(between)));
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: "bold" }),
  fc.constant<Mark>({ type: "italic" }),
  fc.constantFrom("https://example.org/a_(b)*c*", "mailto:desk@example.org", "http://example.org/?q=[x]\\").map((href): Mark => ({ type: "link", attrs: { href } })),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant("text" as const), text: words, marks: fc.array(mark, { maxLength: 2 }) }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "hardBreak" }) },
);
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: fc.array(inline, { maxLength: 5 }).map((content): Block => ({ type: "paragraph", content })) },
    { weight: 1, arbitrary: fc.array(tie("block"), { maxLength: 3 }).map((content): Block => ({ type: "blockquote", content })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("bulletList" as const, "orderedList" as const), fc.array(fc.array(tie("block"), { maxLength: 2 }), { maxLength: 3 }))
        .map(([type, items]): Block => ({ type, content: items.map((content) => ({ type: "listItem", content })) })),
    },
  ),
}));

/** Any text, as it may come from a browser. */
export const anyDocument: fc.Arbitrary<Document> = fc.array(block, { maxLength: 5 }).map((content) => ({ type: "doc", content }));
/** Any text as it is stored. */
export const anyStored: fc.Arbitrary<Document> = anyDocument.map(normalise);
