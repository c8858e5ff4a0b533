// An answer the historian sent by mail: to be read beside the draft, and taken in its place only when the historian says so.
import { sayWhenWithin } from "@/app/parts/asked-line";
import { MailedText, SetAside } from "@/app/parts/mailed-text";
import type { AnswerByMail } from "@/lib/mailroom/answers-by-mail";
import { setMailedAside } from "./actions";
import styles from "./assignment.module.css";
import { UseMailed } from "./use-mailed";

type Props = { answers: AnswerByMail[]; assignmentId: number; where: { locale: string; timeZone: string }; now: Date; /** There is a draft open on the page. */ isWriting: boolean };

export function Mailed({ answers, assignmentId, where, now, isWriting }: Props) {
  if (answers.length === 0) return null;
  return (
    <section className={styles.mailed} aria-labelledby="mailed">
      <h2 className="lab" id="mailed">Your answer by mail</h2>
      {answers.map(({ id, source, cameAt, answer }) => (
        <div key={id}>
          <p className="why">{source === "text" ? "It came" : <>The file {source} came</>} {sayWhenWithin(cameAt, where, now)} and replaces nothing by itself. {isWriting ? "Used, it takes the place of the text below, which goes to the source notes." : "Take the assignment, and you can use it."}</p>
          <MailedText document={answer} />
          <div className="moves">
            {isWriting && <UseMailed answerId={id} assignmentId={assignmentId} />}
            <SetAside action={setMailedAside} answerId={id}><input type="hidden" name="assignmentId" value={assignmentId} /></SetAside>
          </div>
        </div>
      ))}
    </section>
  );
}
