// What the mailroom is not sure of, above the moves of a question: whose a forwarded mail is, where it may belong, what its signature says.
import Link from "next/link";
import { attribute, followSignature } from "@/app/(desk)/desk/questions/mail-actions";
import { merge } from "@/app/(desk)/desk/questions/actions";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { creditFound } from "@/lib/mailroom/credit-found";
import type { QuestionMail } from "@/lib/mailroom/of-question";
import type { Asker, SentMessage } from "@/lib/questions/asked-by";
import { stages } from "@/lib/words";
import style from "./mail-words.module.css";
import { About, type Moved } from "./move-form";

type Props = { mails: QuestionMail[]; sent: SentMessage[]; asker: Asker | undefined; of: Moved; mayMerge: boolean; mayCredit: boolean };

export function MailNotes({ mails, sent, asker, of, mayMerge, mayCredit }: Props) {
  const own = mails.filter(({ messageId }) => sent.some(({ id, questionId }) => id === messageId && questionId === of.questionId));
  const [first] = own;
  const perhaps = first?.perhaps ?? [];
  const signed = mayCredit && asker ? own.flatMap((mail) => (mail.original && !mail.original.isAsker ? [] : (found(mail, asker) ?? []))).at(-1) : undefined;
  if (!first || (!first.original && perhaps.length === 0 && !signed)) return null;
  return (
    <section className={style.notes} aria-label="About the mail">
      {first.original && <SentOn mail={first} original={first.original} of={of} />}
      {perhaps.map(({ reference, slugLine, stage, canJoin }) => (
        <div className={style.row} key={reference}>
          <span>Possibly belongs to <Link className="link" href={`/desk/questions/${reference}`} prefetch={false}>{reference}</Link>, “{slugLine}”, {stages[stage].toLowerCase()}.</span>
          {mayMerge && canJoin && (
            <ActionForm action={merge} label={`Merge into ${reference}`}>
              <About of={of} />
              <input type="hidden" name="into" value={reference} />
              <Send className="b" sending="Merging…">Merge into {reference}</Send>
            </ActionForm>
          )}
        </div>
      ))}
      {signed && (
        <div className={style.row}>
          <span>The signature says <b>{[signed.name, signed.town, signed.region].filter(Boolean).join(", ")}</b>.</span>
          <ActionForm action={followSignature} label="Credit from the signature">
            <About of={of} />
            <input type="hidden" name="mailId" value={signed.mailId} />
            <Send className="b" sending="Using it…">Use it</Send>
          </ActionForm>
        </div>
      )}
    </section>
  );
}

const found = (mail: QuestionMail, asker: Asker) => {
  const credit = creditFound(asker, mail.hints);
  return credit && { ...credit, mailId: mail.mailId };
};

const called = ({ name, address }: { name: string; address: string }) => (name && address ? `${name} <${address}>` : name || address);

function SentOn({ mail, original, of }: { mail: QuestionMail; original: NonNullable<QuestionMail["original"]>; of: Moved }) {
  return (
    <div>
      <p>{original.isAsker ? <>Forwarded by {mail.sender}; taken to be from <b>{called(original)}</b>.</> : <>It holds a mail of <b>{called(original)}</b>; taken to be from {mail.sender}.</>} <span className="quiet">{original.how}</span></p>
      <details>
        <summary>Change who asked</summary>
        <ActionForm action={attribute} label="Change who asked">
          <About of={of} />
          <input type="hidden" name="mailId" value={mail.mailId} />
          <Field name="to" label="Who asked" defaultValue={original.isAsker ? "forwarder" : "original"} options={[["original", `${called(original)}, from whom it was`], ["forwarder", `${mail.sender}, who sent it here`], ["typed", "Somebody else, as below"]]} />
          <Field name="name" label="Name" optional autoComplete="off" />
          <Field name="town" label="Town" optional autoComplete="off" />
          <Field name="region" label="State or country" optional autoComplete="off" />
          <Field name="email" label="Email address" optional type="email" inputMode="email" autoComplete="off" />
          <div className="moves"><Send sending="Changing…">Change</Send></div>
        </ActionForm>
      </details>
    </div>
  );
}
