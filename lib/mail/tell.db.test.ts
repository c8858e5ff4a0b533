import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { issues } from "@/db/schema/magazine";
import { letters, letterWordings, unwantedLetters } from "@/db/schema/mail";
import { filings, mail } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import { printings } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Actor } from "../actor";
import type { EventData, EventKind } from "../timeline/kinds";
import { record } from "../timeline/record";
import { tell as tellAt } from "./tell";

const at = new Date("2026-10-01T12:00:00Z");
const tell = (job: { eventId: number }) => tellAt(job, at);
beforeEach(async () => {
  await db.execute(sql`truncate letters restart identity cascade`);
});

const happen = (actor: Actor, kind: EventKind, magazineId: number, questionId: number | null, data: EventData = {}) =>
  db.transaction((tx) => record(tx, actor, { kind, at, magazineId, questionId, data }));
const written = () => db.select().from(letters).orderBy(letters.id);

test("a job run twice, or twenty times at once, writes each letter once", async () => {
  const { magazine, column } = await makeMagazine();
  const question = await makeQuestion(column.id);
  const eventId = await happen({ kind: "reader", questionId: question.id }, "received", magazine.id, question.id);
  await Promise.all(Array.from({ length: 20 }, () => tell({ eventId })));
  await tell({ eventId });
  expect(await written()).toMatchObject([{ kind: "receipt", to: question.asker.email, state: "waiting", eventId }]);
});

test("the receipt carries the reader's words and the way to the status page, whose secret is never in the body", async () => {
  const { magazine, column } = await makeMagazine();
  const question = await makeQuestion(column.id, "inbox", undefined, "Why {{status}}?\r\nBcc: all@example.org");
  await tell({ eventId: await happen({ kind: "reader", questionId: question.id }, "received", magazine.id, question.id) });
  const [receipt] = await written();
  expect(receipt!.subject).toContain(question.reference);
  expect(receipt!.body).toContain("> Why { {status}}?\n> Bcc: all@example.org");
  expect(receipt!.body).not.toContain(question.asker.token);
  expect(receipt!.secrets).toEqual({ status: expect.stringMatching(new RegExp(`/q/${question.asker.token}$`)) });
  expect(receipt!.body.match(/\{\{status\}\}/g)).toHaveLength(1);
});

test.each([null, "", "no address", "a@b.c\r\nBcc: all@example.org"])("nobody is written to at the address %j", async (email) => {
  const { magazine, column } = await makeMagazine();
  const question = await makeQuestion(column.id);
  await db.update(askers).set({ email }).where(eq(askers.questionId, question.id));
  await tell({ eventId: await happen({ kind: "reader", questionId: question.id }, "received", magazine.id, question.id) });
  expect(await written()).toEqual([]);
});

test.each(["zoë@bücher.example", "яна@пример.рф"])("whoever the form lets in is written to, as at %s", async (email) => {
  const { magazine, column } = await makeMagazine();
  const question = await makeQuestion(column.id);
  await db.update(askers).set({ email }).where(eq(askers.questionId, question.id));
  await tell({ eventId: await happen({ kind: "reader", questionId: question.id }, "received", magazine.id, question.id) });
  expect(await written()).toMatchObject([{ kind: "receipt", to: email }]);
});

test("everybody who asked the same hears of the publication, by way of a page of their own", async () => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const [kept, second, third] = [await makeQuestion(column.id, "published"), await makeQuestion(column.id), await makeQuestion(column.id)];
  await db.update(questions).set({ stage: "merged", mergedIntoId: kept.id }).where(eq(questions.id, second.id));
  await db.update(questions).set({ stage: "merged", mergedIntoId: second.id }).where(eq(questions.id, third.id));
  await tell({ eventId: await happen(ana, "published", magazine.id, kept.id, { address: "/ask/bells" }) });
  const sent = await written();
  expect(new Map(sent.map((l) => [l.to, l.secrets.status?.split("/").at(-1)]))).toEqual(new Map([kept, second, third].map((q) => [q.asker.email!, q.asker.token])));
  expect(sent.every((l) => l.kind === "published")).toBe(true);
});

test("an offer goes to its historian with the terms; the one before is told it is no longer theirs; a disabled one is not written to", async () => {
  const { magazine, column } = await makeMagazine();
  const [ana, helen] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "contributor")];
  const question = await makeQuestion(column.id, "assigned", helen);
  const eventId = await happen(ana, "assigned", magazine.id, question.id, { to: helen.name, terms: "300 words by December 1, no fee" });
  await tell({ eventId });
  expect(await written()).toMatchObject([{ kind: "assignment", toName: helen.name, body: expect.stringContaining("300 words by December 1, no fee") }]);
  await db.update(people).set({ disabledAt: at }).where(eq(people.id, helen.id));
  await tell({ eventId: await happen(ana, "sentBack", magazine.id, question.id, { revision: 1, note: "Sources?" }) });
  expect(await written()).toHaveLength(1);
});

test("what is passed on goes to that address with the reader's words, and with the reader's address for them alone", async () => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id, "passedOn", undefined, "My issue never came.");
  await tell({ eventId: await happen(ana, "passedOn", magazine.id, question.id, { to: "subs@example.org", label: "Subscriptions", note: "Please help." }) });
  const [toSubs, toReader] = await written();
  expect(toSubs).toMatchObject({ kind: "passedOn", to: "subs@example.org", secrets: { reader: `${question.asker.name}\nMemphis, Tennessee\n${question.asker.email}` } });
  expect(toSubs!.body).toContain("> My issue never came.");
  expect(toSubs!.body).not.toContain(question.asker.email);
  expect(toReader).toMatchObject({ kind: "passedOnReader", to: question.asker.email });
});

