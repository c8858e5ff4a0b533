// The line under a question that says who asked: "—Margaret Ellison, Duluth, Minn.", and its many spellings. Pure.
import { countries, key, regionOf } from "../kit/regions";
import { oneLine } from "./lines";

/** As the reader is credited; `withheld` when the line says so. */
export type Credit = { name: string; town: string; region: string; withheld: boolean };

/** Characters of a credit, and of the name in it. */
const longest = 200;
const longestName = 120;
/** What readers put into their names besides letters. */
const sign = String.raw`\p{Extended_Pictographic}`;
const signs = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u;
const dash = String.raw`(?:[—–―‒]|--|~)`;
const leading = new RegExp(String.raw`^\s*(?:${dash}\s*|-\s?(?=\p{Lu}|${sign}))`, "u");
/** How a line says by which way it came: that is no part of a name or a place. */
const way = String.raw`(?:via|by|through|on)\s(?:e-?mail|the web|the Internet|Facebook|Twitter|Instagram|our website|post|mail)\b`;
const via = new RegExp(String.raw`,?\s*(?:\(${way}\)|\b${way})`, "giu");
const withheld = /^(?:name|identity|signature)(?:\s(?:and\s\w{1,10}))?\swithheld(?:\s(?:by|on|at)\s(?:the\s)?(?:writer’s\s|author’s\s|reader’s\s)?request)?|^anonymous\b|^unsigned\b/iu;
const suffix = /^(?:jr|sr|i{2,3}|iv|m\.?d|ph\.?\s?d|esq|ret|\(?ret\.?\)?|u\.?s\.?n|u\.?s\.?m\.?c|u\.?s\.?a\.?f|u\.?s\.?c\.?g|u\.?s\.? (?:army|navy|air force|marine corps|coast guard))\.?(?:\s\(?ret(?:\.|ired)?\)?)?\.?$/iu;
const small = new Set("of from de del della di da du la le les van von der den ter zu y and & the in on upon sur am an e".split(" "));
/** Countries as credits name them, besides those of lib/kit/regions. */
const lands = new Set(
  "england scotland wales ireland northernireland britain greatbritain unitedkingdom uk france germany belgium netherlands theholland thenetherlands luxembourg switzerland austria italy spain portugal denmark norway sweden finland iceland poland czechrepublic hungary romania bulgaria greece turkey russia ukraine israel egypt southafrica kenya nigeria india pakistan china japan southkorea korea taiwan thephilippines philippines singapore malaysia indonesia thailand vietnam australia newzealand mexico brazil argentina chile colombia peru canada usa us unitedstates bermuda jamaica malta cyprus estonia latvia lithuania croatia serbia slovenia slovakia".split(" "),
);
const isPlace = (text: string): boolean => regionOf(text) !== null || lands.has(key(text));

/** True of words that are written as names are: each with a capital, but for small ones between them. */
function looksNamed(text: string): boolean {
  const words = text.split(/[\s,]+/u).filter((word) => word !== "" && !signs.test(word));
  if (words.length === 0 || words.length > 24) return false;
  return words.every((word) => small.has(word.toLowerCase().replace(/[^\p{L}&]/gu, "")) || /^[(“"’']?(?:\p{Lu}|\d)/u.test(word) || /^[dl][’']\p{Lu}/u.test(word)) && /^[(“"]?\p{Lu}/u.test(words[0]!);
}

const titled = (text: string): string => (text.length > 3 && text === text.toUpperCase() ? text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}|(?<=\bmc)\p{L}/gu, (letter) => letter.toUpperCase()) : text);

/** Name and place of a credit without its dash. */
export function partsOfCredit(text: string): Credit | null {
  if (text.length > 4 * longest) return null;
  let rest = oneLine(text.trim().replace(/,?\s*\n\s*/gu, ", ").replace(via, "")).replace(/^[[(]\s*(.*?)\s*[\])]\.?$/u, "$1").replace(/[,;:]+$/u, "");
  if (rest === "" || rest.length > longest || /[?!]/u.test(rest) || /[.”"]\s\p{Ll}/u.test(rest)) return null;
  const said = withheld.exec(rest);
  if (said) return { name: "", ...placeOf(rest.slice(said[0].length).split(",").map((part) => part.trim()).filter((part) => part !== "")), withheld: true };
  rest = rest.replace(/\s*\(([^()]{2,60})\)\s*$/u, (all, inside: string) => (suffix.test(inside) ? all : `, ${inside}`));
  if (!looksNamed(rest)) return null;
  const parts = rest.split(/\s*,\s*/u).filter((part) => part !== "");
  let [name = ""] = parts;
  let after = parts.slice(1);
  while (after.length > 0 && suffix.test(after[0]!)) name = `${name}, ${after.shift()!}`;
  // "Margaret Ellison of Duluth, Minn."
  const of = /^(\S+\s.{0,60}?)\s(?:of|from|in)\s(.+)$/u.exec(name);
  if (of && !isPlace(name)) [name, after] = [of[1]!, [of[2]!, ...after]];
  if (name.length > longestName || name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word)).length > 9) return null;
  return { name: titled(stopless(name)), ...placeOf(after), withheld: false };
}

