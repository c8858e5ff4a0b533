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
  const fetched = useRef<Listed["served"]>(null);
  useEffect(() => {
    const { list, rows } = state;
    const isShort = list.more && rows.length - Math.max(placeIn(state), 0) <= fewLeft;
    // One at a time, of the list as it stands: what is under way for an older one is of no use.
    if (fetched.current === list.served || (!list.isOld && !isShort)) return;
    const after = (list.isOld ? list.served : [...list.served, ...list.extra]).at(-1)?.reference;
    if (!after) return;
    fetched.current = list.served;
    fetchAfter(filter, after)
      // Drawn between the keys: nobody waits for rows that are not in sight yet.
      .then((page) => page && startTransition(() => change((before) => further(before, list, page))))
      .catch(() => {}) // asked again with the next step
      .finally(() => {
        if (fetched.current === list.served) fetched.current = null;
      });
  }, [state, change, filter]);
}

const dates = ["receivedAt", "snoozedAt", "wakesAt", "wokeAt"] as const;
const revive = (row: InboxRow): InboxRow => ({ ...row, ...Object.fromEntries(dates.map((name) => [name, row[name] && new Date(row[name])])) });

/** The page after a question; null when it cannot be had now. */
async function fetchAfter(filter: InboxFilter, after: string): Promise<Further | null> {
  const response = await fetch(`/api/inbox/ahead?${inboxAddress(filter, { after }).split("?")[1]}`, { cache: "no-store" });
  if (!response.ok) return null;
  const page = (await response.json()) as Further;
  return { ...page, rows: page.rows.map(revive) };
}
