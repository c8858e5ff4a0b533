// What is typed into the search, as it is read.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asPatterns, asQuery, finding, findingAddress, formsIn, isSought, soughtIn } from "./asked";

test("words, phrases and what must not be there are told apart, also while they are being typed", () => {
  expect(soughtIn('red baron "lost at sea" -crash')).toEqual({ words: ["red", "baron"], phrases: [["lost", "at", "sea"]], without: ["crash"] });
  expect(soughtIn("“lost at")).toEqual({ words: [], phrases: [["lost", "at"]], without: [] });
  expect(soughtIn('"alone" -"two words" O’Brien well-known')).toEqual({ words: ["alone", "O", "Brien", "well", "known"], phrases: [], without: ["two", "words"] });
  expect([isSought(soughtIn("-crash")), isSought(soughtIn("… !")), isSought(soughtIn("x"))]).toEqual([false, false, true]);
});

test("as PostgreSQL takes it: beginnings of words, phrases in order where the text knows one", () => {
  const sought = soughtIn('bat "lost at sea" -crash');
  expect(asQuery(sought, true)).toBe("'bat':* & ('lost' <-> 'at' <-> 'sea') & !'crash'");
  expect(asQuery(sought, false)).toBe("'bat':* & 'lost' & 'at' & 'sea' & !'crash'");
  expect(asPatterns(sought)).toEqual(["\\mlost[^[:alnum:]]+at[^[:alnum:]]+sea\\M"]);
});

test("whatever is typed, nothing gets into a query but letters and figures", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 220 }), (typed) => {
    const sought = soughtIn(finding.parse({ q: typed }).q);
    expect(asQuery(sought, true)).toMatch(/^(?:!?\(?'[\p{L}\p{N}]+'(?::\*)?\)?(?: (?:&|<->) )?)*$/u);
  }));
});

test("found words are marked in every form that begins like them", () => {
  expect([...formsIn("Batteries and the battery’s Battle, embattled", soughtIn("battery"), ["batteri"])]).toEqual(["batteries", "battery"]);
});

test("the address holds what is asked and nothing else", () => {
  const asked = finding.parse({ q: " lost  at sea ", kind: "answers", when: "never", who: "x", column: "", after: "nonsense" });
  expect(findingAddress(asked)).toBe("/desk/search?q=lost+at+sea&kind=answers");
  expect(findingAddress(asked, { kind: undefined, after: "5-6" })).toBe("/desk/search?q=lost+at+sea&after=5-6");
});
