// What was answered by the link so far, and what becomes of it.
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
  if (request && mayStillAnswer) {
    if (request.granted === null) lines.push(`You asked for time until ${day(request.until)}. The editors answer by letter; until then the offer stands as it is.`);
    else lines.push(request.granted ? `You asked for time until ${day(request.until)}, and have it.` : `You asked for time until ${day(request.until)}. The page cannot wait so long, so the day stays as it was.`);
  }
  if (colleagues.length > 0) lines.push(`You suggested ${new Intl.ListFormat("en").format(colleagues)}. Thank you: the editors have that.${mayStillAnswer && !takenAt ? " You can still take it yourself." : ""}`);
  return lines;
}
