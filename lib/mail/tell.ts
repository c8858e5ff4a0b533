// Who hears of what, and by which letter: the table. The job that reads it writes each letter once, however often it runs.
import { and, asc, eq, inArray } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { actParts, acts, messages } from "@/db/schema/intake";
import { magazines } from "@/db/schema/magazine";
import { letterWordings, unwantedLetters } from "@/db/schema/mail";
import { filings } from "@/db/schema/mailroom";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { enqueue } from "../jobs/queue";
import { forgetTold } from "../board/told";
import type { EventKind } from "../timeline/kinds";
import { dues } from "../words";
import { mayReplyTo } from "./automatic-reply";
import { factsOf } from "./facts";
import { installationFrom, mailbox } from "./from";
import { type Facts, type Recipient, told } from "./letter";
import { isByHand, type LetterName, letterKind, wants } from "./letters/all";
import { toldAt } from "./noted";
import { oneLine, paragraphs, words } from "./plain";
import { quietUntil } from "./quiet-until";
import { recipients, type Who } from "./recipients";
import { secretsIn, valuesOf } from "./values";
import { fill, type Wording } from "./wording";
import { type Outgoing, write } from "./write";

type Row = readonly [to: Who, kind: LetterName];
type Event = typeof events.$inferSelect;

export const tellings: { readonly [K in EventKind]?: readonly Row[] } = {
  received:         [["reader", "receipt"]],
  accepted:         [["reader", "accepted"]],
  declined:         [["reader", "declined"]],
  merged:           [["reader", "merged"]],
  answeredBefore:   [["reader", "answeredBefore"]],
  passedOn:         [["address", "passedOn"], ["reader", "passedOnReader"]],
  askedReader:      [["reader", "asked"]],
  readerReplied:    [["inquirer", "readerReplied"]],
  readerWrote:      [["inquirer", "readerWrote"], ["offerer", "readerWrote"], ["minder", "readerWrote"]],
  wroteToReader:    [["reader", "wroteToReader"]],
  wroteToHistorian: [["historian", "wroteToHistorian"]],
  takenBack:        [["historian", "takenBack"], ["offerer", "takenBackDesk"]],
  assigned:         [["historian", "assignment"]],
  reassigned:       [["historian", "assignment"], ["earlierHistorian", "reassignedAway"]],
  invitedAgain:     [["historian", "assignment"]],
  promoted:         [["historian", "assignment"], ["earlierHistorian", "passedBy"], ["earlierHistorian", "thanked"], ["offerer", "promoted"]],
  silent:           [["offerer", "silent"]],
  lineEnded:        [["formerOfferer", "lineEnded"]],
  turnedDown:       [["offerer", "turnedDown"]],
  conflictDeclared: [["offerer", "conflictDeclared"]],
  moreTimeAsked:    [["offerer", "moreTimeAsked"]],
  moreTimeGranted:  [["historian", "moreTimeGranted"]],
  dueDaySet:        [["historian", "dayMoved"]],
  dueDayFollows:    [["historian", "dayMoved"]],
  dueDaysMoved:     [["moved", "dueDaysMoved"]],
  dayKept:          [["historian", "dayKept"]],
  colleagueSuggested: [["offerer", "colleagueSuggested"]],
  wayInAsked:       [["person", "wayIn"]],
  reminded:         [["reminded", "reminder"], ["reminded", "dueToday"], ["reminded", "overdue"], ["reminded", "unanswered"], ["reminded", "alarm"]],
  submitted:        [["offerer", "submitted"], ["notedDesk", "noted"]],
  deskNoted:        [["spokenTo", "deskNoted"]],
  noted:            [["notedDesk", "noted"], ["notedHistorian", "notedHistorian"]],
  answerMailed:     [["offerer", "answerMailed"]],
  sentBack:         [["historian", "sentBack"]],
  revised:          [["historian", "edited"]],
  remarked:         [["offerer", "remarked"]],
  signOffAsked:     [["guest", "signOffAsked"]],
  signedOff:        [["guestAsker", "signedOff"]],
  approved:         [["historian", "approved"]],
  approvedAlone:    [["historian", "approved"]],
  approvedUnchecked: [["historian", "approved"]],
  unscheduled:      [["scheduler", "notLive"]],
  published:        [["readers", "published"], ["authors", "publishedHistorian"], ["wonderers", "wonderAnswered"]],
  printed:          [["readers", "printed"]],
  corrected:        [["authors", "corrected"]],
  withdrawn:        [["authors", "withdrawn"]],
  tipped:           [["teller", "tipReceipt"]],
  tipThanked:       [["teller", "tipThanked"]],
  tipCorrected:     [["teller", "tipCorrected"]],
  tipMadeQuestion:  [["teller", "tipMadeQuestion"]],
  killed:           [["historian", "stopped"], ["readers", "stoppedReader"]],
  personInvited:    [["person", "invitation"]],
  webhookTurnedOff: [["chiefs", "webhookOff"]],
};

