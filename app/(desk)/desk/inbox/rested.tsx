// That a question is put off, and until when; or that it was and has come back.
import { sayWhenWithin } from "@/app/parts/asked-line";
import { About, type Moved } from "@/app/parts/move-form";
import { ActionForm, Send } from "@/app/ui/form";
import type { Sheet } from "@/lib/questions/sheet";
import { wakings } from "@/lib/words";
import { wake } from "./actions";

/** @param of the question, for whoever may bring it back */
export function Rested({ sheet: { snoozedAt, wakesAt, wokeAt, wokeWhy, magazine }, of, now }: { sheet: Sheet; of?: Moved; now: Date }) {
  if (!snoozedAt) return wokeAt && wokeWhy ? <p className="facts">It was put off and came back, {sayWhenWithin(wokeAt, magazine, now)}: {wakings[wokeWhy]}.</p> : null;
  return (
    <div className="rested">
      <p>Put off {wakesAt ? `until ${sayWhenWithin(wakesAt, magazine, now)}` : "until its reader writes"}.</p>
      {of && <ActionForm action={wake} label="Bring it back"><About of={of} /><Send className="b">Bring it back now</Send></ActionForm>}
    </div>
  );
}
