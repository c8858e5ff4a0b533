// What a column keeps ready: replies to readers, and the reasons to decline with the words each tells its reader.
import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Send } from "@/app/ui/form";
import { samples } from "@/lib/mail/variables";
import { may } from "@/lib/may";
import { repliesPage } from "@/lib/replies/queries";
import type { Reason } from "@/lib/replies/reply";
import type { ReplyUse } from "@/lib/words";
import { SettingsPage } from "../../../../frame";
import { Section } from "../../../../section";
import s from "../../../../settings.module.css";
import { ColumnTabs } from "../../column-tabs";
import { addReplyAction, changeReplyAction, moveReplyAction, removeReplyAction } from "./actions";
import styles from "./replies.module.css";
import { ReplyFields } from "./reply-fields";

export const metadata: Metadata = { title: "Replies of a column" };

export default async function Page({ params }: { params: Promise<{ handle: string; path: string }> }) {
  const { handle, path } = await params;
  const here = `/desk/settings/${handle}/columns/${path}`;
  const actor = await requireDesk(`${here}/replies`);
  const { magazine, column, replies, reasons, values } = await orNotFound(repliesPage(actor, handle, path));
  const filled = { ...samples, ...values };
  const parts = { columnId: column.id, filled };
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="columns" title={column.name} lead="Words that are kept ready for this column’s readers. What stands in braces is filled in for each of them, and is seen before it goes.">
      {may(actor, "editSettings", magazine.id) && <ColumnTabs column={column} here={here} part="replies" />}
      <Section id="replies" heading="Saved replies" help="To be picked when a reader is asked or written to, and changed for the one who gets it. Greeting and sign-off come by themselves.">
        {replies.length === 0 && <p className={s.empty}>None yet. What you find yourself writing for the third time belongs here.</p>}
        <Kept {...parts} use="reply" rows={replies.map((reply) => ({ ...reply, tells: true }))} />
      </Section>
      <Section id="reasons" heading="Reasons to decline" help="The name is for the desk, and is kept in the story of whatever was declined with it, whatever becomes of it here. The words go to the reader, in the letter that declines.">
        <Kept {...parts} use="decline" rows={reasons} />
      </Section>
    </SettingsPage>
  );
}

type KeptProps = { columnId: number; use: ReplyUse; rows: readonly Reason[]; filled: Record<string, string> };

function Kept({ columnId, use, rows, filled }: KeptProps) {
  const what = use === "reply" ? "reply" : "reason";
  return (
    <>
      <ul className={styles.kept}>
        {rows.map(({ name, body, tells }, at) => (
          <li key={name}>
            <details>
              <summary><b>{name}</b><span>{body || (tells ? "The usual letter, without more." : "")}{!tells && " No letter."}</span></summary>
              <ActionForm action={changeReplyAction} label={`Change “${name}”`}>
                <Which columnId={columnId} use={use} was={name} />
                <ReplyFields use={use} name={name} body={body} tells={tells} samples={filled} />
                <div className="moves"><Send sending="Saving…">Save</Send></div>
              </ActionForm>
              <div className={`moves ${styles.acts}`}>
                {at > 0 && <ActionForm action={moveReplyAction} label={`Move “${name}” up`}><Which columnId={columnId} use={use} was={name} /><Send className="b bare" sending="…">Up<span className="vh"> “{name}”</span></Send></ActionForm>}
                <ActionForm action={removeReplyAction} label={`Take “${name}” away`}><Which columnId={columnId} use={use} was={name} /><Send className="b bare" sending="…">Take away<span className="vh"> “{name}”</span></Send></ActionForm>
              </div>
            </details>
          </li>
        ))}
      </ul>
      <details className={styles.add} key={rows.length}>
        <summary>Add a {what}</summary>
        <ActionForm action={addReplyAction} label={`Add a ${what}`}>
          <Which columnId={columnId} use={use} />
          <ReplyFields use={use} name="" body="" tells samples={filled} />
          <div className="moves"><Send sending="Saving…">Add the {what}</Send></div>
        </ActionForm>
      </details>
    </>
  );
}

function Which({ columnId, use, was }: { columnId: number; use: ReplyUse; was?: string }) {
  return (
    <>
      <input type="hidden" name="columnId" value={columnId} />
      <input type="hidden" name="use" value={use} />
      {was !== undefined && <input type="hidden" name="was" value={was} />}
    </>
  );
}
