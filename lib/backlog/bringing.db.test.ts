// A sheet of waiting questions: in with their days, once, without a letter; what was erased stays so; and back again.
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { backlogOf, bringSheet, rowsOfBacklog, sendSheet, typedMapping } from "@/db/testing-backlog";
import { askers, messages } from "@/db/schema/intake";
import { topics } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { deskNotes } from "@/db/schema/notes";
import { questions, questionTopics } from "@/db/schema/questions";
import { readers } from "@/db/schema/readers";
import { events } from "@/db/schema/timeline";
import { now, set } from "@/db/testing-triage";
import { accept } from "../intake/accept";
import { tell } from "../mail/tell";
import { erase } from "../readers/erase";
import { whereStands } from "../readers/testing-everywhere";
import { Missing, Refusal } from "../refusal";
import { bringIn } from "./bring-in";
import { confirm } from "./confirm";
import { foresee } from "./foresee";
import { backlogFor, cameOf, notTakenOf } from "./queries";
import { discardBacklog, resumeBacklog, stopBacklog } from "./stop-backlog";
import { takeBack } from "./take-back";

const { columnId, ana, tom, checker, stranger } = await set();
const [{ magazineId }] = (await db.execute<{ magazineId: number }>(sql`select magazine_id::int as "magazineId" from columns where id = ${columnId}`)) as unknown as [{ magazineId: number }];
await db.insert(topics).values({ magazineId, name: "Ships", path: "ships" });
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

const head = "Question,Name,Email,Received,How it came,Notes,Topic,Status";
const sheet = (...rows: string[]) => [head, ...rows].join("\r\n");
const cats = '"Why did ships carry cats,\nand who fed them?",Ann Lee,ann@example.org,12/31/2019,email,A regular,Ships; Cats,waiting';
const lamps = "Who paid for the harbor lamps?,Bob Orr,,3/4/2020,postcard,,,waiting";
const asked = (id: number) => db.select().from(questions).innerJoin(askers, eq(askers.questionId, questions.id)).innerJoin(messages, eq(messages.questionId, questions.id)).where(sql`${questions.id} in (select question_id from backlog_rows where backlog_id = ${id} and state = 'taken')`).orderBy(questions.number);

test("rows become questions with their days, and nobody is written to", async () => {
  const id = await sendSheet(ana, columnId, "waiting.csv", `\uFEFF${sheet(cats, lamps, ",Nobody,,1/2/2020,,,,", "How soon?,Cal,,soon,,,,", "Old news?,Dee,,1/2/2018,,,,answered")}`, now);
  const view = await backlogFor(ana, id);
  expect([view.state, view.rows, view.mapping!.fields, view.mapping!.order, view.mapping!.leaveOut]).toEqual(["asking", 5, ["question", "name", "email", "received", "channel", "note", "topics", "status"], "month", ["answered"]]);
  const { looked, comes, doubtful, first: seen, out, doubts } = await foresee(view, now);
  expect([looked, comes, doubtful, seen.map(({ number, slugLine }) => [number, slugLine])]).toEqual([5, 2, 0, [[2, "Why did ships carry cats, and who fed them?"], [3, "Who paid for the harbor lamps?"]]]);
  expect(out.map(({ kind, weight, cells }) => [kind, weight, cells])).toEqual([["noQuestion", "wrong", [{ cell: "", rows: [4] }]], ["unreadDay", "wrong", [{ cell: "soon", rows: [5] }]], ["settled", "out", [{ cell: "answered", rows: [6] }]]]);
  expect(doubts.map(({ kind, cells }) => [kind, cells])).toEqual([["noTopic", [{ cell: "Cats", rows: [2] }]]]);
  const before = (await db.select().from(letters)).length;
  await confirm(ana, await typedMapping(id), now);
  await bringIn({ backlogId: id }, now);
  const { state, taken, leftOut, rejected, known } = await backlogFor(ana, id);
  expect([state, taken, leftOut, rejected, known]).toEqual(["finished", 2, 1, 2, 0]);
  const [first, second] = await asked(id);
  expect([first!.questions.receivedAt, first!.questions.stage, first!.messages.channel, first!.askers.email, first!.askers.consentWording]).toEqual([new Date("2019-12-31T17:00:00Z"), "inbox", "email", "ann@example.org", null]);
  expect([second!.messages.channel, second!.messages.body]).toEqual(["letter", "Who paid for the harbor lamps?"]);
  expect(JSON.parse(first!.messages.raw.toString()).cells["How it came"]).toBe("email");
  expect((await db.select().from(deskNotes).where(eq(deskNotes.questionId, first!.questions.id))).map(({ body }) => body)).toEqual(["A regular\nHow it stood in the sheet: waiting\nTopics in the sheet: Cats"]);
  expect(await db.select().from(questionTopics).where(eq(questionTopics.questionId, first!.questions.id))).toHaveLength(1);
  const told = await db.select().from(events).where(eq(events.questionId, first!.questions.id));
  expect(told.map(({ kind, data }) => [kind, data.how, data.receipt])).toEqual([["received", "brought it in from row 2 of waiting.csv", false]]);
  for (const { id: eventId } of told) await tell({ eventId }, now);
  expect(await db.select().from(letters)).toHaveLength(before);
  expect((await notTakenOf({ id })).map(({ number, why }) => [number, why])).toEqual([[4, "There is no question in it."], [5, "The day “soon” cannot be read."]]);
  expect(await cameOf({ id })).toHaveLength(2);
});

