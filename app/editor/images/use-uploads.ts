// The pictures under way from this window, however they were given: chosen, dropped on the text, or pasted.
import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useState } from "react";
import { putFigure } from "./figures";
import { isWordFile } from "../word/send";
import { sendPicture, whyNotSend } from "./upload";

export type Upload = { key: number; name: string; part: number; wrong: string | null; stop: () => void };
let counted = 0;

/**
 * @param editor the pictures are put into; null takes none
 * @param address of the pictures of this text
 */
export function useUploads(editor: Editor | null, address: string) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = useCallback((key: number, to: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))), []);
  const drop = useCallback((key: number) => setUploads((all) => all.filter((one) => one.key !== key)), []);

  const give = useCallback(
    async (files: readonly File[], at: number | null) => {
      if (!editor) return;
      // One after the other: each is unfolded at the desk, and they come into the text in the order in which they were given.
      for (const file of files) {
        const key = (counted += 1);
        const stop = new AbortController();
        setUploads((all) => [...all, { key, name: file.name, part: 0, wrong: whyNotSend(file) || null, stop: () => stop.abort() }]);
        if (whyNotSend(file)) continue;
        try {
          const picture = await sendPicture(address, file, (part) => change(key, { part }), stop.signal);
          if (!editor.isDestroyed) putFigure(editor, picture, at);
          drop(key);
        } catch (error) {
          const sentence = error instanceof Error ? error.message : "";
          if (sentence) change(key, { wrong: sentence });
          else drop(key);
        }
      }
    },
    [editor, address, change, drop],
  );

  useEffect(() => {
    const text = editor?.view.dom;
    if (!editor || !text) return;
    const pictures = (given: DataTransfer | null) => [...(given?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
    const dropped = (event: DragEvent) => {
      // Whatever kind of file it is: left to the browser, it would be opened in the place of the text.
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || files.some(isWordFile)) return;
      event.preventDefault();
      event.stopPropagation();
      void give(files, editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
    };
    const pasted = (event: ClipboardEvent) => {
      const files = pictures(event.clipboardData);
      // Word puts a picture of the words beside the words themselves.
      if (files.length === 0 || event.clipboardData?.types.includes("text/html")) return;
      event.preventDefault();
      event.stopPropagation();
      void give(files, null);
    };
    text.addEventListener("drop", dropped, true);
    text.addEventListener("paste", pasted, true);
    return () => {
      text.removeEventListener("drop", dropped, true);
      text.removeEventListener("paste", pasted, true);
    };
  }, [editor, give]);

  return { uploads, give, drop };
}
