import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { mostPassOn } from "@/lib/magazine/magazine";
import { magazineFor } from "@/lib/magazine/queries";
import { lettersAction } from "../../actions";
import { SettingsPage } from "../../frame";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";

export const metadata: Metadata = { title: "Letters" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/letters`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const rows = Math.min(mostPassOn, magazine.passOnAddresses.length + 2);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="letters" lead={<>How the desk signs what it writes. What has gone out is under <Link className="link" href={`/desk/letters?magazine=${magazine.handle}`}>Letters out</Link>.</>}>
      <ActionForm action={lettersAction} label="Letters">
        <Here magazine={magazine} />
        <Section id="sign" heading="Letters to readers and historians">
          <Field name="letterFrom" label="From" optional type="email" help="The address letters come from, and replies go to. The mail server must be allowed to send for it." defaultValue={magazine.letterFrom} />
          <Field name="letterSignOff" label="Sign-off" rows={2} help="How letters end, above the magazine’s name." defaultValue={magazine.letterSignOff} />
        </Section>
        <Section id="pass-on" heading="Passing on" help="Where mail goes that is no question: subscriptions, letters to the editor. Empty a row to take it out.">
          {Array.from({ length: rows }, (_, n) => (
            <div className={s.duo} key={n} role="group" aria-label={`Address ${n + 1}`}>
              <Field name={`passOn${n}Label`} label="Who reads it" defaultValue={magazine.passOnAddresses[n]?.label} />
              <Field name={`passOn${n}Email`} label="Email" type="email" defaultValue={magazine.passOnAddresses[n]?.email} />
            </div>
          ))}
        </Section>
        <div className={s.send}><Send sending="Saving…">Save</Send></div>
      </ActionForm>
    </SettingsPage>
  );
}
