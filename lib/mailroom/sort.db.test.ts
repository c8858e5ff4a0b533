import { and, eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { askers, messages, readerQueries } from "@/db/schema/intake";
import { magazines } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { blockedSenders, filings, mail } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { makePerson, makeQuestion } from "@/db/testing-rows";
import { mayReplyTo } from "../mail/automatic-reply";
import { envelopeOf } from "../mail/envelope";
import { installationId } from "../mail/from";
import { tell } from "../mail/tell";
import { identityOf } from "../mime/identity";
import { readMail } from "../mime/read";
import { consider } from "./consider";
import { sort } from "./sort";
import { take } from "./take";
import { deliver, filingOf, rawOf } from "./testing-mail";

const now = new Date("2026-11-02T12:00:00Z");
const later = new Date("2026-11-04T12:00:00Z");
let counted = 0;
const desk = async () => makeColumnWithMailbox(`ask-${++counted}@magazine.example`);
const questionsIn = (columnId: number) => db.select().from(questions).where(eq(questions.columnId, columnId)).orderBy(questions.id);
const eventsOf = (questionId: number) => db.select().from(events).where(eq(events.questionId, questionId)).orderBy(events.id);
const threadOf = (questionId: number) => db.select().from(messages).where(eq(messages.questionId, questionId)).orderBy(messages.id);

let written = 0;
/** A letter of ours that was sent. */
async function aLetter(magazineId: number, questionId: number | null, to: string, more: Partial<typeof letters.$inferInsert> = {}) {
  written += 1;
  const [letter] = await db
    .insert(letters)
    .values({ magazineId, questionId, kind: "receipt", to, from: "ask@magazine.example", subject: "Your question", body: "Thank you.", messageId: `ours-${written}@desk.example`, replyToken: written.toString(16).padStart(32, "0"), state: "sent", sentAt: now, madeAt: now, ...more })
    .returning();
  return letter!;
}

test("a reader's mail becomes a question with its words whole, the new words for print, and a receipt to come", async () => {
  const { column } = await desk();
  const text = "Why did ships ring bells?\n\nOn Mon, 1 Nov 2026, The Desk <d@x.example> wrote:\n> Ask us.\n> Anything.\n";
  const filing = await deliver(column.id, rawOf({ subject: "Bells", text }), now);
  expect(filing).toMatchObject({ tray: "question", subject: "Bells", fromAddress: "ruth@reader.example", fromName: "Ruth Amsel", sortedAt: now, perhaps: [] });
  const [question] = await questionsIn(column.id);
  expect(question).toMatchObject({ id: filing.questionId, stage: "inbox", asPrinted: "Why did ships ring bells?", receivedAt: now });
  const [message] = await threadOf(question!.id);
  expect(message).toMatchObject({ channel: "email", mailId: filing.mailId, body: expect.stringContaining("> Anything."), typedInById: null });
  const [asker] = await db.select().from(askers).where(eq(askers.questionId, question!.id));
  expect(asker).toMatchObject({ name: "Ruth Amsel", email: "ruth@reader.example", withheld: false });
  const [received] = await eventsOf(question!.id);
  expect(received).toMatchObject({ kind: "received", byKind: "reader", data: { channel: "email" } });
});

test("a mail is sorted once, by however many and however often", async () => {
  const { column } = await desk();
  const { mailId } = await take({ columnId: column.id, door: "smtp", raw: rawOf() }, now);
  await Promise.all(Array.from({ length: 6 }, () => sort({ mailId }, now)));
  await sort({ mailId }, later);
  expect(await questionsIn(column.id)).toHaveLength(1);
  expect(await filingOf(mailId)).toMatchObject({ tray: "question", sortedAt: now });
});

test("a stop between reading and writing leaves nothing half done: the next try does it all", async () => {
  const { column } = await desk();
  const { mailId } = await take({ columnId: column.id, door: "smtp", raw: rawOf() }, now);
  // The database gives up on the last write of the transaction.
  await db.execute(sql.raw(`create function stop_it() returns trigger language plpgsql as $$ begin raise exception 'away' using errcode = '57P01'; end $$`));
  await db.execute(sql.raw("create trigger stop_it before update on filings for each row execute function stop_it()"));
  await expect(sort({ mailId }, now)).rejects.toThrow();
  await db.execute(sql.raw("drop trigger stop_it on filings"));
  expect(await questionsIn(column.id)).toHaveLength(0);
  expect(await filingOf(mailId)).toMatchObject({ tray: "sorting", sortedAt: null });
  await sort({ mailId }, later);
  expect(await questionsIn(column.id)).toHaveLength(1);
});

test("a fault of the mailroom's own puts the mail where somebody looks, and loses nothing", async () => {
  const { column } = await desk();
  const { mailId } = await take({ columnId: column.id, door: "smtp", raw: rawOf() }, now);
  await db.execute(sql.raw(`create function fault() returns trigger language plpgsql as $$ begin raise exception 'a fault' using errcode = '23514'; end $$`));
  await db.execute(sql.raw("create trigger fault before insert on questions for each row execute function fault()"));
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await sort({ mailId }, now);
  expect(String(log.mock.calls[0]?.[0])).toContain(`Mail ${mailId} could not be sorted`);
  log.mockRestore();
  await db.execute(sql.raw("drop trigger fault on questions"));
  expect(await filingOf(mailId)).toMatchObject({ tray: "attention", why: [expect.stringContaining("through a fault of the mailroom")] });
  expect(await questionsIn(column.id)).toHaveLength(0);
});

test.each([["first first", [0, 1]], ["last first", [1, 0]]])("the same mail through two doors is one question, sorted %s", async (_, order) => {
  const { column } = await desk();
  const raw = rawOf({ subject: "Twice" });
  const through = [raw, Buffer.concat([Buffer.from("Received: from a.example by b.example; today\r\nX-Spam-Score: 1\r\n"), raw])];
  const ids = [];
  for (const one of through) ids.push((await take({ columnId: column.id, door: "smtp", raw: one }, now)).mailId);
  for (const at of order) await sort({ mailId: ids[at]! }, now);
  expect(await questionsIn(column.id)).toHaveLength(1);
  expect([(await filingOf(ids[0]!)).tray, (await filingOf(ids[1]!)).tray].toSorted()).toEqual(["question", "twin"]);
});

test("the same mail through two doors at once is one question", async () => {
  const { column } = await desk();
  for (let round = 0; round < 5; round += 1) {
    const raw = rawOf({ subject: `Round ${round}` });
    const [one, other] = await Promise.all([take({ columnId: column.id, door: "smtp", raw }, now), take({ columnId: column.id, door: "imap", raw: Buffer.concat([Buffer.from("Delivered-To: ask@b.example\r\n"), raw]) }, now)]);
    await Promise.all([sort({ mailId: one.mailId }, now), sort({ mailId: other.mailId }, now)]);
    expect(await questionsIn(column.id)).toHaveLength(round + 1);
  }
});

test("different mails that share a Message-ID are different questions", async () => {
  const { column } = await desk();
  for (const text of ["Why bells?", "Why whistles?"]) await deliver(column.id, rawOf({ id: "same@reader.example", text }), now);
  expect(await questionsIn(column.id)).toHaveLength(2);
});

test("a reply of the reader goes on with the question, by our letter's Message-ID or its reply address", async () => {
  const { magazine, column, mailbox } = await desk();
  const question = await makeQuestion(column.id);
  const letter = await aLetter(magazine.id, question.id, question.asker.email!);
  const from = `Reader <${question.asker.email}>`;
  const byId = await deliver(column.id, rawOf({ from, subject: "Re: Your question", answers: [letter.messageId!], text: "And another thing.\n\n> Thank you.\n" }), now);
  const byAddress = await deliver(column.id, rawOf({ from: from.toUpperCase(), to: mailbox.address.replace("@", `+${letter.replyToken}@`), text: "One more." }), now);
  expect([byId, byAddress]).toMatchObject([{ tray: "thread", questionId: question.id }, { tray: "thread", questionId: question.id }]);
  expect((await threadOf(question.id)).map(({ body }) => body)).toEqual(["Why did ships ring bells?", expect.stringContaining("And another thing."), "One more."]);
  expect((await eventsOf(question.id)).map(({ kind, data }) => [kind, data])).toEqual([["readerWrote", { body: "And another thing." }], ["readerWrote", { body: "One more.", quiet: true }]]); // one letter in an hour tells the desk
  expect(await questionsIn(column.id)).toHaveLength(1);
});

test("a reply that is awaited is the reply", async () => {
  const { magazine, column } = await desk();
  const ana = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id);
  const letter = await aLetter(magazine.id, question.id, question.asker.email!, { kind: "asked" });
  await db.insert(readerQueries).values({ questionId: question.id, askedById: ana.id, body: "Which ship?", askedAt: now });
  await db.update(questions).set({ awaitingReaderSince: now }).where(eq(questions.id, question.id));
  await deliver(column.id, rawOf({ from: question.asker.email!, answers: [letter.messageId!], text: "The Victory.\n\n> Which ship?" }), later);
  expect(await db.select().from(readerQueries).where(eq(readerQueries.questionId, question.id))).toMatchObject([{ reply: "The Victory.", repliedAt: later }]);
  const [row] = await questionsIn(column.id);
  expect(row?.awaitingReaderSince).toBeNull();
  expect((await eventsOf(question.id)).map(({ kind }) => kind)).toEqual(["readerReplied"]);
});

