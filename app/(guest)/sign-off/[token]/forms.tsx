// The guest's forms. Plain posts without scripts, and what was typed comes back with a refusal.
import { ActionForm, Field, Send } from "@/app/ui/form";
import { decide, leaveNote } from "./actions";
import style from "./guest.module.css";

export function NoteOnParagraph({ token, block, words }: { token: string; block: number; words: string }) {
  return (
    <details className={style.note}>
      <summary>Note on this paragraph<span className="vh">: “{words}”</span></summary>
      <ActionForm action={leaveNote} label={`Note on “${words}”`} className={style.form}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="block" value={block} />
        <Field name="body" label="Your note" rows={3} help="The editors and the historian read it." />
        <Send className="btn">Leave the note</Send>
      </ActionForm>
    </details>
  );
}

export function NoteOnWhole({ token }: { token: string }) {
  return (
    <ActionForm action={leaveNote} label="A note on the whole" className={style.form}>
      <input type="hidden" name="token" value={token} />
      <Field name="body" label="Your note" rows={3} help="The editors and the historian read it." />
      <Send className="btn">Leave the note</Send>
    </ActionForm>
  );
}

export function Answer({ token }: { token: string }) {
  return (
    <ActionForm action={decide} label="Your answer" className={style.form}>
      <input type="hidden" name="token" value={token} />
      <Field name="word" label="A word with it" rows={3} help="Needed when you ask for changes." optional />
      <p className={style.send}>
        <Send className="btn go" name="verdict" value="approved">It is right as it stands</Send>
        <Send className="btn" name="verdict" value="objected">Ask for changes</Send>
      </p>
    </ActionForm>
  );
}
