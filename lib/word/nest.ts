// Paragraphs put back into the quotations and lists they stand in. Where the file's own part tells the place, that holds; else it is read
// off styles and numbers, as a person would.
import type { Block, BlockChange, Changed, Inline, ListItem, TextBlock } from "../kit/doc";
import type { Read } from "./changes-in";
import type { Leaf, Picture, Step } from "./leaf";
import type { Losses } from "./lost";

type Container = { step: { type: Step["type"]; id: string }; node: { type: Step["type"]; attrs?: Changed; content: (Block | ListItem)[] } };
/** What a figure needs to be one: see images-in.ts. */
export type Shown = (picture: Picture, read: Read) => Omit<Extract<TextBlock, { type: "figure" }>["attrs"], "credit" | "change"> | null;

export function nest(paragraphs: readonly Read[], shown: Shown, losses: Losses): Block[] {
  const top: Block[] = [];
  let open: Container[] = [];
  let fresh = 0;
  let figure: Extract<TextBlock, { type: "figure" }> | null = null;

  for (const read of paragraphs) {
    const { leaf, parts } = read;
    if (figure && (leaf.kind === "caption" || leaf.kind === "credit")) {
      if (leaf.kind === "credit") figure.attrs.credit = [figure.attrs.credit, wordsOf(parts)].filter(Boolean).join(" ").slice(0, 300);
      else figure.content = [...(figure.content ?? []), ...(figure.content ? [{ type: "hardBreak" } as const] : []), ...parts];
      continue;
    }
    figure = null;
    const before = open;
    const path = read.entry ? read.entry.path.map(({ type, n, change }) => ({ type, id: `f${n}`, change })) : natural(leaf);
    const shared = path.findIndex((step, at) => open[at]?.step.id !== step.id || open[at].step.type !== step.type);
    open = open.slice(0, shared < 0 ? path.length : shared);
    const opened = path.slice(open.length).map((step): Container => ({ step, node: { type: step.type, ...(step.change ? { attrs: { change: step.change } } : {}), content: [] } }));
    for (const container of opened) {
      (open.at(-1)?.node.content ?? top).push(container.node as Block);
      open = [...open, container];
    }
    const change = read.entry ? read.entry.change : read.change;
    const node = block(read);
    if (!node) {
      if (opened.length === 0) open = before;
      continue;
    }
    (open.at(-1)?.node.content ?? top).push(node);
    if (node.type === "figure") figure = node;
    if (change) put(change, node, read.entry ? [] : opened);
  }
  return top;

  /** Of a break, it is the outermost that begins with it; a list or a quotation cannot be joined to what stands before. */
  function put(change: BlockChange, node: TextBlock, opened: readonly Container[]): void {
    const isBreak = change.kind === "split" || change.kind === "joined";
    const target = isBreak ? (opened[0]?.node ?? node) : node;
    if (target.type === "blockquote" || target.type === "bulletList" || target.type === "orderedList") losses.add("breaks");
    else target.attrs = { ...target.attrs, change } as typeof node.attrs;
  }

  function block(read: Read): TextBlock | null {
    const { leaf, parts } = read;
    if (leaf.picture) {
      const attrs = shown(leaf.picture, read);
      return attrs && { type: "figure", attrs: { ...attrs, credit: "" } };
    }
    return { type: leaf.kind === "subhead" || leaf.kind === "pullQuote" ? leaf.kind : "paragraph", content: parts };
  }

  /** The place of a paragraph as styles and numbers tell it, going on in what stands open where that fits. */
  function natural({ kind, item, within, picture, pieces }: Leaf): { type: Step["type"]; id: string; change?: BlockChange | undefined }[] {
    const steps = open.map(({ step }) => step);
    if (item) {
      const lists = steps.flatMap(({ type }, at) => (type === "bulletList" || type === "orderedList" ? [at] : []));
      const type = item.isOrdered ? "orderedList" : "bulletList";
      const at = lists[item.level];
      if (at !== undefined && steps[at]!.type === type) return [...steps.slice(0, at + 1), { type: "listItem", id: next() }];
      const outer = at === undefined ? (lists.length > 0 ? steps.slice(0, lists.at(-1)! + 2) : []) : steps.slice(0, at);
      return [...outer, { type, id: next() }, { type: "listItem", id: next() }];
    }
    // A picture or a blank line between the items of a list belongs to the item above it.
    const items = steps.flatMap(({ type }, at) => (type === "listItem" ? [at] : []));
    if (within > 0 && items.length > 0) return steps.slice(0, items[Math.min(within, items.length) - 1]! + 1);
    if (kind === "quote") return steps[0]?.type === "blockquote" ? [steps[0]] : [{ type: "blockquote", id: next() }];
    const isBlank = !picture && pieces.every(({ part }) => part.type === "text" && part.text.trim() === "");
    return isBlank && steps.length > 0 ? steps : [];
  }
  function next(): string {
    fresh += 1;
    return `n${fresh}`;
  }
}

const wordsOf = (parts: readonly Inline[]) => parts.map((part) => (part.type === "text" ? part.text : " ")).join("").trim();
