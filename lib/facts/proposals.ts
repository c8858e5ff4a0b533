// What in a text might need a source: numbers, dates, names and quotations, found by the desk itself. A list to choose from, so it would
// rather miss a name than offer every capital; what a person passes over is not offered again. Pure.
import { hasLook } from "../text/runs";
import { type Document, type TextBlock } from "../kit/doc";
import { textBlocks, textOf } from "../text/document";
import { type Stretch, sentencesOf } from "../text/sentences";
import { accepted } from "../text/suggestions";
import { common, dates, idle, leading, names, numbers, quoted, within } from "./proposal-signs";

export type ProposalKind = "quotation" | "date" | "number" | "name";
/** Where it stands in its paragraph: signs from the paragraph's first, as textOf counts them. */
export type Proposal = Stretch & { kind: ProposalKind; words: string };

const overlaps = (a: Stretch, b: Stretch) => a.from < b.to && b.from < a.to;

function* matches(pattern: RegExp, text: string, kind: ProposalKind): Generator<Proposal> {
  for (const match of text.matchAll(pattern)) yield tidy({ from: match.index, to: match.index + match[0].length, kind, words: match[0] });
}

/** Without a leading “in ” or “by ” and without spaces at the ends. */
function tidy(one: Proposal): Proposal {
  const lead = one.kind === "date" ? (/^(?:(?:in|by|since|until|after|before|of|from|between|around)[ ]+|\s+)/iu.exec(one.words)?.[0].length ?? 0) : (/^\s+/u.exec(one.words)?.[0].length ?? 0);
  const words = one.words.slice(lead).replace(/[\s,.]+$/u, "");
  return { ...one, from: one.from + lead, to: one.from + lead + words.length, words };
}

/** What a number counts belongs to it: 24 merchant ships, 250 miles of sea. Two words at most, and none that only joins. */
function withWhatItCounts(one: Proposal, text: string): Proposal {
  if (/[%]|percent|per cent$/u.test(one.words)) return one;
  const after = /^[ \u00a0](?!(?:of|the|and|or|to|in|on|at|by|for|with|from|years? ago|was|were|is|are|had|have|but|as|that|who|which|than|more|times)\b)\p{Ll}[\p{L}’-]*(?:[ ](?!(?:of|the|and|or|to|in|on|at|by|for|with|from|ago|was|were|is|are|had|have|has|did|could|would|worked|came|went|but|as|that|who|which|than|then|there|a|an|its|his|her|their|when|while|after|before|since|because|into|between)\b)\p{Ll}[\p{L}’-]*[sn]\b)?/u.exec(text.slice(one.to));
  return after ? { ...one, to: one.to + after[0].length, words: one.words + after[0] } : one;
}

function isNumberWorthIt(one: Proposal): boolean {
  const [first = "", second] = one.words.split(/[ \u00a0]/u);
  if (/\d/u.test(one.words)) return true;
  if (idle.test(one.words)) return false;
  // “two men” yes, “half of them” no: a small number in words needs something counted beside it.
  return !idle.test(first) || (second !== undefined && !/^(?:of|or)$/u.test(second) && first.toLowerCase() !== "half" && first.toLowerCase() !== "one");
}

