// The splitter: a printed column, as a tree of blocks, parted into what each reader asked, who asked it, what was answered and by whom. A
// rule that knows nothing of files; what it cannot tell it says. Pure.
import type { Block } from "../kit/doc";
import { normalise } from "../text/normalise";
import type { Document } from "../text/document";
import { behindQuestion } from "./asked";
import type { Credit } from "./credit";
import { broken } from "./labels";
import { lineOf, wordsOf } from "./lines";
import { finished } from "./endings";
import { type Part, partings, type Shape } from "./shapes";

/** What the file says of a text besides its words. */
export type About = { title: string; authors: readonly string[] };

export type Split = {
  /** Of the part, where the text has several or its own; "" where the title of the whole is its headline. */
  heading: string;
  question: string;
  credit: Credit | null;
  answer: Document;
  /** Whose names stand under or over the answer. */
  by: string[];
  bio: Document | null;
  issue: string;
  how: Shape;
  /** What a person has to look at, in sentences. */
  doubts: string[];
  /** Lines that were taken for furniture of the page, as they stand. */
  left: string[];
};

/** Why nothing was found. `rest`: the whole, with what stands around an answer taken off it. */
export type Unsplit = { why: string; rest: Omit<Split, "how" | "heading" | "question" | "credit" | "doubts"> };

export const cannot = {
  empty: "There is not a word in it.",
  noQuestion: "No question was found: no Q and A, no quotation at the head, no heading that asks, no line with a reader’s name.",
  noAnswer: "A question was found, and no answer to it.",
} as const;

/** Parts a text. Never throws. */
export function split(blocks: readonly Block[], about: About): { found: Split[] } | { unsplit: Unsplit } {
  const lines = blocks.map(lineOf).flatMap((line) => broken(line)).filter(({ text }) => text !== "");
  const parts = partings(lines, about);
  const made = parts?.map((part) => finish(part, about)) ?? [];
  const found = made.filter(({ question, answer }) => question !== "" && hasWords(answer));
  if (found.length > 0) return { found: withSharedEnding(found) };
  const { answer, by, bio, issue, left } = finished(lines, about);
  const why = lines.length === 0 ? cannot.empty : made.some(({ question }) => question !== "") ? cannot.noAnswer : cannot.noQuestion;
  return { unsplit: { why, rest: { answer: documentOf(answer), by, bio: bio && documentOf([bio]), issue, left } } };
}

const documentOf = (content: readonly Block[]): Document => normalise({ type: "doc", content: [...content] });
const hasWords = (document: Document): boolean => wordsOf(document.content) !== "";

function finish(part: Part, about: About): Split {
  const { answer, by, bio, issue, left } = finished(part.answer, about);
  return {
    heading: part.heading,
    question: unquoted(part.question),
    credit: part.credit,
    answer: documentOf(answer),
    by,
    bio: bio && documentOf([bio]),
    issue,
    how: part.how,
    doubts: [...part.doubts, ...behindQuestion(part)],
    left: part.salutation === "" ? left : [part.salutation, ...left],
  };
}

/** Quotation marks around the whole say only that somebody speaks; so does the Q. */
const unquoted = (text: string): string => (/^[“"][^“”"]+[”"]$/u.test(text) ? text.slice(1, -1).trim() : text);

/** In a column of several answers who wrote them and where it appeared is said once, at its end. */
function withSharedEnding(found: Split[]): Split[] {
  const last = found.at(-1)!;
  return found.map((one) => ({ ...one, issue: one.issue || last.issue, ...(one.by.length === 0 && one.bio === null ? { by: last.by, bio: last.bio } : {}) }));
}
