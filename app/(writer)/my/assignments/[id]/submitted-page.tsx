// After submission: the last revision, compared with the writer's own, and a word on it before it is published.
import Link from "next/link";
import { notFound } from "next/navigation";
import { requestTime } from "@/app/now";
import { ComparisonText } from "@/app/parts/comparison";
import { DocumentText } from "@/app/parts/document-text";
import prose from "@/app/parts/revision.module.css";
import { Said } from "@/app/parts/said";
import type { Person } from "@/lib/actor";
import { compare } from "@/lib/text/compare";
import { remarksOf, revisionsOf } from "@/lib/answers/queries";
import type { OwnAssignment } from "@/lib/assignments/queries";
import { pageOf } from "@/lib/publishing/entries";
import { reviewsOf } from "@/lib/reviews/queries";
import { AssignmentHead } from "./assignment-head";
import styles from "./assignment.module.css";
import { RemarkForm } from "./remark-form";
import { howItStands } from "./standing";

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
        {assignment.stage === "review" && <Link className="b" href={address} style={{ marginLeft: "auto" }}>The text as it stands</Link>}
      </header>
      <main className={styles.read} id="main">
        <article>
          <AssignmentHead assignment={assignment} question={last.question} />
          {comparison && (
            <p className="moves" style={{ marginBottom: "1.25rem" }}>
              <span className="mid">Edited by the desk since you sent it in: {comparison.changes} {comparison.changes === 1 ? "change" : "changes"}.</span>
              <Link className="link" href={`${address}?show=${clean ? "changes" : "clean"}`}>{clean ? "Show the changes" : "Read it clean"}</Link>
            </p>
          )}
          {comparison && !clean ? <ComparisonText comparison={comparison} /> : <div className={prose.text}><DocumentText document={last.document} /></div>}
        </article>
        <aside className={styles.panel} aria-label="With the desk">
          <section aria-labelledby="stands">
            <h2 className="lab" id="stands">How it stands</h2>
            <p className="mid" style={{ marginTop: ".4rem" }}>{howItStands(assignment.stage)}</p>
            {page && <p style={{ marginTop: ".4rem" }}><a className="link" href={`/${page.columnPath}/${page.path}`}>Read “{page.headline}”</a></p>}
          </section>
          {open && <RemarkForm questionId={questionId} assignmentId={assignment.id} revision={last.number} edited={edited} />}
          <Said revisions={revisions} reviews={reviews} remarks={remarks} magazine={assignment} forDesk={false} now={requestTime()} />
        </aside>
      </main>
    </>
  );
}
