// What the desk says among itself about a question, beside it in the inbox and on its sheet.
import { noteForDesk } from "@/app/(desk)/desk/questions/note-actions";
import { ActionForm, Send } from "@/app/ui/form";
import { withNames } from "@/lib/notes/note";
import type { DeskNotes as Notes } from "@/lib/notes/desk-note-queries";
import { sayWhenWithin } from "./asked-line";
import { DeskNoteField } from "./desk-note-field";
import { About, type Moved } from "./move-form";

type Props = { told: Notes; of: Moved; me: number; magazine: { locale: string; timeZone: string }; now: Date };

export function DeskNotes({ told: { notes, desk }, of, me, magazine, now }: Props) {
  const names = desk.map(({ name }) => name);
  return (
    <section className="sec among" aria-label="Among the desk">
      <h2 className="lab">Among the desk <span>never shown to readers or historians</span></h2>
      {notes.map(({ id, by, body, madeAt }) => (
        <div className="note" key={id}>
          <p className="quiet"><b>{by}</b>, {sayWhenWithin(madeAt, magazine, now)}</p>
          <p>{withNames(body, names).map((part, at) => (part.isName ? <b key={at}>{part.text}</b> : part.text))}</p>
        </div>
      ))}
      {/* With another note the form is a new one, and empty. */}
      <ActionForm key={notes.length} action={noteForDesk} label="Note among the desk">
        <About of={of} />
        <DeskNoteField names={desk.filter(({ id }) => id !== me).map(({ name }) => name)} />
        <div className="moves"><Send className="b" sending="Saving…">Add the note</Send></div>
      </ActionForm>
    </section>
  );
}
