// Where blocks changed their kind or nesting: the old ones go with all their words, and new ones come in their place.
import { Fragment, type Mark, type Node, type Schema } from "@tiptap/pm/model";
import type { Block } from "@/lib/kit/doc";
import { decideBlocks } from "@/lib/text/suggestions";
import { changeOf, keyOf, type Me, withChange } from "./mine";

function withDeleted(node: Node, key: string, me: Me, isOwn: boolean): Node | null {
  const change = changeOf(node);
  const own = isOwn || (change?.kind === "inserted" && me.isMine(change.id));
  if (node.isInline) {
    const inserted = keyOf(node.marks, "inserted");
    if (own || (inserted !== null && me.isMine(inserted))) return null;
    return keyOf(node.marks, "deleted") !== null ? node : node.mark((node.type.schema.marks.deleted!.create({ id: key }) as Mark).addToSet(node.marks));
  }
  if (change?.kind === "deleted") return node;
  if (node.type.name === "figure") return own || change ? null : withChange(node, { id: key, kind: "deleted" });
  if (own) return null;
  if (node.isTextblock && node.content.size === 0) return node;
  const children: Node[] = [];
  node.forEach((child) => {
    const kept = withDeleted(child, key, me, false);
    if (kept) children.push(kept);
  });
  // A block in which nothing but one's own words stood is kept empty: words beyond a suggested break may yet come back to it.
  if (node.isTextblock) return children.length > 0 || change ? node.copy(Fragment.from(children)) : withChange(node.copy(Fragment.empty), { id: key, kind: "deleted" });
  if (children.length === 0) return null;
  if (node.type.name === "listItem" && children[0]!.type.name !== "paragraph") children.unshift(node.type.schema.nodes.paragraph!.create());
  return node.copy(Fragment.from(children));
}

/** Without what holds nothing, and with a paragraph at the head of each list item: what deciding left of it. */
export function sound(block: Block, schema: Schema): Node | null {
  const json = { ...block } as { type: string; attrs?: object; content?: Block[] };
  const type = schema.nodes[json.type]!;
  if (type.isTextblock) return schema.nodeFromJSON(json);
  const children = (json.content ?? []).map((child) => sound(child, schema)).filter((child) => child !== null);
  if (children.length === 0) return null;
  if (json.type === "listItem" && children[0]!.type.name !== "paragraph") children.unshift(schema.nodes.paragraph!.create());
  return type.create(json.attrs ?? null, children);
}

/** The old blocks as they go, then the new ones as they come; in these, what was suggested before is taken. */
export function instead(schema: Schema, before: readonly Node[], after: readonly Node[], me: Me): { nodes: Node[]; newFrom: number } {
  const own = before.map(changeOf).find((change) => change?.kind === "inserted" && me.isMine(change.id));
  const key = own?.id ?? me.make();
  const gone = before.map((node) => withDeleted(node, key, me, false)).filter((node) => node !== null);
  const come = decideBlocks(after.map((node) => node.toJSON() as Block), () => "taken")
    .map((block) => sound(block, schema))
    .filter((node) => node !== null)
    .map((node) => withChange(node, { id: key, kind: "inserted" }));
  return { nodes: [...gone, ...come], newFrom: gone.reduce((sum, node) => sum + node.nodeSize, 0) };
}
