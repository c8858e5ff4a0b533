"use client";
// What stands in the margin: each feature puts its own items on a shelf, and the margin draws what lies there.
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

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

export function useShelf(): Shelf {
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
