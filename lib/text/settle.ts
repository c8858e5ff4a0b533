// One of two texts of a paragraph chosen, or both: put where the one stands now, wherever that is by then.
import type { Block, Document } from "../kit/doc";
import { isTextBlock } from "../kit/doc";
import type { Kept } from "../words";
import { match, type Node, same } from "./match-blocks";
import { merge } from "./merge";
import { normalise } from "./normalise";

type Two = { standing: readonly Block[]; other: readonly Block[] };

/**
 * The text with the choice made. What stands is looked for as it is, else as it has become; where it is gone, the other text is put
 * where it stood in `sent`, the text it came with.
 */
export function settle(document: Document, { standing, other }: Two, kept: Kept, sent: Document): Document {
  if (kept === "standing") return document;
  const content = standing.length > 0 ? replaceRun(document.content, standing, kept === "other" ? other : [...standing, ...other], kept === "both") : null;
  if (content) return normalise({ type: "doc", content: content as Block[] });
  if (other.length === 0) return document;
  const without = replaceRun(sent.content, other, [], false);
  if (!without) return normalise({ type: "doc", content: [...document.content, ...other] });
  return merge(normalise({ type: "doc", content: without as Block[] }), sent, document).document;
}

/** `keep`: what was found stays as it has become, and only what comes after it is put in. Null where the run is not found. */
function replaceRun(nodes: readonly Node[], run: readonly Node[], by: readonly Node[], keep: boolean): Node[] | null {
  const [only] = run;
  if (run.length === 1 && only && !isTextBlock(only)) {
    const inner = by.flatMap((node): Node[] => (isTextBlock(node) ? [] : node.content));
    for (const [at, node] of nodes.entries()) {
      if (node.type !== only.type || isTextBlock(node)) continue;
      const content = replaceRun(node.content, only.content, inner, keep);
      if (content) return nodes.toSpliced(at, 1, ...(content.length > 0 ? [{ ...node, content } as Node] : []));
    }
    return null;
  }
  for (let at = 0; at + run.length <= nodes.length; at += 1) {
    if (same(nodes.slice(at, at + run.length), run)) return nodes.toSpliced(at, run.length, ...by);
  }
  const found = match(run, nodes).at;
  if (found.length === 0 || found.some((one) => one.length === 0)) return null;
  const [first, last] = [nodes.indexOf(found[0]![0]!), nodes.indexOf(found.at(-1)!.at(-1)!)];
  if (first < 0 || last - first + 1 !== found.flat().length) return null;
  return nodes.toSpliced(first, last - first + 1, ...(keep ? [...nodes.slice(first, last + 1), ...by.slice(run.length)] : by));
}
