// After submission: the text as the desk has it now, compared with the writer's own, and a word on it before it is published.
import Link from "next/link";
import { notFound } from "next/navigation";
import { requestTime } from "@/app/now";
import { ComparisonText } from "@/app/parts/comparison";
import { Copy } from "@/app/parts/copy";
import { DocumentText } from "@/app/parts/document-text";
import prose from "@/app/parts/revision.module.css";
import { Said } from "@/app/parts/said";
import { ActionForm, Field, Send } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import { compare } from "@/lib/text/compare";
import { remarksOf, revisionsOf } from "@/lib/answers/queries";
import type { OwnAssignment } from "@/lib/assignments/queries";
import { pageOf } from "@/lib/publishing/entries";
import { reviewsOf } from "@/lib/reviews/queries";
import type { Stage } from "@/lib/words";
import { answerEdits } from "./actions";
import styles from "./assignment.module.css";

const standing: Partial<Record<Stage, string>> = {
  review: "The desk is reading it. You can read along and answer; the text is the editor’s until it is sent back.",
  ready: "Approved, and not yet published. You can still say a word.",
  published: "Published.",
};

type Props = { actor: Person; assignment: OwnAssignment; clean: boolean };

export async function SubmittedPage({ actor, assignment, clean }: Props) {
  const { questionId } = assignment;
  const [revisions, reviews, remarks, page] = await Promise.all([revisionsOf(actor, questionId), reviewsOf(actor, questionId), remarksOf(actor, questionId), pageOf(questionId)]);
  const last = revisions[0] ?? notFound();
  const own = revisions.find((revision) => revision.kind !== "edited") ?? last;
  const edited = own.number !== last.number;
  const comparison = edited ? compare(own.document, last.document) : null;
  const open = assignment.stage === "review" || assignment.stage === "ready";
  const address = `/my/assignments/${assignment.id}`;
  return (
    <>
      <header className="wbar">
        <Link className={`b bare ${styles.back}`} href="/my">
          <svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> My work
        </Link>
        <span className={styles.title}>{assignment.slugLine}</span>
        <span className="quiet">Revision {last.number} by {last.madeBy}</span>
      </header>
      <main className={styles.read} id="main">
        <article>
          <p className={styles.kick}>{assignment.column}, {assignment.magazine}</p>
          <h1>{assignment.slugLine}</h1>
          <div className={styles.asked}><Copy text={last.question} /></div>
          <p className={styles.credit}>The question as it will be printed</p>
          {comparison && (
            <p className="moves" style={{ marginBottom: "1.25rem" }}>
              <span className="mid">Edited by the desk since you sent it in: {comparison.changes} {comparison.changes === 1 ? "change" : "changes"}.</span>
              <Link className="link" href={clean ? address : `${address}?show=clean`}>{clean ? "Show the changes" : "Read it clean"}</Link>
            </p>
          )}
          {comparison && !clean ? <ComparisonText comparison={comparison} /> : <div className={prose.text}><DocumentText document={last.document} /></div>}
        </article>
        <aside className={styles.panel} aria-label="With the desk">
          <section aria-labelledby="stands">
            <h2 className="lab" id="stands">How it stands</h2>
            <p className="mid" style={{ marginTop: ".4rem" }}>{standing[assignment.stage] ?? "It is no longer in hand."}</p>
            {page && <p style={{ marginTop: ".4rem" }}><a className="link" href={`/${page.columnPath}/${page.path}`}>Read “{page.headline}”</a></p>}
          </section>
          {open && (
            <section aria-labelledby="answer">
              <h2 className="lab" id="answer">{edited ? "Your word on the edited text" : "A word to the desk"}</h2>
              <ActionForm action={answerEdits} label="Your word on the edited text">
                <input type="hidden" name="questionId" value={questionId} />
                <input type="hidden" name="assignmentId" value={assignment.id} />
                <input type="hidden" name="revision" value={last.number} />
                <fieldset>
                  <legend className="vh">Do you agree?</legend>
                  <label><input type="radio" name="stance" value="agreed" defaultChecked /> It may be published like this</label>
                  <label><input type="radio" name="stance" value="objected" /> Something should be otherwise</label>
                </fieldset>
                <Field name="body" label="Your answer to the desk" optional rows={4} />
                <Send className="b go" sending="Sending…">Send to the desk</Send>
              </ActionForm>
            </section>
          )}
          <Said revisions={revisions} reviews={reviews} remarks={remarks} magazine={assignment} forDesk={false} now={requestTime()} />
        </aside>
      </main>
    </>
  );
}
