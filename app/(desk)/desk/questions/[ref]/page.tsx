// A question's sheet: everything the desk knows of it, and every move.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { answeredLetter } from "@/app/parts/answered-letter";
import { AskedBefore } from "@/app/parts/asked-before";
import { sayWhen } from "@/app/parts/asked-line";
import { isWordy, type Moved, MoveForm } from "@/app/parts/move-form";
import { isYours, obstacleTo } from "@/app/parts/next-moves";
import { type ReadyFor, readyFor } from "@/app/parts/ready-for";
import { PressKeys } from "@/app/parts/press-keys";
import { BoardForm, BoardLine } from "@/app/parts/desk-board";
import { DeskNotes } from "@/app/parts/desk-notes";
import { MailedAnswers } from "@/app/parts/mailed-answers";
import { MailNotes } from "@/app/parts/mail-notes";
import { ReaderThread } from "@/app/parts/reader-thread";
import { Related } from "@/app/parts/related";
import { Scans } from "@/app/parts/scans";
import { StageLine } from "@/app/parts/stage-line";
import { Story } from "@/app/parts/story";
import { WhatNext } from "@/app/parts/what-next";
import { boardOf } from "@/lib/board/desk";
import { askedBefore } from "@/lib/asked/asked-before";
import { formerDraftsOf } from "@/lib/answers/queries";
import { dueDaysOf } from "@/lib/assignments/due-queries";
import { saidToOffer } from "@/lib/assignments/invitation-queries";
import { standingOffer } from "@/lib/assignments/queries";
import { dayIn } from "@/lib/kit/day";
import { answersByMail } from "@/lib/mailroom/answers-by-mail";
import { mailsOf } from "@/lib/mailroom/of-question";
import { lettersAbout } from "@/lib/mail/queries";
import { may } from "@/lib/may";
import { deskNotesOf } from "@/lib/notes/desk-note-queries";
import { lettersOf } from "@/lib/paper/queries";
import { askedBy, askedOfReader, wordsSent } from "@/lib/questions/asked-by";
import { open } from "@/lib/questions/open";
import { choicesOf, type Sheet, sheetOf } from "@/lib/questions/sheet";
import { stageDates, storyOf, type Told } from "@/lib/questions/story";
import { alsoFrom } from "@/lib/readers/queries";
import { tipsAbout } from "@/lib/tips/queries";
import { askingHistorian } from "@/lib/tips/tip";
import type { Stage } from "@/lib/words";
import { postOf } from "@/lib/wordpress/queries";
import { whyNot } from "@/lib/workflow/why-not";
import { AlsoAsked } from "./also-asked";
import { AskedLine } from "./head-line";
import { Elsewhere } from "./elsewhere";
import { FormerDrafts } from "./former-drafts";
import { InBrief } from "./in-brief";
import { LettersSent } from "./letters-sent";
import { SaidToOfferNotes } from "./said-to-offer";
import { ToldOfAnswer } from "./told-of-answer";
import { Words } from "./words";
import { isWriting, Write } from "./write";

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).ref.toUpperCase() };
}

