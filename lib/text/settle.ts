// One of two texts of a paragraph chosen, or both: put where the one stands now, wherever that is by then.
import type { Block, Document } from "../kit/doc";
import { isTextBlock } from "../kit/doc";
import type { Kept } from "../words";
import { match, type Node, same } from "./match-blocks";
import { merge } from "./merge";
import { normalise } from "./normalise";

type Two = { standing: readonly Block[]; other: readonly Block[] };
/** A run of blocks as it stands, and the blocks around it with others in its place. */
type Found = { run: Node[]; put(by: readonly Node[]): Node[] };

const doc = (content: readonly Node[]): Document => normalise({ type: "doc", content: content as Block[] });

/**
 * The text with the choice made. The other text takes the place of the one that stands, if that reads as it did when the choice was
 * offered; if it has been changed since, both stand: nobody's newer words are chosen away unread. Where it is gone, the other is put
 * where it stood in `sent`, the text it came with.
 */
export function settle(document: Document, { standing, other }: Two, kept: Kept, sent: Document): Document {
  if (kept === "standing") return document;
  const exact = standing.length > 0 ? find(document.content, standing, true) : null;
  if (exact) return doc(exact.put(kept === "other" ? other : [...standing, ...other]));
  if (other.length === 0) return document;
  const changed = standing.length > 0 ? find(document.content, standing, false) : null;
  if (changed) return doc(changed.put([...changed.run, ...other]));
  const place = find(sent.content, other, true);
  return place ? merge(doc(place.put([])), sent, document).document : doc([...document.content, ...other]);
}

/** What has become of a run of blocks in a text; empty where it is gone. */
export function becomeOf(document: Document, run: readonly Block[]): Block[] {
  if (run.length === 0) return [];
  const found = find(document.content, run, true) ?? find(document.content, run, false);
  return found ? doc(found.run).content : [];
}

/** Finds a run of blocks as it is, or as it has become; in a list or quote of one kind where the run stands in one. */
function find(nodes: readonly Node[], run: readonly Node[], asItIs: boolean): Found | null {
  const [only] = run;
  if (run.length === 1 && only && !isTextBlock(only)) return findWithin(nodes, only, asItIs);
  const whole = (at: number, length: number): Found => ({ run: nodes.slice(at, at + length), put: (by) => nodes.toSpliced(at, length, ...by) });
  if (asItIs) {
    const at = nodes.findIndex((_, n) => n + run.length <= nodes.length && same(nodes.slice(n, n + run.length), run));
    return at < 0 ? null : whole(at, run.length);
  }
  const found = match(run, nodes).at;
  if (found.length === 0 || found.some((one) => one.length === 0)) return null;
  const [first, last] = [nodes.indexOf(found[0]![0]!), nodes.indexOf(found.at(-1)!.at(-1)!)];
  return first < 0 || last - first + 1 !== found.flat().length ? null : whole(first, last - first + 1);
}

function findWithin(nodes: readonly Node[], only: Node, asItIs: boolean): Found | null {
  if (isTextBlock(only)) return null;
  for (const [at, node] of nodes.entries()) {
    if (node.type !== only.type || isTextBlock(node)) continue;
    const inner = find(node.content, only.content, asItIs);
    if (!inner) continue;
    const around = (content: Node[]): Node[] => (content.length > 0 ? [{ ...node, content } as Node] : []);
    return { run: around(inner.run), put: (by) => nodes.toSpliced(at, 1, ...around(inner.put(by.flatMap((one): Node[] => (isTextBlock(one) ? [] : one.content))))) };
  }
  return null;
}
