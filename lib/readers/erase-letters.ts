// What came from a reader and what was written to them, overwritten. Of each there stays that it was there, when, and its hash. Within an
// erasure only.
import { randomBytes } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { backlogRows } from "@/db/schema/backlog";
import { pieces } from "@/db/schema/imports";
import { askers, messages, readerQueries } from "@/db/schema/intake";
import { letters, letterTries } from "@/db/schema/mail";
import { blockedSenders, filings } from "@/db/schema/mailroom";
import { deskNotes } from "@/db/schema/notes";
import { paperLetters, paperPages } from "@/db/schema/paper";
import { tips } from "@/db/schema/tips";
import { erasedWords } from "../intake/erasing";
import { Refusal } from "../refusal";
import { eraseMails } from "../mailroom/erased-before";
import type { Held } from "./held";

/** Messages, replies, who asked, and tips. */
export async function eraseAsked(tx: Tx, held: Held, byId: number, now: Date): Promise<void> {
  const { questionIds, messageIds, tipIds } = held;
  if (messageIds.length > 0) await tx.update(messages).set({ raw: Buffer.alloc(0), body: "", erasedAt: now, erasedById: byId }).where(and(inArray(messages.id, messageIds), isNull(messages.erasedAt)));
  for (const questionId of questionIds) {
    // Its private page goes with it: the address of that page is a secret that somebody may still hold.
    const token = randomBytes(24).toString("base64url");
    await tx.update(askers).set({ name: "", town: "", region: "", withheld: true, hearing: "never", email: null, postalAddress: null, token }).where(eq(askers.questionId, questionId));
  }
  if (questionIds.length > 0) await tx.update(readerQueries).set({ body: erasedWords, reply: sql`case when ${readerQueries.reply} is null then null else ${erasedWords} end` }).where(inArray(readerQueries.questionId, questionIds));
  if (tipIds.length > 0) await tx.update(tips).set({ name: "", town: "", region: "", email: "" }).where(inArray(tips.id, tipIds));
}

/** Mail with its bytes, letters on paper with their pages, rows of spreadsheets, and the posts of an archive that named the reader. Returns the subjects those mails had. */
export async function eraseCame(tx: Tx, held: Held, byId: number, now: Date): Promise<string[]> {
  const { magazineId, mailIds, paperIds, pieceIds, sheetRowIds, addresses } = held;
  const subjects = mailIds.length === 0 ? [] : await tx.selectDistinct({ subject: filings.subject }).from(filings).where(inArray(filings.mailId, mailIds));
  await eraseMails(tx, mailIds, byId, ["Its words were erased at their sender’s request."], now);
  if (paperIds.length > 0) {
    await tx
      .update(paperLetters)
      .set({ transcript: "", name: "", town: "", region: "", postalAddress: "", email: "", enclosures: "", originals: "", returnBy: null, version: sql`${paperLetters.version} + 1`, setAsideAt: sql`case when ${paperLetters.questionId} is null then coalesce(${paperLetters.setAsideAt}, ${now.toISOString()}::timestamptz) else ${paperLetters.setAsideAt} end`, erasedAt: now })
      .where(inArray(paperLetters.id, paperIds));
    await tx.update(paperPages).set({ raw: null, rawType: null, image: Buffer.alloc(0), recognised: "", recognition: "failed" }).where(inArray(paperPages.letterId, paperIds));
  }
  if (pieceIds.length > 0) {
    const nobody = JSON.stringify({ name: "", town: "", region: "", withheld: true, question: erasedWords });
    await tx.update(pieces).set({ fields: sql`${pieces.fields} || ${nobody}::jsonb`, raw: "", doubts: [], remarks: [], isUnsigned: true }).where(inArray(pieces.id, pieceIds));
  }
  if (sheetRowIds.length > 0) {
    const sheets = await tx.update(backlogRows).set({ cells: [], address: null, erasedAt: now }).where(inArray(backlogRows.id, sheetRowIds)).returning({ id: backlogRows.backlogId, noteId: backlogRows.noteId });
    const noteIds = sheets.flatMap(({ noteId }) => noteId ?? []);
    if (noteIds.length > 0) await tx.update(deskNotes).set({ body: erasedWords }).where(inArray(deskNotes.id, noteIds));
    // What is shown of each column while its editor says what it is.
    await tx.execute(sql`update backlogs set profiles = (select coalesce(jsonb_agg(one.profile || '{"samples": [], "values": null}'), '[]') from jsonb_array_elements(backlogs.profiles) as one(profile)) where id = any(${sql.param([...new Set(sheets.map(({ id }) => id))])}::bigint[])`);
  }
  if (addresses.length > 0) await tx.delete(blockedSenders).where(and(eq(blockedSenders.magazineId, magazineId), inArray(blockedSenders.address, addresses)));
  return subjects.map(({ subject }) => subject).filter(Boolean);
}

/**
 * Letters to the reader lose address and words, and those to others about the reader's questions and tips lose their words, since they quote
 * them. One that has not gone never will. Refuses while a mail server has one of them in hand.
 */
export async function eraseLetters(tx: Tx, { letterIds, letterToOthersIds }: Held, now: Date): Promise<void> {
  const all = [...letterIds, ...letterToOthersIds];
  if (all.length === 0) return;
  const rows = await tx.select({ id: letters.id, state: letters.state, inHandUntil: letters.inHandUntil }).from(letters).where(inArray(letters.id, all)).orderBy(letters.id).for("update");
  if (rows.some(({ state, inHandUntil }) => state === "waiting" && inHandUntil && inHandUntil > now)) throw new Refusal("A letter about this is being handed over to the mail server just now. Try again in a few minutes.");
  await tx
    .update(letters)
    .set({ body: erasedWords, subject: "Erased", secrets: {}, inReplyTo: null, lastError: sql`case when ${letters.state} = 'waiting' then ${erasedWords} end`, state: sql`case when ${letters.state} = 'waiting' then 'failed' else ${letters.state} end` })
    .where(inArray(letters.id, all));
  await tx.update(letterTries).set({ said: "" }).where(inArray(letterTries.letterId, all));
  // The address is part of what makes a letter the only one about an event: each keeps another.
  if (letterIds.length > 0) await tx.update(letters).set({ to: sql`'erased ' || ${letters.id}`, toName: "", replyToken: null }).where(inArray(letters.id, letterIds));
}
