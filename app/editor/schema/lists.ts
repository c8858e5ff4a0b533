// Bulleted and numbered lists. An item opens with a paragraph.
import { type Editor, Node, wrappingInputRule } from "@tiptap/core";
import { ruled } from "./paragraphs";

export const BulletList = Node.create({
  ...ruled("bulletList"),
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: ({ HTMLAttributes }) => ["ul", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*([-+*])\s$/u, type: this.type })];
  },
});

export const OrderedList = Node.create({
  ...ruled("orderedList"),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
  addInputRules() {
    // A list always begins with 1: a year with a full stop at the beginning of a paragraph is no list.
    return [wrappingInputRule({ find: /^1\.\s$/u, type: this.type })];
  },
});

/** Tab moves an item in and out; elsewhere it goes on to the next thing on the page, as everywhere. */
const within = (editor: Editor, act: () => boolean) => editor.isActive("listItem") && (act() || true);

export const ListItem = Node.create({
  ...ruled("listItem"),
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      "Mod-]": () => within(this.editor, () => this.editor.commands.sinkListItem(this.name)),
      "Mod-[": () => within(this.editor, () => this.editor.commands.liftListItem(this.name)),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});
