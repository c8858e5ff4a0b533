// The anchor of a note on the surface: a mark by key. Several may lie on the same words; what is typed at its end is not part of it.
import { Mark } from "@tiptap/core";

export const NoteMark = Mark.create({
  name: "note",
  excludes: "",
  inclusive: false,
  addAttributes: () => ({ id: { default: null, parseHTML: (element) => element.getAttribute("data-note"), renderHTML: ({ id }) => ({ "data-note": String(id) }) } }),
  parseHTML: () => [{ tag: "span[data-note]", getAttrs: (element) => (/^[a-z0-9]{6,24}$/u.test(element.getAttribute("data-note") ?? "") ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
});
