"use client";
// The inbox by keyboard: up and down the list, and a list of all keys.
import { useCallback, useEffect, useRef } from "react";
import { usePressKeys } from "@/app/parts/press-keys";
import { type AheadForm, useMaybeAhead } from "./ahead";
import { useIsContested } from "./live";

type Key = [keys: string[], does: string];
const everywhere: Key[] = [
  [["S"], "Mark as spam"],
  [["Esc"], "close a form or this list"],
  [["/"], "search the inbox"],
  [["Ctrl K"], "go anywhere, do anything"],
  [["?"], "this list"],
];
const lists: Record<"questions" | "tips", Key[]> = {
  questions: [
    [["J", "K"], "next, previous question"],
    [["Enter"], "open its sheet"],
    [["X"], "select; with Shift all shown"],
    [["A"], "Accept; with Shift, and assign"],
    [["D"], "Decline"],
    [["M"], "Merge into another"],
    [["R"], "Ask the reader"],
    [["P"], "Pass on"],
    [["T"], "Topics"],
    [["B"], "the board of open questions"],
    [["H"], "Snooze: hold until a day, or until the reader writes"],
    [["N"], "write a note among the desk"],
    [["Z"], "Undo what was just done"],
    ...everywhere,
  ],
  tips: [[["J", "K"], "next, previous"], [["C"], "Correct the answer"], [["T"], "Thank and file"], ...everywhere],
};

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

/** Ticks the box of the row that is being read. */
function pick() {
  const row = document.querySelector("[data-chosen]")?.closest(".row") ?? document.querySelector(".rows .row[aria-current]");
  row?.querySelector<HTMLElement>("input[type=checkbox]")?.click();
}

const opens: Partial<Record<string, AheadForm>> = { d: "decline", t: "topics", h: "snooze", m: "merge" };

/** The keys that decide, without waiting for the desk. With several selected they are the bar’s; of what somebody else is at, the desk has to say first. */
function useDecide(): (key: string) => boolean {
  const ahead = useMaybeAhead();
  const isContested = useIsContested();
  return (key) => {
    if (!ahead?.decides || document.querySelector(".bulk")) return false;
    if (key === "z") return ahead.undo();
    const { row } = ahead;
    if (!row || row.snoozedAt) return false;
    const form = opens[key];
    if (form) ahead.openForm(form);
    else if ((key === "a" || key === "s") && !isContested(row.questionId)) ahead.act(key === "a" ? "accept" : "markAsSpam");
    else return false;
    return true;
  };
}

/** @param open what is shown, by an address or a name of its own */
export function Keys({ open, lane = "questions" }: { open?: string; lane?: keyof typeof lists }) {
  const help = useRef<HTMLDivElement>(null);
  const shown = useMaybeAhead()?.at;
  useEffect(() => {
    if (shown) document.querySelector(".rows .row[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLElement>("[data-chosen]")) delete link.dataset.chosen;
    if (open) document.querySelector(".rows .row[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const ahead = useMaybeAhead();
  const decide = useDecide();
  const now = useRef({ ahead, decide });
  useEffect(() => {
    now.current = { ahead, decide };
  });
  usePressKeys(
    useCallback((key: string) => {
      if (key === "?") help.current?.togglePopover();
      else if (key === "j" || key === "k") (now.current.ahead?.step ?? step)(key === "j" ? 1 : -1);
      else if (key === "x") pick();
      else return now.current.decide(key);
      return true;
    }, []),
  );
  return (
    <div className="allkeys" popover="auto" ref={help} role="dialog" aria-label="Keys">
      <h2 className="lab">Keys</h2>
      <dl>{lists[lane].map(([keys, does]) => <div key={does}><dt>{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{does}</dd></div>)}</dl>
    </div>
  );
}
