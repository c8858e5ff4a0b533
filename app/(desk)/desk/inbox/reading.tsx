// The reading pane: the reader's words as sent, what is known of them, and the moves.
import Link from "next/link";
import type { ReactNode } from "react";
import { AddressField } from "@/app/parts/address-field";
import { AlsoFrom } from "@/app/parts/also-from";
import { answeredLetter } from "@/app/parts/answered-letter";
import { howItCame } from "@/app/parts/asked-line";
import { AskedBefore } from "@/app/parts/asked-before";
import { BoardForm, BoardLine } from "@/app/parts/desk-board";
import { DeskNotes } from "@/app/parts/desk-notes";
import { MailNotes } from "@/app/parts/mail-notes";
import { MessagesSent } from "@/app/parts/messages-sent";
import { isWordy, type Moved, MoveForm, type Wordy } from "@/app/parts/move-form";
import { MovesBar } from "@/app/parts/moves-bar";
import { type NextMove, obstacleTo } from "@/app/parts/next-moves";
import { ReaderThread } from "@/app/parts/reader-thread";
import { Related } from "@/app/parts/related";
import { Scans } from "@/app/parts/scans";
import { readyFor } from "@/app/parts/ready-for";
import type { Person } from "@/lib/actor";
import { snoozeChoices } from "@/lib/intake/snoozing";
import { askedBefore } from "@/lib/asked/asked-before";
import { boardOf } from "@/lib/board/desk";
import { may } from "@/lib/may";
import { lettersOf } from "@/lib/paper/queries";
import { ageOf } from "@/lib/questions/age";
import { askedBy, askedOfReader, wordsSent } from "@/lib/questions/asked-by";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import { openIssues, type Sheet } from "@/lib/questions/sheet";
import { mailsOf } from "@/lib/mailroom/of-question";
import { deskNotesOf } from "@/lib/notes/desk-note-queries";
import { whyNot } from "@/lib/workflow/why-not";
import { AheadTop } from "./ahead-top";
import { KeyHints } from "./key-hints";
import { Eyes, Stop } from "./live";
import { SnoozeForm, TopicsForm } from "./pane-forms";
import { Rested } from "./rested";
import type { Topic } from "./topic-choice";

/** What can be open in the pane: the form of a move, or one that moves nothing. */
export type PaneForm = Wordy | "topics" | "snooze" | "board";
export const isPaneForm = (name: unknown): name is PaneForm => isWordy(name) || name === "topics" || name === "snooze" || name === "board";

type Props = { actor: Person; sheet: Sheet; filter: InboxFilter; move?: PaneForm; into?: string; anyway: boolean; topics: Topic[]; did: ReactNode; now: Date };