test("somebody else who answers our letter, even by its reply address, begins a new question with a hint", async () => {
  const { magazine, column, mailbox } = await desk();
  const question = await makeQuestion(column.id);
  const letter = await aLetter(magazine.id, question.id, question.asker.email!);
  const stranger = await deliver(column.id, rawOf({ from: "Otto <otto@elsewhere.example>", to: mailbox.address.replace("@", `+${letter.replyToken}@`), answers: [letter.messageId!], text: "I read the letter you sent my wife." }), now);
  expect(stranger).toMatchObject({ tray: "question", perhaps: [question.id] });
  expect(stranger.questionId).not.toBe(question.id);
  expect(stranger.why.join(" ")).toContain(question.reference);
  expect(await threadOf(question.id)).toHaveLength(1);
});

test("ids nobody here knows join nothing, nor does a subject; a thousand of them neither", async () => {
  const { column } = await desk();
  await deliver(column.id, rawOf({ subject: "Bells" }), now);
  const many = Array.from({ length: 1000 }, (_, n) => `unknown-${n}@x.example`);
  const second = await deliver(column.id, rawOf({ subject: "Re: Bells", answers: many, text: "More about it?" }), later);
  const [first] = await questionsIn(column.id);
  expect(second).toMatchObject({ tray: "question", perhaps: [first!.id], why: expect.arrayContaining([expect.stringContaining("under the same subject")]) });
  const stranger = await deliver(column.id, rawOf({ subject: "Re: Bells", from: "Otto <otto@elsewhere.example>", text: "Mine?" }), later);
  expect(stranger).toMatchObject({ tray: "question", perhaps: [] });
});

