import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { mostSocials } from "@/lib/magazine/magazine";
import { magazineFor } from "@/lib/magazine/queries";
import { readersAction } from "../../actions";
import { SettingsPage } from "../../frame";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";

export const metadata: Metadata = { title: "Words for readers" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/readers`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const rows = Math.min(mostSocials, magazine.socials.length + 2);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="readers" lead="What every page of the magazine’s columns says about the magazine itself.">
      <ActionForm action={readersAction} label="Words for readers">
        <Here magazine={magazine} />
        <Section id="foot" heading="At the foot of every page">
          <Field name="about" label="About the magazine" optional rows={3} help="One or two sentences." defaultValue={magazine.about} />
        </Section>
        <Section id="subscribe" heading="Subscribing">
          <Field name="subscribeText" label="Invitation" optional rows={2} help="Such as Four issues a year, from $24." defaultValue={magazine.subscribeText} />
          <Field name="subscribeUrl" label="Address" optional type="url" help="Where readers subscribe." defaultValue={magazine.subscribeUrl} />
        </Section>
        <Section id="elsewhere" heading="Elsewhere" help="Accounts of the magazine, as printed. Empty a row to take it out.">
          {Array.from({ length: rows }, (_, n) => (
            <div className={s.trio} key={n} role="group" aria-label={`Account ${n + 1}`}>
              <Field name={`social${n}Label`} label="Where" defaultValue={magazine.socials[n]?.label} />
              <Field name={`social${n}Handle`} label="Handle" defaultValue={magazine.socials[n]?.handle} />
              <Field name={`social${n}Url`} label="Address" type="url" defaultValue={magazine.socials[n]?.url} />
            </div>
          ))}
        </Section>
        <div className={s.send}><Send sending="Saving…">Save</Send></div>
      </ActionForm>
    </SettingsPage>
  );
}
