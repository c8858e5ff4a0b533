// The address under which a calendar program reads due days: one's own, or those of an issue.
import { ActionForm, Send } from "@/app/ui/form";
import { calendarPath } from "@/lib/calendar/link";
import type { Person } from "@/lib/actor";
import { installationUrl } from "@/lib/magazine/address";
import { endCalendarAction, makeCalendarAction } from "./calendar-actions";
import s from "./calendar-link.module.css";

export async function CalendarLink({ actor, issueId = null }: { actor: Person; issueId?: number | null }) {
  const path = await calendarPath(actor, issueId);
  const address = path && `${installationUrl()}${path}`;
  const which = <input type="hidden" name="issueId" value={issueId ?? ""} />;
  return (
    <>
      {address && (
        <>
          <p className={s.address}><code>{address}</code></p>
          <p className={s.help}>Whoever has this address can read these days, so keep it to yourself. <a className="link" href={address.replace(/^https?:/, "webcal:")}>Subscribe in your calendar</a></p>
        </>
      )}
      <div className={s.acts}>
        <ActionForm action={makeCalendarAction} label="Calendar address">{which}<Send className="b" sending="Making…">{address ? "Make a new address" : "Make a calendar address"}</Send></ActionForm>
        {address && <ActionForm action={endCalendarAction} label="End the calendar address">{which}<Send className="b bare" sending="Ending…">End the address</Send></ActionForm>}
      </div>
    </>
  );
}
