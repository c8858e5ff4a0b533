// A headline with the capitals that both manuals ask of titles in English, whatever the magazine's own style. Pure.
// The Chicago Manual of Style, 17th edition, 8.159 and 8.161 (headline style); MLA Handbook, 9th edition, chapter 2, titles in English.

/** Articles, prepositions of any length, and conjunctions that only join. */
const small = new Set(
  "a an the and but or nor for as to about above across after against along among around at before behind below beneath beside between beyond by down during from in inside into like near of off on onto out outside over past per since through throughout toward towards under until up upon via vs with within without".split(" "),
);
/** Small words of a name stay small before it: "de Gaulle". */
const particle = new Set(["de", "von", "van", "der", "du", "la", "le"]);
const hasOwnForm = (word: string) => /[\p{Lu}\p{N}@.]./u.test(word) || /\p{Lu}/u.test(word);
const raise = (word: string) => word.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** Words that have a capital or a figure already stay as they are. First and last words, and those after a colon, always get one. */
export function headlineStyle(headline: string): string {
  const parts = headline.split(/(\s+)/u);
  const last = parts.findLastIndex((part) => /[\p{L}\p{N}]/u.test(part)); // a year is a word too
  return parts
    .map((word, at) => {
      if (hasOwnForm(word)) return word;
      const opens = parts.slice(0, at).every((before) => !/[\p{L}\p{N}]/u.test(before)) || /[:?!—]["”’]?$/u.test(parts[at - 2] ?? "");
      const edge = opens || at === last;
      const plain = word.replace(/[^\p{L}]/gu, "");
      if (!edge && particle.has(plain) && /^\p{Lu}/u.test(parts[at + 2] ?? "")) return word;
      if (!edge && small.has(plain)) return word;
      return word.split("-").map((piece, n) => (n > 0 && small.has(piece) ? piece : raise(piece))).join("-");
    })
    .join("");
}
