// What is held about a reader as a page that anybody can open and read. Pure.
import { escapeHtml } from "../kit/escape-html";

type Row = Record<string, unknown>;
/** Everything, as it also stands in the JSON. */
export type Whole = {
  magazine: string;
  madeAt: Date;
  addresses: Row[];
  questions: Row[];
  messages: Row[];
  askedAndReplied: Row[];
  tips: Row[];
  wondersAbout: Row[];
  letters: Row[];
  mails: Row[];
  paper: Row[];
  pages: Row[];
  printed: Row[];
  spreadsheets: Row[];
  archive: Row[];
  story: Row[];
};

const headings: { [K in Exclude<keyof Whole, "magazine" | "madeAt">]: [heading: string, explained: string] } = {
  addresses: ["Names and addresses", "As they were given."],
  questions: ["Questions", "What was asked, as it stood for print, and how the sender wished to be named and written to."],
  messages: ["Words as sent", "Each as it came; the folder “messages” has every byte of it."],
  askedAndReplied: ["Asked back", "What the desk asked, and what was answered."],
  tips: ["Told of answers", "What was told of published answers. The words are among those as sent."],
  wondersAbout: ["Wondered about", "Questions of others on the board, with the wish to be told of the answer."],
  letters: ["Letters", "Written by the desk. Private links are left out."],
  mails: ["Mail", "Each whole as a file in the folder “mail”, where it was not too large."],
  paper: ["Letters on paper", "The scans are in the folder “paper”."],
  pages: ["On the web", "Under which credit something was published."],
  printed: ["In print", "In which issue, on which page."],
  spreadsheets: ["Rows of spreadsheets", "Waiting questions that were brought in from a spreadsheet, as they stood there."],
  archive: ["From the archive", "Posts of an earlier site that were brought in; their source is in the folder “archive”."],
  story: ["What happened", "One line for each thing that was done."],
};

/** receivedAt: "Received at". */
const labelOf = (key: string): string => `${key.charAt(0).toUpperCase()}${key.slice(1).replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)}`;

function valueOf(value: unknown): string {
  if (value instanceof Date) return escapeHtml(value.toISOString().replace("T", " ").replace(/\.\d+Z$/, " UTC"));
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(valueOf).join("; ");
  if (typeof value === "object" && value !== null) return rowOf(value as Row);
  return `<span class="copy">${escapeHtml(String(value))}</span>`;
}

const rowOf = (row: Row): string =>
  `<dl>${Object.entries(row)
    .filter(([, value]) => value !== null && value !== "" && value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `<dt>${escapeHtml(labelOf(key))}</dt><dd>${valueOf(value)}</dd>`)
    .join("")}</dl>`;

/** A whole HTML document, without anything that is fetched. */
export function heldPage(whole: Whole): string {
  const sections = Object.entries(headings).map(([key, [heading, explained]]) => {
    const rows = whole[key as keyof typeof headings];
    return `<section><h2>${heading} <small>${rows.length}</small></h2><p>${rows.length === 0 ? "Nothing." : explained}</p>${rows.map(rowOf).join("")}</section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What ${escapeHtml(whole.magazine)} holds about you</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}h2{margin-top:2.5rem;border-top:1px solid;padding-top:.7rem}small{font-weight:400;opacity:.7}dl{margin:.8rem 0;padding-bottom:.8rem;border-bottom:1px solid #8884;display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.15rem 1rem}dl dl{border:0;padding:0;margin:0}dt{opacity:.7}dd{margin:0;overflow-wrap:anywhere}.copy{white-space:pre-wrap}@media(max-width:34rem){dl{grid-template-columns:1fr}}</style>
<h1>What ${escapeHtml(whole.magazine)} holds about you</h1><p>As of ${valueOf(whole.madeAt)}.</p>${sections.join("\n")}</html>
`;
}
