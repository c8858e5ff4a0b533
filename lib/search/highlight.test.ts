import { expect, test } from "vitest";
import { excerpt, highlight, type Highlighted } from "./highlight";

const said = (pieces: Highlighted) => pieces.map((piece) => (piece.found ? `*${piece.text}*` : piece.text)).join("");
const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `w${from + at}`).join(" ");

test("found words are marked in whatever form and accents they stand, and the rest stays as it is", () => {
  expect(said(highlight("The Ships of the line: shipping.", new Set(["ship", "ships"])))).toBe("The *Ships* of the line: shipping.");
  expect(said(highlight("<b>Lemaître’s</b>", new Set(["lemaitre"])))).toBe("<b>*Lemaître*’s</b>");
  expect(highlight("nothing", new Set(["x"]))).toEqual([{ text: "nothing", found: false }]);
  expect(highlight("", new Set(["x"]))).toEqual([]);
});

test("an excerpt shows the places that have most, in the order of the text", () => {
  const text = `${numbered(1, 40)} bell ${numbered(41, 80)} ship bell ${numbered(81, 120)}`;
  const shown = said(excerpt(text, new Set(["ship", "bell"])));
  expect(shown).toBe(`… ${numbered(34, 40)} *bell* ${numbered(41, 56)} … ${numbered(74, 80)} *ship* *bell* ${numbered(81, 95)} …`);
  expect(said(excerpt(`${numbered(1, 5)} bell ${numbered(6, 60)}`, new Set(["bell"])))).toBe(`${numbered(1, 5)} *bell* ${numbered(6, 21)} …`);
});

test("an excerpt of what has none of the words is its beginning, and a short text is whole", () => {
  expect(said(excerpt(numbered(1, 60), new Set(["x"])))).toBe(`${numbered(1, 24)} …`);
  expect(said(excerpt("Ring the\n\nbell.", new Set(["bell"])))).toBe("Ring the *bell*.");
  expect(excerpt("", new Set(["x"]))).toEqual([]);
  expect(said(excerpt("“Bell,” said he—\nthe Élan’s bell", new Set(["bell", "elan"])))).toBe("“*Bell*,” said he— the *Élan*’s *bell*");
});
