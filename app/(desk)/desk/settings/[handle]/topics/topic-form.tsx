// The form of a topic, new or known.
import type { ComponentProps } from "react";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { Here } from "../../here";
import s from "../../settings.module.css";

export function TopicForm({ action, magazine, topic, label, send }: { action: ComponentProps<typeof ActionForm>["action"]; magazine: { id: number; handle: string }; topic?: { id: number; name: string; path: string }; label: string; send: string }) {
  return (
    <ActionForm action={action} label={label}>
      <Here magazine={magazine} id={topic?.id} />
      <div className="two">
        <Field name="name" label="Name" help="Such as The war at sea." defaultValue={topic?.name} />
        <Field name="path" label="Path" help="Of its page: the-war-at-sea." defaultValue={topic?.path} />
      </div>
      <div className={s.send}><Send sending="Saving…">{send}</Send></div>
    </ActionForm>
  );
}
