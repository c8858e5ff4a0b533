// The writing page: the text alone in the middle, sources at the left, brief and notes at the right, length along the foot.
import Link from "next/link";
import { RelatedAnswers } from "@/app/parts/related";
import { Desk } from "@/app/editor/desk";
import { LengthFoot } from "@/app/editor/length-foot";
import { draftOf } from "@/app/editor/draft-of";
import { TextWriting } from "@/app/editor/text-writing";
import { Checklist } from "@/app/parts/checklist";
import { ToBeCorrected } from "@/app/parts/to-be-corrected";
import type { Person } from "@/lib/actor";
import { revisionsOf } from "@/lib/answers/queries";
import { slotOf } from "@/lib/answers/slot";
import { sceneOf, workingText } from "@/lib/answers/working-text";
import { requestTime } from "@/app/now";
import { sayFee } from "@/lib/assignments/assignment";
import type { OwnAssignment } from "@/lib/assignments/queries";
import { linesOf } from "@/lib/checklists/queries";
import { answersByMail } from "@/lib/mailroom/answers-by-mail";
import { correctionUnderWay } from "@/lib/publishing/correction-under-way";
import { reviewsOf } from "@/lib/reviews/queries";
import { Due } from "../../due";
import styles from "./assignment.module.css";
import { AssignmentHead } from "./assignment-head";
import { Mailed } from "./mailed";
import { OtherAnswers } from "./other-answers";
import { PreviewButton } from "./preview-button";
import { SubmitButton } from "./submit-button";

const noteForm = "submit";

export async function WritingPage({ actor, assignment }: { actor: Person; assignment: OwnAssignment }) {
  const { id, questionId, locale } = assignment;
  const [scene, text, revisions, reviews, mailed, lines] = await Promise.all([sceneOf(actor, questionId, locale), workingText(actor, questionId), revisionsOf(actor, questionId), reviewsOf(actor, questionId), answersByMail(actor, questionId), linesOf(actor, questionId, "submit")]);
  const [last] = revisions;
  const [slot, correction] = await Promise.all([slotOf(questionId, text.document), correctionUnderWay(text.situation)]);
  const sentBack = reviews.findLast((review) => review.verdict === "sentBack" && review.revision === last?.number);
  return (
    <TextWriting scene={scene} {...draftOf(text)}>
      <Desk
        back={<Link className={`b bare ${styles.back}`} href="/my"><svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> My work</Link>}
        title={assignment.slugLine}
        who="Only you see it until you submit."
        history={`/my/assignments/${id}/history`}
        acts={
          <>
            <PreviewButton assignmentId={id} />
            <SubmitButton questionId={questionId} assignmentId={id} noteForm={noteForm} />
          </>
        }
        aside={
          <>
            <section aria-labelledby="terms">
              <h2 className="lab" id="terms">The assignment</h2>
              <dl className="dl">
                <div><dt>Length</dt><dd>{assignment.words.toLocaleString(locale)} words</dd></div>
                <div><dt>Fee</dt><dd>{sayFee(assignment, locale)}</dd></div>
              </dl>
            </section>
            <Checklist lines={lines} questionId={questionId} before="submitting" magazine={assignment} />
            <section className={styles.word}>
              <label className="lab" htmlFor="note">A word to the desk <span className="quiet">optional</span></label>
              <textarea id="note" name="note" form={noteForm} className="t" rows={2} maxLength={1000} aria-describedby="note-help" />
              <p className="why" id="note-help">It goes with the text when you submit.</p>
            </section>
            <OtherAnswers assignment={assignment} now={requestTime()} />
          </>
        }
        head={
          <>
            <div className={styles.head}>
              <AssignmentHead assignment={assignment} question={assignment.asPrinted} />
              <aside className={styles.margin} aria-label="From the desk">
                {sentBack && <p className="note on"><b>{sentBack.by} sent revision {sentBack.revision} back.</b> {sentBack.note}</p>}
                {assignment.brief && <p className={`note ${styles.brief}`}><b>{assignment.offeredBy}, the brief.</b> {assignment.brief}</p>}
                <RelatedAnswers questionId={assignment.questionId} />
              </aside>
            </div>
            <ToBeCorrected correction={correction} named={false} above />
            <Mailed answers={mailed} assignmentId={id} where={assignment} now={requestTime()} isWriting />
          </>
        }
        label="Your answer"
        foot={
          <LengthFoot
            asked={assignment.words}
            slot={slot}
            left={last ? <>Revision {last.number + 1} in the making</> : <>First revision</>}
            right={<Due dueOn={assignment.dueOn} locale={locale} timeZone={assignment.timeZone} now={requestTime()} />}
          />
        }
      />
    </TextWriting>
  );
}
