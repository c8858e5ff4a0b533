// The text itself: paragraphs, and what stands out of their run: subheads, pull quotes and block quotes. And breaks within a line.
import { Node, type NodeConfig, wrappingInputRule } from "@tiptap/core";
import { nodes } from "@/lib/text/schema";
import { attributesOf } from "./attributes";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    paragraphs: {
      setHardBreak: () => ReturnType;
    };
  }
}

/** What the schema says of a node, in Tiptap's words. */
export const ruled = (name: keyof typeof nodes) => {
  const { group, content, attrs } = nodes[name];
  return { name, group, content, addAttributes: () => attributesOf(attrs) } satisfies NodeConfig;
};

export const Doc = Node.create({ ...ruled("doc"), topNode: true });
export const Text = Node.create(ruled("text"));

export const Paragraph = Node.create({
  ...ruled("paragraph"),
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

export const Subhead = Node.create({
  ...ruled("subhead"),
  defining: true,
  parseHTML: () => [{ tag: "h3" }],
  // Under the page’s own heading, where one writes; as printed there is one between.
  renderHTML: ({ HTMLAttributes }) => ["h3", { ...HTMLAttributes, "aria-level": "2" }, 0],
  addKeyboardShortcuts() {
    return { Backspace: () => plainAgain(this.editor, this.name) };
  },
});

export const PullQuote = Node.create({
  ...ruled("pullQuote"),
  defining: true,
  parseHTML: () => [{ tag: "aside.pull-quote" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", { ...HTMLAttributes, class: "pull-quote" }, 0],
  addKeyboardShortcuts() {
    return { Backspace: () => plainAgain(this.editor, this.name) };
  },
});

/** Backspace at its beginning takes a subhead or pull quote back to a paragraph, before it takes away the break. */
function plainAgain(editor: import("@tiptap/core").Editor, name: string): boolean {
  const { empty, $from } = editor.state.selection;
  return empty && $from.parentOffset === 0 && $from.parent.type.name === name && editor.commands.setNode("paragraph");
}

export const Blockquote = Node.create({
  ...ruled("blockquote"),
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/u, type: this.type })];
  },
});

export const HardBreak = Node.create({
  ...ruled("hardBreak"),
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addCommands: () => ({ setHardBreak: () => ({ chain }) => chain().insertContent({ type: "hardBreak" }).scrollIntoView().run() }),
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.setHardBreak(), "Mod-Enter": () => this.editor.commands.setHardBreak() };
  },
});
