// Reads the markup within a paragraph: stars switch italic and bold on and off, brackets make a link.
import type { Inline, Mark, Text } from "./document";
import { allowedHref } from "./normalise";

/** One sign of the copy; `typed` when a backslash says that it is no markup. */
type Sign = { sign: string; typed: boolean };
type Star = { at: number; bold: boolean; opens: boolean; closes: boolean };

function signsOf(copy: string): Sign[] {
  const signs: Sign[] = [];
  const characters = [...copy];
  for (let at = 0; at < characters.length; at += 1) {
    const sign = characters[at]!;
    const next = characters[at + 1];
    // Only a sign or a space can be taken as typed; before a letter a backslash is a backslash.
    if (sign === "\\" && next !== undefined && (next === "\n" || !/[\p{L}\p{N}]/u.test(next))) {
      signs.push({ sign: next, typed: true });
      at += 1;
    } else signs.push({ sign, typed: false });
  }
  return signs;
}

const isStar = (sign: Sign | undefined) => sign !== undefined && !sign.typed && sign.sign === "*";
const isSpace = (sign: Sign | undefined) => sign === undefined || (!sign.typed && /\s/u.test(sign.sign));

/** The stars that switch: runs of one to three, opening before a word and closing after one, each with its partner. */
function switches(signs: readonly Sign[]): Map<number, boolean> {
  const stars: Star[] = [];
  for (let at = 0; at < signs.length; ) {
    let end = at;
    while (isStar(signs[end])) end += 1;
    const length = end - at;
    if (length >= 1 && length <= 3) {
      const side = { opens: !isSpace(signs[end]), closes: !isSpace(signs[at - 1]) };
      if (length >= 2) stars.push({ at, bold: true, ...side });
      if (length !== 2) stars.push({ at: end - 1, bold: false, ...side });
    }
    at = Math.max(end, at + 1);
  }
  const paired = new Map<number, boolean>();
  for (const bold of [true, false]) {
    let open: Star | undefined;
    for (const star of stars.filter((one) => one.bold === bold)) {
      if (open && star.closes) {
        paired.set(open.at, bold).set(star.at, bold);
        open = undefined;
      } else if (!open && star.opens) open = star;
    }
  }
  return paired;
}

/** The door of stored texts lets no longer address in. */
const longestAddress = 2_000;

/** Every link: where its bracket opens, where its words end and where it ends. */
function links(signs: readonly Sign[]): Map<number, { wordsEnd: number; end: number; href: string }> {
  const found = new Map<number, { wordsEnd: number; end: number; href: string }>();
  const is = (at: number, sign: string) => signs[at]?.sign === sign && !signs[at].typed;
  let open = -1;
  // How far the end of an address has been looked for: before that there is none.
  let end = 0;
  for (let at = 0; at < signs.length; at += 1) {
    if (is(at, "[")) open = at;
    else if (is(at, "]") && open >= 0) {
      end = Math.max(end, at + 2);
      while (end < signs.length && !is(end, ")") && signs[end]!.sign !== "\n") end += 1;
      const href = is(at + 1, "(") && is(end, ")") && end - at < longestAddress ? allowedHref(signs.slice(at + 2, end).map((one) => one.sign).join("")) : null;
      if (href !== null && at > open + 1) {
        found.set(open, { wordsEnd: at, end, href });
        at = end;
      }
      open = -1;
    }
  }
  return found;
}

/** The parts of a paragraph from its copy, lines joined by a space. */
export function inlineFromCopy(copy: string): Inline[] {
  const signs = signsOf(copy);
  const linked = links(signs);
  const inAddress = new Set<number>();
  for (const { wordsEnd, end } of linked.values()) for (let at = wordsEnd; at <= end; at += 1) inAddress.add(at);
  const switching = switches(signs.map((sign, at) => (inAddress.has(at) ? { sign: sign.sign, typed: true } : sign)));
  const parts: Inline[] = [];
  let bold = false;
  let italic = false;
  let link: { wordsEnd: number; end: number; href: string } | undefined;
  for (let at = 0; at < signs.length; at += 1) {
    const { sign, typed } = signs[at]!;
    const switched = switching.get(at);
    if (link && at === link.wordsEnd) {
      at = link.end;
      link = undefined;
    } else if (linked.has(at)) link = linked.get(at);
    else if (switched === true) {
      bold = !bold;
      at += 1;
    } else if (switched === false) italic = !italic;
    else if (sign === "\n" && typed) parts.push({ type: "hardBreak" });
    else parts.push(text(sign === "\n" ? " " : sign, bold, italic, link?.href));
  }
  return parts;
}

function text(words: string, bold: boolean, italic: boolean, href: string | undefined): Text {
  const marks: Mark[] = [];
  if (href !== undefined) marks.push({ type: "link", attrs: { href } });
  if (bold) marks.push({ type: "bold" });
  if (italic) marks.push({ type: "italic" });
  return { type: "text", text: words, marks };
}
