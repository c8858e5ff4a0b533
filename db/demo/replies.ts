// What the demo's columns keep ready for their readers: saved replies, and one column's own reasons to decline.
import { savedReplies } from "@/db/schema/mail";
import { usualReasons } from "@/lib/replies/reply";
import type { Desk } from "./desk";
import { known } from "./desk";

type Kept = { name: string; body: string };

/** By the column's prefix. */
const replies: Record<string, readonly Kept[]> = {
  FFW: [
    { name: "Which ship, which year", body: "We should like to take your question up, and want to be sure that we look in the right place. Do you happen to know the name of the ship, and roughly the year?\n\nA guess is better than nothing: say so, and we start from there." },
    { name: "May we see the photograph", body: "You write of a photograph. Could you send us a scan of both sides, or a picture taken by daylight? What stands on the back is often worth more than the front.\n\nPlease keep the original safe, and do not post it." },
    { name: "It takes its time", body: "Your question {reference} has not been forgotten. A historian has to find the papers first, and from a letter to the printed page it takes {months}. We write to you as soon as {column} has an answer." },
  ],
  FFM: [{ name: "Where on the map", body: "Could you tell us where you saw it, as exactly as you remember? The name of a village, a river or a road is enough for {column} to begin." }],
};

/** The Wardroom has found words of its own for what it is asked most. */
const reasons = [
  { name: "Service records", body: "What {name} would like to know about one sailor or soldier stands in the service records, which are open to families. The National Personnel Records Center in St. Louis answers such letters, and does it well.\n\nIf you find something there that makes you wonder, we would be glad to hear from you again.", tells: true },
  ...usualReasons,
];

/** Writes them. */
export async function loadReplies({ tx, calendar, columns, people }: Desk): Promise<void> {
  const changed = { changedAt: calendar.moment("2026-09-14 10:00"), changedById: known(people, "achterberg").id };
  for (const [prefix, kept] of Object.entries(replies)) {
    const column = columns.get(prefix);
    if (column) await tx.insert(savedReplies).values(kept.map((reply, position) => ({ columnId: column.id, use: "reply" as const, ...reply, position, ...changed })));
  }
  const wardroom = columns.get("FFW");
  if (wardroom) await tx.insert(savedReplies).values(reasons.map(({ name, body, tells }, position) => ({ columnId: wardroom.id, use: "decline" as const, name, body, tells, position, ...changed })));
}
