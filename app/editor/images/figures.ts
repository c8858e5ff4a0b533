// The pictures standing in the open text, and what may be done with one.
import type { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { untracked } from "../suggest/track";
import type { Added } from "./upload";

export type FigureAttrs = { image: string; alt: string; credit: string; width: number; height: number; focalX: number; focalY: number };
/** `at`: where it stands in the document now; read anew before use, since typing moves it. */
export type Standing = { at: number; attrs: FigureAttrs };

/** Every picture in the text, in reading order. Pictures stand between paragraphs, or in a quote or a list. */
export function figuresIn(doc: Node): Standing[] {
  const found: Standing[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === "figure") found.push({ at, attrs: node.attrs as FigureAttrs });
    return !node.isTextblock && node.type.name !== "figure";
  });
  return found;
}

/** The same picture a second time in a text is the second of these. */
const nth = (doc: Node, image: string, which: number) => figuresIn(doc).filter(({ attrs }) => attrs.image === image)[which];

/** Puts a new picture after the block at the caret, or where it was dropped. */
export function putFigure(editor: Editor, { id, width, height }: Added, dropped: number | null): void {
  const { doc, selection } = editor.state;
  const $at = doc.resolve(Math.min(dropped ?? selection.to, doc.content.size));
  const after = $at.depth === 0 ? $at.pos : $at.after(1);
  editor
    .chain()
    .insertContentAt(after, { type: "figure", attrs: { image: id, alt: "", credit: "", width, height, focalX: 0.5, focalY: 0.5 } })
    .run();
}

/** Changes what is said of a picture in the text. Nothing happens when it is gone, or says that already. */
export function changeFigure(editor: Editor, image: string, which: number, change: Partial<FigureAttrs>): void {
  const figure = nth(editor.state.doc, image, which);
  if (!figure || Object.entries(change).every(([name, value]) => figure.attrs[name as keyof FigureAttrs] === value)) return;
  // What is said of a picture is changed at once, also where words are only suggested.
  editor.view.dispatch(editor.state.tr.setNodeMarkup(figure.at, null, { ...editor.state.doc.nodeAt(figure.at)?.attrs, ...change }).setMeta(untracked, true));
}

/** Takes a picture out of the text, with its caption. The desk keeps it. */
export function dropFigure(editor: Editor, image: string, which: number): void {
  const figure = nth(editor.state.doc, image, which);
  const node = figure && editor.state.doc.nodeAt(figure.at);
  if (!figure || !node) return;
  editor.view.dispatch(editor.state.tr.delete(figure.at, figure.at + node.nodeSize));
  editor.commands.focus();
}

/** Where a picture stands now; null when it is gone. */
export const placeOf = (editor: Editor, image: string, which: number): number | null => nth(editor.state.doc, image, which)?.at ?? null;
