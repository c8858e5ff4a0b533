"use client";
// Paragraphs of which there are two texts: each shown where it stands, both side by side, one click to settle it.
import { useEffect, useMemo } from "react";
import { createPortal } from "react-dom";
import { useWriting } from "../writing";
import { conflictsKey, conflictsPlugin, type Shown } from "./plugin";
import { TwoTexts } from "./two-texts";

export function Conflicts() {
  const { editor, conflicts } = useWriting();
  const shown = useMemo(
    () =>
      (editor ? conflicts : []).map((conflict): Shown => {
        const element = document.createElement("div");
        element.id = `c-${conflict.id}`;
        element.contentEditable = "false";
        return { conflict, element };
      }),
    [editor, conflicts],
  );
  useEffect(() => {
    if (!editor) return;
    editor.registerPlugin(conflictsPlugin());
    return () => void (editor.isDestroyed || editor.unregisterPlugin(conflictsKey));
  }, [editor]);
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(conflictsKey, shown).setMeta("addToHistory", false));
  }, [editor, shown]);
  useEffect(() => {
    // The browser looked for the place before it was drawn.
    if (editor && window.location.hash.startsWith("#c-")) document.getElementById(window.location.hash.slice(1))?.scrollIntoView({ block: "center" });
  }, [editor]);
  return shown.map(({ conflict, element }) => createPortal(<TwoTexts conflict={conflict} />, element, String(conflict.id)));
}
