// The messages of a question in the order they came: the words, how each came, and what can be done with one alone.
import Link from "next/link";
import { detach, split } from "@/app/(desk)/desk/questions/mail-actions";
import { ActionForm, Field, Send } from "@/app/ui/form";
import type { QuestionMail } from "@/lib/mailroom/of-question";
import { wordsShown } from "@/lib/mime/shown";
import type { SentMessage } from "@/lib/questions/asked-by";
import { howItCame } from "./asked-line";
import { MailWords } from "./mail-words";
import style from "./mail-words.module.css";
import { About, type Moved } from "./move-form";

type Props = {
  sent: SentMessage[];
  mails: QuestionMail[];
  /** The question on whose page they stand, when the person may take a message out of it or a part of one. */
  of?: Moved;
  magazine: { locale: string; timeZone: string };
  now: Date;
  personId: number;
};

export function MessagesSent({ sent, mails, of, magazine, now, personId }: Props) {
  const first = sent.find((message) => message.questionId === of?.questionId);
  return sent.map((message) => {
    const mail = mails.find(({ messageId }) => messageId === message.id);
    const isSentOn = mail?.original?.isAsker ?? false;
    const isOwn = message.questionId === of?.questionId && !message.erasedAt;
    return (
      <div className="copy" key={message.id}>
        {message.erasedAt ? <p className="quiet">These words were erased at their sender’s request.</p> : <MailWords text={message.body} isMail={message.channel === "email"} isSentOn={isSentOn} />}
        {(sent.length > 1 || mail || (of && isOwn && message.channel === "letter")) && (
          <div className={style.foot}>
            {sent.length > 1 && <span>{howItCame(message, magazine, now, personId)}</span>}
            {mail && <Link className="link" href={`/desk/mail/${mail.mailId}`} prefetch={false}>The mail as it came</Link>}
            {of && isOwn && message.channel !== "form" && <SplitForm of={of} messageId={message.id} words={wordsShown(message.body, isSentOn)} />}
            {of && isOwn && message !== first && (
              <ActionForm action={detach}>
                <About of={of} />
                <input type="hidden" name="messageId" value={message.id} />
                <Send className="b bare" sending="Making it one…">Make it a question of its own</Send>
              </ActionForm>
            )}
          </div>
        )}
      </div>
    );
  });
}

function SplitForm({ of, messageId, words }: { of: Moved; messageId: number; words: string }) {
  return (
    <details>
      <summary>Split</summary>
      <ActionForm action={split} label="Split">
        <About of={of} />
        <input type="hidden" name="messageId" value={messageId} />
        <Field name="words" label="The words of the second question" rows={7} defaultValue={words} help="Leave only what is asked besides. It becomes a question of its own, of the same reader; this message stays whole." />
        <div className="moves"><Send sending="Splitting…">Make a question of it</Send></div>
      </ActionForm>
    </details>
  );
}
