// The looks of words: bold, italic, small caps, superscript. Stars around words set them as one types, as in copy sent by mail.
import { Mark, markInputRule } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    looks: {
      toggleBold: () => ReturnType;
      toggleItalic: () => ReturnType;
      toggleSmallCaps: () => ReturnType;
      toggleSuperscript: () => ReturnType;
    };
  }
}

const plain = /^(?:normal|400)$/u;

export const Bold = Mark.create({
  name: "bold",
  // Google Docs wraps all it copies in a b that is none.
  parseHTML: () => [{ tag: "strong" }, { tag: "b", getAttrs: (element) => !plain.test(element.style.fontWeight) && null }],
  renderHTML: () => ["strong", 0],
  addCommands: () => ({ toggleBold: () => ({ commands }) => commands.toggleMark("bold") }),
  addKeyboardShortcuts() {
    return { "Mod-b": () => this.editor.commands.toggleBold() };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*(?!\s+\*\*))$/u, type: this.type })];
  },
});

export const Italic = Mark.create({
  name: "italic",
  parseHTML: () => [{ tag: "em" }, { tag: "i", getAttrs: (element) => !plain.test(element.style.fontStyle) && null }],
  renderHTML: () => ["em", 0],
  addCommands: () => ({ toggleItalic: () => ({ commands }) => commands.toggleMark("italic") }),
  addKeyboardShortcuts() {
    return { "Mod-i": () => this.editor.commands.toggleItalic() };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*(?!\s+\*)((?:[^*]+))\*(?!\s+\*))$/u, type: this.type })];
  },
});

export const SmallCaps = Mark.create({
  name: "smallCaps",
  parseHTML: () => [{ tag: "span.small-caps" }],
  renderHTML: () => ["span", { class: "small-caps" }, 0],
  addCommands: () => ({ toggleSmallCaps: () => ({ commands }) => commands.toggleMark("smallCaps") }),
  addKeyboardShortcuts() {
    return { "Mod-Shift-k": () => this.editor.commands.toggleSmallCaps() };
  },
});

export const Superscript = Mark.create({
  name: "superscript",
  parseHTML: () => [{ tag: "sup:not([data-text])" }],
  renderHTML: () => ["sup", 0],
  addCommands: () => ({ toggleSuperscript: () => ({ commands }) => commands.toggleMark("superscript") }),
  addKeyboardShortcuts() {
    return { "Mod-.": () => this.editor.commands.toggleSuperscript() };
  },
});
