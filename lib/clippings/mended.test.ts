// Damaged letters are put right where they can have been nothing else, and nothing that was well is touched.
import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { mended } from "./mended";

/** As a database keeps UTF-8 that it took for Windows-1252. */
const damage = (text: string): string => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));

test.each([
  ["donâ€™t", "don’t"],
  ["cafÃ© au lait, MÃ¡laga, â€œgone overâ€\u009d â€“ 1805â€¦", "café au lait, Málaga, “gone over” – 1805…"],
  ["Â£5 and Â½", "£5 and ½"],
  ["ðŸ\u0090‹ blew", "🐋 blew"],
])("“%s”", (was, is) => expect(mended(was)).toBe(is));

test("whatever has these letters comes back from it", () => {
  assert(property(array(constantFrom(..."don’t“”–—…éèüñçßÉÇ£½ 🐋🚢 and".match(/./gu)!), { minLength: 1, maxLength: 30 }), (letters) => {
    expect(mended(damage(letters.join("")))).toBe(letters.join(""));
  }));
});

test.each(["“CAFÉ”", "São Paulo, Ângelo, Ævar", "à la carte", "Â“", "naïve façade", "مرحبا שלום 🐋", "5 â 6"])("“%s” stays", (text) => expect(mended(text)).toBe(text));
