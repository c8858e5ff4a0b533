// A question's sheet: everything the desk knows of it, and every move.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { AskedBefore } from "@/app/parts/asked-before";
import { howItCame, sayWhen } from "@/app/parts/asked-line";
import { Copy } from "@/app/parts/copy";
import { isWordy, type Moved, MoveForm } from "@/app/parts/move-form";
import { isYours, obstacleTo } from "@/app/parts/next-moves";
import { ReaderThread } from "@/app/parts/reader-thread";
import { StageLine } from "@/app/parts/stage-line";
import { Story } from "@/app/parts/story";
import { WhatNext } from "@/app/parts/what-next";
import { standingOffer } from "@/lib/assignments/queries";
import { dayIn } from "@/lib/kit/day";
import { may } from "@/lib/may";
import { type Asker, askedBy, askedOfReader, type SentMessage, wordsSent } from "@/lib/questions/asked-by";
import { open } from "@/lib/questions/open";
import { choicesOf, type Sheet, sheetOf } from "@/lib/questions/sheet";
import { similarTo } from "@/lib/questions/similar";
import { stageDates, storyOf, type Told } from "@/lib/questions/story";
import type { Stage } from "@/lib/words";
import { whyNot } from "@/lib/workflow/why-not";
import { InBrief } from "./in-brief";
import { Words } from "./words";

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).ref).toUpperCase() };
}

export default async function Page({ params, searchParams }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}`);
  const sheet = await orNotFound(sheetOf(actor, decodeURIComponent(ref)));
  const { situation, magazine } = sheet;
  const { questionId, reference, magazineId, stage } = situation;
  const now = requestTime();
  if (sheet.unread) await open(actor, situation, now);
  const [askers, sent, thread, story, offer, choices, similar, search] = await Promise.all([
    askedBy(questionId),
    wordsSent(questionId),
    askedOfReader(questionId),
    storyOf(actor, questionId),
    standingOffer(questionId),
    choicesOf(magazineId, dayIn(magazine.timeZone, now)),
    stage === "inbox" || stage === "unassigned" ? similarTo(questionId, magazineId) : [],
    searchParams,
  ]);
  const [asker, ...others] = askers;
  const of: Moved = { questionId, reference, stage };
  const mayEdit = may(actor, "prepareQuestion", magazineId);
  const here = `/desk/questions/${reference}`;
  const hasEmail = asker?.hasEmail ?? false;
  const move = isWordy(search.move) && isYours(actor, situation, search.move) && !obstacleTo(actor, situation, search.move, hasEmail) ? search.move : undefined;
  const hasAddress = Boolean(asker?.hasEmail || asker?.hasPostalAddress);
  return (
    <main className="page" id="main">
      <nav className="crumb" aria-label="You are in"><Link href={stage === "inbox" ? "/desk/inbox" : "/desk/questions"}>{stage === "inbox" ? "Inbox" : "Questions"}</Link><span aria-hidden="true">/</span><span className="num">{reference}</span></nav>
      <h1>{sheet.slugLine}</h1>
      <AskedLine asker={asker} others={others} sheet={sheet} sent={sent} now={now} personId={actor.id} />
      <StageLine stage={stage} reached={new Set(Object.keys(stageDates(story)) as Stage[])} notes={stageNotes(story, sheet, now)} />
      <div className="two-up">
        <div>
          <Words sheet={sheet} asker={asker} sent={sent} editing={search.edit === "words"} mayEdit={mayEdit} />
          <AlsoAsked others={others} sent={sent} questionId={questionId} />
          <ReaderThread thread={thread} reader={asker?.name || "The reader"} magazine={magazine} now={now} />
          <AskedBefore similar={similar} of={whyNot(actor, situation, "merge") ? undefined : of} />
          <Story story={story} magazine={magazine} now={now} />
        </div>
        <aside className="side" aria-label="What next">
          <section className="first">
            <h2 className="lab">What next</h2>
            {move && <MoveForm key={move} move={move} of={of} cancel={here} addresses={magazine.passOnAddresses} into={typeof search.into === "string" ? search.into : undefined} reader={asker?.name} />}
            <WhatNext actor={actor} situation={situation} of={of} hasEmail={hasEmail} />
          </section>
          <InBrief sheet={sheet} offer={offer} choices={choices} address={hasAddress && may(actor, "seeReaderAddress", magazineId)} mayEdit={mayEdit} now={now} />
        </aside>
      </div>
    </main>
  );
}

function AskedLine({ asker, others, sheet, sent: [first], now, personId }: { asker: Asker | undefined; others: Asker[]; sheet: Sheet; sent: SentMessage[]; now: Date; personId: number }) {
  const { situation, issue, magazine, mergedInto } = sheet;
  const name = asker && [asker.name || "somebody who gave no name", asker.town, asker.region].filter(Boolean).join(", ");
  const also = others.length === 0 ? "" : others.length === 1 ? ", and one other" : `, and ${others.length} others`;
  return (
    <p className="facts">
      {name && <>Asked by {name}{asker.withheld && " (name to be withheld)"}{also}. </>}
      {first && `${howItCame(first, magazine, now, personId)} `}
      {situation.assignment && <>With <b>{situation.assignment.contributor}</b>{issue && `, for ${issue.name}`}. </>}
      {mergedInto && <>Merged into <Link className="link" href={`/desk/questions/${mergedInto}`}>{mergedInto}</Link>. </>}
      {situation.awaitsReader && sheet.awaitingReaderSince && <span className="care">Waiting for the reader since {sayWhen(sheet.awaitingReaderSince, magazine, now)}. </span>}
    </p>
  );
}

/** Under each stage the day it was reached; under the present one, who has it. */
function stageNotes(story: Told[], { situation, magazine, stageSince }: Sheet, now: Date): Partial<Record<Stage, string>> {
  const { stage, assignment, scheduledFor } = situation;
  const notes = Object.fromEntries(Object.entries(stageDates(story)).map(([name, at]) => [name, sayWhen(at, magazine, now)])) as Partial<Record<Stage, string>>;
  notes[stage] = (stage === "assigned" || stage === "drafting") && assignment ? `with ${assignment.contributor}` : sayWhen(stageSince, magazine, now);
  if (scheduledFor) notes.published = sayWhen(scheduledFor, magazine, now);
  return notes;
}

function AlsoAsked({ others, sent, questionId }: { others: Asker[]; sent: SentMessage[]; questionId: number }) {
  if (others.length === 0) return null;
  return (
    <section className="sec" aria-label="Also asked by">
      <h2 className="lab">Also asked by <span>{others.length}</span></h2>
      {others.map((other) => (
        <details key={other.reference} className="also">
          <summary><b>{other.name || "Somebody who gave no name"}</b>{[other.town, other.region].filter(Boolean).map((part) => `, ${part}`)} <Link className="link num" href={`/desk/questions/${other.reference}`}>{other.reference}</Link></summary>
          {sent.filter((message) => message.questionId === other.questionId && message.questionId !== questionId).map((message, at) => <div className="copy" key={at}>{message.erasedAt ? <p className="quiet">These words were erased at their sender’s request.</p> : <Copy text={message.body} />}</div>)}
        </details>
      ))}
    </section>
  );
}
