"use client";
// Every act of the page and every place of the desk by a few letters: Ctrl K, or the button where there are no keys.
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { type Command, commandsFor, commandsHere } from "./commands";
import { useFound } from "./use-found";

export function Palette() {
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [here, setHere] = useState<readonly Command[]>([]);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = commandsFor(typed, here, (address) => router.push(address), useFound(typed));

  const open = useCallback(() => {
    setHere(commandsHere());
    setTyped("");
    setAt(0);
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      // In a text Ctrl K belongs to the text.
      const isText = event.target instanceof HTMLElement && event.target.isContentEditable;
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented || isText) return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else open();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [open]);
  const choose = (place: number) => {
    setAt(place);
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: "nearest" });
  };

  const run = (command: Command | undefined) => {
    if (!command) return;
    dialog.current?.close();
    command.run();
  };
  const keys = (event: KeyboardEvent) => {
    const last = found.length - 1;
    if (event.key === "ArrowDown") choose(at >= last ? 0 : at + 1);
    else if (event.key === "ArrowUp") choose(at <= 0 ? Math.max(0, last) : at - 1);
    else if (event.key === "Enter") run(found[at]);
    else if (event.key === "Escape") dialog.current?.close();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <button className="b bare anywhere" type="button" aria-haspopup="dialog" onClick={open}>Go anywhere <kbd aria-hidden="true">Ctrl K</kbd></button>
      <dialog className="palette" ref={dialog} aria-label="Go anywhere, do anything" {...{ closedby: "any" }}>
        <input
          role="combobox"
          aria-label="What to do, where to go, or what to look for"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
          placeholder="What to do, where to go, or what to look for"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={keys}
        />
        <div className="found" id={`${id}-list`} role="listbox" aria-label="Found">
          {found.map((command, place) => (
            <div key={`${command.group} ${command.label} ${place}`} id={`${id}-${place}`} className="one" role="option" tabIndex={-1} aria-selected={place === at} onPointerUp={() => run(command)}>
              <span>{command.label}</span>
              <small>{command.about ?? command.group}</small>
              {command.keys && <kbd>{command.keys}</kbd>}
            </div>
          ))}
        </div>
        <p className="vh" role="status">{found.length === 1 ? "One found" : `${found.length} found`}</p>
      </dialog>
    </>
  );
}
