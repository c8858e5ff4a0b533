// A piece: one published answer as it was found in a file, with everything that was printed with it. It is corrected at the desk, and becomes
// a question of the archive when somebody confirms it. Pure.
import { z } from "zod";
import { documentField } from "../answers/answer";
import { line, prose, rowId } from "../kit/typed";
import { pathProblem } from "../magazine/paths";
import { type Document, isEmpty } from "../text/document";
import { hasTK } from "../text/words";
import { fromCopy } from "../text/copy";
import { mostBylines } from "../publishing/byline";
import { coverDateOf, issueKey, tellsNoDay } from "../clippings/issue-line";
import type { Fields } from "../clippings/fields";

/**
 * What is missing, each a sentence, before it can be put before readers. The reader's name is asked for apart: columns have been printed without.
 * @param issues of the magazine, by key
 */
export function lacking(fields: Fields, issues: { has(key: string): boolean }): string[] {
  const { headline, question, answer, bylines, publishedAt, issue, path } = fields;
  const problem = pathProblem("answer", path);
  const isUnknown = issue !== "" && !issues.has(issueKey(issue)) && coverDateOf(issue) === null;
  const missing = (isMissing: boolean, sentence: string) => (isMissing ? [sentence] : []);
  return [
    ...missing(headline === "", "The headline is missing."),
    ...missing(question === "", "The question is missing."),
    ...missing(isEmpty(answer), "The answer is missing."),
    ...missing(bylines.length === 0, "Who wrote the answer is not said."),
    ...missing(bylines.length > mostBylines, `At most ${mostBylines} names can be printed.`),
    ...missing(publishedAt === "", "The day it first appeared is missing."),
    ...missing(isUnknown && tellsNoDay(issue), `The issue “${issue}” is named after a day that there is none of: look up what the cover said.`),
    ...missing(isUnknown && !tellsNoDay(issue), `The issue “${issue}” is not among the magazine’s issues, and its name tells no date by which it could be made.`),
    ...missing(problem !== false, problem || ""),
    ...missing(hasTK(answer) || [headline, question].some((text) => hasTK(text)), "TK stands in it: copy is missing."),
  ];
}

/** No reader is named, and nothing says that the name was withheld. */
export const isUnsigned = ({ name, withheld }: Pick<Fields, "name" | "withheld">): boolean => name === "" && !withheld;

const lines = (most: number, each: number) =>
  z
    .string()
    .max(most * each)
    .default("")
    .transform((text) => [...new Set(text.split("\n").map((one) => one.trim()).filter((one) => one !== ""))].slice(0, most));
const list = (text: unknown) => (text === undefined ? [] : [text].flat());

/** What the form of one piece sends. */
export const correcting = z.object({
  pieceId: rowId,
  headline: line(160).default(""),
  deck: line(300).default(""),
  question: prose(20_000).default(""),
  name: line(120).default(""),
  town: line(120).default(""),
  region: line(80).default(""),
  withheld: z.literal("on").optional().transform((tick) => tick === "on"),
  answer: documentField,
  /** A name to a line. */
  bylines: lines(mostBylines + 1, 120),
  /** As copy: *italic* for the title of a book. */
  bio: prose(3_000).default("").transform((copy): Document | null => (copy === "" ? null : fromCopy(copy))),
  publishedAt: z.string().max(40).default("").transform((text) => text.trim()),
  issue: line(80).default(""),
  topics: z.preprocess(list, z.array(line(80)).max(20, "Twenty topics are enough.")),
  path: line(200).default(""),
  addresses: lines(20, 500),
});
export type Correcting = z.output<typeof correcting>;