test("a second mail that answers the sender's own first one goes on with it; another's does not", async () => {
  const { column } = await desk();
  const first = await deliver(column.id, rawOf({ id: "first@reader.example" }), now);
  const own = await deliver(column.id, rawOf({ answers: ["first@reader.example"], text: "I forgot: aboard trains too." }), later);
  expect(own).toMatchObject({ tray: "thread", questionId: first.questionId });
  const other = await deliver(column.id, rawOf({ from: "Otto <otto@elsewhere.example>", answers: ["first@reader.example"], text: "Me too." }), later);
  expect(other).toMatchObject({ tray: "question", perhaps: [first.questionId] });
});

test("a mail that answers the one before it waits for what that becomes, whoever begins first", async () => {
  const { column } = await desk();
  const ids = [];
  for (const raw of [rawOf({ id: "before@reader.example" }), rawOf({ answers: ["before@reader.example"], text: "I forgot: aboard trains too." })]) ids.push((await take({ columnId: column.id, door: "upload", raw }, now)).mailId);
  const second = sort({ mailId: ids[1]! }, now);
  await Promise.all([second, sort({ mailId: ids[0]! }, now)]);
  expect(await questionsIn(column.id)).toHaveLength(1);
  expect(await filingOf(ids[1]!)).toMatchObject({ tray: "thread" });
});

