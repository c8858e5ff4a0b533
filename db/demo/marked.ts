// Words of a demo text marked as the writing desk marks them: where a note or a fact is anchored, what is suggested in their place.
import { type Block, type Document, type Inline, isTextBlock, type ListItem, type Mark } from "@/lib/kit/doc";
import { normalise } from "@/lib/text/normalise";

type Change = (words: Inline[]) => Inline[];

/** Cuts a run of parts at a place counted in signs; a part that is no text counts none. */
function cutAt(parts: readonly Inline[], at: number): [Inline[], Inline[]] {
  const [before, after]: [Inline[], Inline[]] = [[], []];
  let left = at;
  for (const part of parts) {
    const size = part.type === "text" ? part.text.length : 0;
    if (left >= size && left > 0) before.push(part);
    else if (left <= 0 || part.type !== "text") after.push(part);
    else {
      before.push({ ...part, text: part.text.slice(0, left) });
      after.push({ ...part, text: part.text.slice(left) });
    }
    left -= size;
  }
  return [before, after];
}

const textOf = (parts: readonly Inline[]) => parts.map((part) => (part.type === "text" ? part.text : "")).join("");

/** Puts what `change` makes of the words in their place; throws when they do not stand within one paragraph. */
function atWords(document: Document, words: string, change: Change): Document {
  let isFound = false;
  const within = <T extends Block | ListItem>(node: T): T => {
    if (!isTextBlock(node)) return { ...node, content: (node.content as Block[]).map(within) } as T;
    const at = isFound ? -1 : textOf(node.content ?? []).indexOf(words);
    if (at < 0) return node;
    isFound = true;
    const [before, rest] = cutAt(node.content ?? [], at);
    const [found, after] = cutAt(rest, words.length);
    return { ...node, content: [...before, ...change(found), ...after] } as T;
  };
  const content = document.content.map(within);
  if (!isFound) throw new Error(`the copy has no “${words}”`);
  return normalise({ type: "doc", content });
}

const withMark = (parts: readonly Inline[], mark: Mark): Inline[] => parts.map((part) => ({ ...part, marks: [...(part.marks ?? []), mark] }) as Inline);

/** Anchors a note or a fact of this key at the words. */
export const anchored = (document: Document, words: string, type: "note" | "claim", id: string): Document => atWords(document, words, (parts) => withMark(parts, { type, attrs: { id } }));

/** Suggests `come` in place of the words; after them, where `come` begins with them; "" takes them out. */
export function suggestedInstead(document: Document, words: string, come: string, id: string): Document {
  return atWords(document, words, (parts) => {
    const added = come.startsWith(words) ? come.slice(words.length) : come;
    const inserted: Inline[] = added ? [{ type: "text", text: added, marks: [{ type: "inserted", attrs: { id } }] }] : [];
    return [...(added === come ? withMark(parts, { type: "deleted", attrs: { id } }) : parts), ...inserted];
  });
}
