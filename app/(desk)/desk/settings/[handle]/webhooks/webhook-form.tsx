// The form of a webhook, new or known.
import type { ComponentProps } from "react";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { type HookEvent, hookEventNames, hookEvents } from "@/lib/words";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";
import { Wrong } from "./wrong";

type Webhook = { id: number; name: string; url: string; events: readonly HookEvent[] };
/** What a new one is told of: what readers see. */
const usual: readonly HookEvent[] = ["answer.published", "answer.corrected", "answer.withdrawn"];

export function WebhookForm({ action, magazine, webhook, label, send }: { action: ComponentProps<typeof ActionForm>["action"]; magazine: { id: number; handle: string }; webhook?: Webhook; label: string; send: string }) {
  const chosen = webhook?.events ?? usual;
  return (
    <ActionForm action={action} label={label}>
      <Here magazine={magazine} id={webhook?.id} />
      <Section id="where" heading="Who is told">
        <Field name="name" label="Name" help="By which you know it again." defaultValue={webhook?.name} />
        <Field name="url" label="Address" type="url" help="Where messages are posted to. It begins with https://." defaultValue={webhook?.url} autoComplete="off" />
      </Section>
      <Section id="of-what" heading="Of what" help="An answer comes whole, as the interface for programs says it. Of a question that comes in only its reference and column are told, never its words or who asked.">
        <div className={s.ticks}>
          {hookEventNames.map((event) => <Tick key={event} name="events" value={event} label={<>{hookEvents[event]} <code className={s.code}>{event}</code></>} defaultChecked={chosen.includes(event)} />)}
          <Wrong of="events" />
        </div>
      </Section>
      <div className={s.send}><Send sending="Saving…">{send}</Send></div>
    </ActionForm>
  );
}
