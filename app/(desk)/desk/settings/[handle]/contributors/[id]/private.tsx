// What is for few eyes only: how somebody is reached and paid. Only what the actor may read is here at all.
import { ActionForm, Field, Send } from "@/app/ui/form";
import { privateNotesAction } from "../profile-actions";
import s from "../../../settings.module.css";

type Props = { notes: { contact: string | undefined; payment: string | undefined; locked: boolean }; magazineId: number; personId: number };

export function Private({ notes: { contact, payment, locked }, magazineId, personId }: Props) {
  if (locked) return <p className="why">It was sealed with another key than the one this installation has now, and cannot be read. Whoever runs it sets ASKDESK_SEAL_KEY to the former key.</p>;
  return (
    <ActionForm action={privateNotesAction} label="Private">
      <input type="hidden" name="magazineId" value={magazineId} />
      <input type="hidden" name="personId" value={personId} />
      {contact !== undefined && <Field name="contact" label="Contact" optional rows={3} help="Telephone, post, who to ask when there is no answer. Chiefs and editors see it." defaultValue={contact} />}
      {payment !== undefined && <Field name="payment" label="Payment" optional rows={3} help="Account, tax number, to whom a cheque is made out. Chief editors see it, and nobody else." defaultValue={payment} />}
      <div className={s.send}><Send sending="Sealing…">Save</Send></div>
    </ActionForm>
  );
}
