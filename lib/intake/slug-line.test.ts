import { expect, test } from "vitest";
import { slugLine } from "./slug-line";

test.each([
  ["Dear Almanac,\n\nMy aunt had a clock. Why do clocks go clockwise and not the other way?", "Why do clocks go clockwise and not the other…"],
  ["Women handed out white feathers. Was that ever done in the U.S.? I ask for a reason.", "Was that ever done in the U.S.?"],
  ["To the Editor:\n\nThe vessel on page 34 is a ship.", "The vessel on page 34 is a ship"],
  ["A man told me that camels were let go in Texas. Is it true?", "A man told me that camels were let go in Texas"],
  ["Medals 70% off https://coins.example/?partner=you", "Medals 70% off https://coins.example/?partner=…"],
  ["how fast could napoleon get a message. my teacher said very", "how fast could napoleon get a message"],
  ["Dear Mr. Okoro, You gave a talk at our library.", "You gave a talk at our library"],
  ["Dear Dr. St. John, why do farms keep ship timbers?", "Why do farms keep ship timbers?"],
  ["Why?", "Why?"],
  ["Did the Army really use sled dogs to find the way for the road?", "Did the Army really use sled dogs to find…"],
  ["???", "Untitled"],
])("%j is called %j", (words, slug) => expect(slugLine(words)).toBe(slug));
