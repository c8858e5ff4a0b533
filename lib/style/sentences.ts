// Where a sentence begins and ends. A full stop after a title, a rank, an initial or a state does not end one.
import type { Span } from "./reading";

/** Before a name or a number they end no sentence. */
const short = new Set(
  "mr mrs ms dr st messrs prof rev hon gen lt col maj capt cmdr cdr adm sgt cpl pvt pfc brig gov sen rep pres fr no nos vol pp p fig ch ca c cf vs jr sr inc co ltd ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn vt va wash wis wyo jan feb aug sept oct nov dec e.g i.e".split(" "),
);

/** Begins at the first of several signs only: otherwise a row of them that ends nothing is read from each anew. */
const ending = /(?<![.?!…])[.?!…]+["'”’)\]]*(?=\s)/gu;

function endsSentence(before: string, after: string, stop: string): boolean {
  if (!/^\s+["'“‘([—]*[\p{Lu}\p{N}]/u.test(after)) return false; // the next word begins small: the sentence goes on
  if (!stop.startsWith(".") || stop.startsWith("..")) return true;
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? "";
  return !(/^(\p{L}\.)*\p{Lu}$/u.test(word) || short.has(word.toLowerCase()));
}

/** The sentences of a block's words, without the blanks between them. */
export function sentencesOf(text: string): Span[] {
  const ends = [...text.matchAll(ending)].filter(({ 0: stop, index }) => endsSentence(text.slice(Math.max(0, index - 12), index), text.slice(index + stop.length, index + stop.length + 12), stop)).map(({ 0: stop, index }) => index + stop.length);
  let from = 0;
  return [...ends, text.length].flatMap((to) => {
    from += /^\s*/u.exec(text.slice(from))![0].length;
    const span = { from, to };
    from = to;
    return span.from < span.to ? [span] : [];
  });
}

/** True when a sentence, or words quoted within one, begin here. */
export function beginsHere(text: string, at: number): boolean {
  const before = at > 12 ? `x${text.slice(at - 12, at)}` : text.slice(0, at);
  return /(^|[.?!…:]["'”’)\]]*\s+|[“‘"([—]|\n)["'“‘([—]*$/u.test(before);
}
