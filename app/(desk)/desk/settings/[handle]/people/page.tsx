import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { magazineFor } from "@/lib/magazine/queries";
import { canMail } from "@/lib/people/auth";
import { staffOf, type StaffView } from "@/lib/people/queries";
import { roles } from "@/lib/words";
import { SettingsPage } from "../../frame";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";
import { inviteAction } from "./actions";
import { RoleTicks } from "./role-ticks";
import { StaffList, type StaffRow } from "./staff-list";

export const metadata: Metadata = { title: "People" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/people`);
  const magazine = await orNotFound(magazineFor(actor, handle, "managePeople"));
  const staff = await staffOf(actor, magazine.id);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="people" lead="Roles are held in this magazine alone. Without one, nothing of it exists for anybody.">
      <StaffList base={`/desk/settings/${handle}/people`} staff={staff.map(rowOf)} />
      <Section id="invite" heading="Invite somebody" help={canMail() ? "A letter with a link to choose a password goes to their address." : "There is no mail server, so the letter waits. On the person’s page you can make a link to hand over yourself."}>
        <ActionForm action={inviteAction} label="Invite somebody">
          <Here magazine={magazine} />
          <Field name="name" label="Name" />
          <Field name="email" label="Email" type="email" />
          <RoleTicks />
          <div className={s.send}><Send>Invite</Send></div>
        </ActionForm>
      </Section>
    </SettingsPage>
  );
}

const rowOf = ({ id, name, roles: held, email, disabledAt, hasPassword, isYou }: StaffView): StaffRow => ({
  id,
  name: isYou ? `${name} (you)` : name,
  roles: held.map((role) => roles[role]).join(", "),
  about: [email ?? "Never signs in", disabledAt && "disabled", email && !hasPassword && "has not chosen a password yet"].filter(Boolean).join(" · "),
});
