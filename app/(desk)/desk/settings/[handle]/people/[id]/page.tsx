import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { magazineFor } from "@/lib/magazine/queries";
import { canMail } from "@/lib/people/auth";
import { staffMember } from "@/lib/people/queries";
import { SettingsPage } from "../../../frame";
import { Here } from "../../../here";
import { Section } from "../../../section";
import s from "../../../settings.module.css";
import { addressAction, disableAction, enableAction, rolesAction, signOutAction } from "../actions";
import { RoleTicks } from "../role-ticks";
import { HandOver } from "./hand-over";

export const metadata: Metadata = { title: "Person" };

export default async function Page({ params, searchParams }: { params: Promise<{ handle: string; id: string }>; searchParams: Promise<{ invited?: string }> }) {
  const { handle, id } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/people/${id}`);
  const magazine = await orNotFound(magazineFor(actor, handle, "managePeople"));
  const person = await orNotFound(staffMember(actor, magazine.id, Number(id)));
  const here = <><Here magazine={magazine} /><input type="hidden" name="personId" value={person.id} /></>;
  const account = person.youAnswer && !person.isYou;
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="people" title={person.name} lead={[person.email ?? "Has no account and never signs in.", person.disabledAt && "Disabled."].filter(Boolean).join(" ")}>
      {(await searchParams).invited && <p className="done" role="status">{canMail() ? "The invitation is on its way." : "The invitation is written, and waits for a mail server."}</p>}
      <Section id="roles" heading={`In ${magazine.name}`} help="Without a tick this person leaves the magazine; the account stays.">
        <ActionForm action={rolesAction} label="Roles">
          {here}
          <RoleTicks held={person.roles} />
          <div className={s.send}><Send sending="Setting…">Set roles</Send></div>
        </ActionForm>
        {person.roles.includes("contributor") && <p className={s.help}>What is printed: <Link className="link" href={`/desk/settings/${handle}/contributors/${person.id}`}>byline, bio and photograph</Link>.</p>}
      </Section>
      {person.isYou && <Section id="yours" heading="Your account" help={<>Password and signing out everywhere are on <a className="link" href="/account">your own page</a>. Another chief editor can change your address.</>}>{null}</Section>}
      {!person.youAnswer && <Section id="elsewhere" heading="The account" help={`${person.name} also works where you are not chief editor, so the account is not yours to change.`}>{null}</Section>}
      {account && (
        <Section id="address" heading={person.email ? "Address" : "Give an account"} help="A new address belongs to whoever reads mail there: the password and every session end, and an invitation is written. Left as it is, the person is only invited again.">
          <ActionForm action={addressAction} label="Address">
            {here}
            <Field name="email" label="Email" type="email" defaultValue={person.email ?? ""} />
            <div className={s.send}><Send className="b">{person.email ? "Set address and invite" : "Invite"}</Send></div>
          </ActionForm>
        </Section>
      )}
      {account && person.email && !canMail() && !person.disabledAt && (
        <Section id="link" heading="A link to hand over" help={`There is no mail server. This link signs ${person.name} in once, within seven days, to choose a password. Give it to nobody else.`}>
          <HandOver>{here}</HandOver>
        </Section>
      )}
      {account && person.email && (
        <Section id="account" heading="The account" help="Both count at once, everywhere.">
          <ActionForm action={signOutAction} label="Sign out everywhere">{here}<Send className="b" sending="Signing out…">Sign out everywhere</Send></ActionForm>
          {person.disabledAt ? (
            <ActionForm action={enableAction} label="Enable">{here}<Send className="b" sending="Enabling…">Enable again</Send></ActionForm>
          ) : (
            <ActionForm action={disableAction} label="Disable">{here}<Send className="b" sending="Disabling…">Disable</Send></ActionForm>
          )}
        </Section>
      )}
    </SettingsPage>
  );
}
