// While the desk reads: the living text, in which the historian's changes are suggestions by name and the editors' wait to be taken or
// left, with what is asked of the historian beside it.
import Link from "next/link";
import { notFound } from "next/navigation";
import { requestTime } from "@/app/now";
import { Desk } from "@/app/editor/desk";
import { draftOf } from "@/app/editor/draft-of";
import { LengthFoot } from "@/app/editor/length-foot";
import { TextWriting } from "@/app/editor/text-writing";
import { Said } from "@/app/parts/said";
import type { Person } from "@/lib/actor";
import { remarksOf, revisionsOf } from "@/lib/answers/queries";
import { slotOf } from "@/lib/answers/slot";
import { sceneOf, workingText } from "@/lib/answers/working-text";
import type { OwnAssignment } from "@/lib/assignments/queries";
import { reviewsOf } from "@/lib/reviews/queries";
import { AssignmentHead } from "./assignment-head";
import styles from "./assignment.module.css";
import { RemarkForm } from "./remark-form";
import { howItStands } from "./standing";

export async function WithDeskPage({ actor, assignment }: { actor: Person; assignment: OwnAssignment }) {
  const { id, questionId, locale } = assignment;
  const [scene, text, revisions, reviews, remarks] = await Promise.all([sceneOf(actor, questionId, locale), workingText(actor, questionId), revisionsOf(actor, questionId), reviewsOf(actor, questionId), remarksOf(actor, questionId)]);
  const last = revisions[0] ?? notFound();
  const slot = await slotOf(questionId, text.document, last.question);
  const own = revisions.find((revision) => revision.kind !== "edited") ?? last;
  const edited = own.number !== last.number;
  return (
    <TextWriting scene={scene} {...draftOf(text)}>
      <Desk
        back={<Link className={`b bare ${styles.back}`} href="/my"><svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> My work</Link>}
        title={assignment.slugLine}
        who="The desk sees it. Your changes are suggestions by name."
        history={`/my/assignments/${id}/history`}
        acts={<Link className="b" href={`/my/assignments/${id}?show=changes`}>{edited ? "What the desk changed" : `Revision ${last.number} as you sent it`}</Link>}
        head={<AssignmentHead assignment={assignment} question={last.question} />}
        aside={
          <>
            <section aria-labelledby="stands">
              <h2 className="lab" id="stands">How it stands</h2>
              <p className="mid" style={{ marginTop: ".4rem" }}>{howItStands(assignment.stage)}</p>
            </section>
            <RemarkForm questionId={questionId} assignmentId={id} revision={last.number} edited={edited} />
            <Said revisions={revisions} reviews={reviews} remarks={remarks} magazine={assignment} forDesk={false} now={requestTime()} />
          </>
        }
        label="Your answer"
        foot={<LengthFoot asked={assignment.words} slot={slot} left={<>Revision {last.number} by {last.madeBy}</>} />}
      />
    </TextWriting>
  );
}
