import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { runsLeftward } from "../kit/leftward";
import { cardWords, setWords } from "./card-words";

/** Every letter half as wide as it is high. */
const measure = (words: string, size: number) => [...words].length * size * 0.5;
const setting = { width: 800, height: 300, sizes: [60, 50, 40, 30], leading: 1.25, mostLines: 6 };
const set = (text: string) => setWords(text, measure, setting);

test("a short question stands in the largest size, a longer one in as much smaller as it must", () => {
  expect(set("Why did ships ring bells?")).toEqual({ size: 60, lines: ["Why did ships ring bells?"], isCut: false });
  const longer = set("Why did ships ring bells in fog, and who was it that had to stand there and pull, all day and all night, for weeks on end?");
  expect(longer.size).toBeLessThan(60);
  expect(longer.isCut).toBe(false);
});

test("lines are evened out: no last line of one word where there is room for more", () => {
  expect(set("Were four and twenty blackbirds ever baked in a pie?").lines).toEqual(["Were four and twenty", "blackbirds ever", "baked in a pie?"]);
  expect(set("To antidisestablishmentarians why?").lines.at(1)).toBe("antidisestablishmentarians");
});

test("what is too long at the smallest size is cut at a word, with an ellipsis and no stop before it", () => {
  const text = Array.from({ length: 300 }, (_, n) => `word${n},`).join(" ");
  const { size, lines, isCut } = set(text);
  expect([size, lines.length, isCut]).toEqual([30, 6, true]);
  const whole = lines.join(" ");
  expect(whole).toMatch(/word\d+…$/);
  expect(text.startsWith(`${whole.slice(0, -1)},`)).toBe(true);
});

test("a word wider than a line is broken between letters, never within one", () => {
  const { lines } = set("e\u0301".repeat(200));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^(e\u0301)+$/);
});

test("whatever is asked, it fits", () => {
  assert(
    property(string({ unit: "grapheme", maxLength: 900 }), (typed) => {
      const text = cardWords(typed);
      const { size, lines, isCut } = set(text);
      expect(lines.length * size * setting.leading).toBeLessThanOrEqual(setting.height);
      for (const line of lines) expect(measure(line, size) <= setting.width || [...new Intl.Segmenter().segment(line)].length === 1).toBe(true);
      if (!isCut) expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});

test("pictures are left out, words and what holds them together stay", () => {
  expect(cardWords("  A ship 🚢 and\n\na flag 🇵🇱, a family 👩‍👩‍👧, 1️⃣ ©\u00a01943 ")).toBe("A ship and a flag , a family , 1 ©\u00a01943");
  expect(cardWords("می\u200cخواهم क्\u200dष")).toBe("می\u200cخواهم क्\u200dष".normalize("NFC"));
  expect(cardWords("turned \u202eabout\u202c")).toBe("turned about");
});

test("the direction is that of the first letter", () => {
  expect(["1943: שלום", "«مرحبا»", "Why שלום?", "Ελλάδα", "1943", ""].map(runsLeftward)).toEqual([true, true, false, false, false, false]);
});
