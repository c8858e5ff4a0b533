"use client";
// What follows in the list is fetched before it is needed.
import { startTransition, useEffect, useRef } from "react";
import type { InboxRow } from "@/lib/questions/inbox";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import { type AheadState, further, placeIn } from "./ahead-state";

/** The list is fetched on when fewer than these are left. */
const fewLeft = 30;

export function useFurther(state: AheadState, change: (after: (before: AheadState) => AheadState) => void, filter: InboxFilter): void {
  const isFetching = useRef(false);
  useEffect(() => {
    const { list, rows } = state;
    if (!list.more || isFetching.current || rows.length - Math.max(placeIn(state), 0) > fewLeft) return;
    const after = [...list.served, ...list.extra].at(-1)?.reference;
    if (!after) return;
    isFetching.current = true;
    fetchAfter(filter, after)
      // Drawn between the keys: nobody waits for rows that are not in sight yet.
      .then((page) => page && startTransition(() => change((before) => further(before, list, page))))
      .catch(() => {}) // asked again with the next step
      .finally(() => {
        isFetching.current = false;
      });
  }, [state, change, filter]);
}

const dates = ["receivedAt", "snoozedAt", "wakesAt", "wokeAt"] as const;
const revive = (row: InboxRow): InboxRow => ({ ...row, ...Object.fromEntries(dates.map((name) => [name, row[name] && new Date(row[name])])) });

/** The page after a question; null when it cannot be had now. */
async function fetchAfter(filter: InboxFilter, after: string): Promise<{ rows: InboxRow[]; more: boolean } | null> {
  const response = await fetch(`/api/inbox/ahead?${inboxAddress(filter, { after }).split("?")[1]}`, { cache: "no-store" });
  if (!response.ok) return null;
  const page = (await response.json()) as { rows: InboxRow[]; more: boolean };
  return { rows: page.rows.map(revive), more: page.more };
}
