import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { locales, timeZones } from "@/lib/magazine/magazine";
import { magazineFor } from "@/lib/magazine/queries";
import { nameAction } from "../../actions";
import { SettingsPage } from "../../frame";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";

export const metadata: Metadata = { title: "Name and address" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/name`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="name">
      <ActionForm action={nameAction} label="Name and address">
        <Here magazine={magazine} />
        <Section id="itself" heading="The magazine">
          <Field name="name" label="Name" help="As on the cover." defaultValue={magazine.name} />
          <Field name="handle" label="Short name" help="In the desk’s addresses: small letters, figures, hyphens." defaultValue={magazine.handle} />
          <Field name="issn" label="ISSN" optional help="As the ISSN centre gave it, such as 1234-5679. Citations of answers and what search engines read will have it." defaultValue={magazine.issn} />
          <Field name="siteUrl" label="The magazine’s own site" optional type="url" help="The nameplate leads there." defaultValue={magazine.siteUrl} />
          <Field name="host" label="Host name" optional help="On a host of its own, such as ask.magazine.example, the front page is this magazine’s. The host must lead to this server." defaultValue={magazine.host ?? ""} />
        </Section>
        <Section id="where" heading="Where and when" help="Schedules, due days and dates are in this time zone, and written this way.">
          <Field name="timeZone" label="Time zone" defaultValue={magazine.timeZone} options={[...new Set([magazine.timeZone, ...timeZones()])].map((zone) => [zone, zone.replaceAll("_", " ")])} />
          <Field name="locale" label="Dates and numbers" defaultValue={magazine.locale} options={locales.some(([value]) => value === magazine.locale) ? locales : [...locales, [magazine.locale, magazine.locale]]} />
        </Section>
        <div className={s.send}><Send sending="Saving…">Save</Send></div>
      </ActionForm>
    </SettingsPage>
  );
}
