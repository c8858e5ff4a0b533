import { z } from "zod";
import { alone, anyOf, each, found } from "../match";
import { kind } from "../problem";
import { isItalic } from "../reading";
import { type Pair, pairs } from "../setting";
import { beginsHere } from "../sentences";

type Setting = { pairs: Pair[] };
const setting = z.object({ pairs });
const compiled = new WeakMap<Setting, { pattern: RegExp; wanted: Map<string, string> } | null>();
const plainly = (words: string) => words.replace(/\s+/gu, " ").replaceAll("'", "’").toLowerCase();

function compile(given: Setting) {
  let done = compiled.get(given);
  if (done === undefined) {
    const wanted = new Map(given.pairs.flatMap(({ prefer, instead }) => instead.map((word) => [plainly(word), prefer] as const)));
    // The wanted words are looked for as well, so that "World War II" is never found within itself.
    done = wanted.size === 0 ? null : { wanted, pattern: alone(anyOf([...given.pairs.map(({ prefer }) => prefer), ...given.pairs.flatMap(({ instead }) => instead)]), "giu") };
    compiled.set(given, done);
  }
  return done;
}

const capital = (words: string) => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** @param inTitles also where the words are in italics, as in a book's title */
const finder = (say: (wanted: string) => string, inTitles: boolean) => (words: Parameters<typeof isItalic>[0], given: Setting) => {
  const search = compile(given);
  if (!search) return [];
  return each(words.text, search.pattern, ({ 0: written, index }) => {
    const prefer = search.wanted.get(plainly(written));
    if (!prefer || (!inTitles && isItalic(words, { from: index, to: index + written.length }))) return null;
    // A word with a capital of its own is meant as written: "Marine" is not "marine".
    const listed = given.pairs.find((pair) => pair.prefer === prefer)!.instead.find((word) => plainly(word) === plainly(written))!;
    const isBegin = beginsHere(words.text, index);
    if (/\p{Lu}/u.test(listed) && listed.replace(/\s+/gu, " ") !== written.replace(/\s+/gu, " ").replaceAll("'", "’") && !(isBegin && capital(listed) === written)) return null;
    const wanted = isBegin && /^\p{Lu}/u.test(written) ? capital(prefer) : prefer;
    return plainly(wanted) === plainly(written) && wanted === written ? null : found(index, written, say(wanted), { text: wanted });
  });
};
const fields = [{ as: "lines", name: "pairs", label: "One a line", help: "What is wanted, a colon, and what is written instead, with semicolons between: World War II: the Second World War; WWII" }] as const;

/** "World War II" or "Second World War": the term this magazine has chosen. Titles in italics keep their own words. */
export const terms = kind({
  label: "Preferred terms",
  help: "The term the magazine has chosen, where another is written.",
  setting,
  fields,
  parts: ["text", "question", "headline", "bio"],
  find: finder((wanted) => `The magazine writes “${wanted}”.`, false),
});

/** The one spelling of a name, in titles too. */
export const spellings = kind({
  label: "Spelling of names",
  help: "The spelling of a person’s or a place’s name that the magazine has chosen.",
  setting,
  fields,
  find: finder((wanted) => `This name is spelled “${wanted}”.`, true),
});
