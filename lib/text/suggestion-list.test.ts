import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../kit/doc";
import { anyStored } from "./arbitrary";
import { saySuggestion } from "./say-suggestion";
import { suggestedIn } from "./suggested";
import { suggestionsOf } from "./suggestion-list";

const word = (text: string, ...marks: NonNullable<Inline["marks"]>): Inline => ({ type: "text", text, marks });
const came = (id: string) => ({ type: "inserted" as const, attrs: { id } });
const went = (id: string) => ({ type: "deleted" as const, attrs: { id } });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const said = (...content: Block[]) => [...suggestionsOf({ type: "doc", content }).values()].map(saySuggestion);

describe("a suggestion in words", () => {
  it("says what comes and goes", () => {
    expect(said(paragraph(word("The "), word("big", went("a")), word("small", came("a")), word(" ship"), word(", sank", came("b")), word(" soon", went("c"))))).toEqual(["replace “big” with “small”", "insert “, sank”", "delete “soon”"]);
  });
  it("says how words are set", () => {
    const italic = { type: "reformatted" as const, attrs: { id: "a", was: [] } };
    const plain = { type: "reformatted" as const, attrs: { id: "b", was: ["bold" as const] } };
    expect(said(paragraph(word("Hood", { type: "italic" }, italic), word(" was "), word("sunk", plain)))).toEqual(["set “Hood” in italics", "take the bold off “sunk”"]);
  });
  it("says what becomes of breaks", () => {
    expect(said(paragraph(word("One")), { type: "paragraph", attrs: { change: { id: "a", kind: "split" } }, content: [word("two")] }, { type: "paragraph", attrs: { change: { id: "b", kind: "joined" } }, content: [word("three")] })).toEqual([
      "begin a new paragraph here",
      "join the paragraph with the one before",
    ]);
  });
  it("says what becomes of whole blocks", () => {
    const change = (id: string, kind: "inserted" | "deleted") => ({ change: { id, kind } });
    const figure = { image: "a-1", alt: "", credit: "", width: 10, height: 10, focalX: 0.5, focalY: 0.5 };
    expect(
      said(
        { type: "paragraph", attrs: change("a", "deleted"), content: [word("The fleet", went("a"))] },
        { type: "subhead", attrs: change("a", "inserted"), content: [word("The fleet")] },
        { type: "figure", attrs: { ...figure, ...change("b", "inserted") } },
        { type: "paragraph", attrs: change("c", "deleted"), content: [word("Gone.")] },
      ),
    ).toEqual(["make “The fleet” a subhead", "add a picture", "take out a paragraph: “Gone.”"]);
  });
  it("names a changed link, a space, a line break and what stands apart", () => {
    const link = (href: string) => ({ type: "link" as const, attrs: { href } });
    expect(said(paragraph(word("here", went("a")), word("here", link("https://example.org/"), came("a")), word(" ", came("b")), word("x"), { type: "hardBreak", marks: [came("c")] }, word("y", came("d")), word("z"), word("w", came("d"))))).toEqual([
      "change the link on “here”",
      "insert a space",
      "insert a line break",
      "insert “y … w”",
    ]);
  });
  it("shortens what is long, and leaves signs as they are", () => {
    const [long] = said(paragraph(word("a".repeat(300), came("a"))));
    expect(long!.length).toBeLessThan(180);
    expect(said(paragraph(word("<img src=x onerror=alert(1)>", came("a"))))).toEqual(["insert “<img src=x onerror=alert(1)>”"]);
  });
});

it("finds every suggestion of a text, and says something of each", () => {
  fc.assert(
    fc.property(anyStored, (document) => {
      const found = suggestionsOf(document);
      expect([...found.keys()].toSorted()).toEqual([...suggestedIn(document).keys()].toSorted());
      for (const one of found.values()) expect(saySuggestion(one)).not.toBe("");
    }),
  );
});
