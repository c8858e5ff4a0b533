// Words that came and are to go again, both by suggestion: they are in no reading of a text, taken or left, and are lost most easily
// when a change is told anew. Somebody wrote them and nobody decided on them: they stay until somebody does.
import { type Block, type Inline, isTextBlock, type ListItem, type Mark } from "../kit/doc";
import { textBlocks, textOf } from "./document";

type Node = Block | ListItem;

const wordsOf = (part: Inline): string[] => (part.type === "hardBreak" ? [] : part.type === "text" ? part.text.split(/\s+/u).filter(Boolean) : [`note ${part.attrs.text}`]);
function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * @param is a stretch of blocks as somebody has it
 * @param told the same as suggestions, faithful in what it reads as
 * @returns paragraphs to come with the words that are to go in `is` and that `told` has no longer, to go there too
 */
export function stillborn(is: readonly Block[], told: readonly Block[], newKey: () => string): Block[] {
  const going = is.flatMap((block) => goingIn(block, null)).filter((parts) => parts.length > 0);
  if (going.length === 0) return [];
  const [had, blocks] = [is, told].map((many) => many.flatMap((block) => textBlocks(block)));
  const has = countOf(had!.flatMap(({ content = [] }) => content.flatMap(wordsOf)));
  // A word may be one part or several, by what is suggested of its letters.
  const kept = [countOf(blocks!.flatMap(({ content = [] }) => content.flatMap(wordsOf))), countOf(blocks!.flatMap((block) => textOf(block).split(/\s+/u)))];
  const isLost = (word: string) => has.get(word)! > Math.max(...kept.map((counts) => counts.get(word) ?? 0));
  return going.filter((parts) => parts.some((part) => wordsOf(part).some(isLost))).map((parts): Block => {
    const id = newKey();
    return { type: "paragraph", attrs: { change: { id, kind: "inserted" } }, content: parts.map((part) => (isOf(part, "inserted") ? part : marked(part, { type: "inserted", attrs: { id } }))) };
  });
}

/** Of each block with words what is to go in it, marked with the key by which it is. */
function goingIn(node: Node, within: string | null): Inline[][] {
  const key = node.attrs?.change?.kind === "deleted" ? node.attrs.change.id : within;
  if (!isTextBlock(node)) return (node.content as Node[]).flatMap((one) => goingIn(one, key));
  const going = (node.content ?? []).filter((part) => key || isOf(part, "deleted"));
  return [going.map((part) => (key && !isOf(part, "deleted") ? marked(part, { type: "deleted", attrs: { id: key } }) : part))];
}

const isOf = (part: Inline, kind: "inserted" | "deleted"): boolean => part.marks?.some(({ type }) => type === kind) ?? false;
const marked = (part: Inline, mark: Mark): Inline => ({ ...part, marks: [...(part.marks ?? []), mark] });
