// Offering a question to a historian, or taking it from one and offering it to another.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { Copy } from "@/app/parts/copy";
import { RightsFields } from "@/app/parts/rights-fields";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { proposeDue, sayFee } from "@/lib/assignments/assignment";
import { currencies } from "@/lib/fees/fee";
import { linedUpAtOnce } from "@/lib/assignments/alternate";
import { lastTerms } from "@/lib/assignments/choose";
import { draftDays } from "@/lib/assignments/due-queries";
import { saidToOffer } from "@/lib/assignments/invitation-queries";
import { type StandingOffer, standingOffer } from "@/lib/assignments/queries";
import { dayIn, daysBetween, sayDay } from "@/lib/kit/day";
import { sayOffset } from "@/lib/magazine/due-days";
import { sheetOf, type Sheet } from "@/lib/questions/sheet";
import { sayTermsOf } from "@/lib/rights/right";
import { fees, feeNames } from "@/lib/words";
import { moves } from "@/lib/workflow/moves";
import { isFor, whyNot } from "@/lib/workflow/why-not";
import { assign, reassign } from "./actions";
import { packedChoices } from "./choices";
import { WithContributors } from "./contributors";
import { HistorianChoice } from "./historian-choice";
import { Line } from "./line";
import { NextInLine } from "./next-in-line";
import { rankedFor } from "./ranked-for";

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<{ show?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: `Assign ${(await params).ref.toUpperCase()}` };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ ref }, { show }] = await Promise.all([params, searchParams]);
  const actor = await requireDesk(`/desk/questions/${ref}/assign`);
  const sheet = await orNotFound(sheetOf(actor, ref));
  const { situation, magazine, issue } = sheet;
  if (!isFor(actor, situation.magazineId, "assign")) notFound();
  const now = requestTime();
  const today = dayIn(magazine.timeZone, now);
  const [people, offer, terms, due, said] = await Promise.all([rankedFor(actor, sheet, today), situation.assignment && standingOffer(situation.questionId), lastTerms(situation.columnId), draftDays(situation, issue?.id ?? null, today), saidToOffer(actor, sheet, now)]);
  const name = offer ? "reassign" : "assign";
  const obstacle = whyNot(actor, situation, name);
  const basis = offer ?? terms;
  const inLine = offer && said ? [offer.contributorId, ...said.line.map(({ contributorId }) => contributorId)] : [];
  return (
    <main className="page narrow" id="main">
      <nav className="crumb" aria-label="You are in"><Link href="/desk/questions">Questions</Link><span aria-hidden="true">/</span><Link className="num" href={`/desk/questions/${situation.reference}`}>{situation.reference}</Link></nav>
      <h1>{moves[name].label}: {sheet.slugLine}</h1>
      <div className="copy ask"><Copy text={sheet.asPrinted} /></div>
      {offer && <Had offer={offer} sheet={sheet} today={today} />}
      <WithContributors packed={packedChoices(people)} all={show === "all"} locale={magazine.locale} today={today}>
        {obstacle ? (
          <p className="why">{obstacle} <Link className="link" href={`/desk/questions/${situation.reference}`}>Back to the sheet</Link></p>
        ) : people.length === 0 ? (
          <p className="empty copy">{magazine.name} has no contributors yet. A chief editor can bring them in under Settings; then the question can be offered.</p>
        ) : (
          <ActionForm action={name === "assign" ? assign : reassign} label={moves[name].label} className="offer">
            <input type="hidden" name="questionId" value={situation.questionId} />
            <input type="hidden" name="seen" value={situation.stage} />
            <input type="hidden" name="reference" value={situation.reference} />
            {name === "reassign" && <Field name="why" label={`Why it leaves ${offer?.contributor}`} optional help="For the story. Leave it empty to offer the same historian other terms." />}
            <HistorianChoice />
            <div className="two">
              <Field name="dueOn" label="Due" type="date" min={today} defaultValue={proposeDue(today, due.planned, due.later)} help={issue && due.planned ? `For ${issue.name} it is ${sayDay(due.planned, magazine.locale, today)}, ${sayOffset(due.offset)}. That day follows the issue; any other is kept as you set it.` : "Not planned for an issue yet."} />
              <Field name="words" label="Length in words" type="number" inputMode="numeric" min="1" max="5000" defaultValue={String(basis?.words ?? 350)} help="Without the question." />
            </div>
            <div className="three">
              <Field name="fee" label="Fee" options={feeNames.map((fee) => [fee, fees[fee]])} defaultValue={basis?.fee ?? "money"} />
              <Field name="feeAmount" label="Amount" optional inputMode="decimal" defaultValue={basis?.feeAmount ? String(Number(basis.feeAmount)) : ""} />
              <Field name="feeCurrency" label="Currency" options={currencies.map((currency) => [currency, currency])} defaultValue={basis?.feeCurrency ?? "USD"} />
            </div>
            <Field name="feeNote" label="About the fee" optional help="Which book, how many copies, when it is paid." defaultValue={basis?.feeNote} />
            <Field name="brief" label="Brief" optional rows={5} help="What the answer should do, and for whom. It goes into the letter to the historian." defaultValue={offer?.brief} />
            <details className="small">
              <summary>Rights: {sayTermsOf(offer?.rights ?? magazine.rights).join("; ").toLowerCase()}</summary>
              <RightsFields terms={offer?.rights ?? magazine.rights} />
            </details>
            {!offer && people.length > 1 && <NextInLine many={Math.min(linedUpAtOnce, people.length - 1)} />}
            <div className="moves"><Send>{moves[name].label}</Send><Link className="b bare" href={`/desk/questions/${situation.reference}`}>Cancel</Link></div>
          </ActionForm>
        )}
        {offer && said && <Line questionId={situation.questionId} line={said.line} except={inLine} goesOn={people.some(({ id, signsIn }) => signsIn && !inLine.includes(id))} />}
      </WithContributors>
    </main>
  );
}

/** Who has it, since when, and on what terms. */
function Had({ offer, sheet: { magazine }, today }: { offer: StandingOffer; sheet: Sheet; today: string }) {
  const since = dayIn(magazine.timeZone, offer.takenAt ?? offer.offeredAt);
  const days = daysBetween(since, today);
  const late = daysBetween(offer.dueOn, today);
  return (
    <p className="facts had">
      <b>{offer.contributor}</b> has had it since {sayDay(since, magazine.locale, today)}{days > 1 && `, ${days} days`}: {offer.takenAt ? "taken up" : "offered, and not taken up"}, {offer.words.toLocaleString(magazine.locale)} words by {sayDay(offer.dueOn, magazine.locale, today)}, {sayFee(offer, magazine.locale)}.
      {late > 0 && <span className="late"> {late === 1 ? "1 day" : `${late} days`} late.</span>}
    </p>
  );
}
