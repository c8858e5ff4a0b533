// What can become of an open tip, in order of likelihood. Correcting leads to the answer's own page, with the reader's words at hand.
import Link from "next/link";
import { ActionForm, Send } from "@/app/ui/form";
import type { TipRow } from "@/lib/tips/queries";
import type { TipFilter } from "@/lib/tips/tip-filter";
import { AboutTip } from "./about-tip";
import { markTipAsSpam, settleAsCorrected, takeUp } from "./actions";
import type { TipMove } from "./tip-reading";

type Props = { tip: TipRow; filter: TipFilter; href: (move: TipMove) => string; open?: TipMove };

export function TipMoves({ tip, filter, href, open }: Props) {
  const isCorrected = tip.correctedSince && !tip.takenUpAt;
  // While the form of another move is open, its own button is the one to press.
  const first = open ? "b" : "b go";
  return (
    <>
      <div className="moves">
        {isCorrected ? (
          <ActionForm action={settleAsCorrected} label="Settle as corrected">
            <AboutTip id={tip.id} filter={filter} />
            <Send className={first}>Settle as corrected</Send>
          </ActionForm>
        ) : <Correct tip={tip} filter={filter} className={first} />}
        <Link className="b" href={href("thank")} scroll={false} prefetch={false} aria-current={open === "thank" || undefined} data-key="t">Thank and file <kbd aria-hidden="true">T</kbd></Link>
      </div>
      <div className="moves rare">
        {isCorrected && <Correct tip={tip} filter={filter} className="b bare" />}
        <Link className="b bare" href={href("question")} scroll={false} prefetch={false} aria-current={open === "question" || undefined}>Make it a question</Link>
        <ActionForm action={markTipAsSpam} label="Mark as spam">
          <AboutTip id={tip.id} filter={filter} />
          <Send className="b bare" hint="S">Mark as spam</Send>
        </ActionForm>
      </div>
    </>
  );
}

/** Begins a correction; where one is under way already, this is settled with it. */
function Correct({ tip, filter, className }: Pick<Props, "tip" | "filter"> & { className: string }) {
  if (tip.takenUpAt) return <Link className={className} href={`/desk/questions/${tip.reference}`} prefetch={false}>To the correction</Link>;
  if (tip.stage === "published") return <Link className={className} href={`/desk/questions/${tip.reference}/publish?tip=${tip.id}#correct`} prefetch={false} data-key="c">Correct the answer <kbd aria-hidden="true">C</kbd></Link>;
  return (
    <ActionForm action={takeUp} label="Settle with the correction under way">
      <AboutTip id={tip.id} filter={filter} />
      <Send className={className}>Settle with the correction under way</Send>
    </ActionForm>
  );
}
