// The address under which a calendar program reads due days: one's own, or those of an issue.
import { ActionForm, Send } from "@/app/ui/form";
import { calendarPath } from "@/lib/calendar/link";
import type { Person } from "@/lib/actor";
import { installationUrl } from "@/lib/magazine/address";
import { calendarAction } from "./calendar-actions";
import s from "./calendar-link.module.css";

export async function CalendarLink({ actor, issueId = null }: { actor: Person; issueId?: number | null }) {
  const path = await calendarPath(actor, issueId);
  const address = path && `${installationUrl()}${path}`;
  return (
    <>
      {address && (
        <>
          <p className={s.address}><code>{address}</code></p>
          <p className={s.help}>Whoever has this address can read these days, so keep it to yourself. <a className="link" href={address.replace(/^https?:/, "webcal:")}>Subscribe in your calendar</a></p>
        </>
      )}
      <ActionForm action={calendarAction} label="Calendar address" className={s.form}>
        <input type="hidden" name="issueId" value={issueId ?? ""} />
        <div className={s.acts}>
          <Send className="b" name="change" value="make" sending="One moment…">{address ? "Make a new address" : "Make a calendar address"}</Send>
          {address && <Send className="b bare" name="change" value="end" sending="One moment…">End the address</Send>}
        </div>
      </ActionForm>
    </>
  );
}
