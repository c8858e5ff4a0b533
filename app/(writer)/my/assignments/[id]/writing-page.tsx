// The writing page: the text alone in the middle, sources at the left, brief and notes at the right, length along the foot.
import Link from "next/link";
import { AnswerEditor } from "@/app/editor/answer-editor";
import { LengthFoot } from "@/app/editor/length-foot";
import { SavedLine } from "@/app/editor/saved-line";
import { SourceNotes } from "@/app/editor/source-notes";
import { Checklist } from "@/app/parts/checklist";
import { Copy } from "@/app/parts/copy";
import type { Person } from "@/lib/actor";
import { ownDraft, revisionsOf } from "@/lib/answers/queries";
import { sceneOf } from "@/lib/answers/working-text";
import { requestTime } from "@/app/now";
import { sayFee } from "@/lib/assignments/assignment";
import type { OwnAssignment } from "@/lib/assignments/queries";
import { linesOf } from "@/lib/checklists/queries";
import { answersByMail } from "@/lib/mailroom/answers-by-mail";
import { reviewsOf } from "@/lib/reviews/queries";
import { Due } from "../../due";
import styles from "./assignment.module.css";
import { Mailed } from "./mailed";
import { MyWriting } from "./my-writing";
import { PreviewButton } from "./preview-button";
import { SubmitButton } from "./submit-button";
import { TurnDown } from "./turn-down";

const noteForm = "submit";

export async function WritingPage({ actor, assignment }: { actor: Person; assignment: OwnAssignment }) {
  const { id, questionId, locale } = assignment;
  const [scene, draft, revisions, reviews, mailed, lines] = await Promise.all([sceneOf(actor, questionId, locale), ownDraft(actor, questionId), revisionsOf(actor, questionId), reviewsOf(actor, questionId), answersByMail(actor, questionId), linesOf(actor, questionId, "submit")]);
  const [last] = revisions;
  const sentBack = reviews.findLast((review) => review.verdict === "sentBack" && review.revision === last?.number);
  return (
    <MyWriting
      scene={scene}
      draft={{ document: draft.document, notes: draft.sourceNotes, version: draft.version, savedAt: draft.savedAt?.toISOString() ?? null }}
      keep={`${assignment.reference}:${actor.id}`}
      address={`/my/assignments/${id}/draft`}
    >
      <header className="wbar">
        <Link className={`b bare ${styles.back}`} href="/my">
          <svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> My work
        </Link>
        <span className={styles.title}>{assignment.slugLine}</span>
        <SavedLine lang={locale} who="Only you see it until you submit." />
        <PreviewButton assignmentId={id} />
        <SubmitButton questionId={questionId} assignmentId={id} noteForm={noteForm} />
      </header>
      <main className={styles.desk} id="main">
        <aside className={styles.ledger} aria-label="Sources and terms">
          <SourceNotes />
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
          <TurnDown questionId={questionId} />
        </aside>
        <div>
          <div className={styles.head}>
            <div>
              <p className={styles.kick}>{assignment.column}, {assignment.magazine}</p>
              <h1>{assignment.slugLine}</h1>
              <div className={styles.asked}><Copy text={assignment.asPrinted} /></div>
              <p className={styles.credit}>The question as it will be printed</p>
            </div>
            <aside className={styles.margin} aria-label="From the desk">
              {sentBack && <p className="note on"><b>{sentBack.by} sent revision {sentBack.revision} back.</b> {sentBack.note}</p>}
              {assignment.brief && <p className={`note ${styles.brief}`}><b>{assignment.offeredBy}, the brief.</b> {assignment.brief}</p>}
            </aside>
          </div>
          <Mailed answers={mailed} assignmentId={id} where={assignment} now={requestTime()} isWriting />
          <noscript><p className="late">Writing here needs JavaScript. You can also send your answer to the desk by mail, and it will be entered for you.</p></noscript>
          <AnswerEditor lang={locale} />
        </div>
      </main>
      <LengthFoot
        asked={assignment.words}
        left={last ? <>Revision {last.number + 1} in the making</> : <>First revision</>}
        right={<Due dueOn={assignment.dueOn} locale={locale} timeZone={assignment.timeZone} now={requestTime()} />}
      />
    </MyWriting>
  );
}
