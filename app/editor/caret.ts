// The caret stands where the writer has put it, however fast keys come: on a slow machine they come faster than the browser draws.
import { Extension } from "@tiptap/core";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

/**
 * The blocks in which the selection begins and ends and those beside them, marked so that they are always drawn (editor.module.css). Of a
 * paragraph that is not drawn yet, as a new one is not before its first frame, the browser does not know where its signs stand: it puts
 * each key before the one before. The first and the last as well: to them one key leads from anywhere, and to the start of one that is not
 * drawn instead of its end.
 */
function inHand({ doc, selection: { $from, $to } }: EditorState): DecorationSet {
  const blocks = new Set([0, doc.childCount - 1, ...[$from.index(0), $to.index(0)].flatMap((at) => [at - 1, at, at + 1])]);
  const marks: Decoration[] = [];
  doc.forEach((block, at, index) => {
    if (blocks.has(index)) marks.push(Decoration.node(at, at + block.nodeSize, { class: "in-hand" }));
  });
  return DecorationSet.create(doc, marks);
}

/** True where the browser's selection is another than the surface knows of. */
function isMoved(view: EditorView): boolean {
  const found = view.dom.ownerDocument.getSelection();
  if (!found?.anchorNode || !found.focusNode || !view.dom.contains(found.anchorNode) || !view.dom.contains(found.focusNode)) return false;
  const { anchor, head } = view.state.selection;
  return view.posAtDOM(found.focusNode, found.focusOffset) !== head || view.posAtDOM(found.anchorNode, found.anchorOffset) !== anchor;
}

/** What the bars above and the foot below cover of the window, in pixels: the line being typed stays clear of it. */
export const covered = { top: 130, bottom: 120, left: 0, right: 0 };

/**
 * True where the caret plainly stands in sight: nothing is to be scrolled then. The surface would find the same out by way of everything
 * the text lies in, at each key. Where it cannot be told as plainly, as in an empty line, it does.
 */
function isInSight(view: EditorView): boolean {
  const found = view.hasFocus() && view.state.selection.empty ? view.dom.ownerDocument.getSelection() : null;
  if (!found?.isCollapsed || found.rangeCount === 0 || !window.visualViewport || !view.dom.contains(found.focusNode)) return false;
  const { top, bottom, left, right, height } = found.getRangeAt(0).getBoundingClientRect();
  const sight = window.visualViewport;
  return height > 0 && top >= covered.top && bottom <= sight.height - covered.bottom && left >= 0 && right <= sight.width;
}

export const Caret = Extension.create({
  name: "caret",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: inHand,
        handleScrollToSelection: isInSight,
        handleDOMEvents: {
          // A browser moves the caret at once and says so before its next frame; a key that comes first would act where the caret was.
          keydown(view, { isComposing }) {
            if (!isComposing && !view.composing && isMoved(view)) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
            return false;
          },
        },
      },
    }),
  ],
});
