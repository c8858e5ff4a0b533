// Who wrote, and from where, as the writer says below the letter: only suggested, and left empty where it is not sure. Pure.
import { isClosing, isDeviceLine } from "./closings";
import type { Mailbox } from "./reading";
import { segmentsOf } from "./segments";
import { countryIn, isStreet, type Place, placeIn } from "./towns";

export type Hints = { name: string; town: string; region: string; postalAddress: string };

const houses = /\b(library|museum|society|magazine|team|support|office|department|university|college|school|inc|llc|ltd|gmbh|ag|verein|foundation|church|club|service|services|news|newsletter|info|admin|editor|editors|desk|mail|post|reply|noreply|customer|sales|department|redaktion|archive|association|company|co|group|press)\b/i;
const titles = /^(the )?(mr|mrs|ms|miss|dr|prof|rev|sir|herr|frau|mme|m|mlle|sr|sra|don|doña|dipl\.-ing|ing|dott|dr\.in|professor|father|sister)\.? /i;
const roles = /\b(editor|historian|professor of|director|manager|president|teacher|retired|student|phd|ph\.d|member|subscriber|reader|chair|officer|engineer|age|aged)\b/i;
const particle = /^(van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|y|e|i|jr\.?|sr\.?|ii|iii|iv|md|m\.d\.|o['’]\p{L}+|d['’]\p{L}+)$/iu;

/** A person's name and nothing else. Never an address. */
function nameIn(given: string): string {
  const line = given.replace(/^[\s—–-]+|[\s,;—–-]+$/g, "").replace(/\.$/, (dot) => (/\b(jr|sr|[A-Z])\.$/i.test(given.trim()) ? dot : "")).replace(/\s*\((mr|mrs|ms|miss|she|he|they|herr|frau)[^)]*\)$/i, "");
  if (line.length < 2 || line.length > 50 || /[@\d:;?!<>/\\|_=+*#&"“”]/.test(line) || isClosing(line) || isDeviceLine(line) || houses.test(line) || roles.test(line) || countryIn(line) !== "") return "";
  if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}・·\s]{2,12}$/u.test(line)) return line;
  const words = line.replace(titles, "").split(/\s+/);
  if (words.length > 5 || !words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*,?$/u.test(word) || particle.test(word))) return "";
  if (words.some((word) => word.length > 3 && word.endsWith(".") && !/^(prof|rev|ing|dott)\.$/i.test(word))) return "";
  return line.replace(/,(?=\s*(jr|sr|md)\b)/i, ",");
}

