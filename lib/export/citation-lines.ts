// An answer as a line of a bibliography, in the two styles readers are asked for. Pure, and so small that a page does without the
// citation processor of the fact ledger, which is five megabytes. What is in italics is so in the manuals.
import type { Text } from "../kit/doc";
import { headlineStyle } from "./headline-style";
import { inverted } from "./printed-name";
import type { Citable } from "./citable";

const plain = (text: string): Text => ({ type: "text", text });
const slanted = (text: string): Text => ({ type: "text", text, marks: [{ type: "italic" }] });
/** With a full stop at its end, unless there is one. */
const stopped = (text: string) => (text.endsWith(".") ? text : `${text}.`);

/** The title in quotation marks with its stop inside, quotations within it in single ones (Chicago 14.94; MLA chapter 2). A title that asks keeps its sign and gets no stop (14.96). The stop stands within both marks (6.9). */
function quoted(headline: string): string {
  const within = headlineStyle(headline).replace(/"([^"]*)"/gu, "‘$1’").replaceAll("“", "‘").replaceAll("”", "’").replace(/[.,;:]$/u, "");
  if (/[?!]’?$/u.test(within)) return `“${within}”`;
  return within.includes("‘") && within.endsWith("’") ? `“${within.slice(0, -1)}.’”` : `“${within}.”`;
}

/** The first name inverted, the others as printed (Chicago 14.76; MLA chapter 5). */
function listed({ authors }: Citable): string {
  const [first, ...others] = authors.map(({ name, split }, at) => (at === 0 ? inverted(split) : name));
  if (first === undefined) return "";
  if (others.length === 0) return first;
  return `${[first, ...others.slice(0, -1)].join(", ")}, and ${others.at(-1)}`;
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
/** "January 14, 2027" (Chicago 14.188). */
const monthDayYear = (day: string) => new Intl.DateTimeFormat("en-US", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).format(noon(day));

/**
 * The Chicago Manual of Style, 17th edition, bibliography: magazines are cited by date alone, without pages (14.188); a regular
 * department stands without quotation marks before the magazine (14.190); addresses whole (14.7); seasons with a capital (14.171).
 */
export function chicagoLine(citable: Citable): Text[] {
  const { column, magazine, issue, publishedOn, address } = citable;
  const names = listed(citable);
  return [plain(`${names && `${stopped(names)} `}${quoted(citable.title)} ${column}, `), slanted(magazine), plain(`, ${issue?.name ?? monthDayYear(publishedOn)}. ${address}.`)];
}

const shortMonths: Record<string, string> = { January: "Jan.", February: "Feb.", March: "Mar.", April: "Apr.", August: "Aug.", September: "Sept.", October: "Oct.", November: "Nov.", December: "Dec." };
const shortened = (date: string) => date.replace(/\b[A-Z][a-z]+\b/gu, (word) => shortMonths[word] ?? word);
/** Day, month, year (MLA chapter 5): "14 Jan. 2027". */
const dayMonthYear = (day: string) => shortened(new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).format(noon(day)));
/** Months short, seasons without a capital: "winter 2027", "Jan.-Feb. 2027". Any other name of an issue stays as on the cover. */
function mlaIssue(name: string): string {
  const word = "(?:Spring|Summer|Autumn|Fall|Winter|January|February|March|April|May|June|July|August|September|October|November|December)";
  if (!new RegExp(`^${word}(?:\\s*[/–-]\\s*${word})?,? \\d{4}$`, "u").test(name)) return name;
  return shortened(name).replace(/Spring|Summer|Autumn|Fall|Winter/gu, (season) => season.toLowerCase()).replace(/\s*[/–-]\s*/u, "-").replace(",", "");
}

/**
 * MLA Handbook, 9th edition, chapter 5: author, title, container, date, location. Three authors and more are the first “et al.”;
 * an address goes without https://; the column is a supplement at the end.
 */
export function mlaLine(citable: Citable): Text[] {
  const { authors, column, magazine, issue, page, publishedOn, address } = citable;
  const names = authors.length > 2 ? `${inverted(authors[0]!.split)}, et al.` : listed(citable);
  const when = issue ? mlaIssue(issue.name) : dayMonthYear(publishedOn);
  const where = [page === null ? "" : `p.\u00a0${page}`, address.replace(/^https?:\/\//u, "")].filter(Boolean).join(", ");
  return [plain(`${names && `${stopped(names)} `}${quoted(citable.title)} `), slanted(magazine), plain(`, ${when}, ${where}. ${stopped(column)}`)];
}
