"use client";
// Hears what the surface says of house style (style-marks.ts), for as long as the component that calls it is drawn.
import type { Editor } from "@tiptap/core";
import { useEffect, useRef } from "react";
import { hearStyle, type StyleListener } from "./style-marks";

export function useHeard(editor: Editor | null, listener: StyleListener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    if (editor) return hearStyle(editor, { enter: (id) => latest.current.enter(id), next: () => latest.current.next(), mend: () => latest.current.mend() });
  }, [editor]);
}
