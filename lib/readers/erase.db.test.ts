// A reader is erased: what they said, what they are called and where they live goes from every table; what happened and what was printed stays.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { wonders } from "@/db/schema/board";
import { askers, messages } from "@/db/schema/intake";
import { columns, issues } from "@/db/schema/magazine";
import { letters, letterTries } from "@/db/schema/mail";
import { filings, mail, mailRaw } from "@/db/schema/mailroom";
import { paperLetters } from "@/db/schema/paper";
import { printings, publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { erasures, readers } from "@/db/schema/readers";
import { events } from "@/db/schema/timeline";
import { approve, choices, editor, historian, magazineId, monday, stageOf, storyOf } from "@/db/testing-publishing";
import { bringIn, piecesOfImport, questionsOf, takeAllOf } from "@/db/testing-imports";
import { makePerson, makeQuestion } from "@/db/testing-rows";
import { tell as tellTip } from "@/db/testing-tips";
import type { Person } from "../actor";
import { putOnBoard } from "../board/put-on";
import { askToBeTold, wonder } from "../board/wonder";
import { wxr } from "../clippings/testing-files";
import { body, bells, forks } from "../imports/testing-posts";
import { accept } from "../intake/accept";
import { askReader } from "../intake/ask-reader";
import { receive } from "../intake/receive";
import { readerReply } from "../intake/reader-reply";
import { confirmWonder } from "../mail/confirm-wonder";
import { tell } from "../mail/tell";
import { sort } from "../mailroom/sort";
import { take } from "../mailroom/take";
import { saveTranscription } from "../paper/save-transcription";
import { putIn } from "../paper/put-in";
import { putInInbox } from "../paper/put-in-inbox";
import { transcription } from "../paper/paper";
import { file } from "../paper/testing-files";
import { publicAnswer } from "../publishing/public-answer";
import { publishNow } from "../publishing/publish-now";
import { Missing, Refusal } from "../refusal";
import { erase } from "./erase";
import { whereStands } from "./testing-everywhere";

process.env.NEXTAUTH_SECRET ??= "a secret for tests";

const now = new Date("2026-11-25T12:00:00Z");
const name = "Wilhelmina Quartermain";
const email = "W.Quartermain@Post.example";
/** Words that nobody but this reader says, her name, her places and her addresses. */
const hers = ["zanzibariously", "zanzibari", "Quartermain", "w.quartermain@post.example", "Ypsilantiville", "Squirrel Lane"];
const asker = { name, town: "Ypsilantiville", region: "Michigan", withheld: false, email, postalAddress: "1 Squirrel Lane" };

async function columnOf() {
  const [column] = await db.select().from(columns).where(eq(columns.magazineId, magazineId));
  return column!;
}
const chief = (): Promise<Person> => makePerson(magazineId, "chief");
const readerOf = async (questionId: number) => (await db.select({ id: askers.readerId }).from(askers).where(eq(askers.questionId, questionId)))[0]!.id!;
const theMail = (n: number, more = "", date = "Tue, 24 Nov 2026 09:00:00 +0000") => Buffer.from(`From: ${name} <${email}>\r\nTo: ask@example.net\r\nSubject: Zanzibariously ${n}\r\nDate: ${date}\r\nMessage-ID: <hers-${n}@post.example>\r\n\r\nWhy, zanzibariously put, is number ${n} so odd?${more}\r\n\r\nWilhelmina Quartermain\r\nYpsilantiville, Michigan\r\n`);
const fromForm = (columnId: number, words: string, token: string) => receive("reader", { columnId, channel: "form", raw: Buffer.from(JSON.stringify({ words, ...asker })), body: words, asker, consentWording: "You may print it.", token }, monday);
const tellAll = async () => {
  for (const { id } of await db.select({ id: events.id }).from(events)) await tell({ eventId: id }, now);
};

/** A reader with something in every place: form, mail, paper, a tip, letters, notes, a printed answer. */
async function asksEverywhere() {
  const column = await columnOf();
  const asked = await fromForm(column.id, "Tell me, zanzibariously, about ship’s bells?", `form of ${magazineId}`);
  await accept(editor, { questionId: asked.questionId, seen: "inbox" }, monday);
  await db.update(columns).set({ hasBoard: true }).where(eq(columns.id, column.id));
  await db.update(askers).set({ boardWording: "You may show it.", boardAgreedAt: monday }).where(eq(askers.questionId, asked.questionId));
  await putOnBoard(editor, { questionId: asked.questionId, words: "Why, zanzibariously, bells?" }, monday);
  await askReader(editor, { questionId: asked.questionId, body: "Dear Wilhelmina Quartermain, which bell?" }, monday);
  await readerReply({ kind: "reader", questionId: asked.questionId }, { reply: "The zanzibariously loud one." }, monday);
  const { mailId } = await take({ columnId: column.id, door: "upload", raw: theMail(1), envelopeFrom: email }, monday);
  await sort({ mailId }, monday);
  const { mailId: spamId } = await take({ columnId: column.id, door: "smtp", raw: theMail(2, "\r\n\r\nBUY NOW viagra casino"), envelopeFrom: email }, monday);
  await sort({ mailId: spamId }, monday);
  const { letterId } = await putIn(editor, column.id, [await file(30)], monday);
  await saveTranscription(editor, letterId, { version: 1, ...transcription.parse({ transcript: "A letter, zanzibariously long.", name, town: asker.town, region: asker.region, postalAddress: asker.postalAddress, email, enclosures: "A photograph of Squirrel Lane", originals: "" }) }, monday);
  const paper = await putInInbox(editor, { letterId, version: 2 }, monday);
  const printed = await makeQuestion(column.id, "ready", historian, "Why did ships ring bells?");
  await db.update(askers).set(asker).where(eq(askers.questionId, printed.id));
  await db.insert(revisions).values({ questionId: printed.id, number: 1, kind: "submitted", document: { type: "doc", content: [] }, question: "Why, zanzibariously, did ships ring bells?", words: 4, wordsBy: {}, contributorId: historian.id, madeById: historian.id, madeAt: monday, note: "From Wilhelmina Quartermain’s second letter." });
  await approve(printed.id, 2);
  await publishNow(editor, choices(printed.id), monday);
  const [issue] = await db.insert(issues).values({ magazineId, name: "Winter 2027", path: "winter-2027", coverDate: "2027-01-01", onSaleOn: "2026-12-20", copyCloseOn: "2026-12-01" }).returning();
  await db.insert(printings).values({ questionId: printed.id, issueId: issue!.id, page: 12, markedById: editor.id, markedAt: monday });
  // What was told of somebody else's answer.
  const others = await makeQuestion(column.id, "ready", historian, "Why are ships she?");
  await approve(others.id, 1, "Why are ships she?");
  await publishNow(editor, choices(others.id, { path: "she" }), monday);
  const tip = await tellTip(others.reference, { name, email, town: asker.town, words: "The bell rang zanzibariously." });
  // What she wonders about, of somebody else's.
  const wondered = await makeQuestion(column.id, "unassigned");
  await db.update(askers).set({ boardWording: "You may show it." }).where(eq(askers.questionId, wondered.id));
  await putOnBoard(editor, { questionId: wondered.id, words: "Why are sails white?" }, monday);
  await wonder(wondered.id, { voter: "hers", network: `hers ${magazineId}` }, monday);
  await askToBeTold(wondered.id, "hers", { email, token: `${magazineId}`.padStart(32, "w") }, monday);
  const [wish] = await db.select({ id: wonders.id }).from(wonders).where(eq(wonders.questionId, wondered.id));
  await confirmWonder({ wonderId: wish!.id }, monday);
  await tellAll();
  const [letter] = await db.select().from(letters).where(eq(letters.to, email));
  await db.insert(letterTries).values({ letterId: letter!.id, at: monday, outcome: "later", said: `450 <${email}> busy` });
  return { column, asked, mailId, spamId, letterId, paper, printed, tip };
}

test("nothing that a reader said, and none of their names and addresses, stands in any column of any table", async () => {
  const { column, asked, mailId, spamId, letterId, printed, tip } = await asksEverywhere();
  const stood = await whereStands(hers);
  expect(stood).toEqual(expect.arrayContaining(["askers.name", "events.data", "filings.reading", "letters.body", "letter_tries.said", "mail_raw.bytes", "messages.body", "messages.raw", "paper_letters.transcript", "publications.credit", "readers.address", "reader_queries.reply", "revisions.question", "tips.name", "board_entries.words", "wonders.email"]));
  const hash = (await db.select().from(messages).where(eq(messages.questionId, asked.questionId)))[0]!.contentHash;

  await erase(await chief(), { readerId: await readerOf(asked.questionId), typed: name }, now);

  expect(await whereStands(hers)).toEqual([]);
  // What stays: that it came, its hash, when and by whom it was erased; and what was printed.
  const [message] = await db.select().from(messages).where(eq(messages.questionId, asked.questionId));
  expect(message).toMatchObject({ contentHash: hash, body: "", erasedAt: now, receivedAt: monday });
  for (const id of [mailId, spamId]) expect((await db.select().from(mail).where(eq(mail.id, id)))[0]).toMatchObject({ erasedAt: now, envelopeFrom: null });
  expect(await db.select().from(mailRaw).where(eq(mailRaw.mailId, mailId))).toEqual([]);
  expect((await db.select().from(messages).where(eq(messages.id, tip.messageId)))[0]).toMatchObject({ erasedAt: now });
  expect((await db.select().from(paperLetters).where(eq(paperLetters.id, letterId)))[0]).toMatchObject({ erasedAt: now });
  expect((await db.select().from(askers).where(eq(askers.questionId, asked.questionId)))[0]).toMatchObject({ withheld: true, consentWording: "You may print it.", consentedAt: monday });
  expect(await stageOf(asked.questionId)).toBe("retracted");
  expect(await stageOf(printed.id)).toBe("published");
  expect((await db.select().from(printings).where(eq(printings.questionId, printed.id)))[0]).toMatchObject({ page: 12 });
  expect((await storyOf(printed.id)).at(-1)).toMatchObject({ kind: "readerErased" });
  const [page] = await db.select().from(publications).where(eq(publications.questionId, printed.id));
  expect(page).toMatchObject({ credit: column.withheldLine });
  expect(await publicAnswer(column.path, page!.path)).toMatchObject({ answer: { question: "Why did ships ring bells?", credit: column.withheldLine } });
  // The letters that this leads to say nothing of them either.
  await tellAll();
  expect(await whereStands(hers)).toEqual([]);
});

test("the same mail stays erased by its bytes, by sender and Message-ID, and by when it was written; a later letter is new", async () => {
  const { column, asked } = await asksEverywhere();
  await erase(await chief(), { readerId: await readerOf(asked.questionId), typed: name }, now);
  const come = async (raw: Buffer, door: "upload" | "smtp", at: Date) => {
    const taken = await take({ columnId: column.id, door, raw, envelopeFrom: null }, at);
    await sort({ mailId: taken.mailId }, at);
    return { ...taken, filing: (await db.select().from(filings).where(eq(filings.mailId, taken.mailId)))[0]! };
  };
  const later = new Date("2026-12-02T12:00:00Z");
  expect(await come(theMail(1), "upload", later)).toMatchObject({ known: true });
  const again = await come(Buffer.concat([Buffer.from("Received: from elsewhere\r\n"), theMail(1)]), "upload", later);
  expect(again).toMatchObject({ known: false, filing: { tray: "filed", why: [expect.stringContaining("erased at its sender’s request on November 25, 2026")] } });
  expect(await come(theMail(2, " Changed on the way."), "smtp", later)).toMatchObject({ filing: { tray: "filed", subject: "" } });
  expect(await come(theMail(7), "upload", later)).toMatchObject({ filing: { tray: "filed" } });
  expect(await whereStands(hers)).toEqual([]);
  expect(await come(theMail(8, "", "Tue, 01 Dec 2026 09:00:00 +0000"), "upload", later)).toMatchObject({ filing: { tray: "question" } });
  expect(await come(theMail(9), "smtp", later)).toMatchObject({ filing: { tray: "question" } });
  const [, anew] = await db.select().from(readers).where(eq(readers.magazineId, magazineId)).orderBy(readers.id);
  expect((await db.select().from(readers).where(eq(readers.address, "w.quartermain@post.example")))).toHaveLength(1);
  expect(anew).toBeDefined();
});

test("only a chief erases, only by the name typed as it stands, and only once", async () => {
  const column = await columnOf();
  const { questionId } = await fromForm(column.id, "Why zanzibariously?", "form-2");
  const readerId = await readerOf(questionId);
  await expect(erase(editor, { readerId, typed: name }, now)).rejects.toThrow(Missing);
  const boss = await chief();
  await expect(erase(boss, { readerId, typed: "Wilhelmina" }, now)).rejects.toThrow(Refusal);
  expect((await db.select().from(questions).where(eq(questions.id, questionId)))[0]!.asPrinted).toContain("zanzibariously");
  await erase(boss, { readerId, typed: name.toLowerCase() }, now);
  await expect(erase(boss, { readerId, typed: "erase" }, now)).rejects.toThrow("erased already");
});

test("outside an erasure nothing of it can be overwritten, nor by an erasure anything else", async () => {
  const column = await columnOf();
  const { questionId } = await fromForm(column.id, "Why?", "form-3");
  const [message] = await db.select().from(messages).where(eq(messages.questionId, questionId));
  const wipe = { raw: Buffer.alloc(0), body: "", erasedAt: now, erasedById: editor.id };
  await expect(db.update(messages).set(wipe).where(eq(messages.id, message!.id))).rejects.toThrow();
  await expect(db.update(events).set({ data: {} }).where(eq(events.questionId, questionId))).rejects.toThrow();
  const within = (act: (tx: Parameters<Parameters<typeof db.transaction>[0]>[0]) => Promise<unknown>) =>
    db.transaction(async (tx) => {
      await tx.insert(erasures).values({ magazineId, readerId: await readerOf(questionId), at: now, byId: editor.id });
      await act(tx);
    });
  await expect(within((tx) => tx.update(messages).set({ ...wipe, contentHash: "another" }).where(eq(messages.id, message!.id)))).rejects.toThrow();
  await expect(within((tx) => tx.update(messages).set({ body: "Other words." }).where(eq(messages.id, message!.id)))).rejects.toThrow();
  await expect(within((tx) => tx.update(events).set({ kind: "spam" }).where(eq(events.questionId, questionId)))).rejects.toThrow();
  await expect(within((tx) => tx.delete(messages).where(eq(messages.id, message!.id)))).rejects.toThrow();
  await within((tx) => tx.update(messages).set(wipe).where(eq(messages.id, message!.id)));
  // The row of an erasure that is over opens nothing.
  await expect(db.update(events).set({ data: {} }).where(eq(events.questionId, questionId))).rejects.toThrow();
  await expect(db.delete(erasures).where(eq(erasures.magazineId, magazineId))).rejects.toThrow();
});

test("an archive’s file that is brought in again brings nothing of the reader back, nor does one that lies on the desk already", async () => {
  const column = await columnOf();
  const site = wxr([{ ...bells, content: body("Why, zanzibariously, did ships ring bells?").replace("Margaret Ellison, Duluth, Minn.", `${name}, Ypsilantiville, Mich.`) }, forks]);
  await takeAllOf(editor, await bringIn(editor, column.id, "site.xml", site));
  const [taken] = await questionsOf(column.id);
  const lying = await bringIn(editor, column.id, "site again.xml", site);
  await erase(await chief(), { readerId: await readerOf(taken!.id), typed: name }, now);
  const again = await bringIn(editor, column.id, "site once more.xml", site);
  for (const importId of [lying, again]) {
    const [piece, other] = await piecesOfImport(importId);
    expect(piece).toMatchObject({ sameAsId: taken!.id, raw: "", fields: { name: "", town: "", withheld: true } });
    expect(other).toMatchObject({ fields: { name: "Margaret Ellison" } });
  }
  // Its question was printed, and stays; nothing else of hers does.
  expect((await whereStands(["Quartermain", "Ypsilantiville"])).filter((place) => place.startsWith("pieces"))).toEqual([]);
});
