// Finding words in a stretch of text, the way a person means them: a straight quote finds a curly one, “Gorlitz” finds “Görlitz”, a
// hyphen finds a dash, a space finds one that does not break. Pure.

export type Query = {
  words: string;
  /** Capitals count. */
  matchCase: boolean;
  /** Not within longer words: “art” does not find “party”. */
  wholeWords: boolean;
  /** Accents, dashes, quotes and spaces count as they are written. */
  exactSigns: boolean;
};
/** Places in the text in UTF-16 units; `to` is past the last. */
export type Match = { from: number; to: number };

const asTyped: Record<string, string> = { "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"', "‘": "'", "’": "'", "‚": "'", "′": "'", "…": "...", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ß: "ss", ø: "o", Ø: "O", ł: "l", Ł: "L", đ: "d", Đ: "D" };
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;

function fold(character: string, { matchCase, exactSigns }: Query): string {
  let plain = character;
  if (!exactSigns) {
    if (unseen.test(character)) plain = "";
    else if (/\s/u.test(character)) plain = " ";
    else if (/\p{Pd}|−/u.test(character)) plain = "-";
    else plain = asTyped[character] ?? character.normalize("NFD").replace(/\p{M}/gu, "");
  }
  return matchCase ? plain : plain.toLowerCase();
}

/** The text as it is compared, and for each unit of it the piece of the text it comes of. */
function folded(text: string, query: Query): { plain: string; pieces: Match[] } {
  let plain = "";
  const pieces: Match[] = [];
  let at = 0;
  for (const character of text) {
    const to = at + character.length;
    const as = fold(character, query);
    // A sign that is compared as nothing goes with what stands before it: an accent with its letter.
    if (as === "" && pieces.length > 0) pieces[pieces.length - 1] = { ...pieces.at(-1)!, to };
    for (let unit = 0; unit < as.length; unit += 1) pieces.push({ from: at, to });
    plain += as;
    at = to;
  }
  return { plain, pieces };
}

const wordly = /[\p{L}\p{N}_]/u;
const isWhole = (plain: string, from: number, to: number) => {
  const [before, first] = [plain.slice(0, from).at(-1) ?? "", plain[from]!];
  const [last, after] = [plain[to - 1]!, plain[to] ?? ""];
  return !(wordly.test(before) && wordly.test(first)) && !(wordly.test(last) && wordly.test(after));
};

/**
 * Where the words stand in the text, in order; none overlaps another.
 * @param text without breaks of paragraphs
 */
export function matchesIn(text: string, query: Query): Match[] {
  const wanted = folded(query.words, query).plain;
  if (wanted === "") return [];
  const { plain, pieces } = folded(text, query);
  const found: Match[] = [];
  let from = plain.indexOf(wanted);
  while (from >= 0) {
    const to = from + wanted.length;
    const [first, last] = [pieces[from]!, pieces[to - 1]!];
    // Half of a sign is no match: “o” does not find the “œ” of “œuvre”.
    const isCut = pieces[from - 1]?.from === first.from || pieces[to]?.from === last.from;
    const isTaken = !isCut && (!query.wholeWords || isWhole(plain, from, to));
    if (isTaken) found.push({ from: first.from, to: last.to });
    from = plain.indexOf(wanted, isTaken ? to : from + 1);
  }
  return found;
}

/**
 * What differs between the words found and those put in their place: how much they share at both ends. Only what lies between is
 * replaced, so that the looks of the rest, and what is said of it, stay.
 */
export function shared(was: string, is: string): { before: number; after: number } {
  const most = Math.min(was.length, is.length);
  let before = 0;
  while (before < most && was[before] === is[before]) before += 1;
  // Never half a character.
  if (before > 0 && /[\ud800-\udbff]/.test(was[before - 1]!)) before -= 1;
  let after = 0;
  while (after < most - before && was.at(-1 - after) === is.at(-1 - after)) after += 1;
  if (after > 0 && /[\udc00-\udfff]/.test(was.at(-after)!)) after -= 1;
  return { before, after };
}