test("an invitation keeps no link: it is made when the letter is sent", async () => {
  const { magazine } = await makeMagazine();
  const [ana, tom] = [await makePerson(magazine.id, "chief"), await makePerson(magazine.id, "editor")];
  await tell({ eventId: await happen(ana, "personInvited", magazine.id, null, { personId: tom.id, name: tom.name, roles: "Editor" }) });
  expect(await written()).toMatchObject([{ kind: "invitation", secrets: {}, body: expect.stringContaining("{{link}}") }]);
});

test("what came by mail gets one receipt a day to an address, as an answer to that mail; where none is wanted, none", async () => {
  const { magazine, column } = await makeMagazine();
  const byMail = async (data: EventData = {}, messageId?: string) => {
    const question = await makeQuestion(column.id);
    await db.update(askers).set({ email: "Robot@example.org" }).where(eq(askers.questionId, question.id));
    if (messageId) {
      const [came] = await db.insert(mail).values({ columnId: column.id, door: "imap", rawHash: messageId, identity: messageId, size: 1, receivedAt: at }).returning();
      await db.insert(filings).values({ mailId: came!.id, messageId });
      await db.insert(messages).values({ columnId: column.id, questionId: question.id, channel: "email", raw: Buffer.from("x"), contentHash: messageId, body: "x", receivedAt: at, mailId: came!.id });
    }
    await tell({ eventId: await happen({ kind: "reader", questionId: question.id }, "received", magazine.id, question.id, { channel: "email", ...data }) });
  };
  await byMail({ receipt: false });
  expect(await written()).toEqual([]);
  await byMail({}, "theirs@example.org");
  await byMail();
  expect(await written()).toMatchObject([{ kind: "receipt", isAutomaticReply: true, inReplyTo: "theirs@example.org", messageId: expect.stringMatching(/^[0-9a-f]{32}@/), replyToken: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
});

test.each([["all", ["receipt", "accepted", "published"]], ["printed", ["published"]], ["never", []]] as const)("a reader who wants to hear %j gets these letters, and always what an editor writes", async (hearing, kinds) => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id);
  await db.update(askers).set({ hearing }).where(eq(askers.questionId, question.id));
  for (const kind of ["received", "accepted", "published"] as const) await tell({ eventId: await happen(ana, kind, magazine.id, question.id) });
  await tell({ eventId: await happen(ana, "wroteToReader", magazine.id, question.id, { body: "May we print your photograph?" }) });
  expect((await written()).map(({ kind }) => kind)).toEqual([...kinds, "wroteToReader"]);
});

test("who is declined hears of it when the editor says so; who was not told of a page hears of the printing", async () => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id);
  await tell({ eventId: await happen(ana, "declined", magazine.id, question.id, { reason: "Asked too often.", tellReader: false }) });
  expect(await written()).toEqual([]);
  await tell({ eventId: await happen(ana, "declined", magazine.id, question.id, { reason: "Asked too often." }) });
  const [issue] = await db.insert(issues).values({ magazineId: magazine.id, name: "Winter 2027", path: "winter-2027", coverDate: "2027-01-01", onSaleOn: "2026-12-20", copyCloseOn: "2026-11-20" }).returning();
  await db.insert(printings).values({ questionId: question.id, issueId: issue!.id, page: 12, markedById: ana.id, markedAt: at });
  await tell({ eventId: await happen(ana, "printed", magazine.id, question.id, { issue: "Winter 2027", page: 12 }) });
  const [declined, printed] = await written();
  expect(declined!.body).not.toContain("Asked too often");
  expect(printed).toMatchObject({ kind: "printed", body: expect.stringContaining("has its answer in the Winter 2027 issue, page 12.") });
});

test("a column’s own words are used, and a letter it has switched off is not written", async () => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id, "inbox", undefined, "Why?");
  const own = { columnId: column.id, changedAt: at, changedById: ana.id };
  await db.insert(letterWordings).values([
    { ...own, kind: "receipt", subject: "Got it: {reference}", body: "Hello {name}.\n\n> {question}\n\n{status}" },
    { ...own, kind: "accepted", subject: "x", body: "x", isOff: true },
  ]);
  for (const kind of ["received", "accepted"] as const) await tell({ eventId: await happen(ana, kind, magazine.id, question.id) });
  expect(await written()).toMatchObject([{ subject: `Got it: ${question.reference}`, body: expect.stringContaining(`Hello ${question.asker.name}.\n\n> Why?\n\n{{status}}\n\n`), secrets: { status: expect.any(String) } }]);
});

test("a person is not sent what they have switched off", async () => {
  const { magazine, column } = await makeMagazine();
  const [ana, helen] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "contributor")];
  const question = await makeQuestion(column.id, "drafting", helen);
  await db.insert(unwantedLetters).values({ personId: helen.id, kind: "sentBack" });
  await tell({ eventId: await happen(ana, "sentBack", magazine.id, question.id, { note: "Sources?" }) });
  await tell({ eventId: await happen(ana, "wroteToHistorian", magazine.id, question.id, { to: helen.name, body: "Shall we talk?" }) });
  await tell({ eventId: await happen({ kind: "clock" }, "reminded", magazine.id, question.id, { to: helen.name, due: "December 1", letters: { [helen.id]: "reminder" } }) });
  await tell({ eventId: await happen({ kind: "clock" }, "reminded", magazine.id, question.id, { to: helen.name, due: "December 1", overdue: true, letters: { [helen.id]: "overdue" } }) });
  expect((await written()).map(({ kind }) => kind)).toEqual(["wroteToHistorian", "reminder", "overdue"]);
});
