// What was just done with a tip, and the way back where there is one.
import Link from "next/link";
import { ActionForm, Send } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import { may } from "@/lib/may";
import { Missing } from "@/lib/refusal";
import { tipOf, type TipRow } from "@/lib/tips/queries";
import { whyNotReopen } from "@/lib/tips/tip";
import type { TipFilter } from "@/lib/tips/tip-filter";
import type { TipEnd } from "@/lib/words";
import { reopenTip } from "./actions";
import { AboutTip } from "./about-tip";

const became: Record<TipEnd, string> = { corrected: "is settled: the answer has been corrected.", thanked: "is filed with the answer.", question: "is a question now.", spam: "is marked as spam." };

export async function TipDid({ actor, id, filter }: { actor: Person; id: number; filter: TipFilter }) {
  const tip = await tipOf(actor, id).catch((error: unknown): TipRow | null => {
    if (error instanceof Missing) return null;
    throw error;
  });
  if (!tip?.end) return null;
  return (
    <div className="did" role="status">
      <p>What {tip.name} told of <Link className="link" href={`/desk/questions/${tip.reference}`}>{tip.headline}</Link> {became[tip.end]}</p>
      {tip.made && <Link className="b" href={`/desk/inbox?open=${tip.made}`}>Look at {tip.made}</Link>}
      {may(actor, "handleTips", tip.magazineId) && !whyNotReopen(tip) && (
        <ActionForm action={reopenTip} label="Reopen the tip">
          <AboutTip id={id} filter={filter} />
          <Send className="b">Reopen</Send>
        </ActionForm>
      )}
    </div>
  );
}