test("a message to a question that has left the river is in its story, and the question stays where it is", async () => {
  const { magazine, column } = await desk();
  const question = await makeQuestion(column.id, "declined");
  const letter = await aLetter(magazine.id, question.id, question.asker.email!, { kind: "declined" });
  const filing = await deliver(column.id, rawOf({ from: question.asker.email!, answers: [letter.messageId!], text: "A pity." }), later);
  expect(filing).toMatchObject({ tray: "thread", why: expect.arrayContaining([expect.stringContaining("stays so")]) });
  expect((await questionsIn(column.id)).map(({ stage }) => stage)).toEqual(["declined"]);
  expect((await eventsOf(question.id)).map(({ kind }) => kind)).toEqual(["readerWrote"]);
});

const dsn = (messageId: string, recipient: string, action = "failed", status = "5.1.1") => ({
  from: "Mail Delivery System <MAILER-DAEMON@mx.example>",
  subject: action === "failed" ? "Undelivered Mail Returned to Sender" : "Delayed Mail (still being retried)",
  type: 'multipart/report; report-type=delivery-status; boundary="the-end"',
  text: `--the-end\nContent-Type: text/plain\n\nI am sorry. Your message could not be delivered to ${recipient}.\n--the-end\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ${recipient}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 No such user\n--the-end\nContent-Type: text/rfc822-headers\n\nFrom: ask@magazine.example\nTo: ${recipient}\nMessage-ID: <${messageId}>\nSubject: Your question\n--the-end--\n`,
});

test("a delivery report is filed on the letter it is about, which came back; a delay leaves it be; neither is a question", async () => {
  const { magazine, column } = await desk();
  const question = await makeQuestion(column.id);
  const [gone, slow] = [await aLetter(magazine.id, question.id, "ruth@reader.example"), await aLetter(magazine.id, question.id, "ida@reader.example")];
  const report = await deliver(column.id, rawOf(dsn(gone.messageId!, "ruth@reader.example")), later, { envelopeFrom: "" });
  const delay = await deliver(column.id, rawOf(dsn(slow.messageId!, "ida@reader.example", "delayed", "4.4.1")), later, { envelopeFrom: "" });
  expect(report).toMatchObject({ tray: "report", letterId: gone.id, permanent: true, questionId: null });
  expect(delay).toMatchObject({ tray: "report", letterId: slow.id, permanent: false });
  const states = await db.select({ state: letters.state, bouncedAt: letters.bouncedAt }).from(letters).where(eq(letters.questionId, question.id)).orderBy(letters.id);
  expect(states).toEqual([{ state: "bounced", bouncedAt: later }, { state: "sent", bouncedAt: null }]);
  expect(await questionsIn(column.id)).toHaveLength(1);
  expect(await eventsOf(question.id)).toEqual([]);
});

test("a report that names no letter is filed on the last one to that address; one uploaded years later is not", async () => {
  const { magazine, column } = await desk();
  const letter = await aLetter(magazine.id, null, "last@reader.example");
  expect(await deliver(column.id, rawOf(dsn("unknown@elsewhere.example", "last@reader.example")), later, { envelopeFrom: "" })).toMatchObject({ tray: "report", letterId: letter.id });
  expect(await deliver(column.id, rawOf(dsn("unknown-2@elsewhere.example", "last@reader.example")), later, { envelopeFrom: "", door: "upload" })).toMatchObject({ tray: "report", letterId: null });
});

