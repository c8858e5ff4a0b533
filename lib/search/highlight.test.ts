import { expect, test } from "vitest";
import { mark, unmark } from "./highlight";

const said = (text: string) => unmark(text.replaceAll("[", mark.start).replaceAll("]", mark.stop)).map((piece) => (piece.found ? `*${piece.text}*` : piece.text)).join("|");

test("found words are set apart and the rest stays as it is", () => {
  expect(said("the [ships] of the [line]")).toBe("the |*ships*| of the |*line*");
  expect(said("<b>[x]</b>")).toBe("<b>|*x*|</b>");
  expect(said("nothing")).toBe("nothing");
  expect(unmark("")).toEqual([]);
});

test("signs that somebody typed do no harm", () => {
  expect(said("a ] b")).toBe("a  b");
  expect(said("a [ b [c] d")).toBe("a |* b *|*c*| d");
});
