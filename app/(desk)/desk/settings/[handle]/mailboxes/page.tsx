import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { canSeal } from "@/lib/kit/seal";
import { columnsOf, magazineFor } from "@/lib/magazine/queries";
import { mailboxesOf } from "@/lib/mailroom/mailbox-queries";
import { SettingsPage } from "../../frame";
import s from "../../settings.module.css";
import { Standing } from "./standing";

export const metadata: Metadata = { title: "Mailboxes" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/mailboxes`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const [mailboxes, columns] = await Promise.all([mailboxesOf(actor, magazine.id), columnsOf(actor, magazine.id)]);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="mailboxes" lead="Where readers write to by email. What comes is kept as it came, sorted, and shown as a question of the mailbox’s column.">
      {!canSeal() && <p className="oops">This installation has no ASKDESK_SEAL_KEY, so it keeps no passwords. Whoever runs it sets one and starts it again.</p>}
      <ul className={s.rows}>
        {mailboxes.map((mailbox) => (
          <li key={mailbox.id}>
            <Link href={`/desk/settings/${handle}/mailboxes/${mailbox.id}`}>{mailbox.address}</Link>
            <small><Standing mailbox={mailbox} magazine={magazine} now={requestTime()} /></small>
            <p>{[mailbox.column, mailbox.host && `fetched from ${mailbox.host}`, mailbox.hasHookSecret && "handed over by a provider"].filter(Boolean).join(" · ")}</p>
            {mailbox.lastError && !mailbox.disabledAt && <p>{mailbox.lastError}</p>}
          </li>
        ))}
      </ul>
      {mailboxes.length === 0 && <p className={s.empty}>No mailbox yet. Mail files can be uploaded all the same.</p>}
      {columns.length > 0 ? <p className={s.send}><Link className="b" href={`/desk/settings/${handle}/mailboxes/new`}>Add a mailbox</Link></p> : <p className={s.help}>A mailbox belongs to a column: <Link className="link" href={`/desk/settings/${handle}/columns/new`}>begin one</Link> first.</p>}
    </SettingsPage>
  );
}
