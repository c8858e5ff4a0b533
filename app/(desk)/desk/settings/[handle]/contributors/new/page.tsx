import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { magazineFor } from "@/lib/magazine/queries";
import { SettingsPage } from "../../../frame";
import { Here } from "../../../here";
import s from "../../../settings.module.css";
import { newContributorAction } from "../actions";

export const metadata: Metadata = { title: "Add a contributor" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/contributors/new`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editContributors"));
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="contributors" title="Add a contributor" lead="For somebody who sends Word files or letters and never signs in. An editor enters the answers. An account can be given later, under People.">
      <ActionForm action={newContributorAction} label="Add a contributor">
        <Here magazine={magazine} />
        <Field name="byline" label="Byline" help="The name as printed." />
        <Field name="fields" label="Can answer" optional rows={2} help="For the desk: wars, places, things this person knows about." />
        <div className={s.send}><Send>Add</Send></div>
      </ActionForm>
    </SettingsPage>
  );
}
