import { expect, test } from "vitest";
import { looking } from "@/lib/search/looking";
import { headingOf, outcomeOf, titleOf } from "./looking-words";

const results = (more: object = {}) => ({ total: 3, unfiltered: 3, mended: null, isSome: false, isEmpty: false, chosen: new Map(), ...more });
const sea = { value: "at-sea", name: "The war at sea" };

test("the heading says what is looked for, and a title all that narrows it", () => {
  const asked = looking.parse({ q: "bells", topic: "at-sea", year: "1998", from: "Minnesota" });
  const narrowed = results({ chosen: new Map([["topic", sea], ["year", { value: "1998", name: "1998" }], ["from", { value: "Minnesota", name: "Minnesota" }]]) });
  expect(headingOf(asked, narrowed)).toBe("“bells”");
  expect(titleOf(asked, narrowed)).toBe("“bells” on The war at sea, of 1998, asked from Minnesota");
  expect(outcomeOf(asked, narrowed)).toBe("Three answers on The war at sea, of 1998, asked from Minnesota mention “bells”.");
  expect(headingOf({ ...asked, q: "" }, narrowed)).toBe("The war at sea, 1998, asked from Minnesota");
  expect(headingOf(looking.parse({}), results())).toBe("Search");
});

test("what was found is told as it is", () => {
  const asked = looking.parse({ q: "bels" });
  expect(outcomeOf(asked, results({ mended: "bells", total: 1 }))).toBe("One answer mentions “bells”.");
  expect(outcomeOf(asked, results({ total: 0, unfiltered: 0 }))).toBe("Nothing we have printed mentions “bels”. Try fewer words, or ask us.");
  expect(outcomeOf(asked, results({ isSome: true }))).toBe("No answer has all of these words. Three answers have some of them, those with most first.");
  expect(outcomeOf(looking.parse({ q: "the" }), results({ isEmpty: true, total: 0, unfiltered: 0 }))).toContain("stands in nearly every answer");
  const inSea = { chosen: new Map([["topic", sea]]), total: 0 };
  expect(outcomeOf(looking.parse({ q: "bells", topic: "at-sea" }), results(inSea))).toBe("Nothing on The war at sea mentions “bells”. Elsewhere three answers do.");
  expect(outcomeOf(looking.parse({ topic: "at-sea" }), results(inSea))).toBe("We have printed nothing on The war at sea.");
  expect(outcomeOf(looking.parse({ topic: "no-such" }), results({ chosen: new Map([["topic", null]]), total: 0 }))).toBe("We have printed nothing on no such.");
});
