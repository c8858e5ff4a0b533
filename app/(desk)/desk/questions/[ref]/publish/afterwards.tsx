// What may follow publication: correct, withdraw, mark as printed. One that is impossible says why.
import { Copy } from "@/app/parts/copy";
import { About, type Moved } from "@/app/parts/move-form";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import type { ToldOf } from "@/lib/tips/queries";
import { tipKinds } from "@/lib/words";
import type { Situation } from "@/lib/workflow/situation";
import { isFor, whyNot } from "@/lib/workflow/why-not";
import { correct, markAsPrinted, withdraw } from "./actions";
import styles from "./publish.module.css";

type Props = { of: Moved; actor: Person; situation: Situation; issues: { id: number; name: string }[]; printed: { issueId: number; issue: string; page: number }[]; /** What readers told of it and nobody has settled, and which of it led here. */ told: ToldOf[]; tip?: number };

export function Afterwards({ of, actor, situation, issues, printed, told, tip }: Props) {
  const { magazineId, stage, pageIsUp } = situation;
  const yours = (move: "correct" | "withdraw" | "markAsPrinted") => isFor(actor, magazineId, move);
  const can = (move: "correct" | "withdraw" | "markAsPrinted") => yours(move) && !whyNot(actor, situation, move);
  return (
    <div className={styles.after}>
      {can("correct") && (
        <section className="sec" id="correct">
          <h2 className="lab">Correct</h2>
          <p className="why">{pageIsUp ? "The question goes back to review, and the page stays up. Publishing again prints a correction line with the date." : "The question goes back to review. Publishing again puts the page up at the same address."}</p>
          <ActionForm action={correct} label="Correct">
            <About of={of} />
            {told.length > 0 && <ToldOfIt told={told} chosen={tip} />}
            <Field name="reason" label="What has to be corrected?" rows={2} help="For the desk: the story keeps it." />
            <div className="moves"><Send className="b">Correct</Send></div>
          </ActionForm>
        </section>
      )}
      {can("markAsPrinted") && (
        <section className="sec">
          <h2 className="lab">Mark as printed</h2>
          {printed.length > 0 && <p className="why">Printed in {printed.map(({ issue, page }) => `${issue}, page ${page}`).join("; ")}.</p>}
          {issues.length === 0 ? <p className="why">The magazine has no issues yet.</p> : (
            <ActionForm action={markAsPrinted} label="Mark as printed">
              <About of={of} />
              <div className="two">
                <Field name="issueId" label="Issue" defaultValue={String(printed[0]?.issueId ?? "")} options={[["", "Choose"], ...issues.map(({ id, name }): [string, string] => [String(id), name])]} />
                <Field name="page" label="Page" inputMode="numeric" defaultValue={printed[0] ? String(printed[0].page) : ""} />
              </div>
              <div className="moves"><Send className="b">Mark as printed</Send></div>
            </ActionForm>
          )}
        </section>
      )}
      {yours("withdraw") && (pageIsUp || stage === "published") && (
        <section className="sec">
          <h2 className="lab">Withdraw</h2>
          {can("withdraw") ? (
            <>
              <p className="why">The page is taken down. Its address says so, in your words, and is never another answer’s.</p>
              <ActionForm action={withdraw} label="Withdraw">
                <About of={of} />
                <Field name="withdrawal" label="What readers will find in its place" rows={3} help="One sentence." />
                <div className="moves"><Send className="b">Withdraw</Send></div>
              </ActionForm>
            </>
          ) : <p className="why">{whyNot(actor, situation, "withdraw")}</p>}
        </section>
      )}
    </div>
  );
}

/** The readers' words at hand, and which of them the correction settles: those who told it hear of it. */
function ToldOfIt({ told, chosen }: { told: ToldOf[]; chosen?: number }) {
  return (
    <fieldset className={`field ${styles.told}`}>
      <legend>What readers told of it</legend>
      <p className="help">What is ticked is settled when the correction is published, and whoever told it gets a letter.</p>
      {told.map(({ id, kind, words, name }) => (
        <div key={id}>
          <Tick name="tipIds" value={String(id)} label={`${name}: ${tipKinds[kind].toLowerCase()}`} defaultChecked={id === chosen} />
          <blockquote className="copy"><Copy text={words} /></blockquote>
        </div>
      ))}
    </fieldset>
  );
}
