import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { Missing, Refusal } from "../refusal";
import { asking } from "./asking";
import { chooseHearing } from "./choose-hearing";
import { tooManyAsks } from "./limit";
import { typingIn } from "./letter";
import { type Incoming, receive } from "./receive";
import { typeInLetter } from "./type-in-letter";

process.env.NEXTAUTH_SECRET ??= "a secret for tests";
const now = new Date("2026-11-02T09:30:00Z");
const message = (columnId: number, body: string, token: string): Incoming => ({
  columnId,
  channel: "form",
  raw: Buffer.from(JSON.stringify({ columnId, body })),
  body,
  asker: { name: "Ruth", town: "Erie", region: "Pa.", withheld: false, email: "ruth@example.org", postalAddress: null },
  consentWording: "You let us print it.",
  token,
});

test("a message becomes a question with everything that came with it, in one go", async () => {
  const { column, magazine } = await makeMagazine({ nextNumber: 1042 });
  const received = await receive("reader", message(column.id, "Dear editors, my uncle flew. Why did pilots wear silk scarves? Thank you.", "t1"), now);
  expect(received.reference).toBe(`${column.prefix}-1042`);
  expect(received.token.length).toBeGreaterThanOrEqual(32);
  const [question] = await db.select().from(questions).where(eq(questions.id, received.questionId));
  expect(question).toMatchObject({ stage: "inbox", slugLine: "Why did pilots wear silk scarves?", asPrinted: expect.stringMatching(/^Dear editors/), receivedAt: now });
  const [kept] = await db.select().from(messages).where(eq(messages.questionId, received.questionId));
  expect(kept).toMatchObject({ channel: "form", token: "t1", receivedAt: now, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const [asker] = await db.select().from(askers).where(eq(askers.questionId, received.questionId));
  expect(asker).toMatchObject({ consentWording: "You let us print it.", consentedAt: now, token: received.token });
  const [event] = await db.select().from(events).where(eq(events.questionId, received.questionId));
  expect(event).toMatchObject({ kind: "received", byKind: "reader", magazineId: magazine.id, at: now });
  const jobs = await db.execute(sql`select payload from graphile_worker._private_jobs where payload::jsonb = ${JSON.stringify({ eventId: event!.id })}::jsonb`);
  expect(jobs).toHaveLength(1);
});

test("the same form twenty times at once is one question; other content under the same token is another", async () => {
  const { column } = await makeMagazine({ nextNumber: 1001 });
  const twenty = await Promise.all(Array.from({ length: 20 }, () => receive("reader", message(column.id, "Once?", "same"), now)));
  expect(new Set(twenty.map((r) => JSON.stringify(r))).size).toBe(1);
  const mixed = await Promise.all(Array.from({ length: 20 }, (_, i) => receive("reader", message(column.id, `Number ${i % 4}?`, "mixed"), now)));
  expect(new Set(mixed.map((r) => r.questionId)).size).toBe(4);
  const numbers = await db.select({ number: questions.number }).from(questions).where(eq(questions.columnId, column.id)).orderBy(questions.number);
  expect(numbers.map((q) => q.number)).toEqual([1001, 1002, 1003, 1004, 1005]);
  const [after] = await db.select({ next: columns.nextNumber }).from(columns).where(eq(columns.id, column.id));
  expect(after?.next).toBe(1006);
});

test("a column that does not exist takes nothing", async () => {
  await expect(receive("reader", message(999_999, "Anybody?", "x"), now)).rejects.toThrow(Missing);
});

test("hostile text is stored as words and comes back as words", async () => {
  const { column } = await makeMagazine();
  const hostile = "<script>alert(1)</script> \u0000' ; drop table questions; -- \ud800 \u200f שלום ?";
  const form = asking.parse({ question: hostile, name: "<b>R</b>\u0000", town: "Erie\n\nEvil", region: "Pa.", email: "r@example.org", withheld: "on" });
  const received = await receive("reader", { ...message(column.id, form.question, "h"), asker: { ...form, postalAddress: null } }, now);
  const [asker] = await db.select().from(askers).where(eq(askers.questionId, received.questionId));
  expect(asker).toMatchObject({ name: "<b>R</b>", town: "Erie Evil", withheld: true });
  const [kept] = await db.select().from(messages).where(eq(messages.questionId, received.questionId));
  expect(kept?.body).toBe("<script>alert(1)</script> ' ; drop table questions; --  \u200f שלום ?");
});

test("twenty thousand characters are stored, one more is refused with a sentence", async () => {
  const { column } = await makeMagazine();
  const fields = { name: "R", town: "Erie", region: "Pa.", email: "r@example.org" };
  const long = "🙂 why?".padEnd(20_001, "y"); // the emoji counts as one
  const received = await receive("reader", message(column.id, asking.parse({ ...fields, question: long }).question, "l"), now);
  const [kept] = await db.select({ body: messages.body }).from(messages).where(eq(messages.questionId, received.questionId));
  expect([...kept!.body]).toHaveLength(20_000);
  expect(asking.safeParse({ ...fields, question: `${long}y` }).error?.issues[0]?.message).toMatch(/20,001 characters long, and we can take 20,000/);
});

test("an editor types in a letter; nobody else's column takes it, and a form sent twice is one letter", async () => {
  const { column, magazine } = await makeMagazine();
  const editor = await makePerson(magazine.id, "editor");
  const form = { columnId: String(column.id), question: "Why were sirens hand-cranked?", name: "", town: "Erie", region: "Pa.", postalAddress: "1 Pine St.\nErie, Pa.", postmarkedOn: "2026-10-30", token: "abcdefghijklmnop" };
  const letter = typingIn.parse(form);
  const [first, second] = await Promise.all([typeInLetter(editor, letter, now), typeInLetter(editor, letter, now)]);
  expect(first).toEqual(second);
  const [kept] = await db.select().from(messages).where(eq(messages.questionId, first.questionId));
  expect(kept).toMatchObject({ channel: "letter", postmarkedOn: "2026-10-30", typedInById: editor.id });
  const [asker] = await db.select().from(askers).where(eq(askers.questionId, first.questionId));
  expect(asker).toMatchObject({ withheld: true, email: null, postalAddress: "1 Pine St.\nErie, Pa.", consentWording: null, consentedAt: null });
  for (const role of ["checker", "contributor"] as const) await expect(typeInLetter(await makePerson(magazine.id, role), letter, now)).rejects.toThrow(Missing);
  const { magazine: other } = await makeMagazine();
  await expect(typeInLetter(await makePerson(other.id, "chief"), letter, now)).rejects.toThrow(Missing);
  await expect(typeInLetter(editor, typingIn.parse({ ...form, postmarkedOn: "2026-11-04" }), now)).rejects.toThrow(Refusal);
});

test("an address may send so many in an hour, also at once, and again when the hour is over", async () => {
  process.env.ASKDESK_ASKS_PER_HOUR = "5";
  const tries = await Promise.all(Array.from({ length: 8 }, () => tooManyAsks("2001:db8::1", now)));
  expect(tries.filter((over) => over)).toHaveLength(3);
  expect(await tooManyAsks("2001:db8:0:0:ffff::2", now)).toBe(true);
  expect(await tooManyAsks("2001:db8:0:1::1", now)).toBe(false);
  expect(await tooManyAsks("2001:db8::1", new Date(now.getTime() + 3_600_001))).toBe(false);
  delete process.env.ASKDESK_ASKS_PER_HOUR;
});

test("a reader may choose, and choose again, what to hear; the choice is told once", async () => {
  const { column } = await makeMagazine();
  const { asker: before, id: questionId } = await makeQuestion(column.id);
  expect(before.hearing).toBe("all");
  await chooseHearing({ kind: "reader", questionId }, { hearing: "printed" });
  await chooseHearing({ kind: "reader", questionId }, { hearing: "printed" });
  expect((await db.select({ hearing: askers.hearing }).from(askers).where(eq(askers.questionId, questionId)))[0]).toEqual({ hearing: "printed" });
  expect(await db.select({ kind: events.kind, data: events.data }).from(events).where(eq(events.questionId, questionId))).toEqual([{ kind: "readerChose", data: { hearing: "Tell me when it is answered in print" } }]);
});