test("an out-of-office answer is filed on the letter it answers; the thread is not reopened and nobody is answered", async () => {
  const { magazine, column } = await desk();
  const question = await makeQuestion(column.id);
  const letter = await aLetter(magazine.id, question.id, question.asker.email!);
  const filing = await deliver(column.id, rawOf({ from: question.asker.email!, subject: "Out of office", answers: [letter.messageId!], head: ["Auto-Submitted: auto-replied"], text: "I am away until Monday." }), later);
  expect(filing).toMatchObject({ tray: "automatic", letterId: letter.id, questionId: null });
  expect([await threadOf(question.id), await eventsOf(question.id), await questionsIn(column.id)].map((rows) => rows.length)).toEqual([1, 0, 1]);
});

test("our own letter that comes back lies with our letters", async () => {
  const { magazine, column, mailbox } = await desk();
  const letter = await aLetter(magazine.id, null, "ruth@reader.example");
  expect(await deliver(column.id, rawOf({ from: "The desk <ask@magazine.example>", id: letter.messageId! }), later)).toMatchObject({ tray: "loop", letterId: letter.id });
  expect(await deliver(column.id, rawOf({ from: mailbox.address, head: ["Auto-Submitted: auto-generated"] }), later)).toMatchObject({ tray: "loop" });
  expect(await deliver(column.id, rawOf({ from: "Ask <ask@other.example>", head: ["X-Askdesk: ffffffffffffffff/12", "Auto-Submitted: auto-replied"] }), later)).toMatchObject({ tray: "loop", letterId: null });
  expect(await questionsIn(column.id)).toHaveLength(0);
});

test("two desks that write to each other come to an end: neither makes a question of the other's letter, or answers it", async () => {
  const { magazine, column, mailbox } = await desk();
  const letter = await aLetter(magazine.id, null, mailbox.address, { isAutomaticReply: true, from: "Ask <ask@other.example>" });
  process.env.ASKDESK_URL = "https://other.example";
  const { headers, envelope } = envelopeOf(letter, { address: "ask@other.example", plusAddresses: true });
  process.env.ASKDESK_URL = "https://desk.example";
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  for (let n = 0; n < 5; n += 1) expect(await deliver(column.id, rawOf({ from: "Ask <ask@other.example>", to: mailbox.address, subject: `Round ${n}`, head }), now, { envelopeFrom: envelope.from })).toMatchObject({ tray: "loop" });
  // Words an editor of the other desk wrote are somebody's: a letter passed on, or a question of a colleague.
  process.env.ASKDESK_URL = "https://other.example";
  const byHand = envelopeOf({ ...letter, kind: "wroteToReader", isAutomaticReply: false }, null).headers;
  process.env.ASKDESK_URL = "https://desk.example";
  expect(await deliver(column.id, rawOf({ from: "Ask <ask@other.example>", head: Object.entries(byHand).map(([name, value]) => `${name}: ${value}`) }), now)).toMatchObject({ tray: "question" });
  delete process.env.ASKDESK_URL;
});

test("a blocked sender's mail, and that of everybody at a blocked host, is spam in that magazine alone", async () => {
  const { magazine, column } = await desk();
  const ana = await makePerson(magazine.id, "editor");
  await db.insert(blockedSenders).values(["ruth@reader.example", "@spam.example"].map((address) => ({ magazineId: magazine.id, address, blockedById: ana.id, blockedAt: now })));
  expect(await deliver(column.id, rawOf(), now)).toMatchObject({ tray: "spam", why: ["Mail from ruth@reader.example is blocked."] });
  expect(await deliver(column.id, rawOf({ from: "Anybody <x@spam.example>" }), now)).toMatchObject({ tray: "spam" });
  expect(await deliver((await desk()).column.id, rawOf(), now)).toMatchObject({ tray: "question" });
});

