// Who hears of what, and by which letter: the table. The job that reads it writes each letter once, however often it runs.
import { asc, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { magazines } from "@/db/schema/magazine";
import { filings } from "@/db/schema/mailroom";
import { events } from "@/db/schema/timeline";
import type { EventKind } from "../timeline/kinds";
import { mayReplyTo } from "./automatic-reply";
import { factsOf } from "./facts";
import { installationFrom, mailbox } from "./from";
import type { Letter } from "./letter";
import { invitation } from "./letters/invitation";
import { news } from "./letters/to-desk";
import * as historian from "./letters/to-historian";
import { passedOn } from "./letters/to-others";
import * as reader from "./letters/to-reader";
import { oneLine, paragraphs, words } from "./plain";
import { recipients, type Who } from "./recipients";
import { type Outgoing, write } from "./write";

/** Kinds of letter are kept with each letter and never renamed. */
type Row = readonly [to: Who, kind: string, letter: Letter];

export const tellings: { readonly [K in EventKind]?: readonly Row[] } = {
  received:       [["reader", "receipt", reader.receipt]],
  accepted:       [["reader", "accepted", reader.accepted]],
  declined:       [["reader", "declined", reader.declined]],
  merged:         [["reader", "merged", reader.merged]],
  passedOn:       [["address", "passedOn", passedOn], ["reader", "passedOnReader", reader.passedOnReader]],
  askedReader:    [["reader", "asked", reader.asked]],
  readerReplied:  [["inquirer", "readerReplied", news("readerReplied")]],
  readerWrote:    [["inquirer", "readerWrote", news("readerWrote")], ["offerer", "readerWrote", news("readerWrote")]],
  answerMailed:   [["offerer", "answerMailed", news("answerMailed")]],
  takenBack:      [["historian", "takenBack", historian.takenBack], ["offerer", "takenBackDesk", news("takenBack")]],
  assigned:       [["historian", "assignment", historian.assignment]],
  reassigned:     [["historian", "assignment", historian.assignment], ["earlierHistorian", "reassignedAway", historian.reassignedAway]],
  turnedDown:     [["offerer", "turnedDown", news("turnedDown")]],
  submitted:      [["offerer", "submitted", news("submitted")]],
  sentBack:       [["historian", "sentBack", historian.sentBack]],
  revised:        [["historian", "edited", historian.edited]],
  remarked:       [["offerer", "remarked", news("remarked")]],
  approved:       [["historian", "approved", historian.approved]],
  approvedAlone:  [["historian", "approved", historian.approved]],
  published:      [["readers", "published", reader.published], ["authors", "publishedHistorian", historian.published]],
  corrected:      [["authors", "corrected", historian.corrected]],
  withdrawn:      [["authors", "withdrawn", historian.withdrawn]],
  killed:         [["historian", "stopped", historian.stopped], ["readers", "stoppedReader", reader.stopped]],
  personInvited:  [["person", "invitation", invitation]],
};

/** What came by mail is answered by a program, if at all: once a day to an address, as an answer to that mail. */
async function asReply(tx: Tx, { kind, data, questionId }: typeof events.$inferSelect, to: string, now: Date): Promise<Pick<Outgoing, "isAutomaticReply" | "inReplyTo" | "madeAt"> | false> {
  if (kind !== "received" || data.channel !== "email") return {};
  if (!(await mayReplyTo(tx, to, now))) return false;
  const [mail] = await tx.select({ messageId: filings.messageId }).from(messages).innerJoin(filings, eq(filings.mailId, messages.mailId)).where(eq(messages.questionId, questionId ?? 0)).orderBy(asc(messages.id)).limit(1);
  return { isAutomaticReply: true, inReplyTo: mail?.messageId ?? null, madeAt: now };
}

/** Nobody, or nobody known for certain, waits for a receipt: whoever received it says so. */
const isUnasked = ({ kind, data }: typeof events.$inferSelect): boolean => kind === "received" && data.receipt === false;

/** Writes the letters about an event, each with the job that sends it. What is not in the table concerns nobody. */
export async function tell({ eventId }: { eventId: number }, now: Date): Promise<void> {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  const rows = event && tellings[event.kind as EventKind];
  if (!event || !rows || event.magazineId === null || isUnasked(event)) return;
  const { magazineId } = event;
  await db.transaction(async (tx) => {
    const [magazine] = await tx.select().from(magazines).where(eq(magazines.id, magazineId));
    if (!magazine) return;
    const facts = await factsOf(tx, event, magazine);
    const from = mailbox(facts.question?.column.name ?? magazine.name, magazine.letterFrom || installationFrom());
    for (const [who, kind, letter] of rows) {
      for (const to of await recipients[who](tx, event)) {
        const { subject, body, secrets = {} } = letter(facts, to);
        const reply = await asReply(tx, event, to.email, now);
        if (!reply) continue;
        await write(tx, { magazineId, questionId: event.questionId, eventId, kind, to: to.email, toName: to.name, from, subject: oneLine(subject), body: paragraphs(body, `${words(magazine.letterSignOff)}\n${oneLine(magazine.name)}`), secrets, madeAt: event.at, ...reply });
      }
    }
  });
}
