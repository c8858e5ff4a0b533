// An offer: the question, the brief and the terms, to be taken or turned down.
import Link from "next/link";
import { Copy } from "@/app/parts/copy";
import { RightsAsked } from "@/app/parts/rights-asked";
import { RelatedAnswers } from "@/app/parts/related";
import { ActionForm, Send } from "@/app/ui/form";
import { requestTime } from "@/app/now";
import type { Person } from "@/lib/actor";
import { sayFee } from "@/lib/assignments/assignment";
import type { OwnAssignment } from "@/lib/assignments/queries";
import { answersByMail } from "@/lib/mailroom/answers-by-mail";
import { Due } from "../../due";
import { takeIt } from "./actions";
import styles from "./assignment.module.css";
import { Mailed } from "./mailed";
import { OtherAnswers } from "./other-answers";

export async function OfferPage({ actor, assignment }: { actor: Person; assignment: OwnAssignment }) {
  const { locale } = assignment;
  const mailed = await answersByMail(actor, assignment.questionId);
  return (
    <>
      <header className="wbar">
        <Link className={`b bare ${styles.back}`} href="/my">
          <svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> My work
        </Link>
        <span className={styles.title}>{assignment.slugLine}</span>
      </header>
      <main className={styles.offer} id="main">
        <p className={styles.kick}>Offered to you by {assignment.offeredBy} for {assignment.column}, {assignment.magazine}</p>
        <h1>{assignment.slugLine}</h1>
        <div className={styles.asked}><Copy text={assignment.asPrinted} /></div>
        {assignment.brief && (
          <p className={`note ${styles.brief}`} style={{ marginTop: "1.25rem" }}>
            <b>{assignment.offeredBy}, the brief.</b> {assignment.brief}
          </p>
        )}
        <RelatedAnswers questionId={assignment.questionId} />
        <dl className="dl" style={{ marginTop: "1.25rem" }}>
          <div><dt>Due</dt><dd><Due dueOn={assignment.dueOn} locale={locale} timeZone={assignment.timeZone} now={requestTime()} /></dd></div>
          <div><dt>Length</dt><dd>{assignment.words.toLocaleString(locale)} words</dd></div>
          <div><dt>Fee</dt><dd>{sayFee(assignment, locale)}</dd></div>
        </dl>
        <RightsAsked terms={assignment.rights} className={styles.rights} />
        <Mailed answers={mailed} assignmentId={assignment.id} where={assignment} now={requestTime()} isWriting={false} />
        <div className={styles.decide}>
          <ActionForm action={takeIt} label="Take">
            <input type="hidden" name="questionId" value={assignment.questionId} />
            <input type="hidden" name="assignmentId" value={assignment.id} />
            <Send>Take</Send>
          </ActionForm>
          <OtherAnswers assignment={assignment} now={requestTime()} />
        </div>
      </main>
    </>
  );
}