test("what an editor forwards is the first writer's question, and nobody is written to", async () => {
  const { magazine, column } = await desk();
  const ana = await makePerson(magazine.id, "editor");
  const [{ email } = { email: "" }] = await db.select({ email: people.email }).from(people).where(eq(people.id, ana.id));
  const text = "See below.\n\n---------- Forwarded message ---------\nFrom: Ida Brandt <ida@reader.example>\nDate: Mon, 2 Nov 2026 at 09:00\nSubject: Salt\nTo: <ana@magazine.example>\n\nWhy is the sea salt?\n";
  const filing = await deliver(column.id, rawOf({ from: `Ana <${email}>`, subject: "Fwd: Salt", text }), now);
  expect(filing).toMatchObject({ tray: "question", originalFrom: { name: "Ida Brandt", address: "ida@reader.example" } });
  const [asker] = await db.select().from(askers).where(eq(askers.questionId, filing.questionId!));
  expect(asker).toMatchObject({ name: "Ida Brandt", email: "ida@reader.example" });
  const [received] = await eventsOf(filing.questionId!);
  expect(received!.data).toMatchObject({ receipt: false });
});

test("hostile text in every place is kept as words", async () => {
  const { column } = await desk();
  const raw = Buffer.concat([rawOf({ subject: "=?ISO-8859-1?Q?testing=00?= \u202e", from: `"Bobby'); drop table mail;--" <bobby@reader.example>`, text: "Why \0NUL and <script>alert(1)</script>?" })]);
  const filing = await deliver(column.id, raw, now);
  expect(filing).toMatchObject({ tray: "question", subject: "testing" });
  const [message] = await threadOf(filing.questionId!);
  expect(message!.body).toBe("Why NUL and <script>alert(1)</script>?");
});

test("a very long mail is kept whole in its raw bytes, and as much of it as can be searched is shown", async () => {
  const { column } = await desk();
  const filing = await deliver(column.id, rawOf({ text: `Why? ${Array.from({ length: 90_000 }, (_, n) => `word${n}`).join(" ")}` }), now);
  expect(filing.tray).toBe("question");
  const [question] = await questionsIn(column.id);
  expect([...question!.asPrinted].length).toBeLessThanOrEqual(20_000);
});

test("looked at without a row of its own, a mail changes nothing; one that is there already is told as it would be without", async () => {
  const { column } = await desk();
  const raw = rawOf();
  const look = async () => consider(db, { columnId: column.id, door: "upload", read: await readMail(raw), identity: identityOf(raw), envelope: { from: null, to: null }, receivedAt: now });
  expect(await look()).toMatchObject({ decision: { tray: "question" }, otherwise: null });
  expect(await questionsIn(column.id)).toHaveLength(0);
  await deliver(column.id, raw, now);
  expect(await look()).toMatchObject({ decision: { tray: "twin" }, otherwise: { tray: "question" } });
});

test("hundreds of automatic mails and of letters from one sender: no question of the former, at most one receipt a day for the latter", async () => {
  const { column } = await desk();
  const robots = Array.from({ length: 150 }, (_, n) => rawOf({ from: "Robot <robot@machine.example>", subject: `Automatic reply ${n}`, head: ["Auto-Submitted: auto-replied"], text: `Away, ${n}.` }));
  await Promise.all(robots.map((raw) => deliver(column.id, raw, now)));
  expect(await questionsIn(column.id)).toHaveLength(0);
  const eager = Array.from({ length: 60 }, (_, n) => rawOf({ from: "Eager <eager@reader.example>", text: `Question ${n}?` }));
  await Promise.all(eager.map((raw) => deliver(column.id, raw, now)));
  const asked = await questionsIn(column.id);
  expect(asked).toHaveLength(60);
  const received = await db.select({ id: events.id }).from(events).where(sql`${events.questionId} in ${asked.map(({ id }) => id)} and ${events.kind} = 'received'`);
  await Promise.all(received.map(({ id }) => tell({ eventId: id }, now)));
  expect(await db.select().from(letters).where(and(eq(letters.to, "eager@reader.example"), eq(letters.isAutomaticReply, true)))).toHaveLength(1);
  expect(await db.select().from(letters).where(eq(letters.to, "robot@machine.example"))).toHaveLength(0);
});

