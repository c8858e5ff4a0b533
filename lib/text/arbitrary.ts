// Texts by chance, for property tests: everything a writer could make, and the awkward signs among the words.
import * as fc from "fast-check";
import type { Block, BlockChange, Changed, Document, Inline, ListItem, Mark } from "../kit/doc";
import { normalise } from "./normalise";
import { lookNames } from "./schema";

const word = fc.oneof(
  fc.constantFrom("convoy", "ice", "Sheffield’s", "1941–45", "forty-five", "—", "*", "**", "[", "](", ">", "- ", "1.", "\\", "TK", "é", "海", "\u00a0", "  ", "\n"),
  fc.string({ maxLength: 6, unit: "grapheme" }),
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).chain((many) => fc.constantFrom(" ", "").map((between) => many.join(between)));
const link = fc.constantFrom("https://example.org/a_(b)*c*", "mailto:desk@example.org", "http://example.org/?q=[x]\\").map((href): Mark => ({ type: "link", attrs: { href } }));

/** Few keys, so that several marks have the same. */
const key = fc.constantFrom("k3p9x0a1b2", "zz00zz00zz", "note12", "a1b2c3d4e5");
const look = fc.constantFrom(...lookNames);
const working = fc.oneof(
  fc.record({ type: fc.constantFrom("inserted" as const, "deleted" as const), attrs: fc.record({ id: key }) }),
  fc.record({ type: fc.constant("reformatted" as const), attrs: fc.record({ id: key, was: fc.uniqueArray(look) }) }),
  fc.record({ type: fc.constantFrom("note" as const, "claim" as const), attrs: fc.record({ id: key }) }),
);
const change = fc.record({ id: key, kind: fc.constantFrom<BlockChange["kind"]>("inserted", "deleted", "split", "joined") });
const pixels = fc.integer({ min: 1, max: 6_000 });
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

type Parts = { mark: fc.Arbitrary<Mark>; isWhole: boolean };

function documents({ mark, isWhole }: Parts): fc.Arbitrary<Document> {
  const marks = fc.array(mark, { maxLength: isWhole ? 4 : 2 });
  const changed: fc.Arbitrary<{ attrs?: Changed }> = isWhole ? fc.option(change, { freq: 6, nil: null }).map((one) => (one ? { attrs: { change: one } } : {})) : fc.constant({});
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant("text" as const), text: words, marks }) },
    { weight: 1, arbitrary: isWhole ? marks.map((given): Inline => ({ type: "hardBreak", marks: given })) : fc.constant<Inline>({ type: "hardBreak" }) },
    ...(isWhole ? [{ weight: 1, arbitrary: fc.tuple(words, marks).map(([text, given]): Inline => ({ type: "sourceNote", attrs: { text }, marks: given })) }] : []),
  );
  const inlines = fc.array(inline, { maxLength: 5 });
  const textBlock = fc.tuple(isWhole ? fc.constantFrom("paragraph" as const, "paragraph" as const, "subhead" as const, "pullQuote" as const) : fc.constant("paragraph" as const), inlines, changed).map(([type, content, given]): Block => ({ type, content, ...given }));
  const figure = fc
    .tuple(fc.record({ image: fc.constantFrom("a-1", "0b5465"), alt: words, credit: words, width: pixels, height: pixels, focalX: share, focalY: share }), inlines, changed)
    .map(([attrs, content, given]): Block => ({ type: "figure", attrs: { ...attrs, ...given.attrs }, content }));
  return fc.letrec<{ document: Document; block: Block; item: ListItem }>((tie) => ({
    document: fc.array(tie("block"), { maxLength: 5 }).map((content) => ({ type: "doc", content })),
    item: fc.tuple(fc.array(tie("block"), { maxLength: 2 }), changed).map(([content, given]) => ({ type: "listItem", content, ...given })),
    block: fc.oneof(
      { maxDepth: 3 },
      { weight: 4, arbitrary: textBlock },
      { weight: 1, arbitrary: fc.tuple(fc.array(tie("block"), { maxLength: 3 }), changed).map(([content, given]): Block => ({ type: "blockquote", content, ...given })) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom("bulletList" as const, "orderedList" as const), fc.array(tie("item"), { maxLength: 3 }), changed)
          .map(([type, content, given]): Block => ({ type, content, ...given })),
      },
      ...(isWhole ? [{ weight: 1, arbitrary: figure }] : []),
    ),
  })).document;
}

/** Any text, as it may come from a browser: all nodes and marks, with suggestions and anchors. */
export const anyDocument: fc.Arbitrary<Document> = documents({ mark: fc.oneof(look.map((type): Mark => ({ type })), link, working), isWhole: true });
/** Any text as it is stored. */
export const anyStored: fc.Arbitrary<Document> = anyDocument.map(normalise);
/** What can be written as copy (copy.ts) in its simplest form: paragraphs, quotes and lists in bold, italics and links. */
export const anyPlain: fc.Arbitrary<Document> = documents({ mark: fc.oneof(fc.constantFrom("bold" as const, "italic" as const).map((type): Mark => ({ type })), link), isWhole: false }).map(normalise);