test("the same file again, and a later one that overlaps, bring no doubles", async () => {
  const again = await bringSheet(ana, columnId, "waiting.csv", sheet(cats, lamps), later(1));
  expect((await rowsOfBacklog(again)).map(({ state }) => state)).toEqual(["known", "known"]);
  const third = await sendSheet(ana, columnId, "third.csv", sheet(cats, "Who wound the clocks?,Eli,,5/6/2021,,,,", "Who wound the clocks?,Eli,,5/6/2021,,,,"), later(1));
  const { comes, out } = await foresee(await backlogFor(ana, third), later(1));
  expect([comes, out.map(({ said, cells }) => [said, cells[0]!.rows])]).toEqual([1, [["It was brought in before.", [2]], ["An earlier row of this file is the same.", [4]]]]);
  const next = await bringSheet(tom, columnId, "later.csv", sheet(cats.replace("A regular", "Answered by phone"), "Who rang the bells?,Eve,,5/6/2021,,,,", "Who rang the bells?,Eve,,5/6/2021,,,,"), later(2));
  expect((await rowsOfBacklog(next)).map(({ state }) => state)).toEqual(["known", "taken", "known"]);
  expect((await rowsOfBacklog(next))[2]!.why).toMatch(/^Row 3 of this file is the same: it is /);
});

test("stopped, it goes on with the next row, also when the job runs twice at once", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `How deep was harbor ${at}?,Fay,,1/${(at % 28) + 1}/2022,,,,`);
  const id = await sendSheet(ana, columnId, "deep.csv", sheet(...rows), now);
  await confirm(ana, await typedMapping(id), now);
  await stopBacklog(ana, id, now);
  await bringIn({ backlogId: id }, now);
  expect((await backlogOf(id)).taken).toBe(0);
  await resumeBacklog(ana, id);
  await Promise.all([bringIn({ backlogId: id }, now), bringIn({ backlogId: id }, now)]);
  expect((await backlogOf(id)).taken).toBe(60);
  expect(await asked(id)).toHaveLength(60);
});

test("one that comes to its end leaves the others as they were", async () => {
  const waiting = await sendSheet(ana, columnId, "waits.csv", sheet("Who wound the chronometer?,Jon,,1/2/2019,,,,"), now);
  await bringSheet(ana, columnId, "ends.csv", sheet("Who mended the nets?,Kit,,1/2/2019,,,,"), later(1));
  const { state, finishedAt, profiles } = await backlogFor(ana, waiting);
  expect([state, finishedAt, profiles.length]).toEqual(["asking", null, 8]);
});

