"use client";
// The inbox by keyboard: up and down the list, and what decides.
import { useCallback, useEffect, useRef } from "react";
import { usePressKeys } from "@/app/parts/press-keys";
import { useMaybeAhead } from "./ahead";
import type { AheadForm } from "./ahead-state";
import { KeysHelp, type Lane } from "./keys-help";
import { useIsContested } from "./live";

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
export function Keys({ open, lane = "questions" }: { open?: string; lane?: Lane }) {
  const help = useRef<HTMLDivElement>(null);
  const ahead = useMaybeAhead();
  const shown = ahead?.at;
  useEffect(() => {
    if (shown) document.querySelector(".rows .row[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLElement>("[data-chosen]")) delete link.dataset.chosen;
    if (open) document.querySelector(".rows .row[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [open]);
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
  return <KeysHelp lane={lane} ref={help} />;
}
