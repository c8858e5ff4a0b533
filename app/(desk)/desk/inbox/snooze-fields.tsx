"use client";
// Until when: one press for what is likely, or a day of one's own. Each choice has a figure for its key.
import { Field, Send } from "@/app/ui/form";
import type { SnoozeChoice } from "@/lib/intake/snoozing";

export function SnoozeFields({ choices }: { choices: SnoozeChoice[] }) {
  return (
    <div className="snooze">
      <p className="lab">Put it off</p>
      <p className="help">Out of the inbox until then. It comes back at eight in the morning, and at once when its reader writes.</p>
      <div className="moves">{choices.map(({ until, label }, at) => <Send key={until} className="b" name="until" value={until} hint={String(at + 1)} sending="Putting it off…">{label}</Send>)}</div>
      <Field name="day" label="Until a day" optional type="date" />
    </div>
  );
}
