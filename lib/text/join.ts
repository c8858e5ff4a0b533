// Two texts made into one that has all of both: what they share stands once, where they differ both stand, the first one's first.
import { diffArrays } from "diff";
import { type Block, type Document, emptyDocument, sameDocument } from "./document";
import { normalise } from "./normalise";

/** Joins paragraph by paragraph; a paragraph that differs by a word stands twice, for a person to choose. */
export function join(a: Document, b: Document): Document {
  // The paragraph of an empty text is nothing of it.
  const [mine, theirs] = [a, b].map((text) => (sameDocument(text, emptyDocument) ? [] : normalise(text).content)) as [Block[], Block[]];
  const key = (block: Block) => JSON.stringify(block);
  const changes = diffArrays(mine.map(key), theirs.map(key), { maxEditLength: 2_000 });
  if (!changes) return normalise({ type: "doc", content: [...mine, ...theirs] });
  let [from, to] = [0, 0];
  const content = changes.flatMap((change) => {
    const blocks = change.added ? theirs.slice(to, to + change.count) : mine.slice(from, from + change.count);
    if (!change.added) from += change.count;
    if (!change.removed) to += change.count;
    return blocks;
  });
  return normalise({ type: "doc", content });
}
