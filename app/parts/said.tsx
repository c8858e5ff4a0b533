// Everything said of a text, newest first: what makers of revisions noted, verdicts, and the historian's own word. Each submission
// begins a round, and what was said in one is kept apart from the next.
import type { RevisionView, remarksOf } from "@/lib/answers/queries";
import { sayDayShort, dayIn } from "@/lib/kit/day";
import type { ReviewView } from "@/lib/reviews/queries";
import styles from "./revision.module.css";

type Remark = Awaited<ReturnType<typeof remarksOf>>[number];
type Props = {
  revisions: readonly RevisionView[];
  reviews: readonly ReviewView[];
  remarks: readonly Remark[];
  magazine: { locale: string; timeZone: string };
  /** Why a chief approved alone is for the desk, not for the historian. */
  forDesk: boolean;
  now: Date;
};

const did = { submitted: "submitted", edited: "saved", entered: "entered" };

export function Said({ revisions, reviews, remarks, magazine: { locale, timeZone }, forDesk, now }: Props) {
  const day = (at: Date) => sayDayShort(dayIn(timeZone, at), locale, dayIn(timeZone, now));
  const begins = revisions.filter(({ kind }) => kind !== "edited").map(({ number }) => number);
  const said = [
    ...revisions.map((one) => ({ key: `r${one.number}`, revision: one.number, at: one.madeAt, who: one.madeBy, did: `${did[one.kind]} revision ${one.number}, ${one.words.toLocaleString(locale)} words`, words: one.note })),
    ...reviews.map((one, at) => ({
      key: `v${at}`,
      revision: one.revision,
      at: one.at,
      who: one.by,
      did: one.verdict === "approved" ? `approved revision ${one.revision}${one.alone && forDesk ? " alone" : ""}` : `sent revision ${one.revision} back`,
      words: one.alone && !forDesk ? "" : one.note,
    })),
    ...remarks.map((one, at) => ({ key: `m${at}`, revision: one.revision, at: one.at, who: one.by, did: one.stance === "agreed" ? `agreed with revision ${one.revision}` : `asked for something else in revision ${one.revision}`, words: one.body })),
  ]
    .map((one) => ({ ...one, round: begins.filter((number) => number <= one.revision).length }))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const rounds = [...new Set(said.map(({ round }) => round))].toSorted((a, b) => b - a);
  return (
    <section aria-labelledby="said">
      <h2 className="lab" id="said">What was said</h2>
      {rounds.map((round) => (
        <div key={round}>
          {rounds.length > 1 && <h3 className={styles.round}>Round {round}</h3>}
          <ol className={styles.said}>
            {said
              .filter((one) => one.round === round)
              .map((one) => (
                <li key={one.key}>
                  <b>{one.who}</b> {one.did}, {day(one.at)}.{one.words && <q>{one.words}</q>}
                </li>
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
