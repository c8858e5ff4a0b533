// What was just done, and the way back: undoing takes the place of "Are you sure?".
import Link from "next/link";
import { reopen } from "@/app/(desk)/desk/questions/actions";
import { About } from "@/app/parts/move-form";
import { ActionForm, Send } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import { Missing } from "@/lib/refusal";
import { type Sheet, sheetOf } from "@/lib/questions/sheet";
import type { Stage } from "@/lib/words";
import { whyNot } from "@/lib/workflow/why-not";

const became: Partial<Record<Stage, string>> = { unassigned: "is accepted.", declined: "is declined.", spam: "is marked as spam.", merged: "is merged.", passedOn: "is passed on." };

export async function Did({ actor, reference, inbox }: { actor: Person; reference: string; inbox: string }) {
  const sheet = await sheetOf(actor, reference).catch((error: unknown): Sheet | null => {
    if (error instanceof Missing) return null;
    throw error;
  });
  if (!sheet) return null;
  const { situation, slugLine } = sheet;
  const said = situation.awaitsReader ? "waits for the reader’s reply." : became[situation.stage];
  if (!said) return null;
  const of = { questionId: situation.questionId, reference: situation.reference, stage: situation.stage, inbox };
  return (
    <div className="did" role="status">
      <p><Link className="link" href={`/desk/questions/${situation.reference}`}>{slugLine}</Link> {said}</p>
      {!whyNot(actor, situation, "reopen") && (
        <ActionForm action={reopen} label={`Reopen ${situation.reference}`}>
          <About of={of} />
          <Send className="b">Reopen</Send>
        </ActionForm>
      )}
      {!whyNot(actor, situation, "assign") && <Link className="b" href={`/desk/questions/${situation.reference}/assign`}>Assign</Link>}
    </div>
  );
}
