import * as fc from "fast-check";
import { expect, test } from "vitest";
import { placeStyleNames } from "../words";
import { creditLine } from "./credit";
import { placeLine } from "./place";

test.each([
  ["Memphis", "Tennessee"], ["Memphis", "TN"], ["Memphis", "tn"], ["Memphis", "tenn"], ["Memphis", "Tenn."], ["Memphis", " tennessee "],
  ["Memphis", "Tennessee, USA"], ["Memphis, TN", "Tennessee"], ["Memphis, Tenn.", "United States"], ["Memphis, TN", ""], ["", "Memphis, TN"], ["Memphis", "TN 38103"],
])("%s + %s is Memphis in each style", (town, region) => {
  expect(placeStyleNames.map((style) => placeLine(town, region, style))).toEqual(["Memphis, Tenn.", "Memphis, Tennessee", "Memphis, TN"]);
});

test("the eight states that are never abbreviated", () => {
  const eight = { AK: "Alaska", HI: "Hawaii", ID: "Idaho", IA: "Iowa", ME: "Maine", OH: "Ohio", TX: "Texas", UT: "Utah" };
  for (const [postal, full] of Object.entries(eight)) expect(placeLine("Springfield", postal, "ap")).toBe(`Springfield, ${full}`);
});

test.each([
  ["Santa Fe", "new mexico", "Santa Fe, N.M."], ["Charleston", "W. Va.", "Charleston, W.Va."], ["Erie", "Penna.", "Erie, Pa."], ["Seattle", "Washington State", "Seattle, Wash."],
  ["New York", "New York", "New York, N.Y."], ["Washington", "DC", "Washington, D.C."], ["Washington, D.C.", "D.C.", "Washington, D.C."], ["Washington", "District of Columbia", "Washington, D.C."],
  ["San Juan", "pr", "San Juan, Puerto Rico"], ["Toronto", "ON", "Toronto, Ontario"], ["Halifax", "Nova Scotia, Canada", "Halifax, Nova Scotia"], ["Montréal", "Québec", "Montréal, Quebec"],
  ["Ghent", "Belgium", "Ghent, Belgium"], ["Leeds", "England", "Leeds, England"], ["Singapore", "Singapore", "Singapore"], ["Tbilisi", "Georgia", "Tbilisi, Georgia"],
  ["Atlanta", "Georgia", "Atlanta, Ga."], ["", "Ohio", "Ohio"], ["", "TN", "Tennessee"], ["Paris", "", "Paris"], ["St. John's", "Newfoundland", "St. John's, Newfoundland and Labrador"],
  ["King’s Lynn, Norfolk", "England", "King’s Lynn, Norfolk, England"], ["Perth", "WA, Australia", "Perth, WA, Australia"],
])("%s + %s in AP style", (town, region, printed) => {
  expect(placeLine(town, region, "ap")).toBe(printed);
});

test("postal style knows the provinces, full style spells all but D.C.", () => {
  expect(placeLine("Toronto", "Ontario", "postal")).toBe("Toronto, ON");
  expect(placeLine("Washington", "DC", "full")).toBe("Washington, D.C.");
  expect(placeLine("Washington", "DC", "postal")).toBe("Washington, DC");
});

const column = { placeStyle: "ap", withheldLine: "Name withheld" } as const;
test("a credit line names the reader, or only the state", () => {
  const asker = { name: "Margaret Ellison", town: "Duluth", region: "mn", withheld: false };
  expect(creditLine(asker, column)).toBe("Margaret Ellison, Duluth, Minn.");
  expect(creditLine({ ...asker, withheld: true }, column)).toBe("Name withheld, Minnesota");
  expect(creditLine({ ...asker, town: "Toledo, OH", region: "USA", withheld: true }, column)).toBe("Name withheld, Ohio");
  expect(creditLine({ ...asker, name: " " }, column)).toBe("Name withheld, Minnesota");
  expect(creditLine({ ...asker, withheld: true, region: "" }, { ...column, withheldLine: "Anonymous" })).toBe("Anonymous");
});

test("a withheld line never shows the name or the town, whatever is typed", () => {
  const letters = fc.stringMatching(/^[a-z]{4,12}$/);
  fc.assert(
    fc.property(letters, letters, letters, (name, town, region) => {
      const line = creditLine({ name: `#${name}`, town: `@${town}`, region, withheld: true }, column);
      expect(line).not.toContain("#");
      expect(line).not.toContain("@");
    }),
  );
});

test("whatever is typed comes out as one line without stray commas", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), fc.constantFrom(...placeStyleNames), (town, region, style) => {
      expect(placeLine(town, region, style)).not.toMatch(/[\r\n]|^,|,$/);
    }),
  );
});
