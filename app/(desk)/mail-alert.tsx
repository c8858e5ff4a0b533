// Above every page of the desk: a mailbox that has not been reached for a quarter of an hour. Mail waits on its server meanwhile.
import Link from "next/link";
import { requestTime } from "@/app/now";
import type { Person } from "@/lib/actor";
import { sayMoment } from "@/lib/kit/moment";
import { mailboxesInTrouble } from "@/lib/mailroom/mailbox-queries";
import { may } from "@/lib/may";

export async function MailAlert({ actor }: { actor: Person }) {
  const now = requestTime();
  const troubled = await mailboxesInTrouble(actor, now);
  if (troubled.length === 0) return null;
  return (
    <div className="alert" role="status">
      {troubled.map(({ id, address, since, lastError, magazineId, handle, timeZone, locale }) => (
        <p key={id}>
          <b>Mail for {address} has not come in since {sayMoment(since, timeZone, locale, now).replace(/^at /, "")}.</b> {lastError ?? "The mailroom does not run."}{" "}
          {may(actor, "editSettings", magazineId) ? <Link className="link" href={`/desk/settings/${handle}/mailboxes/${id}`}>Look into it</Link> : "A chief editor can look into it."}
        </p>
      ))}
    </div>
  );
}
