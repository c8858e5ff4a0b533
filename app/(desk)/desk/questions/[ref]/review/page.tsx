// A numbered revision on the editor's desk: read, compared, judged.
import type { Metadata } from "next";
import { requestTime } from "@/app/now";
import { Checklist } from "@/app/parts/checklist";
import { MailedAnswers } from "@/app/parts/mailed-answers";
import { Said } from "@/app/parts/said";
import { ToBeCorrected } from "@/app/parts/to-be-corrected";
import { compare } from "@/lib/text/compare";
import { isEmpty } from "@/lib/text/document";
import { checksOf } from "@/lib/reviews/checks";
import { may } from "@/lib/may";
import { correctionUnderWay } from "@/lib/publishing/correction-under-way";
import { Checks } from "./checks";
import { Guests } from "./guests";
import { Facts } from "./facts";
import { HouseStyle } from "./style";
import { type Asked, loadReview, type Review } from "./reading";
import { ReviewBar } from "./review-bar";
import styles from "./review.module.css";
import { RevisionPicker } from "./revision-picker";
import { RevisionText } from "./revision-text";
import { Verdict } from "./verdict";

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Review ${(await params).ref.toUpperCase()}` };
}

export default async function Page({ params, searchParams }: Props) {
  const asked = await searchParams;
  const review = await loadReview((await params).ref, asked);
  const { shown, against, show } = review;
  const correction = await correctionUnderWay(review.sheet.situation);
  const comparison = show === "changes" && against ? compare(against.document, shown.document) : null;
  return (
    <div>
      <ReviewBar review={review} comparison={comparison} />
      <main className={styles.page} id="main">
        <div>
          <RevisionPicker review={review} />
          <RevisionText review={review} comparison={comparison} />
        </div>
        <aside className={styles.panel} aria-label="Checks and verdict">
          <ToBeCorrected correction={correction} named />
          <Checks checks={checksOf(readingOfLast(review))} text={`/desk/questions/${review.sheet.situation.reference}/text`} />
          {review.facts && <Facts {...review.facts} reference={review.sheet.situation.reference} />}
          {review.style && <HouseStyle {...review.style} text={`/desk/questions/${review.sheet.situation.reference}/text`} />}
          <Checklist lines={review.lines} questionId={review.sheet.situation.questionId} before="approval" magazine={review.sheet.magazine} />
          <Verdict review={review} />
          <Guests guests={review.guests} questionId={review.sheet.situation.questionId} mayAsk={may(review.actor, "writeLetters", review.sheet.situation.magazineId) && (review.sheet.situation.stage === "review" || review.sheet.situation.stage === "ready")} magazine={review.sheet.magazine} />
          <MailedAnswers answers={review.answers} of={{ ...review.sheet.situation }} mayEnter={false} magazine={review.sheet.magazine} now={requestTime()} />
          {review.sourceNotes && (
            <section aria-labelledby="sources">
              <h2 className="lab" id="sources">Source notes</h2>
              <p className={styles.notes}>{review.sourceNotes}</p>
            </section>
          )}
          <Said revisions={review.revisions} reviews={review.reviews} remarks={review.remarks} magazine={review.sheet.magazine} forDesk now={requestTime()} />
        </aside>
      </main>
    </div>
  );
}

/** What the checks ask of the last revision, whichever is being read. */
function readingOfLast({ actor, sheet, standing, last, reading, agreed, credit, remarks, lines, openThings, fit, pictures }: Review) {
  return {
    words: standing.words,
    tks: standing.tks,
    asked: reading.asked,
    fit,
    writers: reading.writers,
    readerId: actor.id,
    agreed,
    credit,
    hasBio: reading.bio !== null && !isEmpty(reading.bio),
    edited: last.kind === "edited",
    remark: remarks.findLast((remark) => remark.revision === last.number)?.stance ?? null,
    historian: last.contributor,
    number: last.number,
    changedSince: sheet.situation.open.changedSince,
    openThings,
    pictures,
    unticked: lines.filter(({ by }) => by === null).map((line) => line.text),
  };
}
