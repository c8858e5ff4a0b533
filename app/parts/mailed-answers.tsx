// Answers that came by mail, for the desk: beside the draft until somebody uses them or sets them aside.
import Link from "next/link";
import { enterMailed, setMailedAside } from "@/app/(desk)/desk/questions/mail-actions";
import { ActionForm, Send } from "@/app/ui/form";
import type { AnswerByMail } from "@/lib/mailroom/answers-by-mail";
import { sayWhenWithin } from "./asked-line";
import { MailedText, SetAside } from "./mailed-text";
import { About, type Moved } from "./move-form";

type Props = { answers: AnswerByMail[]; of: Moved; mayEnter: boolean; magazine: { locale: string; timeZone: string }; now: Date };

export function MailedAnswers({ answers, of, mayEnter, magazine, now }: Props) {
  if (answers.length === 0) return null;
  return (
    <section className="sec" aria-label="Answered by mail">
      <h2 className="lab">Answered by mail</h2>
      {answers.map(({ id, mailId, by, source, cameAt, answer, isOfHistorian }) => (
        <div key={id}>
          <p className="mid">{by} sent {source === "text" ? "an answer" : <>the file {source}</>}, {sayWhenWithin(cameAt, magazine, now)}. It lies beside the draft. <Link className="link" href={`/desk/mail/${mailId}`} prefetch={false}>The mail as it came</Link></p>
          <MailedText document={answer} />
          <div className="moves" style={{ marginTop: ".5rem" }}>
            {mayEnter && isOfHistorian && (
              <ActionForm action={enterMailed} label="Use this text">
                <About of={of} />
                <input type="hidden" name="answerId" value={id} />
                <Send className="b" sending="Entering it…">Use this text</Send>
              </ActionForm>
            )}
            <SetAside action={setMailedAside} answerId={id}><About of={of} /></SetAside>
          </div>
        </div>
      ))}
    </section>
  );
}
