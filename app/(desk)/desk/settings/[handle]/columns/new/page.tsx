import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { magazineFor } from "@/lib/magazine/queries";
import { newColumnAction } from "../../../actions";
import { SettingsPage } from "../../../frame";
import { Here } from "../../../here";
import s from "../../../settings.module.css";

export const metadata: Metadata = { title: "Begin a column" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/columns/new`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="columns" title="Begin a column" lead="Its other words begin with usual ones, to be changed on the next pages. Readers can find it at once.">
      <ActionForm action={newColumnAction} label="Begin a column">
        <Here magazine={magazine} />
        <Field name="name" label="Name" help="What readers know it by, such as Ask the Quarterly." />
        <Field name="path" label="Path" help="The first part of its addresses, such as ask-the-quarterly. Nobody else’s column may have it." />
        <Field name="prefix" label="Prefix of references" help="Two to six letters. With WWQ the first question is WWQ-1001. It cannot be changed once a question has come." />
        <div className={s.send}><Send>Begin the column</Send></div>
      </ActionForm>
    </SettingsPage>
  );
}
