// The lines of a question as one reader's words and who the reader is. Pure.
import { isTextBlock } from "../kit/doc";
import { textBlocks, textOf } from "../text/document";
import { type Credit, creditAtEnd, creditAtStart, creditLine } from "./credit";
import { broken, labelOf } from "./labels";
import { dropStart, type Line, lineOf, oneLine } from "./lines";

export type Asked = { question: string; credit: Credit | null };

const credited = ({ name, town, region, withheld }: Credit): Credit => ({ name, town, region, withheld });
/** A line with its breaks. */
export const rawText = ({ block }: Line): string => textBlocks(block).map(textOf).join("\n");

/** A quotation as the lines in it. */
const inner = (line: Line): Line[] => (line.block.type === "blockquote" ? line.block.content.map(lineOf).flatMap((one) => broken(one)).flatMap(inner) : [line]);

/** Reads what lies between the beginning of a question and its end. Its label, if it has one, is taken off. */
export function asked(lines: readonly Line[]): Asked {
  const [first, ...rest] = lines.flatMap(inner).filter(({ isRule }) => !isRule);
  if (!first) return { question: "", credit: null };
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
  const atStart = credit === null && paragraphs[0] ? creditAtStart(paragraphs[0]) : null;
  if (atStart) {
    credit = atStart.credit;
    paragraphs[0] = paragraphs[0]!.slice(atStart.length);
  }
  return { question: paragraphs.map(oneLine).filter((text) => text !== "").join("\n\n"), credit };
}