/** Why a letter is not for now, by what the event says of itself. */
const unless: { readonly [K in LetterName]?: (facts: Facts) => boolean } = {
  receipt: ({ event }) => event.data.receipt === false, // nobody, or nobody known for certain, waits for one
  declined: ({ event }) => event.data.tellReader === false,
  answeredBefore: ({ event }) => event.data.tellReader === false,
  tipThanked: ({ event }) => event.data.tellReader === false,
  readerWrote: ({ event }) => event.data.quiet === true, // they were told within the hour
  printed: ({ question }) => question?.page != null, // they were told when the page went up
  webhookOff: ({ event }) => !told({ event }, "why"), // a chief did it
  passedBy: ({ event }) => event.data.cause !== "silence",
  thanked: ({ event }) => event.data.cause === "silence",
  promoted: ({ event }) => event.data.cause !== "silence", // the no itself was told
  notLive: ({ event }) => event.data.byClock !== true, // somebody did it, and knows
  dayMoved: ({ event }) => event.data.what !== dues.draft || !told({ event }, "from"),
};

/** What came by mail is answered by a program, if at all: once a day to an address, as an answer to that mail. */
async function asReply(tx: Tx, { kind, data, questionId }: Event, to: string, now: Date): Promise<Pick<Outgoing, "isAutomaticReply" | "inReplyTo" | "madeAt"> | false> {
  if (kind !== "received" || data.channel !== "email") return {};
  if (!(await mayReplyTo(tx, to, now))) return false;
  const [mail] = await tx.select({ messageId: filings.messageId }).from(messages).innerJoin(filings, eq(filings.mailId, messages.mailId)).where(eq(messages.questionId, questionId ?? 0)).orderBy(asc(messages.id)).limit(1);
  return { isAutomaticReply: true, inReplyTo: mail?.messageId ?? null, madeAt: now };
}

/** A column's own words for its letters; null where it has switched one off. */
async function wordingsOf(tx: Tx, columnId: number | undefined): Promise<Map<string, Wording | null>> {
  if (columnId === undefined) return new Map();
  const rows = await tx.select().from(letterWordings).where(eq(letterWordings.columnId, columnId));
  return new Map(rows.map(({ kind, isOff, subject, body }) => [kind, isOff ? null : { subject, body }]));
}

/** Of these, who wants such a letter. */
async function willing(tx: Tx, kind: LetterName, found: Recipient[]): Promise<Recipient[]> {
  const ids = found.flatMap(({ personId }) => personId ?? []);
  const against = ids.length === 0 || isByHand(kind) ? [] : await tx.select({ id: unwantedLetters.personId }).from(unwantedLetters).where(and(inArray(unwantedLetters.personId, ids), eq(unwantedLetters.kind, kind)));
  return found.filter(({ hearing, personId }) => (hearing === undefined || wants(hearing, kind)) && !against.some(({ id }) => id === personId));
}

/** What an editor added for this one reader stands in the letter, also where a column's own words have no place for it. */
const withPersonal = (wording: Wording, facts: Facts): Wording => (told(facts, "personal") && !wording.body.includes("{personal}") ? { ...wording, body: `${wording.body}\n\n{personal}` } : wording);

/** True when what the letters would tell of was undone. Holds the act until they are written: see intake/undo.ts. */
async function wasUndone(tx: Tx, eventId: number): Promise<boolean> {
  const [part] = await tx.select({ undoneAt: actParts.undoneAt }).from(actParts).innerJoin(acts, eq(acts.id, actParts.actId)).where(eq(actParts.eventId, eventId)).for("share");
  return Boolean(part?.undoneAt);
}

/** Writes the letters about an event, each with the job that sends it. What is not in the table concerns nobody. */
export async function tell({ eventId }: { eventId: number }, now: Date): Promise<void> {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  const rows = event && tellings[event.kind as EventKind];
  if (!event || !rows || event.magazineId === null) return;
  const { magazineId, questionId } = event;
  await db.transaction(async (tx) => {
    // Somebody who writes one note is likely to write another: they go in one letter.
    if (event.kind === "noted" && now < toldAt(event)) return enqueue(tx, "tell", { eventId }, { runAt: toldAt(event), key: `noted:${eventId}` });
    if (await wasUndone(tx, eventId)) return;
    if (event.kind === "dueDaysMoved") {
      const opens = await quietUntil(tx, magazineId, now);
      if (opens > now) return enqueue(tx, "tell", { eventId }, { runAt: opens, key: `moved:${eventId}` });
    }
    // Whoever is being erased at this moment is not written to in words and to an address from before.
    if (questionId !== null) await tx.select({ id: questions.id }).from(questions).where(eq(questions.id, questionId)).for("share");
    const [magazine] = await tx.select().from(magazines).where(eq(magazines.id, magazineId));
    if (!magazine) return;
    const facts = await factsOf(tx, event, magazine);
    const from = mailbox(facts.question?.column.name ?? magazine.name, magazine.letterFrom || installationFrom());
    const signOff = `${words(magazine.letterSignOff)}\n${oneLine(magazine.name)}`;
    const wordings = await wordingsOf(tx, facts.question?.column.id);
    for (const [who, kind] of rows) {
      const wording = wordings.has(kind) ? wordings.get(kind) : letterKind(kind);
      if (!wording || unless[kind]?.(facts)) continue;
      for (const to of await willing(tx, kind, await recipients[who](tx, event))) {
        if (to.letter !== undefined && to.letter !== kind) continue;
        const reply = await asReply(tx, event, to.email, now);
        if (!reply) continue;
        const { subject, body } = fill(withPersonal(wording, facts), valuesOf(facts, to));
        await write(tx, { magazineId, questionId, eventId, kind, to: to.email, toName: to.name, from, subject, body: paragraphs(body, signOff), secrets: secretsIn(body, facts, to), madeAt: event.at, ...reply });
      }
    }
    if (event.kind === "published" && questionId !== null) await forgetTold(tx, questionId);
  });
}
