"use client";
// The margin at the right of the text: what is said of its words, each beside them, none over another. Under 62rem it is a list
// below the text, each with a way to its words.
import type { Editor } from "@tiptap/react";
import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { layOut } from "./lay-out";
import styles from "./margin.module.css";
import { whenIdle } from "./idle";
import { whenStill } from "./still";
import { useWriting } from "./writing";

export type MarginItem = {
  /** Unique within its source. */
  key: string;
  /** The position of its words in the document now; null when they are gone, and the item stands at the end. */
  from: () => number | null;
  /** Among items at the same words, the lower first. */
  order?: number;
  /** It stands above all that has words: it is about the whole. */
  isHead?: boolean;
  node: ReactNode;
};

type Shelf = { put(source: string, items: readonly MarginItem[]): void; subscribe(listener: () => void): () => void; all(): readonly MarginItem[] };

function makeShelf(): Shelf {
  const sources = new Map<string, readonly MarginItem[]>();
  const listeners = new Set<() => void>();
  let all: readonly MarginItem[] = [];
  return {
    put(source, items) {
      if (items.length === 0 ? !sources.delete(source) : sources.get(source) === items) return;
      if (items.length > 0) sources.set(source, items);
      all = [...sources].flatMap(([name, found]) => found.map((item) => ({ ...item, key: `${name}:${item.key}` })));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    all: () => all,
  };
}

const Context = createContext<Shelf | null>(null);

/** Stands around everything that may put something in the margin. */
export function MarginProvider({ children }: { children: ReactNode }) {
  const [shelf] = useState(makeShelf);
  return <Context value={shelf}>{children}</Context>;
}

function useShelf(): Shelf {
  const shelf = useContext(Context);
  if (!shelf) throw new Error("The margin stands within MarginProvider");
  return shelf;
}

/**
 * Puts items in the margin for as long as the component that calls it is drawn.
 * @param source names the feature: "notes"
 * @param items the same array from render to render while nothing changed (useMemo)
 */
export function useMarginItems(source: string, items: readonly MarginItem[]): void {
  const shelf = useShelf();
  useEffect(() => {
    shelf.put(source, items);
  }, [shelf, source, items]);
  useEffect(() => () => shelf.put(source, []), [shelf, source]);
}

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
  useEffect(() => {
    const element = frame.current;
    if (!element || !editor) return;
    const place = () => {
      if (inOrder(items).some((item, at) => item !== sorted[at])) setTurn((before) => before + 1);
      else layOut(element, editor, sorted);
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

/** Calls what is due when the text or an item is of another size. Each is watched once: to be watched anew is news. */
function useSizes(editor: Editor | null, frame: RefObject<HTMLElement | null>, again: RefObject<() => void>): void {
  const watch = useRef<{ observer: ResizeObserver; elements: Set<Element> } | null>(null);
  useEffect(() => {
    if (!editor) return;
    const observer = new ResizeObserver(() => again.current());
    observer.observe(editor.view.dom);
    watch.current = { observer, elements: new Set() };
    return () => {
      observer.disconnect();
      watch.current = null;
    };
  }, [editor, again]);
  useEffect(() => {
    if (!watch.current || !frame.current) return;
    const { observer, elements } = watch.current;
    const shown = new Set(frame.current.querySelectorAll("[data-item]"));
    for (const element of elements) {
      if (shown.has(element)) continue;
      observer.unobserve(element);
      elements.delete(element);
    }
    for (const element of shown) {
      if (elements.has(element)) continue;
      observer.observe(element);
      elements.add(element);
    }
  });
}
