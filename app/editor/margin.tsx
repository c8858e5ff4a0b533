"use client";
// The margin at the right of the text: what is said of its words, each beside them, none over another. Under 62rem it is a list
// below the text, each with a way to its words.
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { bringFocused, drawNear, type Tops } from "./far";
import { whenIdle } from "./idle";
import { layOut } from "./lay-out";
import { type MarginItem, useShelf } from "./margin-shelf";
import { useSizes } from "./margin-sizes";
import styles from "./margin.module.css";
import { whenStill } from "./still";
import { useWriting } from "./writing";

const none: readonly MarginItem[] = [];

const inOrder = (items: readonly MarginItem[]): MarginItem[] =>
  items
    .map((item) => ({ item, at: item.isHead ? -1 : (item.from() ?? Infinity) }))
    .toSorted((a, b) => a.at - b.at || (a.item.order ?? 0) - (b.item.order ?? 0))
    .map(({ item }) => item);

/** Draws what was put there. Laid out in idle moments: when typing pauses, when an item grows, when the window changes. */
export function Margin() {
  const shelf = useShelf();
  const { editor } = useWriting();
  const items = useSyncExternalStore(shelf.subscribe, shelf.all, () => none);
  const frame = useRef<HTMLElement>(null);
  /** Another number when the words of the items stand in another order. */
  const [turn, setTurn] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const sorted = useMemo(() => inOrder(items), [items, turn]);
  const again = useRef(() => {});
  const tops = useRef<Tops>(new Map());
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element || !editor) return;
    const place = () => {
      if (inOrder(items).some((item, at) => item !== sorted[at])) setTurn((before) => before + 1);
      else {
        tops.current = layOut(element, editor, sorted);
        focused.current = bringFocused(element, tops.current, focused.current);
      }
    };
    let callOff = whenIdle(place);
    again.current = () => {
      callOff();
      callOff = whenIdle(place);
    };
    const end = whenStill(editor, place);
    return () => {
      callOff();
      end();
    };
  }, [editor, items, sorted]);
  useSizes(editor, frame, again);
  useEffect(() => {
    const follow = () => frame.current && drawNear(frame.current, tops.current);
    window.addEventListener("scroll", follow, { passive: true });
    return () => window.removeEventListener("scroll", follow);
  }, []);
  const show = (item: MarginItem) => {
    const at = item.from();
    if (at !== null) editor?.chain().focus().setTextSelection(at).scrollIntoView().run();
  };
  return (
    <aside className={styles.margin} aria-label="Beside the text" ref={frame} tabIndex={-1}>
      {sorted.map((item) => (
        <div key={item.key} data-item={item.key} className={styles.item}>
          {item.node}
          {item.from() !== null && (
            <button type="button" className={`b bare ${styles.show}`} onClick={() => show(item)}>
              Show its words
            </button>
          )}
        </div>
      ))}
    </aside>
  );
}
