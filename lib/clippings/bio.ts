// The last lines of a printed answer: who wrote it, in a line of italics or after a dash, and what else he has written. Pure.
import { type Block, type Inline, isTextBlock } from "../kit/doc";
import { fold } from "../kit/fold";
import { textOf } from "../text/document";
import { isItalic } from "../text/runs";
import { dropStart, type Line, shareOf } from "./lines";

const word = String.raw`\p{Lu}[\p{L}.’'-]*`;
/** "Jon Guttman", "Josephine M. van der Tarrow". */
const named = String.raw`(?:(?:Dr|Prof|Professor|Col|Maj|Gen|Capt|Lt|Rev)\.?\s)?${word}(?:\s(?:(?:de|van|von|der|den|la|du|di)\s){0,2}${word}){1,4}`;
const opens = String.raw`^\s*(?:[—–―-]{1,2}\s*)?(?:About the (?:author|historian|writer):?\s*)?`;
const verb = String.raw`(?:\sis\b|\swas\b|\shas\b|\steaches\b|\swrites\b|\swrote\b|\sedits\b|\sserves\b|\slives\b|\sholds\b|\sworks\b|\scontributes\b|\scovers\b|\scurates\b|’s\s|'s\s|,\s)`;
const said = new RegExp(`${opens}(${named})${verb}`, "u");
/** In the plain type of the answer more is asked for: words as only such a line has them. */
const trade = /\b(?:is|was)\s(?:the\s|an?\s)?(?:[\p{L}-]+\s){0,4}(?:author|professor|historian|editor|curator|writer|contributor|archivist|lecturer|fellow|director|columnist|journalist|researcher)\b|\bteaches\s[\p{L}\s]{0,40}(?:history|studies)\b|\bauthor of\b|\blatest book\b|\bmost recent book\b/u;
const most = { words: 110, characters: 900 };

export type Bio = { name: string; document: Block };

const sameName = (a: string, b: string) => fold(a).replace(/[^a-z]/gu, "") === fold(b).replace(/[^a-z]/gu, "");

/** The line as a bio, with the name it begins with; null when it is none. `authors` are whom the file itself names. */
export function bioIn(line: Line, authors: readonly string[]): Bio | null {
  if (!isTextBlock(line.block) || line.isSubhead || line.text.length > most.characters || line.text.split(" ").length > most.words) return null;
  const found = said.exec(line.text.slice(0, 160));
  if (!found) return null;
  const name = found[1]!.replace(/^(?:Dr|Prof|Professor)\.?\s/u, "").replace(/[.,]$/u, "");
  const isSlanted = shareOf(line.block, "italic") >= 0.55;
  const hasDash = /^\s*[—–―]/u.test(line.text);
  const isKnown = authors.some((author) => sameName(author, name));
  const isOfTrade = trade.test(line.text);
  if (!(isSlanted && (isOfTrade || isKnown || hasDash || / (?:is|was|has|teaches|writes|lives|holds|edits) /u.test(line.text.slice(0, 160)))) && !((hasDash || isKnown) && line.text.split(" ").length > 5) && !isOfTrade) return null;
  const [opening] = /^\s*(?:[—–―-]{1,2}\s*)?(?:About the (?:author|historian|writer):?\s*)?/u.exec(textOf(line.block))!;
  const block = dropStart(line.block, opening.length) ?? line.block;
  return { name, document: isTextBlock(block) ? upright(block) : block };
}

/** A bio is set in italics as a whole, so what stood in italics is plain in it, and the other way round for titles of books. */
function upright<B extends Block>(block: B): B {
  if (!isTextBlock(block)) return block;
  const slanted = shareOf(block, "italic") >= 0.55;
  const content = (block.content ?? []).map((part): Inline => {
    if (part.type !== "text") return part;
    const marks = (part.marks ?? []).filter(({ type }) => type !== "italic" && type !== "bold");
    const isTitle = slanted ? !isItalic(part) && /\p{L}{2}/u.test(part.text) : isItalic(part);
    return { ...part, marks: isTitle ? [...marks, { type: "italic" }] : marks };
  });
  return { ...block, type: "paragraph", content };
}

const byLine = new RegExp(String.raw`^(?:By|Answered by|Answer by|BY|ANSWERED BY|Reply by|Written by)[:\s]\s*(${named}(?:(?:,\s|\sand\s|,\sand\s)${named}){0,3})(?:,.{0,80})?[.:]?$`, "u");
const signature = new RegExp(String.raw`^(?:[—–―]{1,2}|--?)\s*(${named})(?:,\s.{2,80})?\.?$`, "u");

const several = (names: string): string[] => names.split(/,\sand\s|,\s|\sand\s/u).map((name) => titled(name.trim())).filter((name) => name !== "");
const titled = (name: string) => (name === name.toUpperCase() ? name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase()) : name);

/** "By Jon Guttman", as a line of its own: the names in it; null for any other line. */
export function namesIn(text: string): string[] | null {
  const found = text.length <= 200 ? byLine.exec(text) : null;
  return found && several(found[1]!);
}

/** "—Jon Guttman" under an answer: the name; null for any other line. */
export function signedBy(text: string): string | null {
  const found = text.length <= 120 ? signature.exec(text) : null;
  return found ? found[1]!.replace(/[.,]$/u, "") : null;
}
