import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Query, matchesIn, shared } from "./matches";

const loose: Query = { words: "", matchCase: false, wholeWords: false, exactSigns: false };
const found = (text: string, words: string, how: Partial<Query> = {}) => matchesIn(text, { ...loose, words, ...how }).map(({ from, to }) => text.slice(from, to));

describe("finds words as a person means them", () => {
  test.each([
    ["“Don’t,” said Halsey", `"don't,"`, ["“Don’t,”"]],
    ["Görlitz and Go\u0308rlitz and Gorlitz", "gorlitz", ["Görlitz", "Go\u0308rlitz", "Gorlitz"]],
    ["PQ\u00a017 and PQ 17", "pq 17", ["PQ\u00a017", "PQ 17"]],
    ["1939–45, 1939-45, 1939—45", "1939-45", ["1939–45", "1939-45", "1939—45"]],
    ["wait… wait...", "wait...", ["wait…", "wait..."]],
    ["an œuvre", "oeu", ["œu"]],
    ["an œuvre", "o", []],
    ["soft\u00adware", "software", ["soft\u00adware"]],
    ["aaaa", "aa", ["aa", "aa"]],
    ["İstanbul", "istanbul", ["İstanbul"]],
    ["a 🚢 at sea", "🚢", ["🚢"]],
    ["anything", "", []],
  ])("in “%s”: %s", (text, words, expected) => expect(found(text, words)).toEqual(expected));

  test("with capitals, whole words and signs as they are written, when asked", () => {
    expect(found("The them the", "the", { matchCase: true })).toEqual(["the", "the"]);
    expect(found("The them the", "the", { wholeWords: true })).toEqual(["The", "the"]);
    expect(found("Nimitz’s Nimitzes", "Nimitz", { wholeWords: true })).toEqual(["Nimitz"]);
    expect(found("“so” \"so\" Görlitz", '"so"', { exactSigns: true })).toEqual(['"so"']);
    expect(found("Görlitz", "gorlitz", { exactSigns: true })).toEqual([]);
  });
});

const words = fc.string({ unit: fc.constantFrom(..."aAbéÉœ“\"’' \u00a0–-…🚢\u0301") });

test("what is found is found again by itself, in order and never overlapping", () => {
  fc.assert(
    fc.property(words, words, fc.boolean(), fc.boolean(), (text, wanted, matchCase, exactSigns) => {
      let past = 0;
      for (const { from, to } of matchesIn(text, { ...loose, words: wanted, matchCase, exactSigns })) {
        expect(from).toBeGreaterThanOrEqual(past);
        expect(to).toBeGreaterThan(from);
        past = to;
        expect(matchesIn(text.slice(from, to), { ...loose, words: wanted, matchCase, exactSigns })).toHaveLength(1);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("as written, it finds what the language itself finds", () => {
  fc.assert(
    fc.property(words, words, (text, wanted) => {
      fc.pre(wanted !== "");
      expect(matchesIn(text, { ...loose, words: wanted, matchCase: true, exactSigns: true })).toHaveLength(text.split(wanted).length - 1);
    }),
    { numRuns: 2_000 },
  );
});

test("what two words share at their ends overlaps in neither, and what lies between makes one of the other", () => {
  fc.assert(
    fc.property(words, words, (was, is) => {
      const { before, after } = shared(was, is);
      expect(before + after).toBeLessThanOrEqual(Math.min(was.length, is.length));
      expect(was.slice(0, before) + is.slice(before, is.length - after) + was.slice(was.length - after)).toBe(is);
    }),
  );
});
