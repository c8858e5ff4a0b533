"use client";
// An address leads to something beside the text: "…/text#n-abc123" to a note, #s- to a suggestion, #f- to a fact.
import { useEffect, useRef } from "react";

/**
 * Goes there as soon as there is something to go to, and again when the address changes.
 * @param letter of the kind of thing: "n"
 */
export function useFromAddress(letter: "n" | "s" | "f", isReady: boolean, go: (key: string) => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    if (!isReady) return;
    const read = () => {
      const [, of, key] = /^#([a-z])-([a-z0-9]{1,24})$/u.exec(window.location.hash) ?? [];
      if (of === letter && key) latest.current(key);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, [letter, isReady]);
}
