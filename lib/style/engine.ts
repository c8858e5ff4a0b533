// Finds what house style has to say of a text. What a rule found in a block is kept for as long as both are the same objects and the
// house is the same, so that while somebody types only the block being typed in is read anew.
import { kindOf } from "./kinds";
import type { Context, Found, House, Problem, Rule } from "./problem";
import type { Words } from "./reading";

type Kept = { house: House; rule: Rule; found?: Found[]; extract?: unknown };
const kept = new WeakMap<Words, Map<number, Kept>>();

const sameHouse = (a: House, b: House) => a === b || (a.placeStyle === b.placeStyle && a.titles === b.titles);

function keptOf(words: Words, rule: Rule, house: House): Kept {
  let ofWords = kept.get(words);
  if (!ofWords) kept.set(words, (ofWords = new Map()));
  let one = ofWords.get(rule.id);
  if (one?.rule !== rule || !sameHouse(one.house, house)) {
    // What is only taken from the words for comparing depends on no house.
    one = { house, rule, ...(one?.rule === rule && "extract" in one ? { extract: one.extract } : {}) };
    ofWords.set(rule.id, one);
  }
  return one;
}

const letter = /[\p{L}\p{N}]/u;

/**
 * The last two words of it with what stands behind each. A stop or an apostrophe may belong to a word or stand between two, so both
 * readings are followed at once, sign by sign from the end: a pattern would try them one after the other, and of a row of stops all.
 */
function lastWords(text: string): string {
  let [gap, word, gapBefore, wordBefore] = [true, false, false, false];
  let [length, longest, isEnd] = [0, 0, true];
  for (const sign of [...text].toReversed()) {
    const isGap = !letter.test(sign);
    const isWord = !isGap || "’'.-".includes(sign);
    [gap, word, gapBefore, wordBefore] = [isGap && gap, isWord && !isEnd && (gap || word), isGap && (word || gapBefore), isWord && (gapBefore || wordBefore)];
    isEnd = false;
    length += sign.length;
    if (word || wordBefore) longest = length;
    else if (!gap && !gapBefore) break;
  }
  return text.slice(text.length - longest);
}

/** Two words on either side: enough to know the instance again wherever it moves to. */
function neighbours(text: string, from: number, to: number): { before: string; after: string; words: string } {
  const before = lastWords(text.slice(Math.max(0, from - 80), from));
  const after = /^(?:[^\p{L}\p{N}]*[\p{L}\p{N}’'.-]+){0,2}/u.exec(text.slice(to, to + 80))?.[0] ?? "";
  return { before, after, words: (before + text.slice(from, to).slice(0, 200) + after).replace(/\s+/gu, " ").trim() };
}

function problem(rule: Rule, block: number, words: Words, { from, to, sentence, mend }: Found): Problem {
  // A mend is of words that stand side by side: where a source note or words to go lie among them, a hand must do it.
  const isWhole = to - 1 - from === words.at[to - 1]! - words.at[from]!;
  return { rule: rule.id, block, from: words.at[from]!, to: words.at[to - 1]! + 1, found: words.text.slice(from, to), sentence, mend: mend && "text" in mend && !isWhole ? null : mend, ...neighbours(words.text, from, to) };
}

/** Whether a kind reads this part of what is printed. */
const isRead = ({ parts }: { parts?: readonly Words["part"][] }, { part }: Words) => !parts || parts.includes(part);

/** Reads one block by every rule, so that finding the problems of the whole costs less later: a long text is read in small steps. */
export function readAhead(words: Words, rules: readonly Rule[], house: House): void {
  for (const rule of rules) {
    const kind = kindOf(rule.kind);
    if (!kind || !isRead(kind, words)) continue;
    const one = keptOf(words, rule, house);
    if (kind.find) one.found ??= kind.find(words, rule.setting, house);
    if (kind.extract) one.extract ??= kind.extract(words, rule.setting);
  }
}

/**
 * Every problem, in reading order; of several at the same words, in the rules' order.
 * @param blocks the parts of what is printed, in reading order
 * @param rules those that are on, in the order the magazine has them
 */
export function problemsIn(blocks: readonly Words[], rules: readonly Rule[], context: Context): Problem[] {
  const problems = rules.flatMap((rule) => {
    const kind = kindOf(rule.kind);
    if (!kind) return [];
    const reads = blocks.map((words) => isRead(kind, words));
    const single = kind.find ? blocks.flatMap((words, block) => (reads[block] ? (keptOf(words, rule, context).found ??= kind.find!(words, rule.setting, context)).map((one) => problem(rule, block, words, one)) : [])) : [];
    if (!kind.extract || !kind.compare) return single;
    const at = blocks.flatMap((_, block) => (reads[block] ? [block] : []));
    const extracts = at.map((block) => (keptOf(blocks[block]!, rule, context).extract ??= kind.extract!(blocks[block]!, rule.setting)));
    return [...single, ...kind.compare(extracts, rule.setting, context).map(({ block, ...one }) => problem(rule, at[block]!, blocks[at[block]!]!, one))];
  });
  return problems.toSorted((a, b) => a.block - b.block || a.from - b.from);
}
