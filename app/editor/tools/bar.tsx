"use client";
// The bar of tools. One stop for the Tab key; arrow keys go from tool to tool, Escape back to the text.
import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { type ButtonHTMLAttributes, type KeyboardEvent, type RefObject, useState } from "react";
import type { Command } from "./commands";
import { KindMenu } from "./kind-menu";
import { kindAt } from "./kinds";
import { useIsMac } from "./on-a-mac";
import { ariaKeys, shown } from "./shortcut";
import styles from "./tools.module.css";

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  ArrowUp: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** In the order of the bar; the kinds of block share one place, after the looks of words. */
const order: Command["group"][] = ["Words", "Paragraphs", "Put in", "About the text", "Find", "Here"];

export function Bar({ editor, commands, bar }: { editor: Editor | null; commands: readonly Command[]; bar: RefObject<HTMLDivElement | null> }) {
  const isMac = useIsMac();
  const [at, setAt] = useState(0);
  const kinds = commands.filter(({ kind }) => kind !== undefined);
  const tools = order.flatMap((group) => (group === "Paragraphs" ? kinds.slice(0, 1) : commands.filter((command) => command.group === group && command.sign !== undefined)));
  const now = useEditorState({
    editor,
    selector: ({ editor: there }) => there && { kind: kindAt(there.state), on: tools.map(({ isOn }) => isOn?.(there)), off: tools.map(({ isOff }) => isOff?.(there)) },
  });
  const move = (event: KeyboardEvent) => {
    if (event.key === "Escape") editor?.commands.focus();
    const next = steps[event.key]?.(at, tools.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    bar.current?.querySelectorAll<HTMLElement>("[data-tool]")[next]?.focus();
  };
  const stopOf = (index: number): ButtonHTMLAttributes<HTMLButtonElement> & { "data-tool": string } => ({
    type: "button",
    "data-tool": "",
    tabIndex: index === Math.min(at, tools.length - 1) ? 0 : -1,
    onFocus: () => setAt(index),
    // The selection stays in the text while a tool is clicked, and a tablet's keyboard stays up.
    onMouseDown: (event) => event.preventDefault(),
  });
  return (
    <div className={styles.bar} role="toolbar" aria-label="Formatting" aria-orientation="horizontal" tabIndex={-1} ref={bar} onKeyDown={move}>
      {tools.map((tool, index) =>
        tool.kind ? (
          <KindMenu key="kinds" editor={editor} kinds={kinds} now={now ? now.kind : "paragraph"} stop={stopOf(index)} />
        ) : (
          <button
            key={tool.name}
            {...stopOf(index)}
            className={index > 0 && tools[index - 1]!.group !== tool.group ? `b ${styles.first}` : "b"}
            aria-label={tool.name}
            title={`${tool.name} (${shown(tool.keys[0]!, isMac)})`}
            aria-keyshortcuts={ariaKeys(tool.keys, isMac)}
            aria-pressed={tool.isOn && (now?.on[index] ?? false)}
            aria-disabled={!editor || now?.off[index] || undefined}
            onClick={() => editor && !now?.off[index] && tool.run?.(editor)}
          >
            {tool.look === "undo" || tool.look === "redo" ? <Turn isBack={tool.look === "undo"} /> : tool.look ? <span className={styles[tool.look]}>{tool.sign}</span> : tool.sign}
          </button>
        ),
      )}
    </div>
  );
}

const Turn = ({ isBack }: { isBack: boolean }) => (
  <svg className="ic" viewBox="0 0 16 16" aria-hidden="true" transform={isBack ? undefined : "scale(-1 1)"}>
    <path d="M5.5 3 2.5 6l3 3M2.5 6h7a3.6 3.6 0 0 1 0 7.2H6" />
  </svg>
);
