// Where each item of the margin stands: at the height of its words, below what stands above it.
import type { Editor } from "@tiptap/react";
import { drawNear, heightOf, type Tops } from "./far";

type Placed = { from: () => number | null; isHead?: boolean };
const gap = 12;
/** Narrower, and the margin is a list below the text: margin.module.css says the same. */
const beside = "(min-width: 62.01rem)";

type Wished = { wish: number; height: number; isHead?: boolean };

/**
 * The tops of items of these heights, wished for at these heights, so that none overlaps another. One whose words are gone (Infinity)
 * follows the others. In a crowd the items fall behind their words; the one `inHand` would stand more than `sight` below its own then
 * stands at them, and those before it make way upwards: null for one that finds no room below the heads.
 */
export function topsOf(items: readonly Wished[], inHand = -1, sight = Infinity): (number | null)[] {
  const tops = downFrom(items, 0);
  const one = items[inHand];
  if (!one || one.wish === Infinity || tops[inHand]! - one.wish <= sight) return tops;
  const last = items.findLastIndex(({ isHead }) => isHead);
  const room = last < 0 ? 0 : tops[last]! + items[last]!.height + gap;
  const at = Math.max(one.wish, room);
  const above: (number | null)[] = [];
  let next = at;
  for (let index = inHand - 1; index > last; index -= 1) {
    next = Math.min(tops[index]!, next - gap - items[index]!.height);
    above.unshift(next < room ? null : next);
  }
  return [...tops.slice(0, last + 1), ...above, ...downFrom(items.slice(inHand), at)];
}

function downFrom(items: readonly Wished[], from: number): number[] {
  let next = from;
  return items.map(({ wish, height }) => {
    const top = wish === Infinity ? next : Math.max(wish, next);
    next = top + height + gap;
    return top;
  });
}

/**
 * Reads everything first and writes afterwards, so that the browser lays the page out once.
 * @returns where each stands, in pixels from the top of the margin, null for none; empty where the margin is a list
 */
export function layOut(frame: HTMLElement, editor: Editor, items: readonly Placed[]): Tops {
  const elements = [...frame.querySelectorAll<HTMLElement>(":scope > [data-item]")];
  if (editor.isDestroyed || !window.matchMedia(beside).matches) {
    for (const element of elements) {
      element.style.top = "";
      element.removeAttribute("data-far");
    }
    frame.style.minHeight = "";
    return new Map();
  }
  const above = frame.getBoundingClientRect().top;
  const wishes = elements.map((element, index): Wished => {
    const isHead = items[index]?.isHead;
    return { isHead, wish: isHead ? 0 : wishOf(editor, items[index]?.from() ?? null, above), height: heightOf(element) };
  });
  const inHand = elements.findIndex((element) => element.querySelector("[aria-current]"));
  const tops = topsOf(wishes, inHand, window.innerHeight / 2);
  for (const [index, element] of elements.entries()) {
    const top = `${Math.round(tops[index] ?? 0)}px`;
    if (element.style.top !== top) element.style.top = top;
  }
  const last = tops.length - 1;
  frame.style.minHeight = last < 0 ? "" : `${Math.round(tops[last]! + wishes[last]!.height)}px`;
  const placed = new Map(elements.map((element, index) => [element, tops[index]!]));
  drawNear(frame, placed);
  return placed;
}

function wishOf(editor: Editor, at: number | null, above: number): number {
  if (at === null) return Infinity;
  try {
    return editor.view.coordsAtPos(Math.min(at, editor.state.doc.content.size)).top - above;
  } catch {
    return Infinity; // between two states of the view; laid out again at once
  }
}
