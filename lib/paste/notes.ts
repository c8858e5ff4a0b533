// Footnotes and endnotes, found by what all who write them have in common: a number that leads to a place, and there a number that leads
// back. Word (_ftn1), LibreOffice (sdfootnote1sym), Google Docs (ftnt1), Wikipedia (cite_note-1) and Pandoc (fn1) all do.
import { placeIn } from "./address";
import { type El, elementsIn, textIn } from "./tree";

/** `numbers`: the elements that stand for a note in the text, with the note's element; null where the note was not copied. */
export type Notes = { numbers: ReadonlyMap<El, El | null>; notes: ReadonlySet<El>; back: ReadonlySet<El> };

const mark = /^[[(]?(?:note |n\. ?)?(?:[\p{L}\p{N}]{1,4}|[*†‡§¶↑↩^]{1,3}︎?)[\])]?[.)]?$/u;
const isMark = (el: El): boolean => {
  const words = textIn(el).trim();
  return words.length <= 12 && mark.test(words);
};
/** Names of places of notes, for numbers whose note is not there, and for notes that lead nowhere back. */
const known = /^(?:_?(?:ftn|edn)\d|sd(?:foot|end)note\d+sym|ftnt\d|cite_note|fn[:.\-_]?\d|(?:foot|end)?note[:.\-_]?\d)/iu;
const holdsOne = /^(?:sd)?(?:foot|end)note|^_?(?:ftn|edn|fn)\d|^cite_note/iu;
const inlines = new Set("a sup span font b i em strong small cite".split(" "));
const places = new Set("p li dd dt div td aside section".split(" "));

/** The widest element around one that is still nothing but its mark. */
function whole(el: El): El {
  let widest = el;
  while (widest.up && inlines.has(widest.up.tag) && isMark(widest.up)) widest = widest.up;
  return widest;
}

const holds = (el: El, inner: El): boolean => {
  for (let at: El | null = inner; at; at = at.up) if (at === el) return true;
  return false;
};

export function findNotes(root: El): Notes {
  const all = [...elementsIn(root)];
  const byPlace = new Map<string, El>();
  for (const el of all) for (const place of [el.at.id, el.at.name]) if (place && !byPlace.has(place)) byPlace.set(place, el);
  const links = all.flatMap((el) => {
    const place = el.tag === "a" ? placeIn(el.at.href) : "";
    return place !== "" && isMark(el) ? [{ el, place, to: byPlace.get(place) }] : [];
  });
  const targets = new Set(links.flatMap(({ to }) => (to ? [to] : [])));
  const numbers = new Map<El, El | null>();
  const notes = new Set<El>();
  const back = new Set<El>();
  for (const { el, place, to } of links) {
    if (!to) {
      if (known.test(place)) numbers.set(whole(el), null);
      continue;
    }
    if (to.n <= el.n || holds(to, el)) continue;
    const number = whole(el);
    const note = noteAround(to, targets);
    if (!note || holds(note, el)) continue;
    const returns = links.filter((link) => link.el !== el && link.to && holds(note, link.el) && (holds(number, link.to) || link.to === number.up));
    if (returns.length === 0 && !(known.test(place) && note.tag === "li")) continue;
    numbers.set(number, note);
    notes.add(note);
    for (const link of returns) back.add(whole(link.el));
  }
  for (const el of all) if (el.at.class?.includes("mw-cite-backlink")) back.add(el);
  return { numbers, notes, back };
}

/** The paragraph or item a note's place stands in; with its neighbours where an element holds this note alone and says so. */
function noteAround(to: El, targets: ReadonlySet<El>): El | null {
  let note: El | null = to;
  while (note && !places.has(note.tag)) note = note.up;
  for (let up: El | null | undefined = note?.up; note && up && (up.tag === "div" || up.tag === "li" || up.tag === "dd" || up.tag === "aside"); up = up.up) {
    const saysSo = up.tag === "li" || up.tag === "dd" || /mso-element:\s*(?:foot|end)note\s*(?:;|$)/u.test(up.at.style ?? "") || holdsOne.test(up.at.id ?? "");
    if (!saysSo || [...elementsIn(up)].some((el) => targets.has(el) && !holds(note!, el))) break;
    note = up;
  }
  return note;
}
