// A new magazine, for the publisher alone.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { locales, timeZones } from "@/lib/magazine/magazine";
import { Section } from "../section";
import s from "../settings.module.css";
import { makeMagazineAction } from "./actions";

export const metadata: Metadata = { title: "Make a magazine" };

export default async function Page() {
  const actor = await requireDesk("/desk/settings/new");
  if (!actor.isPublisher) notFound();
  return (
    <main className={s.page} id="main">
      <p className="crumb"><Link href="/desk/settings">Settings</Link></p>
      <h1>Make a magazine</h1>
      <ActionForm action={makeMagazineAction} label="Make a magazine" className={s.body}>
        <Section id="itself" heading="The magazine">
          <Field name="name" label="Name" help="As on the cover." />
          <Field name="handle" label="Short name" help="In the desk’s addresses: small letters, figures, hyphens." />
          <Field name="timeZone" label="Time zone" defaultValue="America/New_York" options={timeZones().map((zone) => [zone, zone.replaceAll("_", " ")])} />
          <Field name="locale" label="Dates and numbers" defaultValue="en-US" options={locales} />
        </Section>
        <Section id="chief" heading="Its first chief editor" help="An invitation goes to this address. To lead it yourself, give your own.">
          <Field name="chiefName" label="Name of the chief editor" />
          <Field name="chiefEmail" label="Email" type="email" />
        </Section>
        <div className={s.send}><Send>Make the magazine</Send></div>
      </ActionForm>
    </main>
  );
}
