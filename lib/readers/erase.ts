// The one act that overwrites what a reader sent. At the reader's own request, by a chief, in one transaction: words, names and addresses go
// wherever they stand; that something came, when, its hash, and what was printed stay. It cannot be undone.
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { filings, mail } from "@/db/schema/mailroom";
import { paperLetters } from "@/db/schema/paper";
import { prints } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { erasureMarks, erasures, readers } from "@/db/schema/readers";
import type { Person } from "../actor";
import { erasingIn } from "../intake/erasing";
import { takeBackIn } from "../intake/take-back";
import { stale } from "../magazine/stale";
import { markOfBytes, markOfMessage, markOfSender } from "../mailroom/erased-before";
import { must } from "../may";
import { announce } from "../publishing/announce";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { isInRiver } from "../words";
import { eraseAsked, eraseCame, eraseLetters } from "./erase-letters";
import { eraseInDeliveries, eraseInEvents, eraseOnBoard, erasePrintedWords, maskCredits, maskInOthersWords } from "./erase-words";
import { type Held, heldOf, personOf, printedOf } from "./held";
import { counted, type erasing, toType } from "./reader";

/** Erases a reader, with all addresses put together as theirs. Throws Refusal when the name was not typed as it stands, Missing. */
export async function erase(actor: Person, { readerId, typed }: z.output<typeof erasing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await personOf(tx, readerId);
    const [reader] = person;
    if (!reader) throw new Missing("This reader");
    const { magazineId } = reader;
    must(actor, "eraseReaders", magazineId);
    if (typed.toLowerCase() !== toType(reader).toLowerCase()) throw new Refusal(`Type “${toType(reader)}” to say that this is the one.`, { typed: "This is not what stands above." });
    const held = await holdAll(tx, magazineId, person.map(({ id }) => id));
    // Asked once they are in hand: of two at once the later one comes too late.
    const [left] = await tx.select({ id: readers.id }).from(readers).where(and(inArray(readers.id, held.readerIds), isNull(readers.erasedAt))).limit(1);
    if (!left) throw new Refusal("This reader has been erased already.");
    const [erasure] = await tx.insert(erasures).values({ magazineId, readerId: reader.id, at: now, byId: actor.id }).returning({ id: erasures.id });
    await mark(tx, held, erasure!.id);
    await takeOpenBack(tx, held, now);
    const printed = await printedOf(tx, held.questionIds);
    // Letters first: while one is in a mail server's hands nothing is erased.
    await eraseLetters(tx, held, now);
    await maskInOthersWords(tx, held);
    const subjects = await eraseCame(tx, held, actor.id, now);
    await eraseAsked(tx, held, actor.id, now);
    await eraseOnBoard(tx, held, now);
    await erasePrintedWords(tx, held, printed);
    await eraseInEvents(tx, held, subjects);
    await eraseInDeliveries(tx, held);
    const pages = await maskCredits(tx, held);
    await tx.update(readers).set({ address: null, name: "", town: "", region: "", erasedAt: now }).where(and(inArray(readers.id, held.readerIds), isNull(readers.erasedAt)));
    for (const questionId of held.questionIds) await record(tx, actor, { kind: "readerErased", at: now, magazineId, questionId });
    await record(tx, actor, { kind: "readerForgotten", at: now, magazineId, data: { for: reader.id, what: whatWent(held) } });
    // Printed pages are kept with their bytes, also when they are stale.
    await tx.delete(prints);
    await stale(tx, { magazineId });
    await announce(tx, pages);
  });
}

/**
 * Takes everything in hand, and looks again until nothing came while it was waited for. Of one column nothing is sorted meanwhile; what a
 * form sends waits for the reader's row and is a new reader's.
 */
async function holdAll(tx: Tx, magazineId: number, readerIds: number[]): Promise<Held> {
  for (const { id } of await tx.select({ id: columns.id }).from(columns).where(eq(columns.magazineId, magazineId)).orderBy(asc(columns.id))) await erasingIn(tx, id);
  let held = await heldOf(tx, magazineId, readerIds);
  for (let size = -1; size !== sizeOf(held); ) {
    size = sizeOf(held);
    const { questionIds, mailIds, paperIds } = held;
    if (questionIds.length > 0) await tx.select({ id: questions.id }).from(questions).where(inArray(questions.id, questionIds)).orderBy(asc(questions.id)).for("update");
    if (mailIds.length > 0) await tx.select({ id: filings.mailId }).from(filings).where(inArray(filings.mailId, mailIds)).orderBy(asc(filings.mailId)).for("update");
    if (paperIds.length > 0) await tx.select({ id: paperLetters.id }).from(paperLetters).where(inArray(paperLetters.id, paperIds)).orderBy(asc(paperLetters.id)).for("update");
    await tx.select({ id: readers.id }).from(readers).where(inArray(readers.id, readerIds)).orderBy(asc(readers.id)).for("update");
    held = await heldOf(tx, magazineId, readerIds);
  }
  return held;
}

const sizeOf = ({ questionIds, tipIds, messageIds, mailIds, letterIds, letterToOthersIds, paperIds, wonderIds }: Held) => [wonderIds, questionIds, tipIds, messageIds, mailIds, letterIds, letterToOthersIds, paperIds].reduce((sum, { length }) => sum + length, 0);

/** Leaves what is needed to know it again. */
async function mark(tx: Tx, { magazineId, addresses, mailIds }: Held, erasureId: number): Promise<void> {
  const mails = mailIds.length === 0 ? [] : await tx.select({ identity: mail.identity, from: filings.fromAddress, messageId: filings.messageId }).from(mail).innerJoin(filings, eq(filings.mailId, mail.id)).where(inArray(mail.id, mailIds));
  const marks = new Set([...addresses.map(markOfSender), ...mails.map(({ identity }) => markOfBytes(identity)), ...mails.flatMap(({ from, messageId }) => (messageId ? [markOfMessage(from, messageId)] : []))]);
  if (marks.size === 0) return;
  await tx.insert(erasureMarks).values([...marks].map((one) => ({ magazineId, mark: one, erasureId }))).onConflictDoUpdate({ target: [erasureMarks.magazineId, erasureMarks.mark], set: { erasureId: sql`excluded.erasure_id` } });
}

/** Questions still on their way are taken back, in the reader's name: whoever was writing hears of it and stops. */
async function takeOpenBack(tx: Tx, { questionIds }: Held, now: Date): Promise<void> {
  const printed = await printedOf(tx, questionIds);
  for (const id of questionIds.filter((one) => !printed.has(one)).toSorted((a, b) => a - b)) {
    const [row] = await tx.select({ stage: questions.stage, was: sql<boolean>`exists (select 1 from publications p where p.question_id = questions.id and p.went_live_at is not null)` }).from(questions).where(eq(questions.id, id));
    if (row && !row.was && isInRiver(row.stage)) await takeBackIn(tx, { kind: "reader", questionId: id }, now);
  }
}

/** In figures, without a name: "2 questions, one mail, 3 letters to them". */
export const whatWent = ({ questionIds, tipIds, messageIds, mailIds, letterIds, paperIds }: Held): string =>
  [
    counted(questionIds.length, "question", "questions"),
    counted(tipIds.length, "tip", "tips"),
    counted(messageIds.length, "message", "messages"),
    counted(mailIds.length, "mail", "mails"),
    counted(letterIds.length, "letter to them", "letters to them"),
    counted(paperIds.length, "letter on paper", "letters on paper"),
  ]
    .filter(Boolean)
    .join(", ") || "nothing but the name";
