// What a mail asks, without the courtesies before and after it: the beginning of the question as it will be printed. The mail itself
// is kept and shown whole. Pure.
import { isClosing } from "./closings";

/** "Dear editors," on a line of its own, in the languages of most letters. */
const salutation = /^(dear|hello|hi|greetings|good (day|morning|afternoon|evening)|to (whom|the)|sirs?|madam|sehr geehrte|liebe|lieber|guten tag|hallo|cher|chère|chers|bonjour|monsieur|madame|estimad[oa]s?|querid[oa]s?|hola|gentile|egregi|caro|cara|buongiorno|geachte|beste|szanown\p{L}+|drog\p{L}+|уважаем\p{L}+|добрый|шановн\p{L}+|bästa|hej|kære|kjære|hyvä|prezad\p{L}+|vážen\p{L}+|tisztelt|sayın)(?!\p{L})[^?\n]{0,70}[,:!]$/iu;
/** Lines below a closing: a name, a street, a town; more is text. */
const mostBelow = 6;
const longestBelow = 70;

/** Where the lines of a closing begin, or the end of the lines when there is none. */
function closingAt(lines: readonly string[], name: string, town: string): number {
  const written = lines.flatMap((line, at) => (line.trim() === "" ? [] : [at]));
  const last = written.slice(-(mostBelow + 1));
  const closing = last.find((at) => isClosing(lines[at]!.trim()));
  const isShort = (from: number) => last.filter((at) => at > from).every((at) => lines[at]!.trim().length <= longestBelow && !/\?\s*$/.test(lines[at]!));
  if (closing !== undefined && isShort(closing)) return closing;
  // Without a closing, the lines below the last paragraph that are known to be the name and the place.
  const isCredit = (line: string) => (name !== "" && line.toLowerCase() === name.toLowerCase()) || (town !== "" && line.length <= longestBelow && line.toLowerCase().startsWith(town.toLowerCase()));
  let end = lines.length;
  for (const at of written.toReversed()) {
    if (!isCredit(lines[at]!.trim().replace(/^[-–—]\s*/, "").replace(/,$/, ""))) break;
    end = at;
  }
  return end;
}

/**
 * The words between salutation and closing; all of them when nothing would be left.
 * @param said the new words of a mail: see segments.ts
 * @param credit what is known of who asked, to tell a name and a place below the words from the words
 */
export function askedIn(said: string, credit: { name: string; town: string } = { name: "", town: "" }): string {
  const lines = said.trim().split("\n");
  const begins = lines.length > 1 && salutation.test(lines[0]!.trim()) ? 1 : 0;
  const asked = lines.slice(begins, Math.max(closingAt(lines, credit.name.trim(), credit.town.trim()), begins)).join("\n").trim();
  return /[\p{L}\p{N}]/u.test(asked) ? asked : said.trim();
}
