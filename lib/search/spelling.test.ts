import { expect, test } from "vitest";
import { distance, type Known, meant, respelled, wordsOf } from "./spelling";

const name = (printed: string, answers = 1): Known => ({ word: printed.toLowerCase(), printed, answers, named: answers });
const noun = (printed: string, answers = 1): Known => ({ word: printed, printed, answers, named: 0 });

test("letters put in, left out, changed and swapped are counted", () => {
  expect(["guadalcanal", "guadalcanel", "guadacanal", "guadlacanal", "guadalcanall", ""].map((word) => distance(word, "guadalcanal"))).toEqual([0, 1, 1, 1, 1, 11]);
  expect(distance("eisenhour", "eisenhower")).toBe(2);
});

test("the words of a query that may be misspelled are those looked for", () => {
  expect(wordsOf('Guadalcanel "Adm. Halsey" -sea -"the Solomon isles" 1942 or U-boats').map(({ typed }) => typed)).toEqual(["Guadalcanel", "Halsey", "boats"]);
  expect(wordsOf("Lemaître").map(({ word }) => word)).toEqual(["lemaitre"]);
  expect(wordsOf('- " -')).toEqual([]);
});

test("the nearest word was meant; of two as near the name, then the one on more pages", () => {
  expect(meant("guadalcanel", [noun("channel", 90), name("Guadalcanal"), name("Guadeloupe", 50)])?.printed).toBe("Guadalcanal");
  expect(meant("halsy", [noun("balsy", 900), name("Halsey")])?.printed).toBe("Halsey");
  expect(meant("bermen", [noun("barmen", 1), noun("berman", 300)])?.word).toBe("berman");
  expect(meant("normnady", [name("Normandy")])?.printed).toBe("Normandy");
});

test("what is too far from every word is left as it is", () => {
  expect(meant("zzyzx", [name("Zeebrugge"), noun("size")])).toBeNull();
  expect(meant("ships", [noun("shape")])).toBeNull();
  expect(meant("bells", [])).toBeNull();
});

test("a query is respelled in its place, quotes and minus as they were", () => {
  const query = '"Guadalcanel airfeld" -Tarawa';
  const [first, second] = wordsOf(query);
  expect(respelled(query, [{ at: first!, to: name("Guadalcanal") }, { at: second!, to: noun("Airfield", 3) }])).toBe('"Guadalcanal airfield" -Tarawa');
});
