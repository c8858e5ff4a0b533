// What was found, marked in plain text. The page sets the found words in <mark> itself, so whatever the text says stays text.
import { fold } from "../kit/fold";

/** A text in pieces, those that were found among them. */
export type Highlighted = { text: string; found: boolean }[];

type Place = { from: number; to: number; form: string };

const word = /[\p{L}\p{N}\p{M}]+/gu;

const plainLetter = /^[a-z0-9]/i;

/**
 * Where the words stand that are among `forms`. Thousands of words are looked at for one page of results: one that begins with a plain
 * letter with which none of the forms begins is passed over unfolded.
 */
function placesOf(text: string, forms: ReadonlySet<string>): Place[] {
  if (forms.size === 0) return [];
  const begin = new Set(Array.from(forms, (form) => form.slice(0, 1)));
  const places: Place[] = [];
  for (const { 0: said, index } of text.matchAll(word)) {
    if (plainLetter.test(said) && !begin.has(said[0]!.toLowerCase())) continue;
    const form = fold(said);
    if (forms.has(form)) places.push({ from: index, to: index + said.length, form });
  }
  return places;
}

/** A text with the words marked that are among `forms`: folded, in every form in which the archive has them. */
export function highlight(text: string, forms: ReadonlySet<string>): Highlighted {
  const pieces: Highlighted = [];
  let from = 0;
  const add = (to: number, found: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), found });
    from = to;
  };
  for (const place of placesOf(text, forms)) {
    add(place.from, false);
    add(place.to, true);
  }
  add(text.length, false);
  return pieces;
}

/** So many words stand in an excerpt before and after what it is about, and so many excerpts are made. */
const before = 7;
const after = 17;
const most = 2;
/** An excerpt that would begin so few letters on begins with the text. */
const nearly = 24;

/**
 * The places of a text that have most of what was looked for, each some two dozen words, in their order; its beginning where it has none.
 * @param forms as for `highlight`
 */
export function excerpt(text: string, forms: ReadonlySet<string>): Highlighted {
  const places = placesOf(text, forms);
  const windows = places
    .map((place) => {
      const [from, to] = [back(text, place.from, before), on(text, place.from, after)];
      return { from: from <= nearly ? 0 : from, to, has: new Set(places.filter((each) => each.from >= place.from && each.to <= to).map(({ form }) => form)).size };
    })
    .toSorted((a, b) => b.has - a.has || a.from - b.from);
  const chosen: { from: number; to: number }[] = [];
  for (const window of windows) {
    if (chosen.length < most && chosen.every(({ from, to }) => window.to <= from || window.from >= to)) chosen.push(window);
  }
  if (chosen.length === 0) chosen.push({ from: 0, to: on(text, 0, before + after) });
  chosen.sort((a, b) => a.from - b.from);
  const shown = chosen.map(({ from, to }) => `${from > 0 ? "… " : ""}${text.slice(from, to).trim()}`).join(" ");
  const isCut = text.slice(chosen.at(-1)!.to).trim() !== "";
  return highlight((isCut ? `${shown} …` : shown).replace(/\s+/g, " "), forms);
}

const isBlank = (text: string, at: number) => /\s/.test(text[at]!);

/** Where the word stands that is so many words before the one at a place. */
function back(text: string, from: number, words: number): number {
  let at = start(text, from);
  for (let left = words; left > 0 && at > 0; left -= 1) {
    while (at > 0 && isBlank(text, at - 1)) at -= 1;
    at = start(text, at);
  }
  return at;
}

function start(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isBlank(text, at - 1)) at -= 1;
  return at;
}

/** Where so many words end, the one at a place among them. */
function on(text: string, from: number, words: number): number {
  let at = from;
  for (let left = words; left > 0 && at < text.length; left -= 1) {
    while (at < text.length && isBlank(text, at)) at += 1;
    while (at < text.length && !isBlank(text, at)) at += 1;
  }
  return at;
}