test("what was erased stays erased: in the rows that are here, and when the sheet comes again", async () => {
  const gil = 'What became of the "Zephyrine"?,Gil Quorn,Gil.Quorn@example.org,2/3/2020,,Lives at Quornholme,,';
  await bringSheet(ana, columnId, "gil.csv", sheet(gil, "Who was I?,Gil Quorn,gil.quorn@example.org,someday,,,,"), now);
  const waiting = await sendSheet(ana, columnId, "gil-2.csv", sheet(gil, lamps), now);
  const [reader] = await db.select().from(readers).where(eq(readers.address, "gil.quorn@example.org"));
  await erase(tom, { readerId: reader!.id, typed: "Gil Quorn" }, later(1));
  expect(await whereStands(["Zephyrine", "Quorn@", "Quornholme"])).toEqual([]);
  await confirm(ana, await typedMapping(waiting), later(2));
  await bringIn({ backlogId: waiting }, later(2));
  const again = await bringSheet(ana, columnId, "gil-3.csv", sheet(gil, "What of her master?,Gil Quorn,gil.quorn@example.org,1/9/2020,,,,"), later(3));
  expect((await rowsOfBacklog(again)).map(({ state, cells }) => [state, cells])).toEqual([["rejected", []], ["rejected", []]]);
  expect(await whereStands(["Zephyrine", "gil.quorn", "her master"])).toEqual([]);
  const anew = await bringSheet(ana, columnId, "gil-4.csv", sheet("Is it still remembered?,Gil Quorn,gil.quorn@example.org,11/4/2026,,,,"), later(10));
  expect((await rowsOfBacklog(anew)).map(({ state }) => state)).toEqual(["taken"]);
});

test("taken back, what nobody has acted on is declined without a letter, and may come again", async () => {
  const rows = sheet("Who forged the anchor?,Hal,hal@example.org,1/2/2019,,,,", "Who wove the sails?,Ida,ida@example.org,1/2/2019,,,,");
  const id = await bringSheet(ana, columnId, "anchors.csv", rows, now);
  const [anchor, sails] = await asked(id);
  await accept(ana, { questionId: sails!.questions.id, seen: "inbox" }, now);
  await takeBack(ana, id, now);
  await bringIn({ backlogId: id }, now);
  const { undoneAt, undone, stayed } = await backlogOf(id);
  expect([undoneAt, undone, stayed]).toEqual([now, 1, 1]);
  const declined = await db.select().from(events).where(and(eq(events.questionId, anchor!.questions.id), eq(events.kind, "declined")));
  const before = (await db.select().from(letters)).length;
  for (const { id: eventId } of declined) await tell({ eventId }, later(1));
  expect(await db.select().from(letters)).toHaveLength(before);
  const again = await bringSheet(ana, columnId, "anchors.csv", rows, later(1));
  expect((await rowsOfBacklog(again)).map(({ state }) => state)).toEqual(["taken", "known"]);
});

test("nobody else sees or does any of it, and what cannot be read says so", async () => {
  const id = await sendSheet(ana, columnId, "mine.csv", sheet(lamps), now);
  for (const who of [checker, stranger]) {
    await expect(backlogFor(who, id)).rejects.toThrow(Missing);
    await expect(confirm(who, await typedMapping(id), now)).rejects.toThrow(Missing);
    await expect(sendSheet(who, columnId, "x.csv", "a,b", now)).rejects.toThrow(Missing);
  }
  await expect(confirm(ana, await typedMapping(id, { fields: ["name", null, null, null, null, null, null, null] }), now)).rejects.toThrow("Say which column the question is in.");
  await expect(confirm(ana, await typedMapping(id, { fields: ["question", "email", "email", null, null, null, null, null] }), now)).rejects.toThrow(Refusal);
  await discardBacklog(ana, id);
  await expect(backlogFor(ana, id)).rejects.toThrow(Missing);
  const refused = await sendSheet(ana, columnId, "book.xlsx", "PK\u0003\u0004 and so on", now);
  expect((await backlogFor(ana, refused)).refusal).toMatch(/Save the sheet as CSV/);
});
