import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { messages, readerQueries } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { deskCounts } from "./counts";
import { deskColumns, inbox, inboxCounts, nextInInbox } from "./inbox";
import { inboxFilter } from "./inbox-filter";

const filter = (more: Record<string, string> = {}) => inboxFilter.parse(more);
const at = (day: number) => new Date(Date.UTC(2026, 9, day));

/** An editor's desk with five questions, a day apart; the third came by email. */
async function desk() {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const made = [];
  for (let day = 1; day <= 5; day++) {
    const question = await makeQuestion(column.id);
    await db.update(questions).set({ receivedAt: at(day) }).where(eq(questions.id, question.id));
    made.push(question);
  }
  await db.insert(messages).values({ columnId: column.id, questionId: made[2]!.id, channel: "email", raw: Buffer.from("x"), contentHash: "x", body: "x", receivedAt: at(9) });
  return { magazine, column, ana, made, references: made.map((question) => question.reference) };
}

test("the inbox is read page by page in either order, and nothing is missed or shown twice", async () => {
  const { ana, references } = await desk();
  const pageOf = async (more: Record<string, string>) => {
    const { rows, more: further } = await inbox(ana, filter(more), new Date(), 2);
    return [rows.map((row) => row.reference), further];
  };
  const [a, b, c, d, e] = references as [string, string, string, string, string];
  expect(await pageOf({})).toEqual([[a, b], true]);
  expect(await pageOf({ after: b })).toEqual([[c, d], true]);
  expect(await pageOf({ after: d })).toEqual([[e], false]);
  expect(await pageOf({ order: "newest" })).toEqual([[e, d], true]);
  expect(await pageOf({ order: "newest", after: d })).toEqual([[c, b], true]);
  expect(await pageOf({ after: "nonsense", channel: "pigeon" })).toEqual([[a, b], true]);
});

test("after a move the next one is found, at the end the one before, and null when none is left", async () => {
  const { ana, made, references } = await desk();
  const [a, b, , d, e] = references as [string, string, string, string, string];
  expect(await nextInInbox(ana, filter(), a)).toBe(b);
  expect(await nextInInbox(ana, filter(), e)).toBe(d);
  expect(await nextInInbox(ana, filter({ order: "newest" }), b)).toBe(a);
  await db.update(questions).set({ stage: "declined" }).where(eq(questions.columnId, made[0]!.columnId));
  expect(await nextInInbox(ana, filter(), b)).toBe(null);
});

test("figures by channel, and the one page of a channel", async () => {
  const { ana, references } = await desk();
  expect(await inboxCounts(ana, filter())).toEqual({ all: 5, form: 5, email: 1, letter: 0 });
  expect((await inbox(ana, filter({ channel: "email" }))).rows.map((row) => row.reference)).toEqual([references[2]]);
});

test("waiting for a reader and having heard from one are told apart", async () => {
  const { ana, made } = await desk();
  const [asked, heard] = [made[0]!, made[1]!];
  await db.update(questions).set({ awaitingReaderSince: at(6) }).where(eq(questions.id, asked.id));
  await db.insert(readerQueries).values([
    { questionId: asked.id, askedById: ana.id, body: "Which ship?", askedAt: at(6) },
    { questionId: heard.id, askedById: ana.id, body: "Which ship?", askedAt: at(6), reply: "The Sheffield.", repliedAt: at(7) },
  ]);
  const { rows } = await inbox(ana, filter());
  expect(rows.slice(0, 3).map(({ awaitsReader, replied }) => ({ awaitsReader, replied }))).toEqual([
    { awaitsReader: true, replied: false },
    { awaitsReader: false, replied: true },
    { awaitsReader: false, replied: false },
  ]);
});

test("another magazine's inbox does not exist, also for a contributor and for whoever writes there", async () => {
  const here = await desk();
  const there = await desk();
  const helen = await makePerson(here.magazine.id, "contributor");
  const both = { ...here.ana, roles: new Map([...here.ana.roles, [there.magazine.id, new Set(["contributor" as const])]]) };
  expect((await inbox(helen, filter())).rows).toEqual([]);
  expect(await inboxCounts(both, filter())).toMatchObject({ all: 5 });
  expect((await inbox(both, filter({ magazine: there.magazine.handle }))).rows).toEqual([]);
  expect(await deskCounts(both)).toMatchObject([{ handle: here.magazine.handle, inbox: 5, underWay: 0 }]);
  expect(await deskColumns(both)).toMatchObject([{ path: here.column.path, name: here.column.name, magazineId: here.magazine.id, magazine: here.magazine.name }]);
  const chief = { ...here.ana, roles: new Map([...here.ana.roles, [there.magazine.id, new Set(["chief" as const])]]) };
  expect(await inboxCounts(chief, filter())).toMatchObject({ all: 10 });
  expect(await inboxCounts(chief, filter({ magazine: there.magazine.handle }))).toMatchObject({ all: 5 });
});

test("what is picked from a long inbox is found however far down it stands, and is the next after any before it", async () => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  await db.execute(sql`insert into questions (column_id, number, slug_line, as_printed, received_at, stage_since) select ${column.id}, 5000 + n, 'A ship', 'A ship?', timestamptz '2026-10-01' + make_interval(mins => n), now() from generate_series(1, 400) n`);
  const [far] = await db.select({ id: questions.id }).from(questions).where(and(eq(questions.columnId, column.id), eq(questions.number, 5390)));
  await db.insert(messages).values({ columnId: column.id, questionId: far!.id, channel: "email", raw: Buffer.from("x"), contentHash: "far down", body: "x", receivedAt: at(9) });
  const reference = (number: number) => `${column.prefix}-${number}`;
  const { rows, more } = await inbox(ana, filter({ channel: "email" }));
  expect([rows.map((row) => row.reference), more]).toEqual([[reference(5390)], false]);
  expect(await nextInInbox(ana, filter({ channel: "email" }), reference(5001))).toBe(reference(5390));
  expect(await nextInInbox(ana, filter({ channel: "email" }), reference(5395))).toBe(reference(5390));
  expect(await nextInInbox(ana, filter(), reference(5400))).toBe(reference(5399));
});
