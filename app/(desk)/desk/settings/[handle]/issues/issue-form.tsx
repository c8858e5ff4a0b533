// The form of an issue, new or known.
import type { ComponentProps } from "react";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { Here } from "../../here";
import s from "../../settings.module.css";

type Issue = { id: number; name: string; path: string; coverDate: string; onSaleOn: string; copyCloseOn: string };

export function IssueForm({ action, magazine, issue, label, send }: { action: ComponentProps<typeof ActionForm>["action"]; magazine: { id: number; handle: string }; issue?: Issue; label: string; send: string }) {
  return (
    <ActionForm action={action} label={label}>
      <Here magazine={magazine} id={issue?.id} />
      <div className="two">
        <Field name="name" label="Name" help="As on the cover: Winter 2027." defaultValue={issue?.name} />
        <Field name="path" label="Path" help="Of its page: winter-2027." defaultValue={issue?.path} />
      </div>
      <div className={s.three}>
        <Field name="coverDate" label="Cover date" type="date" defaultValue={issue?.coverDate} />
        <Field name="onSaleOn" label="On sale" type="date" defaultValue={issue?.onSaleOn} />
        <Field name="copyCloseOn" label="Copy closes" type="date" defaultValue={issue?.copyCloseOn} />
      </div>
      <div className={s.send}><Send sending="Saving…">{send}</Send></div>
    </ActionForm>
  );
}
