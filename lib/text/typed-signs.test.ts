import * as fc from "fast-check";
import { expect, test } from "vitest";
import { typedSign } from "./typed-signs";

/** A paragraph as it stands when these keys were pressed one after the other. */
const type = (keys: string, lang = "en-US") =>
  [...keys].reduce((before, key) => {
    const sign = typedSign(before, key, lang);
    return sign ? before.slice(0, before.length - sign.take) + sign.put : before + key;
  }, "");

test.each([
  // Quotations
  ['"Ice," he said.', "“Ice,” he said."],
  ["'Ice,' he said.", "‘Ice,’ he said."],
  [`"He said 'ice'."`, "“He said ‘ice’.”"],
  [`"'Ice' it was."`, "“‘Ice’ it was.”"],
  ['("ice")', "(“ice”)"],
  ['["ice"]', "[“ice”]"],
  ['and/"or"', "and/“or”"],
  ['He--"the cook"--left', "He—“the cook”—left"],
  ['"But--"', "“But—”"],
  ["'But--'", "‘But—’"],
  ['"in 1941"', "“in 1941”"],
  ["'in 1941'", "‘in 1941’"],
  ['"Why?" "Ice."', "“Why?” “Ice.”"],
  // Apostrophes
  ["don't", "don’t"],
  ["the ships' boats", "the ships’ boats"],
  ["rock 'n' roll", "rock ’n’ roll"],
  ["Rock 'N' Roll", "Rock ’N’ Roll"],
  ["the '40s were", "the ’40s were"],
  ["in '43, then", "in ’43, then"],
  ["in '43.", "in ’43."],
  ["('43)", "(’43)"],
  ["the 1940's", "the 1940’s"],
  ["'tis, 'twas, 'em.", "’tis, ’twas, ’em."],
  ["'Tis so", "’Tis so"],
  ["'40,000 men,' he said", "‘40,000 men,’ he said"],
  ["'never' said", "‘never’ said"],
  ["O'Brien's", "O’Brien’s"],
  // Feet and inches
  [`a 6'2" man`, `a 6'2" man`],
  [`16" guns`, `16" guns`],
  [`"a 16" gun"`, "“a 16” gun”"],
  // Dashes
  ["ice--and", "ice—and"],
  ["ice -- and", "ice — and"],
  ["1941--45", "1941–45"],
  ["pp. 12--15", "pp.\u00a012–15"],
  ["ice---", "ice—-"],
  ["1941---", "1941—"],
  ["well-known", "well-known"],
  ["1941-45 ", "1941–45 "],
  ["1941-1945,", "1941–1945,"],
  ["(1941-45)", "(1941–45)"],
  ["2024-01-05 ", "2024-01-05 "],
  ["1999-02 ", "1999-02 "],
  ["978-0-14 ", "978-0-14 "],
  ["555-1234 ", "555-1234 "],
  ["U-47 ", "U-47 "],
  ["11941-45 ", "11941-45 "],
  // Ellipses
  ["and then...", "and then…"],
  ["and then....", "and then…."],
  // Spaces at which no line ends
  ["No. 5", "No.\u00a05"],
  ["Nos. 5", "Nos.\u00a05"],
  ["(vol. 2", "(vol.\u00a02"],
  ["p. 12", "p.\u00a012"],
  ["Casino. 5", "Casino. 5"],
  ["the map. 5", "the map. 5"],
  ["12 km.", "12\u00a0km."],
  ["12 kg of", "12\u00a0kg of"],
  ["at 9 a.m.", "at 9\u00a0a.m."],
  ["in 1941 ham", "in 1941 ham"],
  ["12 miles", "12 miles"],
  ["No. Never", "No. Never"],
])("%s", (keys, text) => {
  expect(type(keys)).toBe(text);
});

test.each([
  ["en-GB", "ice -- and", "ice – and"],
  ["en-IE", "ice -- and", "ice – and"],
  ["en-GB", "ice--and", "ice—and"],
  ["en-CA", "ice -- and", "ice — and"],
  ["en-AU", '"Ice," he said.', "“Ice,” he said."],
])("in %s: %s", (lang, keys, text) => {
  expect(type(keys, lang)).toBe(text);
});

test("a sign takes nothing that is not there, and ends with what it stands for", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."\"'-.–—‘’“” 19s4a(5nkm\u00a0"), { maxLength: 30 }), fc.constantFrom(..."\"'-. s45ak"), (before, key) => {
      const sign = typedSign(before.join(""), key, "en-US");
      if (sign) expect(sign.take).toBeLessThanOrEqual(before.length);
    }),
  );
});
