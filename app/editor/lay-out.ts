// Where each item of the margin stands: at the height of its words, below what stands above it.
import type { Editor } from "@tiptap/react";

type Placed = { from: () => number | null; isHead?: boolean };
const gap = 12;
/** Narrower, and the margin is a list below the text: margin.module.css says the same. */
const beside = "(min-width: 62.01rem)";

/** The tops of items of these heights, wished for at these heights, so that none overlaps another. One whose words are gone (Infinity) follows the others. */
export function topsOf(items: readonly { wish: number; height: number }[]): number[] {
  let next = 0;
  return items.map(({ wish, height }) => {
    const top = wish === Infinity ? next : Math.max(wish, next);
    next = top + height + gap;
    return top;
  });
}

/** Reads everything first and writes afterwards, so that the browser lays the page out once. */
export function layOut(frame: HTMLElement, editor: Editor, items: readonly Placed[]): void {
  const elements = [...frame.querySelectorAll<HTMLElement>(":scope > [data-item]")];
  if (editor.isDestroyed || !window.matchMedia(beside).matches) {
    for (const element of elements) element.style.top = "";
    frame.style.minHeight = "";
    return;
  }
  const above = frame.getBoundingClientRect().top;
  const wishes = elements.map((element, index) => ({ wish: items[index]?.isHead ? 0 : heightOf(editor, items[index]?.from() ?? null, above), height: element.offsetHeight }));
  const tops = topsOf(wishes);
  for (const [index, element] of elements.entries()) {
    const top = `${Math.round(tops[index]!)}px`;
    if (element.style.top !== top) element.style.top = top;
  }
  const last = tops.length - 1;
  frame.style.minHeight = last < 0 ? "" : `${Math.round(tops[last]! + wishes[last]!.height)}px`;
}

function heightOf(editor: Editor, at: number | null, above: number): number {
  if (at === null) return Infinity;
  try {
    return editor.view.coordsAtPos(Math.min(at, editor.state.doc.content.size)).top - above;
  } catch {
    return Infinity; // between two states of the view; laid out again at once
  }
}
