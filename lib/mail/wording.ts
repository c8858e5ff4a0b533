// A letter's wording: plain paragraphs with words in braces to be filled in, "> " before what is quoted, and a link on a line of its
// own. The default ones are in letters/; a column may have its own. Pure: the form's preview in the browser uses it too.
import { z } from "zod";
import { neededLine, neededProse, rowId } from "../kit/typed";
import { oneLine, words } from "./plain";
import { isVariable, type Variable, variables } from "./variables";

export type Wording = { subject: string; body: string };
/** Of a kind of letter: what its wording may draw on, and the one link it gives. */
export type Bounds = { variables: readonly Variable[]; link: Variable | null };

const place = /\{([^{}\n]*)\}/g;
const namesIn = (text: string): string[] => [...text.matchAll(place)].map(([, name]) => name!);
const inRow = (names: string[]): string => names.map((name) => `{${name}}`).join(", ");

/** What is wrong with one part of a wording: a sentence, or false. */
function partProblem(text: string, { variables: known }: Bounds): string | false {
  const unknown = [...new Set(namesIn(text))].filter((name) => !known.includes(name as Variable));
  if (unknown.length > 0) return `This letter knows nothing of ${inRow(unknown)}. What it can fill in stands beside the form.`;
  return /[{}]/.test(text.replace(place, "")) && "A brace stands alone. Braces are for what is filled in, such as {reference}.";
}

/** What is wrong with a wording, by its fields; empty when nothing is. A letter gives one link, the one by which its reader goes on. */
export function wordingProblems(wording: Wording, bounds: Bounds): Partial<Record<keyof Wording, string>> {
  const found: Partial<Record<keyof Wording, string>> = {};
  const subject = partProblem(wording.subject, bounds) || (namesIn(wording.subject).some((name) => isVariable(name) && variables[name].set !== "line") && "Links and long texts have no room in a subject.");
  if (subject) found.subject = subject;
  const body = partProblem(wording.body, bounds) || linkProblem(wording.body, bounds);
  if (body) found.body = body;
  return found;
}

function linkProblem(body: string, { link, variables: known }: Bounds): string | false {
  const links = namesIn(body).filter((name) => isVariable(name) && variables[name].set === "link");
  if (link && !links.includes(link)) return `Leave {${link}} in: it is the link by which whoever gets the letter goes on.`;
  if (links.length > 1) return "One link is enough: whoever gets the letter then knows which to follow.";
  const onLine = new Set(body.split("\n").map((line) => line.trim()));
  const lost = links.find((name) => !onLine.has(`{${name}}`));
  if (lost) return `Set {${lost}} on a line of its own.`;
  return known.includes("body") && !onLine.has("{body}") && "Leave {body} in, on a line of its own: it is what the editor wrote.";
}

type Values = Partial<Record<Variable, string>>;

/** Filled in on one line, and never an address that would be taken for the letter's own link. */
function inLine(name: string, values: Values): string {
  if (!isVariable(name)) return "";
  const { set } = variables[name];
  // Links and what is kept apart are the desk's own; everything else may have been typed by anybody.
  return set === "link" || set === "secret" ? (values[name] ?? "") : oneLine(values[name] ?? "");
}

function filledLine(line: string, values: Values): string {
  const alone = /^\{(\w+)\}$/.exec(line.trim())?.[1];
  if (alone && isVariable(alone) && variables[alone].set === "own") return words(values[alone] ?? "");
  const quotes = /^> ?\{(\w+)\}$/.exec(line.trim())?.[1];
  if (quotes && isVariable(quotes)) return words(values[quotes] ?? "").split("\n").map((part) => `> ${part}`.trimEnd()).join("\n");
  const filled = line.replace(place, (_, name: string) => inLine(name, values));
  const isOwnLink = alone !== undefined && isVariable(alone) && variables[alone].set === "link";
  return /^https?:\/\/\S+$/.test(filled.trim()) && !isOwnLink && filled !== line ? `“${filled.trim()}”` : filled;
}

/** The letter. A paragraph in which something has nothing to say is left out, so that no sentence stands there half. */
export function fill({ subject, body }: Wording, values: Values): Wording {
  const paragraphs = body.split(/\n[^\S\n]*\n/).filter((paragraph) => paragraph.trim() !== "" && namesIn(paragraph).every((name) => isVariable(name) && (values[name] ?? "").trim() !== ""));
  return {
    subject: oneLine(subject.replace(place, (_, name: string) => inLine(name, values))),
    body: paragraphs.map((paragraph) => paragraph.trim().split("\n").map((line) => filledLine(line, values)).join("\n")).join("\n\n"),
  };
}

/** A column's own words for a letter, as the form sends them. */
export const changingWording = z.object({
  columnId: rowId,
  kind: z.string().max(40),
  subject: neededLine("The subject is missing.", 200),
  body: neededProse("The letter is empty.", 8000),
  isOff: z.literal("on").optional().transform((tick) => tick === "on"),
});
export const restoringWording = z.object({ columnId: rowId, kind: z.string().max(40) });
