import { expect, test } from "vitest";
import { KnownNames, type Source } from "./known";

const bells: Source = { questionId: 1, texts: ["Why Ships Carry Bells", "Aboard the schooner they rang for Captain Hartwell at noon."] };
const horses: Source = { questionId: 2, texts: ["Of Horses", "The smith said that Hartwell shod the horses, as did Pemberton."] };
const ships: Source = { questionId: 3, texts: ["Of the sea", "Most ships of the line carried one, as Pemberton wrote."] };

const knows = (known: KnownNames, words: readonly string[]) => words.filter((word) => known.has(word, -1));
const words = ["Hartwell", "Pemberton", "Ships", "Bells", "Horses"];

test("a word that is written small anywhere is no name, whichever of the two is read first", () => {
  for (const sources of [[bells, ships], [ships, bells]]) expect(knows(new KnownNames(sources), words)).toEqual(["Hartwell", "Pemberton", "Bells"]);
});

test("what is forgotten is as if it had never been read", () => {
  const known = new KnownNames([bells, ships, horses]);
  expect(knows(known, words)).toEqual(["Hartwell", "Pemberton", "Bells"]);
  known.remove(ships);
  expect(knows(known, words)).toEqual(knows(new KnownNames([bells, horses]), words));
  expect(known.nearest("Pembertan", -1)).toBe("Pemberton");
  known.remove(horses);
  expect(knows(known, words)).toEqual(knows(new KnownNames([bells]), words));
  expect(known.nearest("Pembertan", -1)).toBeNull();
  known.add(horses);
  expect(knows(known, words)).toEqual(knows(new KnownNames([horses, bells]), words));
});
