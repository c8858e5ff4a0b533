import { expect, test } from "vitest";
import { optionsHtml, packed } from "./options";

test("the one that is chosen says so, and no words become markup", () => {
  expect(optionsHtml([["", "Any"], [4, "Sea & <b>air</b>"], ["5", "Land"]], 4)).toBe('<option value="">Any</option><option value="4" selected>Sea &amp; &lt;b&gt;air&lt;/b&gt;</option><option value="5">Land</option>');
});

test("packed, each is one line, whatever stands in its words", () => {
  expect(packed([["", "Any"], [4, "Sea\tand\nair"]])).toBe("\tAny\n4\tSea and air");
});
