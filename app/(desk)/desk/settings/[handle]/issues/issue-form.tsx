// The form of an issue, new or known.
import type { ComponentProps } from "react";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { Here } from "../../here";
import s from "../../settings.module.css";

type Issue = { id: number; name: string; path: string; coverDate: string; onSaleOn: string; copyCloseOn: string; factCloseOn: string | null; printerCloseOn: string | null };

export function IssueForm({ action, magazine, issue, label, send }: { action: ComponentProps<typeof ActionForm>["action"]; magazine: { id: number; handle: string }; issue?: Issue; label: string; send: string }) {
  return (
    <ActionForm action={action} label={label}>
      <Here magazine={magazine} id={issue?.id} />
      <div className="two">
        <Field name="name" label="Name" help="As on the cover: Winter 2027." defaultValue={issue?.name} />
        <Field name="path" label="Path" help="Of its page: winter-2027." defaultValue={issue?.path} />
      </div>
      <div className={s.three}>
        <Field name="copyCloseOn" label="Copy closes" type="date" defaultValue={issue?.copyCloseOn} />
        <Field name="factCloseOn" label="Facts close" type="date" optional defaultValue={issue?.factCloseOn ?? ""} />
        <Field name="printerCloseOn" label="Printer closes" type="date" optional defaultValue={issue?.printerCloseOn ?? ""} />
      </div>
      <div className="two">
        <Field name="onSaleOn" label="On sale" type="date" defaultValue={issue?.onSaleOn} />
        <Field name="coverDate" label="Cover date" type="date" defaultValue={issue?.coverDate} />
      </div>
      <p className={s.help}>What is due of each question is counted back from these days. {issue ? "Before a day is moved you see what moves with it." : "Left open, facts close with copy."}</p>
      <div className={s.send}><Send sending="Saving…">{send}</Send></div>
    </ActionForm>
  );
}
