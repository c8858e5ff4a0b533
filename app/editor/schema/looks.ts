// The looks of words: bold, italic, small caps, superscript. Stars around words set them as one types, as in copy sent by mail.
import { Mark, markInputRule } from "@tiptap/core";

const plain = /^(?:normal|400)$/u;

export const Bold = Mark.create({
  name: "bold",
  // Google Docs wraps all it copies in a b that is none.
  parseHTML: () => [{ tag: "strong" }, { tag: "b", getAttrs: (element) => !plain.test(element.style.fontWeight) && null }],
  renderHTML: () => ["strong", 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*(?!\s+\*\*))$/u, type: this.type })];
  },
});

export const Italic = Mark.create({
  name: "italic",
  parseHTML: () => [{ tag: "em" }, { tag: "i", getAttrs: (element) => !plain.test(element.style.fontStyle) && null }],
  renderHTML: () => ["em", 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(\*(?!\s+\*)((?:[^*]+))\*(?!\s+\*))$/u, type: this.type })];
  },
});

export const SmallCaps = Mark.create({
  name: "smallCaps",
  parseHTML: () => [{ tag: "span.small-caps" }],
  renderHTML: () => ["span", { class: "small-caps" }, 0],
});

export const Superscript = Mark.create({
  name: "superscript",
  parseHTML: () => [{ tag: "sup:not([data-text])" }],
  renderHTML: () => ["sup", 0],
});
