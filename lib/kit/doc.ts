// The shape of a rich text as stored: a ProseMirror tree of seven nodes and three marks. What comes in is ruled by lib/text/document.ts.

export type Mark = { type: "link"; attrs: { href: string } } | { type: "bold" } | { type: "italic" };
export type Text = { type: "text"; text: string; marks?: Mark[] };
type HardBreak = { type: "hardBreak" };
export type Inline = Text | HardBreak;
export type Paragraph = { type: "paragraph"; content?: Inline[] };
type Blockquote = { type: "blockquote"; content: Block[] };
export type ListItem = { type: "listItem"; content: Block[] };
export type List = { type: "bulletList" | "orderedList"; content: ListItem[] };
export type Block = Paragraph | Blockquote | List;
export type Document = { type: "doc"; content: Block[] };
