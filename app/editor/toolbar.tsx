"use client";
// The tools for the words at the caret. One stop for the Tab key; arrow keys go from tool to tool, Escape back to the text.
import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type RefObject, useState } from "react";
import styles from "./editor.module.css";
import { PasteLine } from "./paste/paste-line";
import { LinkField } from "./link-field";
import { useHasNotes } from "./notes/notes-provider";

type Tool = { name: string; show: React.ReactNode; keys?: string; pressed?: boolean; off?: boolean; run: (editor: Editor) => void };

const nothing = { bold: false, italic: false, link: false, quote: false, bullets: false, numbers: false, undo: false, redo: false };

function useTools(editor: Editor | null, openLink: () => void): Tool[] {
  const hasNotes = useHasNotes();
  const now =
    useEditorState({
      editor,
      selector: ({ editor: at }) =>
        at && {
          bold: at.isActive("bold"),
          italic: at.isActive("italic"),
          link: at.isActive("link"),
          quote: at.isActive("blockquote"),
          bullets: at.isActive("bulletList"),
          numbers: at.isActive("orderedList"),
          undo: at.can().undo(),
          redo: at.can().redo(),
        },
    }) ?? nothing;
  return [
    { name: "Bold", show: <b>Bold</b>, keys: "Control+B", pressed: now.bold, run: (at) => at.chain().focus().toggleBold().run() },
    { name: "Italic", show: <i>Italic</i>, keys: "Control+I", pressed: now.italic, run: (at) => at.chain().focus().toggleItalic().run() },
    { name: "Link", show: "Link", keys: "Control+K", pressed: now.link, run: openLink },
    ...(hasNotes ? [{ name: "Note", show: "Note", keys: "Control+Alt+M", run: (at: Editor) => at.storage.noteKeys.listener?.ask() }] : []),
    ...(hasNotes ? [{ name: "Fact", show: "Fact", keys: "Control+Alt+F", run: (at: Editor) => at.storage.facts.listener?.ask() }] : []),
    { name: "Quote", show: "Quote", keys: "Control+Shift+B", pressed: now.quote, run: (at) => at.chain().focus().toggleBlockquote().run() },
    { name: "Bulleted list", show: "List", keys: "Control+Shift+8", pressed: now.bullets, run: (at) => at.chain().focus().toggleBulletList().run() },
    { name: "Numbered list", show: "1, 2, 3", keys: "Control+Shift+7", pressed: now.numbers, run: (at) => at.chain().focus().toggleOrderedList().run() },
    { name: "Undo", show: "Undo", keys: "Control+Z", off: !now.undo, run: (at) => at.chain().focus().undo().run() },
    { name: "Redo", show: "Redo", keys: "Control+Shift+Z", off: !now.redo, run: (at) => at.chain().focus().redo().run() },
  ];
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  ArrowUp: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

export function Toolbar({ editor, bar, linking, setLinking }: { editor: Editor | null; bar: RefObject<HTMLDivElement | null>; linking: boolean; setLinking: (open: boolean) => void }) {
  const tools = useTools(editor, () => setLinking(true));
  const [at, setAt] = useState(0);
  const move = (event: KeyboardEvent) => {
    if (event.key === "Escape") editor?.commands.focus();
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(at, tools.length - 1);
    setAt(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div className={styles.tools} data-tools="">
      <div className={styles.bar} role="toolbar" aria-label="Formatting" aria-orientation="horizontal" tabIndex={-1} ref={bar} onKeyDown={move}>
        {tools.map((tool, index) => (
          <button
            key={tool.name}
            type="button"
            className="b"
            aria-label={tool.name}
            title={tool.keys ? `${tool.name} (${tool.keys.replaceAll("+", " ").replace("Control", "Ctrl")})` : tool.name}
            aria-keyshortcuts={tool.keys}
            aria-pressed={tool.pressed}
            aria-disabled={!editor || tool.off || undefined}
            tabIndex={index === at ? 0 : -1}
            onFocus={() => setAt(index)}
            // The selection stays in the text while a tool is clicked.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => editor && !tool.off && tool.run(editor)}
          >
            {tool.show}
          </button>
        ))}
      </div>
      {editor && <PasteLine editor={editor} />}
      {linking && editor && <LinkField editor={editor} close={() => setLinking(false)} />}
    </div>
  );
}
