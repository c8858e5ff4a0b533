// Sentences of a text, and the one in which a note or a claim is anchored.
import type { Anchor, Document } from "../kit/doc";
import { textBlocks, textOf } from "./document";
import { accepted } from "./suggestions";

/** After these a full stop ends a word and no sentence. */
const short = new Set("mr mrs ms dr st no nos vol vols p pp fol ca c cf vs viz etc jr sr rev hon gen lt col capt cpt maj sgt cpl pvt adm cmdr cdr brig gov sen rep prof fr sra messrs mme mlle jan feb mar apr jun jul aug sept sep oct nov dec fig ed eds trans ft mt inc ltd co bros dept univ approx est".split(" "));

/** Begins at the first of several signs only: otherwise a row of them that ends nothing is read from each anew. */
const ends = /(?<![.!?…])[.!?…]+[)\]”’"']*(?=\s|$)/gu;
/** So many signs before a stop say whether it ends a sentence: no initials, no title and no short word are longer. */
const enough = 60;

/** True when a stop after these words is part of a word: an initial, a title, U.S. */
function staysOpen(before: string, after: string): boolean {
  if (!before.endsWith(".")) return /^\s*\p{Ll}/u.test(after); // “Halt!” he cried
  const word = /(?<![\p{L}\p{N}.])((?:\p{L}\.)+|\p{L}+\.)$/u.exec(before)?.[1] ?? "";
  if (/^\s*\p{Ll}/u.test(after)) return true;
  return word !== "" && (/^(?:\p{Lu}\.)+$/u.test(word) || short.has(word.slice(0, -1).toLowerCase()));
}

export type Stretch = { from: number; to: number };

/** Where each sentence of a paragraph stands, without the spaces between them. */
export function sentencesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const close = (to: number) => {
    const start = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
    if (text.slice(start, to).trim() !== "") found.push({ from: start, to: start + text.slice(start, to).trimEnd().length });
    from = to;
  };
  for (const line of text.matchAll(/[^\n]+/gu)) {
    const to = line.index + line[0].length;
    for (const end of line[0].matchAll(ends)) {
      const at = line.index + end.index + end[0].length;
      const stop = end[0].replace(/[)\]”’"']+$/u, "");
      const stopped = line.index + end.index + stop.length;
      const before = text.slice(Math.max(from, stopped - enough), stopped);
      if (at < to && !staysOpen(before, text.slice(at, to))) close(at);
    }
    close(to);
    from = to;
  }
  return found;
}

/** Where an anchor lies: its words, and the sentences around them. */
export type Anchored = { id: string; quote: string; sentence: string };

/**
 * The anchors of a kind in reading order, as the text reads when what is suggested is taken. One over several paragraphs has the words
 * of all; one whose words are gone is not among them.
 */
export function anchoredIn(document: Document, type: Anchor["type"]): Anchored[] {
  const found = new Map<string, Anchored>();
  for (const block of textBlocks(accepted(document))) {
    const spans = new Map<string, Stretch>();
    let at = 0;
    for (const part of block.content ?? []) {
      const length = part.type === "text" ? part.text.length : part.type === "hardBreak" ? 1 : 0;
      for (const mark of part.marks ?? []) {
        if (mark.type !== type) continue;
        const before = spans.get(mark.attrs.id);
        spans.set(mark.attrs.id, { from: before?.from ?? at, to: at + length });
      }
      at += length;
    }
    if (spans.size === 0) continue;
    const text = textOf(block);
    const sentences = sentencesOf(text);
    for (const [id, { from, to }] of spans) {
      const quote = text.slice(from, to).trim();
      if (quote === "") continue;
      const sentence = sentences.filter((one) => one.from < to && one.to > from).map((one) => text.slice(one.from, one.to)).join(" ");
      const before = found.get(id);
      found.set(id, before ? { id, quote: `${before.quote} ${quote}`, sentence: `${before.sentence} ${sentence}` } : { id, quote, sentence });
    }
  }
  return [...found.values()];
}

/** The sentence, or sentences, in which a claim is anchored; "" when its words are gone. */
export const sentenceAt = (document: Document, claim: string): string => anchoredIn(document, "claim").find(({ id }) => id === claim)?.sentence ?? "";
