// By which words questions that may ask the same are fetched: the rarest of the text itself, those that were likely meant where one is misspelt, and
// other names of the things it is about. Capped by how many questions they bring together: a few common words cost more than many rare ones. Pure.
import type { Knowledge, Told } from "./likeness";

/** A query of PostgreSQL's search, and what a question that answers to it is worth as a candidate. */
export type Looked = { query: string; weight: number };

/** So many questions, the words of a text itself may bring together, and so many the other names of what it is about. */
const mostByOwn = 4000;
const mostByNames = 3000;
/** So many words of its own, and so many names: all that three things have, for of rare names most are on no desk. And so many things, the surest. */
const mostWords = 16;
const mostNames = 48;
const mostThings = 3;
/** Less of a thing than this is chance. */
const sure = 6;

const quoted = (stem: string) => `'${stem.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** @param all how many questions there are, nearly */
export function lookedFor(told: Told, meant: ReadonlyMap<string, string>, { things, shareOf }: Knowledge, all: number): Looked[] {
  const own = [...told.weights].map(([stem, weight]) => ({ stems: [stem], weight, share: shareOf(stem) }));
  const mended = [...meant].map(([stem, other]) => ({ stems: [other], weight: 0.6 * told.weights.get(stem)!, share: shareOf(other) }));
  const names = [...told.things]
    .filter(([, there]) => there >= sure)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostThings)
    .flatMap(([thing, there]) => things.names[thing]!.map(({ stems, share: telling }) => ({ stems, weight: 0.3 * telling * Math.min(there, 20), share: Math.min(...stems.map(shareOf)) })))
    .filter(({ stems }) => !stems.every((stem) => told.stems.has(stem)));
  return [...within([...own, ...mended], mostWords, mostByOwn, all), ...within(names, mostNames, mostByNames, all)].map(({ stems, weight }) => ({ query: stems.map(quoted).join(" & "), weight }));
}

type Word = { stems: readonly string[]; weight: number; share: number };

/** So many of the rarest, as long as they bring no more than so many questions together; the very rarest in any case. */
function within(words: readonly Word[], many: number, most: number, all: number): Word[] {
  let brought = 0;
  return words
    .toSorted((a, b) => a.share - b.share || b.weight - a.weight)
    .slice(0, many)
    .filter(({ share }, at) => (brought += share * all) <= most || at === 0);
}
