// What stands before and after the words of an answer is read and taken off: byline, signature, bio, the issue it appeared in, and the
// furniture of every page. Pure.
import type { Block } from "../kit/doc";
import { bioIn, namesIn, signedBy } from "./bio";
import { isFurniture, isOffer, isPictureLine } from "./furniture";
import { issueIn } from "./issue-line";
import { dropStart, type Line } from "./lines";
import { labelOf } from "./labels";

export type Finished = { answer: Block[]; by: string[]; bio: Block | null; issue: string; left: string[] };

/** So far from its end an answer may have such lines. */
const reach = 10;

/** @param lines of the answer, or of all where nothing could be told apart */
export function finished(lines: readonly Line[], { authors }: { authors: readonly string[] }): Finished {
  const kept = [...lines];
  let [by, bio, issue] = [[] as string[], null as Block | null, ""];
  /** Lines that are no part of the answer, as they stand. */
  const left: string[] = [];
  while (kept[0] && (kept[0].isRule || isPictureLine(kept[0].text) || (namesIn(kept[0].text) && by.length === 0))) {
    const { text, isRule } = kept.shift()!;
    const named = namesIn(text);
    if (named) by = named;
    else if (!isRule) left.push(text);
  }

  for (let steps = 0; kept.length > 0 && steps < reach; steps += 1) {
    const { text, isRule } = kept.at(-1)!;
    const named = namesIn(text);
    const appeared = issueIn(text);
    const signed = signedBy(text);
    const about = bio === null ? bioIn(kept.at(-1)!, authors) : null;
    if (appeared && text.split(" ").length <= 45 && !about) {
      issue ||= appeared;
      if (/[.!?]\s+\p{Lu}/u.test(text)) left.push(text); // it says more than that
    }
    else if (about && kept.length > 1) [bio, by] = [about.document, by.length > 0 ? by : [about.name]];
    else if (signed && kept.length > 1) by = by.length > 0 ? by : [signed];
    else if (named && kept.length > 1) by = by.length > 0 ? by : named;
    else if (isFurniture(text) || isPictureLine(text)) left.push(text);
    else if (!isRule) break;
    if (about && appeared) issue ||= appeared;
    kept.pop();
  }
  // A line about the issue may stand before the others, or between two rules.
  const loose = kept.findIndex(({ text }) => text.split(" ").length <= 30 && issueIn(text) !== null && /^(?:\(|\[)?(?:this|originally|first|published|from|reprinted|taken|adapted|excerpted)/iu.test(text));
  if (loose >= 0) {
    issue ||= issueIn(kept[loose]!.text)!;
    kept.splice(loose, 1);
  }
  const answer = withoutLabel(kept).filter(({ isRule, text }) => {
    const isLeft = !isRule && isOffer(text);
    if (isLeft) left.push(text);
    return !isRule && !isLeft;
  });
  return { answer: answer.map(({ block }) => block), by: [...new Set(by)].slice(0, 4), bio, issue, left };
}

/** The A before the first words, which the page sets itself. */
function withoutLabel(lines: readonly Line[]): Line[] {
  const [first, ...rest] = lines;
  const label = first && labelOf(first);
  if (!first || label?.label !== "A") return [...lines];
  const block = dropStart(first.block, label.length);
  return block ? [{ ...first, block }, ...rest] : rest;
}
