// What the forms of an inbox draw on besides the question: what its columns keep ready, and until when it can be put off.
import type { Person } from "@/lib/actor";
import { type SnoozeChoice, snoozeChoices } from "@/lib/intake/snoozing";
import type { InboxRow } from "@/lib/questions/inbox";
import { openIssues } from "@/lib/questions/sheet";
import { readyIn } from "@/lib/replies/queries";

/** For the columns and the magazines of these rows; the choices by magazine. */
export async function suppliesFor(actor: Person, rows: readonly InboxRow[], now: Date) {
  const [ready, choices] = await Promise.all([readyIn(actor, rows.map(({ columnId }) => columnId)), choicesIn(rows, now)]);
  return { ready, choices };
}

async function choicesIn(rows: readonly InboxRow[], now: Date): Promise<Record<number, SnoozeChoice[]>> {
  const each = new Map(rows.map((row) => [row.magazineId, row]));
  const issues = await openIssues([...each.keys()], now);
  return Object.fromEntries([...each].map(([id, row]) => [id, snoozeChoices(now, row, issues.get(id) ?? [])]));
}
