"use client";
// The inbox by keyboard. A key presses what carries it in the page (data-key), so keys and buttons can never disagree.
import { useEffect, useRef } from "react";

const list: [keys: string[], does: string][] = [
  [["J", "K"], "next, previous question"],
  [["Enter"], "open its sheet"],
  [["A"], "Accept"],
  [["D"], "Decline"],
  [["M"], "Merge into another"],
  [["R"], "Ask the reader"],
  [["P"], "Pass on"],
  [["S"], "Mark as spam"],
  [["Esc"], "close a form or this list"],
  [["/"], "search the inbox"],
  [["?"], "this list"],
];

const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

function step(by: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>(".rows .row .l1 a")];
  const chosen = links.findIndex((link) => link.dataset.chosen !== undefined);
  const at = chosen >= 0 ? chosen : links.findIndex((link) => link.closest(".row")?.hasAttribute("aria-current"));
  const next = links[at + by] ?? (by === 1 ? document.querySelector<HTMLElement>("[data-further]") : undefined);
  for (const link of links) delete link.dataset.chosen;
  // Several presses in a row go on from where the last one led, also while its question is still being fetched.
  if (next) next.dataset.chosen = "";
  next?.closest(".row")?.scrollIntoView({ block: "nearest" });
  next?.click();
}

/** @param open the reference of the question shown */
export function Keys({ open }: { open?: string }) {
  const help = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLElement>("[data-chosen]")) delete link.dataset.chosen;
    if (open) document.querySelector(".rows .row[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [open]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = (key: string) => document.querySelector<HTMLElement>(`[data-key="${key}"]`);
      if (event.key === "Escape") return target("Escape")?.click();
      if (typing(event.target)) return;
      // Enter belongs to the link or button that has the focus.
      if (event.key === "Enter" && event.target instanceof HTMLElement && event.target.closest("a,button,summary")) return;
      const key = event.key.toLowerCase();
      if (key === "?") help.current?.togglePopover();
      else if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
      else if (key === "/") target("/")?.focus();
      else if (["enter", "a", "d", "m", "r", "p", "s"].includes(key)) target(key)?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <div className="allkeys" popover="auto" ref={help} role="dialog" aria-label="Keys">
      <h2 className="lab">Keys</h2>
      <dl>{list.map(([keys, does]) => <div key={does}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{does}</dd></div>)}</dl>
    </div>
  );
}
