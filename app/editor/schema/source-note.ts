// A footnote by the writer: a figure in the text, whose words are written in the margin (app/editor/source-note-field.tsx).
import { Node } from "@tiptap/core";
import { nodes } from "@/lib/text/schema";
import { readAttributes } from "./attributes";
import { ruled } from "./paragraphs";

export const SourceNote = Node.create({
  ...ruled("sourceNote"),
  inline: true,
  atom: true,
  selectable: true,
  parseHTML: () => [{ tag: "sup[data-text]", getAttrs: (element) => readAttributes(nodes.sourceNote.attrs ?? {}, element) && null }],
  // The figure is counted by the style sheet: see .source-note.
  renderHTML: ({ node, HTMLAttributes }) => ["sup", { ...HTMLAttributes, class: "source-note", role: "note", "aria-label": `Source note: ${node.attrs.text as string}`, title: node.attrs.text as string }],
  renderText: () => "",
});
