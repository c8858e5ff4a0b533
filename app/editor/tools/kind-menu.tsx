"use client";
// The kinds of block, in a menu that shows each as it looks. One stop of the bar.
import type { Editor } from "@tiptap/react";
import { type ButtonHTMLAttributes, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Command } from "./commands";
import type { Kind } from "./kinds";
import { useIsMac } from "./on-a-mac";
import { ariaKeys, shown } from "./shortcut";
import styles from "./tools.module.css";

type Props = {
  editor: Editor | null;
  kinds: readonly Command[];
  /** Null in a caption, which is of no other kind. */
  now: Kind | null;
  /** Of the button, as of every tool of the bar. */
  stop: ButtonHTMLAttributes<HTMLButtonElement>;
};

export function KindMenu({ editor, kinds, now, stop }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const isMac = useIsMac();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    // The focus may still be in the text, which keeps Escape from the browser.
    const escape = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      menu.current?.hidePopover();
    };
    window.addEventListener("keydown", escape, { capture: true });
    return () => window.removeEventListener("keydown", escape, { capture: true });
  }, [isOpen]);
  const items = () => [...(menu.current?.querySelectorAll("button") ?? [])];
  const openMenu = (isByKey: boolean) => {
    const [to, from] = [menu.current!, button.current!.getBoundingClientRect()];
    if (to.matches(":popover-open")) return to.hidePopover();
    to.showPopover();
    to.style.top = `${from.bottom + 4}px`;
    to.style.left = `${Math.max(8, Math.min(from.left, window.innerWidth - to.offsetWidth - 8))}px`;
    // By touch or mouse the focus stays in the text, and so does a tablet's keyboard.
    if (isByKey) (items().find((item) => item.ariaChecked === "true") ?? items()[0])?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    // The bar has these keys of its own.
    event.stopPropagation();
    if (event.key === "Tab") menu.current?.hidePopover();
    if (next === undefined) return;
    event.preventDefault();
    all[next % all.length]?.focus();
  };
  const choose = (command: Command) => {
    menu.current?.hidePopover();
    if (editor && command.kind !== now) command.run?.(editor);
    else editor?.commands.focus();
  };
  const name = kinds.find(({ kind }) => kind === now)?.name ?? "Caption";
  return (
    <>
      <button
        {...stop}
        ref={button}
        className={`b ${styles.kind} ${styles.first}`}
        aria-label={`${name}: kind of block`}
        title="Kind of block"
        aria-haspopup="menu"
        aria-controls={id}
        aria-expanded={isOpen}
        aria-disabled={!editor || now === null || undefined}
        onClick={(event) => editor && now !== null && openMenu(event.detail === 0)}
      >
        {name}
      </button>
      <div popover="auto" ref={menu} id={id} role="menu" tabIndex={-1} aria-label="Kind of block" className={styles.menu} onKeyDown={move} onToggle={(event) => setOpen(event.newState === "open")}>
        {kinds.map((command) => (
          <button
            key={command.name}
            type="button"
            role="menuitemradio"
            aria-label={command.name}
            aria-checked={command.kind === now}
            aria-keyshortcuts={ariaKeys(command.keys, isMac)}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(command)}
          >
            <span className={styles[command.kind!]}>{command.name}</span>
            <kbd aria-hidden="true">{shown(command.keys[0]!, isMac)}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}
