// The side column's facts: who has it, until when, for which issue, how long, for what; and topics and issue to set.
import Link from "next/link";
import { AddressField } from "@/app/parts/address-field";
import { AlsoFrom } from "@/app/parts/also-from";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { sayFee } from "@/lib/assignments/assignment";
import type { StandingOffer } from "@/lib/assignments/queries";
import { copyfit } from "@/lib/answers/copyfit";
import type { DueDay } from "@/lib/assignments/due-queries";
import { dayIn, sayDay } from "@/lib/kit/day";
import { sayMoment } from "@/lib/kit/wall-clock";
import type { choicesOf, Sheet } from "@/lib/questions/sheet";
import { plan, setSlot, setTopics } from "./actions";
import { DueDayRow } from "./due-day";

type Choices = Awaited<ReturnType<typeof choicesOf>>;

export function InBrief({ sheet, offer, due, choices, address, mayEdit, now }: { sheet: Sheet; offer: StandingOffer | null; due: DueDay[]; choices: Choices; address: boolean; mayEdit: boolean; now: Date }) {
  const { magazine, situation, issue, column } = sheet;
  const today = dayIn(magazine.timeZone, now);
  const say = (day: string) => sayDay(day, magazine.locale, today);
  const live = sheet.pages.find((page) => page.stands);
  return (
    <section aria-label="In brief">
      <h2 className="lab">In brief</h2>
      <dl className="dl">
        <div><dt>Column</dt><dd>{column.name}</dd></div>
        {offer && <div><dt>Historian</dt><dd>{offer.contributor}{!offer.hasEmail && <span className="quiet">, does not sign in</span>}</dd></div>}
        {due.map((one) => <DueDayRow key={one.what} due={one} sheet={sheet} mayEdit={mayEdit} today={today} />)}
        {offer && due.every(({ what }) => what !== "draft") && <div><dt>Due</dt><dd>{say(offer.dueOn)}</dd></div>}
        {(offer || situation.revision) && <div><dt>Length</dt><dd><Length offer={offer} words={situation.revision?.words} /></dd></div>}
        {offer && <div><dt>Fee</dt><dd>{sayFee(offer, magazine.locale)}</dd></div>}
        <div>
          <dt>Issue</dt>
          <dd>
            {issue ? <>{issue.name}<span className="quiet">, copy closes {say(issue.copyCloseOn)}</span></> : <span className="quiet">Not planned yet</span>}
            {mayEdit && <PlanForm sheet={sheet} issues={choices.issues} />}
          </dd>
        </div>
        <div>
          <dt>Slot</dt>
          <dd>
            <Slot sheet={sheet} />
            {mayEdit && <SlotForm sheet={sheet} />}
          </dd>
        </div>
        <div>
          <dt>Topics</dt>
          <dd>
            {sheet.topics.length > 0 ? sheet.topics.map(({ name }) => name).join(", ") : <span className="quiet">None</span>}
            {mayEdit && choices.topics.length > 0 && <TopicsForm sheet={sheet} topics={choices.topics} />}
          </dd>
        </div>
        {situation.scheduledFor && <div><dt>Goes live</dt><dd>{sayMoment(situation.scheduledFor, magazine.locale, magazine.timeZone)}</dd></div>}
        {live && <div><dt>Page</dt><dd><a className="link" href={`/${column.path}/${live.path}`}>{live.headline}</a></dd></div>}
        {sheet.printed.length > 0 && <div><dt>Printed</dt><dd>{sheet.printed.map((printing) => `${printing.issue}, page ${printing.page}`).join("; ")}</dd></div>}
        <div><dt>Reader</dt><dd><AlsoFrom questionId={situation.questionId} otherwise="Nobody is named" />{address && <><AddressField questionId={situation.questionId} /><Link className="link" href={`/desk/questions/${situation.reference}/reply`}>Write by post</Link></>}</dd></div>
      </dl>
      {offer?.brief && <p className="note"><b>The brief.</b> {offer.brief}</p>}
    </section>
  );
}

function Length({ offer, words }: { offer: StandingOffer | null; words: number | undefined }) {
  if (words === undefined) return `${offer?.words.toLocaleString("en-US")} words`;
  if (!offer) return `${words.toLocaleString("en-US")} words`;
  const fit = copyfit(words, offer.words);
  return <>{words.toLocaleString("en-US")} of {offer.words.toLocaleString("en-US")} words, <span className={fit.state === "fits" ? "ok" : "care"}>{fit.state === "fits" ? "fits" : fit.state}</span></>;
}

/** Which question a form of the side column is about. */
export function Hidden({ sheet: { situation } }: { sheet: Sheet }) {
  return <><input type="hidden" name="questionId" value={situation.questionId} /><input type="hidden" name="reference" value={situation.reference} /></>;
}

function PlanForm({ sheet, issues }: { sheet: Sheet; issues: Choices["issues"] }) {
  // The issue it stands in stays in the list, also when it has gone on sale.
  const all = sheet.issue && !issues.some(({ id }) => id === sheet.issue?.id) ? [sheet.issue, ...issues] : issues;
  if (all.length === 0) return null;
  return (
    <details key={sheet.issue?.id} className="small">
      <summary className="link">{sheet.issue ? "Change" : "Plan it"}</summary>
      <ActionForm action={plan} label="Plan for an issue">
        <Hidden sheet={sheet} />
        <Field name="issueId" label="Issue" defaultValue={String(sheet.issue?.id ?? "")} options={[["", "None"], ...all.map(({ id, name }): [string, string] => [String(id), name])]} />
        <div className="moves"><Send className="b" sending="Saving…">Save the issue</Send></div>
      </ActionForm>
    </details>
  );
}

function Slot({ sheet: { slotLines, column } }: { sheet: Sheet }) {
  if (slotLines === null && column.slotLines === null) return <span className="quiet">No lines set</span>;
  return <>{(slotLines ?? column.slotLines)!.toLocaleString("en-US")} lines<span className="quiet">{slotLines === null ? ", as usual" : column.slotLines === null ? "" : `, usually ${column.slotLines.toLocaleString("en-US")}`}</span></>;
}

function SlotForm({ sheet }: { sheet: Sheet }) {
  return (
    <details key={sheet.slotLines} className="small">
      <summary className="link">{sheet.slotLines === null ? "Give it another" : "Change"}</summary>
      <ActionForm action={setSlot} label="Lines of its slot">
        <Hidden sheet={sheet} />
        <Field name="lines" label="Lines of its slot" optional inputMode="numeric" help={sheet.column.slotLines === null ? "For question, answer and bio together." : "For question, answer and bio together. Empty: as usual."} defaultValue={sheet.slotLines === null ? "" : String(sheet.slotLines)} />
        <div className="moves"><Send className="b" sending="Saving…">Save the slot</Send></div>
      </ActionForm>
    </details>
  );
}

function TopicsForm({ sheet, topics }: { sheet: Sheet; topics: Choices["topics"] }) {
  const chosen = new Set(sheet.topics.map(({ id }) => id));
  return (
    <details key={[...chosen].join()} className="small">
      <summary className="link">{chosen.size > 0 ? "Change" : "Set topics"}</summary>
      <ActionForm action={setTopics} label="Topics">
        <Hidden sheet={sheet} />
        {topics.map(({ id, name }) => <Tick key={id} name="topics" value={String(id)} label={name} defaultChecked={chosen.has(id)} />)}
        <div className="moves"><Send className="b" sending="Saving…">Save the topics</Send></div>
      </ActionForm>
    </details>
  );
}
