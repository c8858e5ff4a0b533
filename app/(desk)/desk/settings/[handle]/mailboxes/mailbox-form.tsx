// The form of a mailbox, new or known. The kept password is never in it.
import type { ComponentProps } from "react";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { type Security, securities } from "@/lib/mailroom/mailbox";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";

type Mailbox = { id: number; columnId: number; address: string; plusAddresses: boolean; host: string | null; port: number | null; security: Security | null; username: string | null; folder: string; moveTo: string | null; hasPassword: boolean };
type Column = { id: number; name: string };

export function MailboxForm({ action, magazine, columns, mailbox, label, send }: { action: ComponentProps<typeof ActionForm>["action"]; magazine: { id: number; handle: string }; columns: Column[]; mailbox?: Mailbox; label: string; send: string }) {
  return (
    <ActionForm action={action} label={label}>
      <Here magazine={magazine} id={mailbox?.id} />
      <Section id="address" heading="What readers write to">
        <Field name="address" label="Address" type="email" help="Such as ask@magazine.example." defaultValue={mailbox?.address} />
        <Field name="columnId" label="Column" options={columns.map(({ id, name }) => [String(id), name])} defaultValue={String(mailbox?.columnId ?? columns[0]?.id ?? "")} />
        <div className={s.ticks}><Tick name="plusAddresses" label="Mail to ask+anything@ arrives here as well, which lets replies be told apart" defaultChecked={mailbox?.plusAddresses} /></div>
      </Section>
      <Section id="server" heading="Fetching by IMAP" help="Leave the server empty when mail is delivered or handed over instead. Everything in the folder is fetched, what lies there already too.">
        <div className={s.server}>
          <Field name="host" label="Server" optional help="Such as imap.magazine.example." defaultValue={mailbox?.host ?? ""} autoComplete="off" />
          <Field name="security" label="Security" help="TLS is the usual." options={Object.entries(securities)} defaultValue={mailbox?.security ?? "tls"} />
          <Field name="port" label="Port" optional help="Empty: the usual." inputMode="numeric" defaultValue={mailbox?.port ? String(mailbox.port) : ""} />
        </div>
        <div className="two">
          <Field name="username" label="User name" optional help="Often the whole address." defaultValue={mailbox?.username ?? ""} autoComplete="off" />
          <Field name="password" label="Password" optional type="password" help={mailbox?.hasPassword ? "Leave it empty to keep the present one." : "Kept sealed, and shown to nobody."} autoComplete="new-password" />
        </div>
        <div className="two">
          <Field name="folder" label="Folder" help="From which mail is fetched." defaultValue={mailbox?.folder ?? "INBOX"} />
          <Field name="moveTo" label="Then move it to" optional help="Empty: it stays, marked as read." defaultValue={mailbox?.moveTo ?? ""} />
        </div>
      </Section>
      <div className={s.send}><Send sending="Saving…">{send}</Send></div>
    </ActionForm>
  );
}
