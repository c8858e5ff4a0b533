// What was answered by the link so far, and what becomes of it.
import { saidSoFar } from "@/app/parts/said-to-offer";
import type { InvitationPage } from "@/lib/assignments/invitation-queries";
import style from "./invitation.module.css";

export function Said({ page, day }: { page: InvitationPage; day: (at: Date | string) => string }) {
  const lines = linesOf(page, day);
  if (lines.length === 0) return null;
  return (
    <section className={style.said} aria-label="What you said">
      {lines.map((line) => <p key={line}>{line}</p>)}
    </section>
  );
}

function linesOf({ state, takenAt, turnedDownAt, said, request, colleagues, mayStillAnswer }: InvitationPage, day: (at: Date | string) => string): string[] {
  const over = state === "withdrawn" || state === "superseded" || state === "expired";
  if (over) return [];
  const lines: string[] = [];
  if (takenAt && !turnedDownAt) lines.push(`You took it on ${day(takenAt)}.`);
  if (turnedDownAt) lines.push(`You said so on ${day(turnedDownAt)}${said ? `: “${said}”` : "."}`);
  return [...lines, ...saidSoFar({ request: mayStillAnswer ? request : null, colleagues, mayTake: mayStillAnswer && !takenAt }, day)];
}
