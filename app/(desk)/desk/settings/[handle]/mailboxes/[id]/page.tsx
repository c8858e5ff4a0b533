import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { ActionForm, Send } from "@/app/ui/form";
import { installationUrl } from "@/lib/magazine/address";
import { columnsOf, magazineFor } from "@/lib/magazine/queries";
import { mailboxFor } from "@/lib/mailroom/mailbox-queries";
import { SettingsPage } from "../../../frame";
import { Here } from "../../../here";
import { Section } from "../../../section";
import s from "../../../settings.module.css";
import { disableAction, enableAction, endSecretAction, mailboxAction, tryAction } from "../actions";
import { MailboxForm } from "../mailbox-form";
import { Standing } from "../standing";
import { HookSecret } from "./hook-secret";

export const metadata: Metadata = { title: "Mailbox" };

export default async function Page({ params }: { params: Promise<{ handle: string; id: string }> }) {
  const { handle, id } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/mailboxes/${id}`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const mailbox = await orNotFound(mailboxFor(actor, magazine.id, Number(id)));
  const columns = await columnsOf(actor, magazine.id);
  const { columnId, address, plusAddresses, host, port, security, username, folder, moveTo, hasPassword } = mailbox;
  const here = <Here magazine={magazine} id={mailbox.id} />;
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="mailboxes" title={address} lead={<><Standing mailbox={mailbox} magazine={magazine} now={requestTime()} />.</>}>
      <div className={s.even}>
        {mailbox.lastError && !mailbox.disabledAt && <p className="oops">{mailbox.lastError}</p>}
        {host && (
          <Section id="try" heading="Try it" help="Signs in with what is saved, looks into the folder, and changes nothing there.">
            <ActionForm action={tryAction} label="Try it">{here}<Send className="b" sending="Trying…">Try it now</Send></ActionForm>
          </Section>
        )}
        <MailboxForm key={`${host}${port}${security}${username}${folder}${moveTo}${hasPassword}`} action={mailboxAction} magazine={magazine} columns={columns.map((column) => ({ id: column.id, name: column.name }))} mailbox={{ id: mailbox.id, columnId, address, plusAddresses, host, port, security, username, folder, moveTo, hasPassword }} label={address} send="Save" />
        <Section id="hook" heading="Handing over by a mail provider" help={<>A provider that receives mail posts each one, as it came, to the address below. It signs the time in seconds, a point and the mail with the secret, by HMAC with SHA-256.</>}>
          <dl className={s.facts}>
            <dt>Post to</dt><dd>{installationUrl()}/api/mail</dd>
            <dt>X-Askdesk-Mailbox</dt><dd>{address}</dd>
            <dt>X-Askdesk-Timestamp</dt><dd>seconds since 1970</dd>
            <dt>X-Askdesk-Signature</dt><dd>sha256= and the signature in hexadecimal</dd>
          </dl>
          <HookSecret has={mailbox.hasHookSecret}>{here}</HookSecret>
          {mailbox.hasHookSecret && <ActionForm action={endSecretAction} label="End the secret">{here}<Send className="b" sending="Ending…">Take nothing from a provider</Send></ActionForm>}
        </Section>
        <Section id="disable" heading={mailbox.disabledAt ? "Enable" : "Disable"} help={mailbox.disabledAt ? "Mail is taken again, from where it stopped." : "Nothing is fetched or taken for it through any door. What came stays, and what comes waits on its server."}>
          {mailbox.disabledAt ? (
            <ActionForm action={enableAction} label="Enable">{here}<Send className="b" sending="Enabling…">Enable again</Send></ActionForm>
          ) : (
            <ActionForm action={disableAction} label="Disable">{here}<Send className="b" sending="Disabling…">Disable</Send></ActionForm>
          )}
        </Section>
      </div>
    </SettingsPage>
  );
}
