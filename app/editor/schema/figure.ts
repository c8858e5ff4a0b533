// A picture with its credit line; its caption is written in the text. The picture's rows and files are those of lib/images.
import { Node } from "@tiptap/core";
import type { Figure as Stored } from "@/lib/kit/doc";
import { imagePath } from "@/lib/text/html";
import { nodes } from "@/lib/text/schema";
import { readAttributes } from "./attributes";
import { ruled } from "./paragraphs";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    figure: {
      /** Puts a picture in, with an empty caption, after the paragraph with the caret. */
      insertFigure: (attributes: Stored["attrs"]) => ReturnType;
    };
  }
}

export const Figure = Node.create({
  ...ruled("figure"),
  isolating: true,
  defining: true,
  draggable: true,
  parseHTML: () => [{ tag: "figure[data-image]", contentElement: "figcaption", getAttrs: (element) => readAttributes(nodes.figure.attrs ?? {}, element) && null }],
  renderHTML({ node, HTMLAttributes }) {
    const { image, alt, credit, width, height } = node.attrs as Stored["attrs"];
    return [
      "figure",
      HTMLAttributes,
      ["img", { src: imagePath(image, 1200), alt, width, height, draggable: "false", contenteditable: "false" }],
      ["figcaption", 0],
      ["small", { contenteditable: "false" }, credit],
    ];
  },
  addCommands: () => ({
    insertFigure:
      (attrs) =>
      ({ state, tr, dispatch }) => {
        const { $to } = state.selection;
        const at = $to.depth === 0 ? $to.pos : $to.after(1);
        if (dispatch) dispatch(tr.insert(at, state.schema.nodes.figure!.create(attrs)).scrollIntoView());
        return true;
      },
  }),
  addKeyboardShortcuts() {
    const inCaption = () => this.editor.state.selection.$from.parent.type === this.type;
    return {
      // A caption is one paragraph; Enter leaves it.
      Enter: () => {
        if (!inCaption()) return false;
        const after = this.editor.state.selection.$from.after();
        return this.editor.chain().insertContentAt(after, { type: "paragraph" }).setTextSelection(after + 1).scrollIntoView().run();
      },
      // At the beginning of a caption there is nothing before it to take away.
      Backspace: () => inCaption() && this.editor.state.selection.empty && this.editor.state.selection.$from.parentOffset === 0,
    };
  },
});