export async function Reading({ actor, sheet, filter, move, into, anyway, topics, did, now }: Props) {
  const { situation, magazine } = sheet;
  const { questionId, reference, magazineId } = situation;
  const { beside } = sheet;
  // What takes longest is begun with, and read where it is drawn; what goes wrong is said there.
  void askedBefore(actor, sheet).catch(() => {});
  const [[asker], sent, thread, letters, mails, told, board] = await Promise.all([askedBy(questionId), wordsSent(questionId), beside.asked ? askedOfReader(questionId) : [], beside.paper ? lettersOf(actor, questionId) : [], beside.mails ? mailsOf(actor, situation) : [], deskNotesOf(actor, situation, beside.deskNotes), beside.board ? boardOf(questionId) : null]);
  const here = (more: { move?: PaneForm; into?: string; anyway?: string } = {}) => inboxAddress(filter, { after: filter.after, open: reference, ...more });
  const of: Moved = { questionId, reference, stage: situation.stage, knows: sheet.lastEventId, anyway: anyway ? "on" : undefined, inbox: inboxAddress(filter, { after: filter.after }) };
  const decides = !whyNot(actor, situation, "accept");
  const why = (name: NextMove) => obstacleTo(actor, situation, name, asker?.hasEmail ?? false);
  const cannotAsk = Boolean(why("askReader"));
  const [first] = sent;
  const age = ageOf(sheet.receivedAt, now, sheet.column.promiseDays);
  return (
    <article className="read" id="reading" aria-label={sheet.slugLine}>
      <div className="tool">
        <Link className="b bare back" href={inboxAddress(filter, { after: filter.after })}><svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> Inbox</Link>
        {decides ? <MovesBar of={of} href={(name) => here({ move: name })} snooze={here({ move: "snooze" })} open={isWordy(move) ? move : undefined} cannotAsk={cannotAsk} /> : <p className="quiet">You can read here; an editor decides.</p>}
        <Eyes questionId={questionId} />
      </div>
      <div className="scroll">
        <AheadTop>{did}</AheadTop>
        {decides && <Stop questionId={questionId} anyway={anyway ? null : <Link className="b" href={here({ move, into, anyway: reference })} scroll={false} prefetch={false}>Go on all the same</Link>} />}
        {move === "topics" && decides && <TopicsForm of={of} topics={topics} chosen={sheet.topics.map(({ id }) => id)} cancel={here()} />}
        {move === "snooze" && decides && <SnoozeForm of={of} choices={snoozeChoices(now, magazine, (await openIssues([magazineId], now)).get(magazineId) ?? [])} cancel={here()} />}
        {move === "board" && decides && board && <BoardForm of={of} board={board} asPrinted={sheet.asPrinted} stage={situation.stage} cancel={here()} />}
        {isWordy(move) && decides && !why(move) && <MoveForm key={move} move={move} of={of} cancel={here()} addresses={magazine.passOnAddresses} into={into} letter={move === "answerBefore" ? await answeredLetter(actor, into) : undefined} reader={asker?.name} ready={await readyFor(actor, situation.columnId, { reference, slugLine: sheet.slugLine, name: asker?.name, words: sent[0]?.body })} />}
        <p className="crumb num"><span>{reference}</span><span aria-hidden="true">·</span><span>{sheet.column.name}</span></p>
        <h2 className="slug"><Link href={`/desk/questions/${reference}`} data-key="enter">{sheet.slugLine}</Link></h2>
        <p className="facts">
          {asker && <><b>{asker.name || "No name given"}</b>{[asker.town, asker.region].filter(Boolean).map((part) => `, ${part}`)}{asker.withheld && ", name to be withheld"}{asker.region.endsWith(".") && !asker.withheld ? " " : ". "}</>}
          {first && howItCame(first, magazine, now, actor.id)}{" "}
          <span className={age.tone || undefined}>Here for {age.words}, of the {sheet.column.promiseDays} days we promise.</span>{" "}
          {asker && !asker.hasEmail && <span id="cannot-ask">No email address was given. </span>}
          {situation.awaitsReader && <span id="cannot-ask">The reader has been asked; the reply is awaited. </span>}
          <AlsoFrom questionId={questionId} />
        </p>
        <Rested sheet={sheet} of={decides ? of : undefined} now={now} />
        <Topics topics={sheet.topics} href={decides ? here({ move: "topics" }) : undefined} />
        {board && <BoardLine board={board} reference={reference} stage={situation.stage} href={decides ? here({ move: "board" }) : undefined} />}
        <div className={letters.length > 0 ? "msg" : undefined}>
          {letters.length > 0 && <div><Scans letters={letters} magazine={magazine} now={now} /></div>}
          <div className="words-sent">
            <MessagesSent sent={sent} mails={mails} of={may(actor, "handleMail", magazineId) ? of : undefined} magazine={magazine} now={now} personId={actor.id} />
          </div>
        </div>
        <MailNotes mails={mails} sent={sent} asker={asker} of={of} mayMerge={decides} mayCredit={!situation.wasPublished && may(actor, "prepareQuestion", magazineId)} />
        {asker && (asker.hasEmail || asker.hasPostalAddress) && may(actor, "seeReaderAddress", magazineId) && <AddressField questionId={questionId} />}
        <DeskNotes told={told} of={of} me={actor.id} magazine={magazine} now={now} />
        <ReaderThread thread={thread} reader={asker?.name || "The reader"} magazine={magazine} now={now} />
        {beside.related && <Related of={of} mayChange={decides} />}
        <AskedBefore actor={actor} sheet={sheet} of={of} answered={(answered) => here({ move: "answerBefore", into: answered })} now={now} />
      </div>
      <KeyHints />
    </article>
  );
}

/** @param href where they are changed, for those who may */
function Topics({ topics, href }: { topics: Topic[]; href?: string }) {
  if (topics.length === 0 && !href) return null;
  return (
    <ul className="chips" aria-label="Topics">
      {topics.map(({ id, name }) => <li className="chip" key={id}>{name}</li>)}
      {href && <li><Link className="chip add" href={href} scroll={false} prefetch={false} data-key="t">{topics.length > 0 ? "Change the topics" : "Add a topic"} <kbd aria-hidden="true">T</kbd></Link></li>}
    </ul>
  );
}