test("of twenty workers at once one may reply, and again a day later; never to ourselves", async () => {
  const { magazine, mailbox } = await desk();
  const reply = (at: Date, to = "loop@machine.example") =>
    db.transaction(async (tx) => {
      const may = await mayReplyTo(tx, to, at);
      if (may) await tx.insert(letters).values({ magazineId: magazine.id, kind: "receipt", to, from: mailbox.address, subject: "Thank you", body: "", isAutomaticReply: true, state: "sent", sentAt: at, madeAt: at });
      return may;
    });
  expect((await Promise.all(Array.from({ length: 20 }, (_, n) => reply(now, n % 2 ? "Loop@Machine.example" : "loop@machine.example")))).filter(Boolean)).toHaveLength(1);
  expect(await reply(new Date(now.getTime() + 23.9 * 3_600_000))).toBe(false);
  expect(await reply(new Date(now.getTime() + 24.1 * 3_600_000))).toBe(true);
  await db.update(magazines).set({ letterFrom: "editors@magazine.example" }).where(eq(magazines.id, magazine.id));
  for (const own of [mailbox.address, mailbox.address.replace("@", "+abc@"), "Editors@magazine.example"]) expect(await reply(now, own)).toBe(false);
});

test("a mail whose sort was begun often and never ended is set aside unread", async () => {
  const { column } = await desk();
  const { mailId } = await take({ columnId: column.id, door: "smtp", raw: rawOf() }, now);
  await db.execute(sql`update graphile_worker._private_jobs set attempts = 6 where key = ${`sort:${mailId}`}`);
  await sort({ mailId }, now);
  expect(await filingOf(mailId)).toMatchObject({ tray: "attention", why: [expect.stringContaining("stopped each time")] });
  expect(await db.select().from(mail).innerJoin(filings, eq(filings.mailId, mail.id)).where(eq(mail.id, mailId))).toHaveLength(1);
});

test("a mark that names no letter, or another magazine's, is a loop all the same and shows nobody's letter", async () => {
  const [here, there] = [await desk(), await desk()];
  const theirs = await aLetter(there.magazine.id, null, "ruth@reader.example");
  expect(await deliver(here.column.id, rawOf({ head: [`X-Askdesk: ${installationId()}/999999999`] }), now)).toMatchObject({ tray: "loop", letterId: null });
  expect(await deliver(here.column.id, rawOf({ head: [`X-Askdesk: ${installationId()}/${theirs.id}`] }), now)).toMatchObject({ tray: "loop", letterId: null });
});

test("a report that names an address alone is about no letter of another magazine", async () => {
  const [here, there] = [await desk(), await desk()];
  const theirs = await aLetter(there.magazine.id, null, "victim@reader.example");
  const report = rawOf({ from: "MAILER-DAEMON@mx.example", subject: "Undelivered Mail Returned to Sender", type: 'multipart/report; report-type=delivery-status; boundary="the-end"', text: "--the-end\n\nNo.\n--the-end\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; victim@reader.example\nAction: failed\nStatus: 5.1.1\n--the-end--\n" });
  expect(await deliver(here.column.id, report, later, { envelopeFrom: "" })).toMatchObject({ tray: "report", letterId: null });
  expect((await db.select({ state: letters.state }).from(letters).where(eq(letters.id, theirs.id)))[0]!.state).toBe("sent");
  expect(await deliver(there.column.id, report, later, { envelopeFrom: "" })).toMatchObject({ tray: "report", letterId: theirs.id });
});
