// The anchor of a fact on the surface: a mark by key. Several may lie on the same words; what is typed at its end is not part of it.
import { Mark } from "@tiptap/core";

export const ClaimMark = Mark.create({
  name: "claim",
  excludes: "",
  inclusive: false,
  addAttributes: () => ({ id: { default: null, parseHTML: (element) => element.getAttribute("data-claim"), renderHTML: ({ id }) => ({ "data-claim": String(id) }) } }),
  parseHTML: () => [{ tag: "span[data-claim]", getAttrs: (element) => (/^[a-z0-9]{6,24}$/u.test(element.getAttribute("data-claim") ?? "") ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes, 0],
});