/** A full stop ends the line, but for one that ends an abbreviation. */
const stopless = (text: string): string => (/(?:^|[\s.,])(?:\p{L}|jr|sr|ret|esq|[a-z]\.[a-z])\.$/iu.test(text) ? text : text.replace(/\.$/u, ""));

function placeOf(parts: string[]): Pick<Credit, "town" | "region"> {
  const isCountry = (part: string) => countries.us.has(key(part)) || countries.ca.has(key(part));
  const kept = parts.map((part, at) => (at === parts.length - 1 && !isPlace(part) ? stopless(part) : part));
  if (kept.length > 2 && regionOf(kept.at(-2)!) && isCountry(kept.at(-1)!)) kept.pop();
  if (kept.length === 0) return { town: "", region: "" };
  const known = (region: string) => regionOf(region)?.full ?? titled(lands.has(key(region)) ? stopless(region) : region);
  if (kept.length === 1) return isPlace(kept[0]!) ? { town: "", region: known(kept[0]!) } : { town: titled(kept[0]!), region: "" };
  return { town: titled(kept.slice(0, -1).join(", ")), region: known(kept.at(-1)!) };
}

/**
 * A whole line that is a credit; null for any other.
 * @param isSetApart in italics, or where nothing but a credit is looked for: then it need not begin with a dash
 */
export function creditLine(text: string, isSetApart: boolean): (Credit & { hasDash: boolean }) | null {
  const hasDash = leading.test(text);
  const bare = hasDash ? text.replace(leading, "") : text;
  const found = partsOfCredit(bare);
  if (!found) return null;
  if (hasDash) return { ...found, hasDash };
  // Without a dash only what names a place, or is in brackets, is taken for one.
  const isBracketed = /^\s*[[(].{3,100}[\])]\.?\s*$/u.test(text);
  return (isSetApart || isBracketed) && (found.withheld || found.region !== "" || (isSetApart && found.town !== "")) ? { ...found, hasDash } : null;
}

/** A credit at the end of a paragraph, after its last sentence, and how many characters it takes; null where there is none. */
export function creditAtEnd(text: string): { credit: Credit; length: number } | null {
  const from = Math.max(0, text.length - longest - 10);
  const tail = text.slice(from);
  const places = [...tail.matchAll(new RegExp(String.raw`(?<=[?.!”"’')\]…])\s*${dash}\s*(?=[\p{Lu}[(]|${sign})|(?<=[?.!”"’')\]…])\s+-\s?(?=\p{Lu}|${sign})|\n\s*${dash}?\s*(?=\p{Lu}|${sign})`, "gu"))].toReversed();
  for (const place of places) {
    const isBroken = place[0].includes("\n") && !/[—–―‒~-]/u.test(place[0]);
    const bare = tail.slice(place.index + place[0].length);
    const credit = isBroken ? creditLine(bare, true) : partsOfCredit(bare);
    if (credit) return { credit: { name: credit.name, town: credit.town, region: credit.region, withheld: credit.withheld }, length: text.length - from - place.index };
  }
  const inBrackets = /(?<=[?.!”"’'])\s*\(([^()]{4,90})\)\s*$/u.exec(tail);
  const credit = inBrackets && creditLine(inBrackets[0], true);
  return credit ? { credit: { name: credit.name, town: credit.town, region: credit.region, withheld: credit.withheld }, length: inBrackets![0].length } : null;
}

const leadIn = /^(?:Reader\s|A reader,\s)?(.{3,90}?),?\s(?:asks|writes|wonders|wants to know|would like to know|asked|wrote|inquires)(?:\sus)?\s*[:,]\s*(?=[\p{Lu}“"‘])/u;

/** "Margaret Ellison of Duluth, Minn., asks:" before a question, and how many characters it takes. */
export function creditAtStart(text: string): { credit: Credit; length: number } | null {
  const found = leadIn.exec(text.slice(0, 200));
  const credit = found && partsOfCredit(found[1]!);
  return credit ? { credit, length: found![0].length } : null;
}