/** Capitals within a sentence, or more than one of them, or in italics; never the first word of a sentence by itself. */
function* namesIn(text: string, sentences: readonly Stretch[], italics: readonly Stretch[]): Generator<Proposal> {
  const starts = new Set(sentences.flatMap(({ from }) => [from, from + /^[“‘([]*/u.exec(text.slice(from))![0].length]));
  for (const match of text.matchAll(names)) {
    let from = match.index;
    let words = match[0].replace(/(?:’s|’|')$/u, "");
    for (let cut = /^(\p{L}+)[ \u00a0]/u.exec(words); cut && leading.has(cut[1]!); cut = /^(\p{L}+)[ \u00a0]/u.exec(words)) {
      from += cut[0].length;
      words = words.slice(cut[0].length);
    }
    // “of the Sphinx”: a small word that is left at the front joins nothing.
    const small = new RegExp(`^(?:${within}[ \\u00a0])+`, "u").exec(words);
    if (small && /^\p{Ll}/u.test(words) && !words.startsWith("al-")) {
      from += small[0].length;
      words = words.slice(small[0].length);
    }
    if (/[ ](?:and|the)[ ]/u.test(words) && !/^\p{Lu}\S*(?: \p{Lu}\S*)* (?:and|of the) /u.test(words)) continue;
    const parts = words.split(/[ \u00a0]/u);
    const isFirst = starts.has(from);
    const isAlone = parts.length === 1;
    if (words.length < 2 || common.has(words) || parts.every((part) => common.has(part) || /^(?!al-)\p{Ll}/u.test(part))) continue;
    if (isAlone && /(?:ish|ian|ese)$/u.test(words)) continue; // Danish, Egyptian, Chinese
    const inItalics = italics.some((one) => overlaps(one, { from, to: from + words.length }));
    // What opens a sentence has a capital in any case; two capitals, or a figure, make a name of it.
    if (isAlone && isFirst && !inItalics && !/\d/u.test(words)) continue;
    if (isAlone && /^\p{Lu}{1,2}$/u.test(words)) continue;
    yield { kind: "name", from, to: from + words.length, words };
  }
}

const read = new WeakMap<TextBlock, Proposal[]>();

/** What one paragraph offers, in reading order. Kept by the paragraph itself: the same object is read once. */
export function proposalsIn(block: TextBlock): Proposal[] {
  const before = read.get(block);
  if (before) return before;
  const offered = block.type === "paragraph" || block.type === "figure" ? readParagraph(textOf(block), italicsOf(block)) : [];
  read.set(block, offered);
  return offered;
}

function italicsOf(block: TextBlock): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const part of block.content ?? []) {
    const length = part.type === "text" ? part.text.length : part.type === "hardBreak" ? 1 : 0;
    const last = found.at(-1);
    if (hasLook(part, "italic") && length > 0) {
      if (last?.to === at) last.to += length;
      else found.push({ from: at, to: at + length });
    }
    at += length;
  }
  return found;
}

function readParagraph(text: string, italics: readonly Stretch[]): Proposal[] {
  const sentences = sentencesOf(text);
  const kept: Proposal[] = [];
  // By each sign whether it is offered: looking through what is kept for each name would cost a long list of names its square.
  const isOffered = new Uint8Array(text.length);
  const offer = (one: Proposal) => {
    const signs = isOffered.subarray(one.from, one.to);
    if (one.words.length < 2 || signs.includes(1)) return;
    signs.fill(1);
    kept.push(one);
  };
  for (const one of matches(quoted, text, "quotation")) offer(one);
  for (const one of matches(dates, text, "date")) offer(one);
  // PQ 17 is a name, and 17 in it no number.
  const named = [...namesIn(text, sentences, italics)];
  for (const one of named.filter(({ words }) => /\d/u.test(words))) offer(one);
  for (const one of matches(numbers, text, "number")) {
    const whole = withWhatItCounts(one, text);
    if (isNumberWorthIt(whole)) offer(whole);
  }
  for (const stretch of italics) {
    const words = text.slice(stretch.from, stretch.to).trim();
    const from = stretch.from + text.slice(stretch.from, stretch.to).indexOf(words);
    if (/^\p{Lu}/u.test(words) && words.length <= 80) offer({ kind: "name", from, to: from + words.length, words });
  }
  for (const one of named) offer(one);
  return kept.toSorted((a, b) => a.from - b.from);
}

/** The words of a proposal as they are compared: once offered and passed over, the same words are not offered again. */
export const sameWords = (words: string): string => words.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

export type Placed = Proposal & { block: number };

/**
 * What a whole text offers: each wording once, without what is a claim already and without what was passed over.
 * @param known words of claims and of what was passed over
 */
export function proposalsFor(document: Document, known: readonly string[]): Placed[] {
  const seen = new Set(known.map(sameWords));
  const namedBefore = new Set<string>();
  return textBlocks(accepted(document)).flatMap((block, at) =>
    proposalsIn(block).flatMap((one): Placed[] => {
      const words = sameWords(one.words);
      // Who was named in full is not offered again by the last name.
      if (seen.has(words) || (one.kind === "name" && namedBefore.has(words))) return [];
      seen.add(words);
      if (one.kind === "name") for (const part of words.split(" ")) namedBefore.add(part);
      return [{ ...one, block: at }];
    }),
  );
}
