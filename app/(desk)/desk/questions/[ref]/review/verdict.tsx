// The verdict: a word to the historian, and the moves. What is impossible is shown with its reason, asked of the same table as the verbs.
import Link from "next/link";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { isFor, whyNot } from "@/lib/workflow/why-not";
import { giveVerdict, giveVerdictAlone, giveVerdictUnchecked } from "./actions";
import { type Review, reviewAddress } from "./reading";
import styles from "./review.module.css";

function Impossible({ label, why, id }: { label: string; why: string; id: string }) {
  return (
    <>
      <button className="b" type="button" disabled aria-describedby={id}>{label}</button>
      <p className="why" id={id}>{why}</p>
    </>
  );
}

export function Verdict({ review }: { review: Review }) {
  const { actor, sheet, shown, last } = review;
  const { situation } = sheet;
  const gives = isFor(actor, situation.magazineId, "approve");
  const notLast = shown !== last && `You are reading revision ${shown.number}; a verdict is on the last one, revision ${last.number}.`;
  const why = (move: "sendBack" | "approve" | "approveAlone" | "approveUnchecked") => notLast || whyNot(actor, situation, move);
  const [noSendBack, noApprove, noAlone, noUnchecked] = [why("sendBack"), why("approve"), why("approveAlone"), why("approveUnchecked")];
  const about = (
    <>
      <input type="hidden" name="questionId" value={situation.questionId} />
      <input type="hidden" name="reference" value={situation.reference} />
      <input type="hidden" name="revision" value={shown.number} />
    </>
  );
  return (
    <section className={styles.verdict} aria-labelledby="verdict">
      <h2 className="lab" id="verdict">Your verdict</h2>
      {!gives ? (
        <p className="why" style={{ marginTop: ".4rem" }}>You read along; an editor gives the verdict.</p>
      ) : noSendBack === noApprove && noApprove ? (
        <p className="why" style={{ marginTop: ".4rem" }}>{noApprove} {notLast && <Link className="link" href={reviewAddress({ ...review, shown: last }, {})}>Go to it</Link>}</p>
      ) : (
        <ActionForm action={giveVerdict} label="Your verdict">
          {about}
          <Field name="note" label={`A word to ${last.contributor}, sent with it`} rows={4} />
          {noSendBack ? <Impossible label="Send back" why={noSendBack} id="no-send-back" /> : <Send className={noApprove ? "b go" : "b"} name="verdict" value="sendBack">Send back</Send>}
          {noApprove ? <Impossible label="Approve" why={noApprove} id="no-approve" /> : <Send name="verdict" value="approve">Approve</Send>}
        </ActionForm>
      )}
      {isFor(actor, situation.magazineId, "approveAlone") && !notLast && situation.stage === "review" && (
        <details className={styles.alone}>
          <summary>Approve it alone</summary>
          {noAlone ? (
            <p className="why">{noAlone}</p>
          ) : (
            <ActionForm action={giveVerdictAlone} label="Approve alone">
              {about}
              <Field name="reason" label="Why without a second pair of eyes. The log keeps it" rows={2} />
              <Send className="b">Approve alone</Send>
            </ActionForm>
          )}
        </details>
      )}
      {situation.open.claims > 0 && isFor(actor, situation.magazineId, "approveUnchecked") && !notLast && situation.stage === "review" && (
        <details className={styles.alone}>
          <summary>Approve it with open facts</summary>
          {noUnchecked ? (
            <p className="why">{noUnchecked}</p>
          ) : (
            <ActionForm action={giveVerdictUnchecked} label="Approve with open facts">
              {about}
              <Field name="reason" label="Why it may go with facts that are not verified. The log keeps it" rows={2} />
              <Send className="b">Approve with open facts</Send>
            </ActionForm>
          )}
        </details>
      )}
      <p style={{ marginTop: ".9rem" }}><Link className="b" href={`/desk/questions/${situation.reference}/text`}>{whyNot(actor, situation, "revise") ? "Open the text" : "Edit the text"}</Link></p>
    </section>
  );
}