/** "Lee, Ann" is Ann Lee. */
function nameOf(from: Mailbox | null): string {
  const given = (from?.name ?? "").trim().replace(/^["']|["']$/g, "").replace(/^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’.-]+( \p{Lu}\.?)?)$/u, "$2 $1");
  const name = nameIn(given);
  return name.includes(" ") || /^\p{Lo}{2,}$/u.test(name) ? name : "";
}

const agree = (one: string, other: string) => {
  const words = (text: string) => new Set(text.toLowerCase().split(/[\s.,]+/).filter((word) => word.length > 1));
  const [a, b] = [words(one), words(other)];
  return [...a].some((word) => b.has(word));
};

/** The lines below the last closing, or the last ones; and those of the signature. Never of a quotation. */
function endings(text: string): { below: string[]; isClosed: boolean; signature: string[] } {
  const segments = segmentsOf(text);
  const linesOf = (kind: string) => segments.filter((segment) => segment.kind === kind).flatMap((segment) => segment.text.split("\n")).map((line) => line.slice(0, 300).replace(/\s+/g, " ").trim());
  const said = linesOf("said").filter((line) => line !== "" && !isDeviceLine(line)).slice(-14);
  const closing = said.findLastIndex((line) => isClosing(line));
  const signature = linesOf("signature").filter((line) => line !== "" && !/^--\s*$/.test(line) && !isDeviceLine(line)).slice(0, 14);
  return { below: closing < 0 ? said.slice(-5) : said.slice(closing + 1), isClosed: closing >= 0, signature };
}

/**
 * What the credit line could say: name, town, state or country, and the postal address, from below the closing or the signature.
 * @param text the mail's whole text
 * @param from its sender; the name given there counts where the text says none, or only the first
 */
export function hintsIn(text: string, from: Mailbox | null): Hints {
  const { below, isClosed, signature } = endings(text);
  const sender = nameOf(from);
  const first = reading(below, sender, isClosed);
  const second = reading(signature, sender, true);
  const name = fuller(fuller(first.name, second.name), sender);
  const place = first.place ?? (first.name === "" || second.name === "" || agree(first.name, second.name) ? second.place : null);
  const postal = first.postal || (place === second.place ? second.postal : "");
  return { name, town: place?.town ?? "", region: place?.region ?? "", postalAddress: postal };
}

/** "Ann" below the words and "Ann Lee" in the signature, or as the sender, is Ann Lee. */
function fuller(found: string, other: string): string {
  if (found === "") return other;
  return !found.includes(" ") && other.includes(" ") && agree(found, other) ? other : found;
}

type Found = { name: string; place: Place | null; postal: string };

function reading(lines: string[], sender: string, isClosed: boolean): Found {
  const none: Found = { name: "", place: null, postal: "" };
  if (lines.length === 0 || lines.length > 14) return none;
  let [name, place, placeAt] = ["", null as Place | null, -1];
  for (const [at, line] of lines.entries()) {
    const both = name === "" ? nameAndPlace(line) : null;
    if (both && (isClosed || at === lines.length - 1)) return { ...none, ...both };
    if (name === "" && place === null && (isClosed ? at === 0 : at >= lines.length - 4)) {
      const given = nameIn(line);
      const next = lines[at + 1] ?? "";
      // Without a closing a short line is a name only if the sender's is alike, or a place follows it.
      if (given !== "" && (isClosed || (sender !== "" && agree(given, sender)) || placeOver(lines, at + 1) !== null)) {
        name = given;
        if (next === "") break;
        continue;
      }
    }
    if (place === null && (isClosed || name !== "")) {
      place = placeIn(line);
      if (place) placeAt = at;
    } else if (place && at === placeAt + 1 && countryIn(line) !== "") place = { ...place, region: place.region === "" || place.region === "UK" ? countryIn(line) : place.region };
  }
  return { name, place, postal: place ? postalIn(lines, placeAt, place) : "" };
}

/** A place on this line, or on the next below a street. */
function placeOver(lines: string[], at: number): Place | null {
  const line = lines[at] ?? "";
  return placeIn(line) ?? (isStreet(line) ? placeIn(lines[at + 1] ?? "") : null);
}

/** "Ann Lee, Springfield, Ohio", "Ann Lee from Springfield, Ohio". */
function nameAndPlace(line: string): { name: string; place: Place } | null {
  const found = /^([^,]{2,50}?)(?:,| from| of| in| aus| —| –| -| \|) ?(.{3,80})$/u.exec(line.replace(/^[—–-]+\s*/, ""));
  if (!found) return null;
  const [name, place] = [nameIn(found[1]!), placeIn(found[2]!)];
  return name.includes(" ") && place && !place.isPostal ? { name, place } : null;
}

/** The street and what follows it, as written; "" without a street. */
function postalIn(lines: string[], placeAt: number, place: Place): string {
  const here = lines[placeAt]!;
  let from = placeAt;
  while (from > 0 && placeAt - from < 3 && isStreet(lines[from - 1]!)) from--;
  const onOneLine = here.split(",").map((part) => part.trim()).some(isStreet);
  if (from === placeAt && !onOneLine) return "";
  const country = countryIn(lines[placeAt + 1] ?? "");
  return place.town === "" ? "" : [...lines.slice(from, placeAt + 1), country].filter((line) => line !== "").join("\n");
}
