// An answer for reference managers. Tags: Research Information Systems, RIS Format Specifications (2011), type MGZN; a tag is two signs,
// two spaces, a hyphen and a space, a line ends with CR and LF, TY is first and ER last. Pure.
import { inverted } from "./printed-name";
import { type Citable, issueWithoutYear, yearOf } from "./citable";

/** A field is one line, so no value can begin a tag of its own. */
const value = (text: string) => text.replace(/\s+/gu, " ").trim();

/** The record. A date is year/month/day/other: the season or months of an issue are the last. */
export function ris(citable: Citable): string {
  const { authors, title, magazine, column, issue, page, issn, publishedOn, language, topics, address } = citable;
  const date = issue ? `${yearOf(citable)}///${issueWithoutYear(issue.name).replaceAll("/", "-")}` : `${publishedOn.replaceAll("-", "/")}/`;
  const lines: [tag: string, text: string][] = [
    ["TY", "MGZN"],
    ...authors.map(({ split }): [string, string] => ["AU", inverted(split)]),
    ["TI", title],
    ["T2", magazine],
    ["PY", yearOf(citable)],
    ["DA", date],
    ["IS", issue?.name ?? ""],
    ["SP", page === null ? "" : String(page)],
    ["SN", issn],
    ...topics.map((topic): [string, string] => ["KW", topic]),
    ["N1", column],
    ["LA", language],
    ["UR", address],
  ];
  return `${lines.filter(([, text]) => value(text) !== "").map(([tag, text]) => `${tag}  - ${value(text)}\r\n`).join("")}ER  - \r\n`;
}
