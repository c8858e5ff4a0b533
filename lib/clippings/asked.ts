// The lines of a question as one reader's words and who the reader is. Pure.
import { isTextBlock } from "../kit/doc";
import { textBlocks, textOf } from "../text/document";
import { type Credit, creditAtEnd, creditAtStart, creditLine } from "./credit";
import { broken, labelOf } from "./labels";
import { dropStart, type Line, lineOf, oneLine } from "./lines";

/** `salutation`: “Dear Editor,” as it stood before the question, "" where none did. */
export type Asked = { question: string; credit: Credit | null; salutation: string };

/** Whom a letter is to. That is no part of what it asks. */
export const salutation = /^(?:Dear\s[^,:;—–?!\n]{2,50}|To (?:the|your) editors?|Greetings|Gentlemen|(?:Hi|Hello)(?:\s[^,:;—–?!\n]{2,40})?)\s*[,:—–]+\s*/iu;
/** What stands behind the last question and may be a name. */
const unread = /[?!]["”’)]*\s*((?:[—–―]|--)\s*\S[^?!]{1,300})$/u;

const credited = ({ name, town, region, withheld }: Credit): Credit => ({ name, town, region, withheld });
/** A line with its breaks. */
export const rawText = ({ block }: Line): string => textBlocks(block).map(textOf).join("\n");

/** A quotation as the lines in it. */
const inner = (line: Line): Line[] => (line.block.type === "blockquote" ? line.block.content.map(lineOf).flatMap((one) => broken(one)).flatMap(inner) : [line]);

/** Reads what lies between the beginning of a question and its end. Its label, if it has one, is taken off. */
export function asked(lines: readonly Line[]): Asked {
  const [first, ...rest] = lines.flatMap(inner).filter(({ isRule }) => !isRule);
  if (!first) return { question: "", credit: null, salutation: "" };
  const label = labelOf(first);
  const head = label?.label === "Q" ? dropStart(first.block, label.length) : first.block;
  const paragraphs = [...(head ? [lineOf(head)] : []), ...rest].map((line) => (isTextBlock(line.block) ? rawText(line) : line.text)).filter((text) => text.trim() !== "");
  let credit: Credit | null = null;
  const last = paragraphs.length > 1 ? creditLine(paragraphs.at(-1)!, true) : null;
  if (last) {
    credit = credited(last);
    paragraphs.pop();
  } else if (paragraphs.length > 0) {
    const atEnd = creditAtEnd(paragraphs.at(-1)!.trimEnd());
    if (atEnd) {
      credit = atEnd.credit;
      paragraphs.push(paragraphs.pop()!.trimEnd().slice(0, -atEnd.length));
    }
  }
  const [greeting = ""] = salutation.exec(paragraphs[0] ?? "") ?? [];
  if (greeting !== "") paragraphs[0] = capital(paragraphs[0]!.slice(greeting.length));
  const atStart = credit === null && paragraphs[0] ? creditAtStart(paragraphs[0]) : null;
  if (atStart) {
    credit = atStart.credit;
    paragraphs[0] = paragraphs[0]!.slice(atStart.length);
  }
  return { question: paragraphs.map(oneLine).filter((text) => text !== "").join("\n\n"), credit, salutation: oneLine(greeting) };
}

const capital = (text: string): string => text.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase());

/** What a person has to look at where a dash behind the question leads to what is no name that could be read. */
export function behindQuestion({ question, credit }: Asked): string[] {
  const behind = credit === null ? unread.exec(question.slice(-400))?.[1] : undefined;
  return behind ? [`Behind the question stands “${behind}”: look whether it names the reader.`] : [];
}
