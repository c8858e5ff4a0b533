// Everything that is held about a reader, as a zip to hand to them: one page to read, the same as JSON, and the files that came from them.
import { eq, inArray } from "drizzle-orm";
import { strToU8, type Zippable, zipSync } from "fflate";
import { db } from "@/db/client";
import { backlogRows } from "@/db/schema/backlog";
import { pieces } from "@/db/schema/imports";
import { askers, messages, readerQueries } from "@/db/schema/intake";
import { columns, issues } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { filings, mail } from "@/db/schema/mailroom";
import { paperLetters, paperPages } from "@/db/schema/paper";
import { printings, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { tips } from "@/db/schema/tips";
import type { Person } from "../actor";
import { rawOf } from "../mailroom/take";
import { masked } from "../mail/plain";
import { must } from "../may";
import { sentence } from "../timeline/kinds";
import { record } from "../timeline/record";
import { sheetRowStates } from "../words";
import { heldPage, type Whole } from "./export-page";
import { heldOf } from "./held";
import { holdReader, wonderedBy } from "./queries";

/** Bytes of raw mail that one zip takes; of what goes beyond, the page says so. */
const mostMail = 200 * 1024 * 1024;

const some = (ids: number[]) => (ids.length > 0 ? ids : [0]);

/** The zip, and the name it is saved under. It is written down who saved it. Throws Missing for all but chiefs. */
export async function exportHeld(actor: Person, readerId: number, now = new Date()): Promise<{ name: string; zip: Buffer }> {
  const { first, person, magazine } = await holdReader(actor, readerId);
  must(actor, "eraseReaders", magazine.id);
  const held = await heldOf(db, magazine.id, person.map(({ id }) => id));
  const [asked, said, queries, told, written, about, papers, pages, printed, brought, sheetRows, story, wondering] = await Promise.all([
    db.select({ reference: asReference, column: columns.name, stage: questions.stage, receivedAt: questions.receivedAt, asPrinted: questions.asPrinted, slugLine: questions.slugLine, name: askers.name, town: askers.town, region: askers.region, withheld: askers.withheld, email: askers.email, postalAddress: askers.postalAddress, hearing: askers.hearing, consentWording: askers.consentWording, consentedAt: askers.consentedAt, boardWording: askers.boardWording, boardAgreedAt: askers.boardAgreedAt }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).innerJoin(askers, eq(askers.questionId, questions.id)).where(inArray(questions.id, some(held.questionIds))).orderBy(questions.id),
    db.select().from(messages).where(inArray(messages.id, some(held.messageIds))).orderBy(messages.id),
    db.select({ askedAt: readerQueries.askedAt, body: readerQueries.body, repliedAt: readerQueries.repliedAt, reply: readerQueries.reply }).from(readerQueries).where(inArray(readerQueries.questionId, some(held.questionIds))).orderBy(readerQueries.id),
    db.select().from(tips).where(inArray(tips.id, some(held.tipIds))).orderBy(tips.id),
    db.select().from(letters).where(inArray(letters.id, some(held.letterIds))).orderBy(letters.id),
    db.select({ id: mail.id, receivedAt: mail.receivedAt, size: mail.size, subject: filings.subject, fromName: filings.fromName, fromAddress: filings.fromAddress, why: filings.why }).from(mail).innerJoin(filings, eq(filings.mailId, mail.id)).where(inArray(mail.id, some(held.mailIds))).orderBy(mail.id),
    db.select().from(paperLetters).where(inArray(paperLetters.id, some(held.paperIds))).orderBy(paperLetters.id),
    db.select({ credit: publications.credit, headline: publications.headline, wentLiveAt: publications.wentLiveAt, withdrawnAt: publications.withdrawnAt, path: publications.path, column: columns.path }).from(publications).innerJoin(columns, eq(columns.id, publications.columnId)).where(inArray(publications.questionId, some(held.questionIds))).orderBy(publications.id),
    db.select({ issue: issues.name, page: printings.page }).from(printings).innerJoin(issues, eq(issues.id, printings.issueId)).where(inArray(printings.questionId, some(held.questionIds))).orderBy(printings.id),
    db.select({ id: pieces.id, raw: pieces.raw, url: pieces.url }).from(pieces).where(inArray(pieces.id, some(held.pieceIds))).orderBy(pieces.id),
    db.select({ cells: backlogRows.cells, state: backlogRows.state, why: backlogRows.why }).from(backlogRows).where(inArray(backlogRows.id, some(held.sheetRowIds))).orderBy(backlogRows.id),
    db.select().from(events).where(inArray(events.questionId, some(held.questionIds))).orderBy(events.id),
    wonderedBy(held.wonderIds),
  ]);
  // What others wrote about the reader's questions, such as a historian's answer, is theirs.
  const mails = about.filter(({ id, fromAddress }) => held.addresses.includes(fromAddress) || said.some(({ mailId }) => mailId === id));
  const files: Zippable = {};
  let left = mostMail;
  const tooLarge: number[] = [];
  for (const { id, size } of mails) {
    const raw = size <= left ? await rawOf(id) : null;
    if (raw) files[`mail/${id}.eml`] = new Uint8Array(raw);
    else tooLarge.push(id);
    left -= raw?.length ?? 0;
  }
  for (const { letterId, position, raw, rawType, image } of await db.select().from(paperPages).where(inArray(paperPages.letterId, some(held.paperIds)))) {
    const ending = { "image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf" }[rawType ?? ""];
    if (raw || image.length > 0) files[`paper/${letterId}-${position}.${raw && ending ? ending : "img"}`] = new Uint8Array(raw ?? image);
  }
  for (const { id, raw } of said) if (raw.length > 0) files[`messages/${id}.txt`] = new Uint8Array(raw);
  for (const { id, raw } of brought) if (raw) files[`archive/${id}.txt`] = strToU8(raw);
  const whole: Whole = {
    magazine: magazine.name,
    madeAt: now,
    addresses: person.map(({ address, name, town, region, lastAt }) => ({ address, name, town, region, lastAt })),
    questions: asked,
    messages: said.map(({ id, channel, body, receivedAt, postmarkedOn, contentHash, erasedAt }) => ({ id, channel, body, receivedAt, postmarkedOn, contentHash, erasedAt })),
    askedAndReplied: queries,
    tips: told.map(({ kind, name, town, region, email, consentWording, toldAt, messageId }) => ({ kind, name, town, region, email, consentWording, toldAt, messageId })),
    wondersAbout: wondering,
    letters: written.map(({ id, to, toName, subject, body, state, madeAt, sentAt }) => ({ id, to, toName, subject, body: masked(body), state, madeAt, sentAt })),
    mails: mails.map((one) => ({ ...one, isHere: !tooLarge.includes(one.id) })),
    paper: papers.map(({ id, transcript, name, town, region, postalAddress, email, postmarkedOn, enclosures, originals, putInAt }) => ({ id, transcript, name, town, region, postalAddress, email, postmarkedOn, enclosures, originals, putInAt })),
    pages,
    printed,
    spreadsheets: sheetRows.map(({ cells, state, why }) => ({ cells, became: sheetRowStates[state], why })),
    archive: brought.map(({ id, url }) => ({ id, url })),
    story: story.map(({ at, kind, data, byKind }) => ({ at, by: byKind === "person" ? "The desk" : byKind === "reader" ? "The reader" : "The clock", what: sentence(kind, data) })),
  };
  files["everything.json"] = strToU8(JSON.stringify(whole, null, 2));
  files["everything.html"] = strToU8(heldPage(whole));
  await db.transaction((tx) => record(tx, actor, { kind: "readerExported", at: now, magazineId: magazine.id, data: { for: first.id } }));
  return { name: `reader ${first.id} of ${magazine.name}.zip`, zip: Buffer.from(zipSync(files, { mtime: now })) };
}
