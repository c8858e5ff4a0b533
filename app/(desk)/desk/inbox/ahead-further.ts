"use client";
// What follows in the list is fetched before it is needed.
import { startTransition, useEffect, useRef } from "react";
import type { InboxRow } from "@/lib/questions/inbox";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import type { Listed } from "./ahead-rows";
import { type AheadState, type Further, further, placeIn } from "./ahead-state";

/** The list is fetched on when fewer than these are left. */
const fewLeft = 30;

export function useFurther(state: AheadState, change: (after: (before: AheadState) => AheadState) => void, filter: InboxFilter): void {
  const asked = useRef<{ served: Listed["served"]; after: string }>(null);
  useEffect(() => {
    const { list, rows, form } = state;
    const isShort = list.more && rows.length - Math.max(placeIn(state), 0) <= fewLeft;
    // What is old waits until no form is open: the question it stands on may not be there any longer.
    if (list.isOld ? form !== null : !isShort) return;
    const after = (list.isOld ? list.served : [...list.served, ...list.extra]).at(-1)?.reference;
    // Once each, also where it has come and is not drawn yet. For a list that was served anew what is under way is of no use.
    if (!after || (asked.current?.served === list.served && asked.current.after === after)) return;
    asked.current = { served: list.served, after };
    fetchAfter(filter, after)
      // Drawn between the keys: nobody waits for rows that are not in sight yet.
      .then((page) => startTransition(() => change((before) => further(before, list, page))))
      .catch(() => {
        asked.current = null; // again with the next step
      });
  }, [state, change, filter]);
}

const dates = ["receivedAt", "snoozedAt", "wakesAt", "wokeAt"] as const;
const revive = (row: InboxRow): InboxRow => ({ ...row, ...Object.fromEntries(dates.map((name) => [name, row[name] && new Date(row[name])])) });

/** The page after a question. Rejects when it cannot be had now. */
async function fetchAfter(filter: InboxFilter, after: string): Promise<Further> {
  const response = await fetch(`/api/inbox/ahead?${inboxAddress(filter, { after }).split("?")[1]}`, { cache: "no-store" });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const page = (await response.json()) as Further;
  return { ...page, rows: page.rows.map(revive) };
}
