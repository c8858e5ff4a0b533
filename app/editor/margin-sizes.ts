// Sizes in the margin: whatever grows or shrinks beside the text has the margin laid out again.
import type { Editor } from "@tiptap/react";
import { type RefObject, useEffect, useRef } from "react";

/** Calls what is due when the text or an item is of another size. Each is watched once: to be watched anew is news. */
export function useSizes(editor: Editor | null, frame: RefObject<HTMLElement | null>, again: RefObject<() => void>): void {
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
