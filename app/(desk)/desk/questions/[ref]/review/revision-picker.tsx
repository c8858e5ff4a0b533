// Any two revisions can be compared, and any with what is published, with the working text and with the reader’s words. A plain form: the choice stands in the address.
import type { RevisionView } from "@/lib/answers/queries";
import type { Review } from "./reading";
import styles from "./review.module.css";

const name = (one: RevisionView) => `${one.number}, by ${one.madeBy}`;

export function RevisionPicker({ review: { sheet, revisions, shown, others, against, show } }: { review: Review }) {
  if (others.length < 2) return null;
  return (
    <form className={styles.pick} action={`/desk/questions/${sheet.situation.reference}/review`} aria-label="Compare revisions">
      <label>
        Revision
        <select className="t" name="revision" defaultValue={shown.number} key={`of ${shown.number}`}>
          {revisions.map((one) => <option key={one.id} value={one.number}>{name(one)}</option>)}
        </select>
      </label>
      <label>
        compared with
        <select className="t" name="against" defaultValue={against?.value} key={`with ${against?.value}`}>
          {others.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      </label>
      {show === "printed" && <input type="hidden" name="show" value="changes" />}
      <button className="b" type="submit">Compare</button>
    </form>
  );
}
