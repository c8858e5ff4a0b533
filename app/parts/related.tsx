// Questions that have to do with this one, as an editor noted: to the desk with the way to undo it, to a historian as they are.
import Link from "next/link";
import { unrelate } from "@/app/(desk)/desk/questions/actions";
import { ActionForm, Send } from "@/app/ui/form";
import { relatedTo, type Related as Linked } from "@/lib/questions/related-to";
import { stages } from "@/lib/words";
import { About, type Moved } from "./move-form";

/** For the desk. @param mayChange whether links can be taken away */
export async function Related({ of, mayChange }: { of: Moved; mayChange: boolean }) {
  const linked = await relatedTo(of.questionId);
  if (linked.length === 0) return null;
  return (
    <section className="sec" aria-label="Related">
      <h2 className="lab">Related</h2>
      {linked.map((other) => (
        <div className="also-related" key={other.reference}>
          <p><Link className="link" href={`/desk/questions/${other.reference}`} prefetch={false}>{other.headline ?? other.slugLine}</Link> <span className="quiet">{other.reference}, {stages[other.stage].toLowerCase()}</span></p>
          {mayChange && (
            <ActionForm action={unrelate} label={`${other.reference} is not related`}>
              <About of={of} />
              <input type="hidden" name="to" value={other.reference} />
              <Send className="b bare">Not related</Send>
            </ActionForm>
          )}
        </div>
      ))}
    </section>
  );
}

/** For a historian: what else was asked about it, and the answers there are. */
export async function RelatedAnswers({ questionId }: { questionId: number }) {
  const linked = await relatedTo(questionId);
  if (linked.length === 0) return null;
  return (
    <section className="sec" aria-label="Related questions">
      <h2 className="lab">Related questions</h2>
      <ul>{linked.map((other) => <li key={other.reference}><Answered other={other} /></li>)}</ul>
    </section>
  );
}

const Answered = ({ other: { address, headline, slugLine } }: { other: Linked }) =>
  address ? <a className="link" href={address} target="_blank" rel="noopener">{headline}<span className="vh"> (opens a tab)</span></a> : <>{slugLine} <span className="quiet">not answered yet</span></>;
