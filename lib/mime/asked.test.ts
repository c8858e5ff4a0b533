import * as fc from "fast-check";
import { expect, test } from "vitest";
import { askedIn } from "./asked";

const bea = { name: "Bea Larkin", town: "Duluth" };

test.each([
  ["Dear Wardroom,\n\nWho lit the lamp?\n\nYours truly,\nBea Larkin\nDuluth, Minnesota", "Who lit the lamp?"],
  ["Dear Mr. Okoro:\nWho lit the lamp?\n\nBea Larkin\nDuluth, Minnesota", "Who lit the lamp?"],
  ["Sehr geehrte Damen und Herren,\n\nwer hat die Lampe angezündet?\n\nMit freundlichen Grüßen\nBea Larkin", "wer hat die Lampe angezündet?"],
  ["Уважаемая редакция!\n\nКто зажигал фонарь?\n\nС уважением,\nБ. Ларкина", "Кто зажигал фонарь?"],
  ["Who lit the lamp?\n\nAnd who put it out?\n— Bea Larkin", "Who lit the lamp?\n\nAnd who put it out?"],
])("%j asks %j", (said, asked) => expect(askedIn(said, bea)).toBe(asked));

test.each([
  ["Dear Wardroom, who lit the lamp?"],
  ["Dear is a word for a price as well, is it not?\nI wonder."],
  ["Thanks to a lamp we came home. Who lit it?\n\nThanks,\nand one more thing: was it gas, or oil, or coal, and how was it carried up there in a storm?"],
  ["Why do we say\nYours truly,\nand is it true?"],
  ["Duluth, Minnesota"],
  ["Yours truly,\nBea Larkin"],
])("%j is kept whole", (said) => expect(askedIn(said, bea)).toBe(said));

test("it is always a part of what was said, and never nothing when that was something", () => {
  const piece = fc.constantFrom("Dear Sir,", "Yours truly,", "Bea Larkin", "Duluth, Minnesota", "Who lit the lamp?", "", "- ", "…");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (lines) => {
      const said = lines.join("\n");
      const asked = askedIn(said, bea);
      expect(said).toContain(asked);
      if (/\p{L}/u.test(said)) expect(asked).toMatch(/\p{L}/u);
    }),
  );
});
