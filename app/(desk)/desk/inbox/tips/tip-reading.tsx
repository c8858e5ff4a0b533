// The reading pane of the lane: the reader's words as sent, the answer they are about, and what can become of them.
import Link from "next/link";
import type { ReactNode } from "react";
import { sayWhenWithin } from "@/app/parts/asked-line";
import { Copy } from "@/app/parts/copy";
import { ActionForm, Send } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import { standingOffer } from "@/lib/assignments/queries";
import { addressOf, printedAddress } from "@/lib/magazine/address";
import { may } from "@/lib/may";
import type { TipRow } from "@/lib/tips/queries";
import { whyNotReopen } from "@/lib/tips/tip";
import { type TipFilter, tipsAddress } from "@/lib/tips/tip-filter";
import { tipEnds, tipKinds } from "@/lib/words";
import { AboutTip } from "./about-tip";
import { reopenTip, showTipAddress } from "./actions";
import { TipMoveForm } from "./tip-move-form";
import { TipMoves } from "./tip-moves";

export type TipMove = "thank" | "question";
export const isTipMove = (name: unknown): name is TipMove => name === "thank" || name === "question";

type Props = { actor: Person; tip: TipRow; filter: TipFilter; move?: TipMove; did: ReactNode; now: Date };

export async function TipReading({ actor, tip, filter, move, did, now }: Props) {
  const decides = may(actor, "handleTips", tip.magazineId);
  const here = (change: { move?: TipMove } = {}) => tipsAddress(filter, { after: filter.after, open: tip.id, ...change });
  const historian = await standingOffer(tip.questionId);
  const isOpen = tip.end === null;
  return (
    <article className="read" id="reading" aria-label={`${tipKinds[tip.kind]}: ${tip.headline}`}>
      <div className="tool">
        <Link className="b bare back" href={tipsAddress(filter, { after: filter.after })}><svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> Tips</Link>
        {!decides ? <p className="quiet">You can read here; an editor decides.</p> : isOpen ? <TipMoves tip={tip} filter={filter} href={(name) => here({ move: name })} open={move} /> : <Reopen tip={tip} filter={filter} />}
      </div>
      <div className="scroll">
        {did}
        {move && decides && isOpen && <TipMoveForm key={move} move={move} tip={tip} filter={filter} cancel={here()} />}
        <p className="crumb num"><Link href={`/desk/questions/${tip.reference}`}>{tip.reference}</Link><span aria-hidden="true">·</span><span>{tip.column}</span></p>
        <h2 className="slug">{tipKinds[tip.kind]}</h2>
        <p className="facts"><b>{tip.name}</b>, {tip.town}, {tip.region}. Sent {sayWhenWithin(tip.toldAt, tip, now)}. {tip.mayPrint ? "May be printed and quoted, with name and town." : "Not to be printed: no permission was given."}</p>
        <Standing tip={tip} now={now} />
        <div className="words-sent"><div className="copy"><Copy text={tip.words} /></div></div>
        {may(actor, "seeReaderAddress", tip.magazineId) && (
          <ActionForm action={showTipAddress} className="address" label="The reader’s address">
            <input type="hidden" name="tipId" value={tip.id} />
            <Send className="b bare" sending="Fetching…">Show address</Send>
          </ActionForm>
        )}
        <TheAnswer tip={tip} historian={isOpen && may(actor, "writeLetters", tip.magazineId) && historian?.hasEmail ? historian.contributor : null} />
      </div>
    </article>
  );
}

/** How it stands, where it is not simply open. */
function Standing({ tip, now }: { tip: TipRow; now: Date }) {
  if (tip.end && tip.settledAt) {
    return (
      <p className="facts">
        <span className={tip.end === "spam" ? "care" : "ok"}>{tipEnds[tip.end]}</span> {sayWhenWithin(tip.settledAt, tip, now)}{tip.settledBy && ` by ${tip.settledBy}`}.
        {tip.made && <> It is <Link className="link" href={`/desk/questions/${tip.made}`}>{tip.made}</Link> now.</>}
      </p>
    );
  }
  if (tip.takenUpAt) return <p className="facts"><span className="care">Taken up with the correction</span> {sayWhenWithin(tip.takenUpAt, tip, now)}: publishing it settles this, and {tip.name} hears of it.</p>;
  return tip.correctedSince ? <p className="facts"><span className="care">The answer has been corrected since.</span> If that put right what is told here, settle it as corrected.</p> : null;
}

/** @param historian who wrote it and can be asked by email; the letter begins with the reader's words */
function TheAnswer({ tip, historian }: { tip: TipRow; historian: string | null }) {
  const address = tip.page && addressOf(tip, `/${tip.page}`);
  return (
    <section className="sec" aria-labelledby="the-answer">
      <h2 className="lab" id="the-answer">The answer it is about</h2>
      <div className="match">
        <span className="str num">{tip.reference}</span>
        <div>
          <Link href={`/desk/questions/${tip.reference}`}>{tip.headline}</Link>
          <p>{address ? <>Before readers at <a className="link" href={address}>{printedAddress(address)}</a></> : "Its page has been withdrawn."}</p>
        </div>
      </div>
      {historian && <p><Link className="b" href={`/desk/questions/${tip.reference}?write=historian&tip=${tip.id}`} prefetch={false}>Ask {historian}</Link></p>}
    </section>
  );
}

function Reopen({ tip, filter }: { tip: TipRow; filter: TipFilter }) {
  const sentence = whyNotReopen(tip);
  if (sentence) return <p className="quiet">{sentence}</p>;
  return (
    <div className="moves">
      <ActionForm action={reopenTip} label="Reopen">
        <AboutTip id={tip.id} filter={filter} />
        <Send className="b">Reopen</Send>
      </ActionForm>
    </div>
  );
}
