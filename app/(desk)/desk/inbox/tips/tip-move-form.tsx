// The forms of what needs words: the letter of thanks, the question that it is. They stand in the page, never over it.
import Link from "next/link";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { FocusFirst } from "@/app/ui/focus-first";
import type { TipRow } from "@/lib/tips/queries";
import { thanks } from "@/lib/tips/tip";
import type { TipFilter } from "@/lib/tips/tip-filter";
import { AboutTip } from "./about-tip";
import { makeQuestion, thank } from "./actions";
import type { TipMove } from "./tip-reading";

const labels: Record<TipMove, string> = { thank: "Thank and file", question: "Make it a question" };

export function TipMoveForm({ move, tip, filter, cancel }: { move: TipMove; tip: TipRow; filter: TipFilter; cancel: string }) {
  return (
    <FocusFirst className="move">
      <ActionForm action={move === "thank" ? thank : makeQuestion} label={labels[move]}>
        <AboutTip id={tip.id} filter={filter} />
        {move === "thank" ? (
          <>
            <Field name="body" label={`To ${tip.name}`} rows={6} defaultValue={thanks(tip.headline)} help="It goes out by email, with greeting, sign-off and the address of the answer." />
            <Tick name="tell" label="Send the letter" defaultChecked help="Without it this is filed, and nobody is written to." />
          </>
        ) : (
          <Field name="words" label="The words of the question" rows={7} defaultValue={tip.words} help={`Leave only what is asked. It comes into the inbox as a question of ${tip.name}, who gets its reference now, and hears from us again when it is answered; what was told stays whole.`} />
        )}
        <div className="moves">
          <Send>{labels[move]}</Send>
          <Link className="b bare" href={cancel} scroll={false} data-key="Escape">Cancel</Link>
        </div>
      </ActionForm>
    </FocusFirst>
  );
}
