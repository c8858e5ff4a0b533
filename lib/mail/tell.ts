// Who hears of what, and by which letter: the table. The job that reads it writes each letter once, however often it runs.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { letters as outbox } from "@/db/schema/mail";
import { magazines } from "@/db/schema/magazine";
import { events } from "@/db/schema/timeline";
import { enqueue } from "../jobs/queue";
import type { EventKind } from "../timeline/kinds";
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

/** Writes the letters about an event, each with the job that sends it. What is not in the table concerns nobody. */
export async function tell({ eventId }: { eventId: number }): Promise<void> {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  const rows = event && tellings[event.kind as EventKind];
  if (!event || !rows || event.magazineId === null) return;
  const { magazineId } = event;
  await db.transaction(async (tx) => {
    const [magazine] = await tx.select().from(magazines).where(eq(magazines.id, magazineId));
    if (!magazine) return;
    const facts = await factsOf(tx, event, magazine);
    const from = mailbox(facts.question?.column.name ?? magazine.name, magazine.letterFrom || installationFrom());
    for (const [who, kind, letter] of rows) {
      for (const to of await recipients[who](tx, event)) {
        const { subject, body, secrets = {} } = letter(facts, to);
        const [written] = await tx
          .insert(outbox)
          .values({ magazineId, questionId: event.questionId, eventId, kind, to: to.email, toName: to.name, from, subject: oneLine(subject), body: paragraphs(body, `${words(magazine.letterSignOff)}\n${oneLine(magazine.name)}`), secrets, madeAt: event.at })
          .onConflictDoNothing()
          .returning({ id: outbox.id });
        if (written) await enqueue(tx, "send", { letterId: written.id }, { key: `send:${written.id}` });
      }
    }
  });
}
