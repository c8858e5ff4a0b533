// The shape of a rich text as stored: a ProseMirror tree. What comes in is ruled by lib/text/document.ts.
// Two kinds of mark: looks, which are printed, and working marks (suggestions and anchors), which never are.

export type Look = "bold" | "italic" | "smallCaps" | "superscript";
/** A suggested change, by its key: these words came, these are to go, these looked otherwise before (`was`). */
export type Suggested = { type: "inserted" | "deleted"; attrs: { id: string } } | { type: "reformatted"; attrs: { id: string; was: Look[] } };
/** Where a note or a claim of the fact ledger is anchored, by its key. Several of a kind may lie on the same words. */
export type Anchor = { type: "note" | "claim"; attrs: { id: string } };
export type Mark = { type: "link"; attrs: { href: string } } | { type: Look } | Suggested | Anchor;
export type Text = { type: "text"; text: string; marks?: Mark[] };
type HardBreak = { type: "hardBreak"; marks?: Mark[] };
/** A footnote by the writer: where this comes from, as copy with *italics* and [words](address). */
export type SourceNote = { type: "sourceNote"; attrs: { text: string }; marks?: Mark[] };
export type Inline = Text | HardBreak | SourceNote;

/**
 * A suggestion that concerns a whole block, or the break before it: the block came or is to go (with all in it), or the break
 * between it and what stands before came (`split`) or is to go (`joined`).
 */
export type BlockChange = { id: string; kind: "inserted" | "deleted" | "split" | "joined" };
export type Changed = { change?: BlockChange };
export type Paragraph = { type: "paragraph"; attrs?: Changed; content?: Inline[] };
export type Subhead = { type: "subhead"; attrs?: Changed; content?: Inline[] };
/** Words of the text itself, set large beside it. They are counted with no length. */
export type PullQuote = { type: "pullQuote"; attrs?: Changed; content?: Inline[] };
/** A picture by the id of its row, with its width and height in pixels; its content is the caption. Focal point in parts of both, 0 to 1. */
export type Figure = { type: "figure"; attrs: Changed & { image: string; alt: string; credit: string; width: number; height: number; focalX: number; focalY: number }; content?: Inline[] };
export type TextBlock = Paragraph | Subhead | PullQuote | Figure;
export type Blockquote = { type: "blockquote"; attrs?: Changed; content: Block[] };
export type ListItem = { type: "listItem"; attrs?: Changed; content: Block[] };
export type List = { type: "bulletList" | "orderedList"; attrs?: Changed; content: ListItem[] };
export type Block = TextBlock | Blockquote | List;
export type Document = { type: "doc"; content: Block[] };

/** True of what holds words itself; quotes, lists and their items hold blocks. */
export const isTextBlock = (node: Block | ListItem): node is TextBlock => node.type === "paragraph" || node.type === "subhead" || node.type === "pullQuote" || node.type === "figure";
