import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { columnsOf, magazineFor } from "@/lib/magazine/queries";
import { SettingsPage } from "../../../frame";
import { newMailboxAction } from "../actions";
import { MailboxForm } from "../mailbox-form";

export const metadata: Metadata = { title: "Add a mailbox" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/mailboxes/new`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const columns = await columnsOf(actor, magazine.id);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="mailboxes" title="Add a mailbox">
      <MailboxForm action={newMailboxAction} magazine={magazine} columns={columns.map(({ id, name }) => ({ id, name }))} label="Add a mailbox" send="Add the mailbox" />
    </SettingsPage>
  );
}
