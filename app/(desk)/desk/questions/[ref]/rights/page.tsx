// The rights in one answer: what was granted, in which words and until when; and what is entered or ended by the desk.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { dayIn, sayDay } from "@/lib/kit/day";
import { may } from "@/lib/may";
import { sheetOf } from "@/lib/questions/sheet";
import { type GrantRow, rightsIn } from "@/lib/rights/queries";
import { isInForce } from "@/lib/rights/right";
import { grantKinds, rightNames, rights } from "@/lib/words";
import { endGrantAction, enterGrantAction } from "./actions";
import s from "@/app/(desk)/desk/fees/fees.module.css";

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Rights in ${(await params).ref.toUpperCase()}` };
}

export default async function Page({ params }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}/rights`);
  const { situation, slugLine, magazine } = await orNotFound(sheetOf(actor, ref));
  const { questionId, reference, magazineId } = situation;
  const now = requestTime();
  const { granted: rows, whyNot: why } = await orNotFound(rightsIn(actor, situation, now));
  const today = dayIn(magazine.timeZone, now);
  const mayEnter = may(actor, "prepareQuestion", magazineId);
  const hasWriter = situation.revision !== null || situation.assignment !== null;
  return (
    <main className="page narrow" id="main">
      <nav className="crumb" aria-label="You are in"><Link href="/desk/questions">Questions</Link><span aria-hidden="true">/</span><Link className="num" href={`/desk/questions/${reference}`}>{reference}</Link><span aria-hidden="true">/</span><span>Rights</span></nav>
      <h1>Rights: {slugLine}</h1>
      {situation.revision && <p className={why ? "why care" : "facts"}>{why || "It may be shown on the web."}</p>}
      {rows.length === 0 && <p className="empty copy">Nothing was granted in writing. What the offer asked for is granted when the question is taken; where nothing was asked for, what the magazine states under Settings, Rights, holds.</p>}
      {rows.length > 0 && (
        <table className={s.lines} aria-label="What was granted">
          <thead><tr><th scope="col">Right</th><th scope="col">From and until</th><th scope="col">How</th><th scope="col"><span className="vh">End</span></th></tr></thead>
          <tbody>{rows.map((row) => <Grant key={row.grant.id} row={row} today={today} locale={magazine.locale} questionId={questionId} mayEnd={mayEnter} />)}</tbody>
        </table>
      )}
      {mayEnter && hasWriter && (
        <section className={s.pay} aria-labelledby="enter">
          <h2 id="enter">Enter a right that was granted otherwise</h2>
          <ActionForm action={enterGrantAction} label="Enter a right" key={rows.length}>
            <input type="hidden" name="questionId" value={questionId} />
            <Field name="kind" label="Right" options={rightNames.map((kind) => [kind, rights[kind]])} defaultValue={why ? "web" : "print"} />
            <Tick name="exclusive" label="Exclusive" />
            <div className="two">
              <Field name="fromOn" label="From" type="date" defaultValue={today} />
              <Field name="untilOn" label="Until" optional type="date" />
            </div>
            <Field name="territory" label="Where" optional help="Left empty: the whole world." />
            <Field name="words" label="How it was granted" rows={3} help="The words, and where they stand: “Of course, put it on the web” (letter of March 3)." />
            <div className="moves" style={{ marginTop: "1rem" }}><Send sending="Entering…">Enter the right</Send></div>
          </ActionForm>
        </section>
      )}
    </main>
  );
}

function Grant({ row: { grant, person }, today, locale, questionId, mayEnd }: { row: GrantRow; today: string; locale: string; questionId: number; mayEnd: boolean }) {
  const day = (iso: string) => sayDay(iso, locale, today);
  const over = !isInForce(grant, today);
  return (
    <tr>
      <td className={s.name}><span className={over ? s.gone : s.who}>{rights[grant.kind]}, {grant.isExclusive ? "exclusive" : "not exclusive"}</span><small>{person}. {grant.territory}.</small></td>
      <td className={s.rest}>{day(grant.fromOn)} {grant.untilOn ? `to ${day(grant.untilOn)}` : "on, for good"}{grant.endedAt && <small>Ended: “{grant.endReason}”</small>}</td>
      <td className={s.rest}>{grantKinds[grant.how]}<small>“{grant.words}”</small></td>
      <td className={s.rest}>
        {mayEnd && !grant.endedAt && (
          <details className="small">
            <summary>End<span className="vh"> the right {rights[grant.kind]}</span></summary>
            <ActionForm action={endGrantAction} label={`End the right ${rights[grant.kind]}`}>
              <input type="hidden" name="questionId" value={questionId} />
              <input type="hidden" name="grantId" value={grant.id} />
              <Field name="reason" label="Why" />
              <div className="moves"><Send className="b" sending="Ending…">End it</Send></div>
            </ActionForm>
          </details>
        )}
      </td>
    </tr>
  );
}
