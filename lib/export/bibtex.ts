// An answer as an entry for BibTeX and biblatex. Fields and escapes: Oren Patashnik, BibTeXing (1988), section 3 and 4; `issue` for
// a number with a name instead of a figure: the biblatex manual, 2.3.9. Pure.
import type { SplitName } from "./printed-name";
import { type Citable, issueWithoutYear, yearOf } from "./citable";

const signs: Record<string, string> = {
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
  "#": "\\#", $: "\\$", "%": "\\%", "&": "\\&", _: "\\_",
};
/** Text on one line, with the signs that TeX takes for orders; braces by their names, because BibTeX counts them even behind a backslash. */
const tex = (text: string): string => text.replace(/\s+/gu, " ").trim().replace(/[\\{}~^#$%&_]/gu, (sign) => signs[sign]!);

/** A style may write titles small: words with capitals of their own stand in braces, but for the first letter of all. */
const withCapitals = (title: string): string =>
  title.trim().split(/\s+/u).map((word, at) => (/\p{Lu}/u.test(at === 0 ? word.replace(/\p{L}/u, "") : word) ? `{${tex(word)}}` : tex(word))).join(" ");

/** "van Dyke, Jan", "Smith, Jr., John"; a name that is one piece stands in braces, so that no “and” or comma parts it. */
const author = ({ given, family, suffix }: SplitName): string => (given ? [family, suffix, given].filter(Boolean).map(tex).join(", ") : `{${tex(family)}}`);

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const letters = (text: string) => text.normalize("NFD").replace(/[^A-Za-z0-9]/gu, "").toLowerCase();

/** The entry, closed by a line end. The address stands as it is, for `url` is read to the letter; braces in it are written as an address writes them. */
export function bibtex(citable: Citable): string {
  const { authors, title, magazine, column, issue, page, issn, publishedOn, language, address, path } = citable;
  const year = yearOf(citable);
  const key = `${letters(authors[0]?.split.family ?? magazine) || "answer"}${year}${letters(path.split("-")[0]!)}`;
  const fields: [name: string, value: string][] = [
    ["author", authors.length > 0 ? `{${authors.map(({ split }) => author(split)).join(" and ")}}` : ""],
    ["title", `{${withCapitals(title)}}`],
    ["journal", `{${tex(magazine)}}`],
    ["year", year],
    ...(issue ? [["issue", `{${tex(issueWithoutYear(issue.name))}}`] as [string, string]] : [["month", months[Number(publishedOn.slice(5, 7)) - 1]!] as [string, string]]),
    ["pages", page === null ? "" : `{${page}}`],
    ["issn", issn && `{${issn}}`],
    ["note", `{${tex(column)}}`],
    ["url", `{${address.replace(/[{}\\\s]/gu, (sign) => encodeURIComponent(sign))}}`],
    ["langid", language.startsWith("en") ? "{english}" : ""],
  ];
  return `@article{${key},\n${fields.filter(([, value]) => value !== "").map(([name, value]) => `  ${name.padEnd(7)} = ${value}`).join(",\n")}\n}\n`;
}