export default async function Page({ params, searchParams }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}`);
  const sheet = await orNotFound(sheetOf(actor, ref));
  const { situation, magazine } = sheet;
  const { questionId, reference, magazineId, stage } = situation;
  const now = requestTime();
  if (sheet.unread) await open(actor, situation, now);
  const looksBack = stage === "inbox" || stage === "unassigned";
  // What takes longest is begun with, and read where it is drawn; what goes wrong is said there.
  if (looksBack) void askedBefore(actor, sheet).catch(() => {});
  const mayEdit = may(actor, "prepareQuestion", magazineId);
  const { beside } = sheet;
  const [askers, sent, thread, story, offer, choices, letters, former, mails, answers, written, told, post, said, among, board, due, search] = await Promise.all([
    askedBy(questionId),
    wordsSent(questionId),
    beside.asked ? askedOfReader(questionId) : [],
    storyOf(actor, questionId),
    situation.assignment && standingOffer(questionId),
    mayEdit ? choicesOf(magazineId, dayIn(magazine.timeZone, now)) : { issues: [], topics: [] },
    beside.paper ? lettersOf(actor, questionId) : [],
    beside.formerDrafts ? formerDraftsOf(actor, questionId) : [],
    beside.mails ? mailsOf(actor, situation) : [],
    beside.mailedAnswers ? answersByMail(actor, questionId) : [],
    lettersAbout(actor, questionId),
    beside.tips ? tipsAbout(questionId) : [],
    beside.wordpress ? postOf(situation) : null,
    saidToOffer(actor, sheet, now),
    deskNotesOf(actor, situation, beside.deskNotes),
    beside.board ? boardOf(questionId) : null,
    dueDaysOf(situation),
    searchParams,
    alsoFrom(questionId), // told in brief, and asked with all else rather than after it
  ]);
  const [asker, ...others] = askers;
  const of: Moved = { questionId, reference, stage };
  const here = `/desk/questions/${reference}`;
  const hasEmail = asker?.hasEmail ?? false;
  const move = isWordy(search.move) && isYours(actor, situation, search.move) && !obstacleTo(actor, situation, search.move, hasEmail) ? search.move : undefined;
  const into = typeof search.into === "string" ? search.into : undefined;
  const asked = told.find(({ id }) => String(id) === search.tip);
  const needsWords = Boolean(move) || search.write === "reader";
  const ready: ReadyFor = needsWords ? await readyFor(actor, situation.columnId, { reference, slugLine: sheet.slugLine, name: asker?.name, words: sent[0]?.body }) : { replies: [], reasons: [], values: {} };
  const hasAddress = Boolean(asker?.hasEmail || asker?.hasPostalAddress);
  return (
    <main className="page" id="main">
      <nav className="crumb" aria-label="You are in"><Link href={stage === "inbox" ? "/desk/inbox" : "/desk/questions"}>{stage === "inbox" ? "Inbox" : "Questions"}</Link><span aria-hidden="true">/</span><span className="num">{reference}</span></nav>
      <h1>{sheet.slugLine}</h1>
      <AskedLine asker={asker} others={others} sheet={sheet} sent={sent} now={now} personId={actor.id} />
      <StageLine stage={stage} reached={new Set(Object.keys(stageDates(story)) as Stage[])} notes={stageNotes(story, sheet, now)} />
      <div className="two-up">
        <div>
          <Words sheet={sheet} asker={asker} sent={sent} mails={mails} of={may(actor, "handleMail", magazineId) ? of : undefined} editing={search.edit === "words"} mayEdit={mayEdit} now={now} personId={actor.id} />
          <MailNotes mails={mails} sent={sent} asker={asker} of={of} mayMerge={!whyNot(actor, situation, "merge")} mayCredit={mayEdit && !situation.wasPublished && stage !== "retracted"} />
          <MailedAnswers answers={answers} of={of} mayEnter={stage === "drafting" || stage === "assigned"} magazine={magazine} now={now} />
          <Scans letters={letters} magazine={magazine} now={now} />
          <AlsoAsked others={others} sent={sent} questionId={questionId} />
          <FormerDrafts drafts={former} magazine={magazine} now={now} />
          <DeskNotes told={among} of={of} me={actor.id} magazine={magazine} now={now} />
          <ReaderThread thread={thread} reader={asker?.name || "The reader"} magazine={magazine} now={now} />
          <ToldOfAnswer told={told} magazine={magazine} now={now} />
          <Elsewhere post={post} questionId={questionId} mayAgain={mayEdit} magazine={magazine} now={now} />
          <LettersSent letters={written} magazine={magazine} now={now} />
          {beside.related && <Related of={of} mayChange={mayEdit} />}
          {looksBack && <AskedBefore actor={actor} sheet={sheet} of={of} answered={(answered) => `${here}?move=answerBefore&into=${answered}`} now={now} />}
          <Story story={story} magazine={magazine} now={now} />
        </div>
        <aside className="side" aria-label="What next">
          <section className="first">
            <h2 className="lab">What next</h2>
            {move && <MoveForm key={move} move={move} of={of} cancel={here} addresses={magazine.passOnAddresses} into={into} letter={move === "answerBefore" ? await answeredLetter(actor, into) : undefined} reader={asker?.name} ready={ready} />}
            {search.move === "board" && mayEdit && board && <BoardForm of={of} board={board} asPrinted={sheet.asPrinted} stage={stage} cancel={here} />}
            <WhatNext actor={actor} situation={situation} of={of} hasEmail={hasEmail} />
          </section>
          {board && <section aria-label="The board"><h2 className="lab">The board</h2><BoardLine board={board} reference={reference} stage={stage} href={mayEdit ? `${here}?move=board` : undefined} /></section>}
          <SaidToOfferNotes said={said} questionId={questionId} reference={reference} magazine={magazine} now={now} />
          {may(actor, "writeLetters", magazineId) && <Write of={of} here={here} ready={ready} reader={asker} historian={offer} open={isWriting(search.write) ? search.write : undefined} begun={asked && askingHistorian(sheet.pages.find((page) => page.stands)?.headline ?? sheet.slugLine, asked.words)} />}
          <InBrief sheet={sheet} offer={offer} due={due} choices={choices} address={hasAddress && may(actor, "seeReaderAddress", magazineId)} mayEdit={mayEdit} now={now} />
        </aside>
      </div>
      <PressKeys />
    </main>
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
