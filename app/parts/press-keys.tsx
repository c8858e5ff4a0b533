"use client";
// Keys press what carries them in the page (data-key), so that keys and buttons can never disagree. "/" puts the cursor into the search.
import { useEffect } from "react";

/** The boxes of a list of rows take no letters; in a form a letter was meant for its fields. */
const typing = (target: EventTarget | null) => target instanceof HTMLElement && target.closest("input,textarea,select,[contenteditable=true]") !== null && !target.matches(".rows input[type=checkbox]");
const carrying = (key: string) => document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

/** A letter that comes with the shift key has a name of its own: "shift+a". */
const nameOf = ({ key, shiftKey }: KeyboardEvent) => (shiftKey && /^\p{L}$/u.test(key) ? `shift+${key.toLowerCase()}` : key.toLowerCase());

/** @param more keys that do something else on this page; returns true when it was one of them */
export function usePressKeys(more?: (key: string) => boolean) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key === "Escape") return carrying("Escape")?.click();
      if (typing(event.target)) return;
      // Enter belongs to the link or button that has the focus.
      if (event.key === "Enter" && event.target instanceof HTMLElement && event.target.closest("a,button,summary")) return;
      const key = nameOf(event);
      if (more?.(key)) return event.preventDefault();
      const target = key.length === 1 || key === "enter" || key.startsWith("shift+") ? carrying(key) : null;
      if (!target) return;
      event.preventDefault();
      if (key === "/" || target.matches("textarea")) target.focus();
      else target.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [more]);
}

/** The same for a page without keys of its own. */
export function PressKeys() {
  usePressKeys();
  return null;
}
