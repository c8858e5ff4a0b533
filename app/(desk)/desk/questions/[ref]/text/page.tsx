// The working text on the desk: an editor suggests, a checker notes beside the words, and otherwise it is read.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { Desk } from "@/app/editor/desk";
import { draftOf } from "@/app/editor/draft-of";
import { LengthFoot } from "@/app/editor/length-foot";
import { TextWriting } from "@/app/editor/text-writing";
import { ToBeCorrected } from "@/app/parts/to-be-corrected";
import type { Hand } from "@/lib/answers/answer";
import { slotOf } from "@/lib/answers/slot";
import { sceneOf, workingText } from "@/lib/answers/working-text";
import { standingOffer } from "@/lib/assignments/queries";
import { correctionUnderWay } from "@/lib/publishing/correction-under-way";
import { askedBy } from "@/lib/questions/asked-by";
import { creditLine } from "@/lib/questions/credit";
import { sheetOf } from "@/lib/questions/sheet";
import { readingOf } from "@/lib/reviews/queries";
import { whyNot } from "@/lib/workflow/why-not";
import { RevisionButton } from "./revision-button";
import { TextHead } from "./text-head";
import styles from "./text.module.css";

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Text of ${(await params).ref.toUpperCase()}` };
}

/** Who can see it, and in which hand one writes here. */
const who: Record<Hand, string> = {
  write: "Only you see it until you submit.",
  suggest: "The desk and its historian see it. Your changes are suggestions by name.",
  annotate: "The desk and its historian see it. You note beside the words and leave them as they are.",
  read: "You read along.",
};
const form = "revision";

export default async function Page({ params }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}/text`);
  const sheet = await orNotFound(sheetOf(actor, ref));
  const { questionId, reference, revision } = sheet.situation;
  const working = workingText(actor, questionId);
  const [text, scene, offer, [asker], reading, slot, correction] = await orNotFound(
    Promise.all([
      working,
      sceneOf(actor, questionId, sheet.magazine.locale),
      sheet.situation.assignment && standingOffer(questionId),
      askedBy(questionId),
      revision && readingOf(questionId, revision),
      slotOf(questionId, working.then(({ document }) => document)),
      correctionUnderWay(sheet.situation),
    ]),
  );
  const mayRevise = !whyNot(actor, sheet.situation, "revise");
  const here = `/desk/questions/${reference}`;
  return (
    <TextWriting scene={scene} {...draftOf(text)}>
      <div>
        <Desk
          back={<Link className="b bare" href={here}><svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> Sheet</Link>}
          title={sheet.slugLine}
          who={who[scene.hand]}
          history={`${here}/text/history`}
          acts={
            <>
              <Link className="b" href={`${here}/review`}>Review</Link>
              {mayRevise && <RevisionButton form={form} />}
            </>
          }
          head={
            <>
              <TextHead sheet={sheet} question={sheet.asPrinted} credit={asker ? creditLine(asker, sheet.column) : ""} form={mayRevise ? form : null} />
              <ToBeCorrected correction={correction} named above />
            </>
          }
          aside={
            mayRevise && (
              <section className={styles.word}>
                <label className="lab" htmlFor="revision-note">What you changed, and why <span className="quiet">optional</span></label>
                <textarea id="revision-note" name="note" form={form} className="t" rows={2} maxLength={1000} aria-describedby="revision-note-help" />
                <p className="why" id="revision-note-help">It goes with the next revision; {offer?.contributor ?? "its historian"} reads it.</p>
              </section>
            )
          }
          label="The answer"
          foot={<LengthFoot asked={reading?.asked ?? sheet.column.maxWords} slot={slot} {...(mayRevise ? { questionField: "question" } : {})} left={revision && <>Revision {revision.number + 1} in the making</>} />}
        />
      </div>
    </TextWriting>
  );
}
