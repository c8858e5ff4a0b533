// The form of a move that needs words: a reason, a target, a question to the reader. It stands in the page, never over it.
import Link from "next/link";
import { answerBefore, askReader, decline, kill, merge, passOn, reopen } from "@/app/(desk)/desk/questions/actions";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { FocusFirst } from "@/app/ui/focus-first";
import type { PassOnAddress } from "@/db/schema/magazine";
import type { Stage } from "@/lib/words";
import { graceSeconds } from "@/lib/timeline/grace";
import { DeclineFields } from "./decline-fields";
import { labelOf } from "./next-moves";
import type { ReadyFor } from "./ready-for";
import { SavedReplies } from "./saved-replies";

/** Moves that ask for words first. */
const wordy = ["decline", "merge", "answerBefore", "passOn", "askReader", "reopen", "kill"] as const;
export type Wordy = (typeof wordy)[number];
export const isWordy = (name: unknown): name is Wordy => wordy.includes(name as Wordy);

export type Moved = {
  questionId: number;
  reference: string;
  stage: Stage;
  /** The last event the page was drawn with, where the person is to be told of what happened since. */
  knows?: number;
  /** The person knows that somebody else is at it. */
  anyway?: "on";
  /** The inbox as it is looked at, when the move is made there. */
  inbox?: string;
};

/** The hidden part of every such form: which question, and how it stood when the page was drawn. */
export function About({ of: { questionId, reference, stage, knows, anyway, inbox } }: { of: Moved }) {
  return (
    <>
      <input type="hidden" name="questionId" value={questionId} />
      <input type="hidden" name="seen" value={stage} />
      <input type="hidden" name="reference" value={reference} />
      {knows !== undefined && <input type="hidden" name="knows" value={knows} />}
      {anyway && <input type="hidden" name="anyway" value={anyway} />}
      {inbox && <input type="hidden" name="inbox" value={inbox} />}
    </>
  );
}

const actions = { decline, merge, answerBefore, passOn, askReader, reopen, kill };

type Props = { move: Wordy; of: Moved; cancel: string; addresses: PassOnAddress[]; into?: string; letter?: string; reader?: string; ready: ReadyFor };

export function MoveForm({ move, of, cancel, addresses, into, letter, reader, ready }: Props) {
  return (
    <FocusFirst className="move">
      <ActionForm action={actions[move]} label={labelOf(move)}>
        <About of={of} />
        {move === "decline" && <DeclineFields graceSeconds={graceSeconds} reasons={ready.reasons} values={ready.values} />}
        {(move === "askReader" || move === "answerBefore") && <SavedReplies replies={ready.replies} values={ready.values} />}
        {move === "kill" && <><Field name="reason" label="Reason" rows={2} help="Work stops. The story keeps the reason, and the historian is told." /><Field name="killFee" label="Kill fee" optional inputMode="decimal" help="In the currency of the fee; 0 for none. Left empty, the magazine’s rule decides." /></>}
        {move === "reopen" && <Field name="reason" label="Reason" optional rows={2} />}
        {move === "merge" && <Field name="into" label="Merge into" defaultValue={into} help={`The reference of the question it joins, such as ${of.reference.split("-")[0]}-1042. Everybody who asked is kept, and hears of the answer.`} />}
        {move === "answerBefore" && <AnsweredFields into={into} letter={letter} reader={reader} />}
        {move === "askReader" && <Field name="body" label={`What do you want to ask ${reader || "the reader"}?`} rows={4} help="It goes out by email with a link to the reader’s own page. The question waits here for the reply." />}
        {move === "passOn" && <PassOnFields addresses={addresses} />}
        <div className="moves">
          <Send>{labelOf(move)}</Send>
          <Link className="b bare" href={cancel} scroll={false} data-key="Escape">Cancel</Link>
        </div>
      </ActionForm>
    </FocusFirst>
  );
}

function AnsweredFields({ into, letter, reader }: { into?: string; letter?: string; reader?: string }) {
  return (
    <>
      <Field name="into" label="Answered in" defaultValue={into} help="The reference of the question that has the answer." />
      <Field name="body" label={`To ${reader || "the reader"}`} rows={6} defaultValue={letter} help="It goes out by email, with greeting, sign-off and the address of the answer, or of the reader’s own page where there is no page." />
      <Tick name="tell" label="Send the letter" defaultChecked help={`It goes after ${graceSeconds} seconds. Until then Undo calls it back. Without it nobody is written to.`} />
    </>
  );
}

function PassOnFields({ addresses }: { addresses: PassOnAddress[] }) {
  return (
    <>
      <Field name="to" label="Pass on to" options={[...addresses.map(({ label, email }): [string, string] => [email, `${label}, ${email}`]), ["", addresses.length > 0 ? "Another address" : "The address below"]]} />
      <Field name="other" label="Another address" optional type="email" inputMode="email" autoComplete="off" />
      <Field name="note" label="Note" optional rows={2} help="Goes with the reader’s words." />
    </>
  );
}
