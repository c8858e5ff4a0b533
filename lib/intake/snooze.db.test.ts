// Put off until a day or until the reader writes, and back by the clock, by the reader or by hand.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { issues } from "@/db/schema/magazine";
import { readerQueries } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { makeQuestion } from "@/db/testing-rows";
import { kindsOf, now, reader, set, stageOf } from "@/db/testing-triage";
import { changeIssueIn } from "../magazine/change-issue";
import { inbox, snoozedCount } from "../questions/inbox";
import { inboxFilter } from "../questions/inbox-filter";
import { Missing, Refusal } from "../refusal";
import { accept } from "./accept";
import { readerReply } from "./reader-reply";
import { snooze, snoozeAll } from "./snooze";
import { snoozeChoices } from "./snoozing";
import { undo } from "./undo";
import { wake, wakeAllDue, wakeWhenDue } from "./wake";

const { columnId, ana, tom, checker, stranger } = await set();
const [magazineId] = [...ana.roles.keys()] as [number];
const rowOf = async (id: number) => (await db.select().from(questions).where(eq(questions.id, id)))[0]!;
const shown = async (lane?: "snoozed") => (await inbox(ana, inboxFilter.parse(lane ? { lane } : {}))).rows.map(({ reference }) => reference);
/** Eight in the morning of November 9 in New York. */
const morning = new Date("2026-11-09T13:00:00Z");

test("until a day: out of the inbox and into the lane, back at eight in the magazine's morning, unread and marked", async () => {
  const { id, reference } = await makeQuestion(columnId);
  await db.update(questions).set({ openedAt: now }).where(eq(questions.id, id));
  await snooze(ana, { questionId: id, until: "2026-11-09" }, now);
  expect([await shown(), await shown("snoozed"), await snoozedCount(ana, {})]).toEqual([[], [reference], 1]);
  expect((await rowOf(id)).wakesAt).toEqual(morning);
  await wakeWhenDue({ questionId: id }, new Date(morning.getTime() - 1));
  expect(await shown()).toEqual([]);
  await wakeWhenDue({ questionId: id }, morning);
  await wakeWhenDue({ questionId: id }, morning);
  expect([await shown(), await shown("snoozed")]).toEqual([[reference], []]);
  expect(await rowOf(id)).toMatchObject({ snoozedAt: null, wokeAt: morning, wokeWhy: "day", openedAt: null });
  expect(await kindsOf(id)).toEqual(["snoozed", "woken"]);
  await accept(ana, { questionId: id }, now);
});

test("until the reader writes; and whatever was chosen, the reader's reply brings it back", async () => {
  const two = [await makeQuestion(columnId), await makeQuestion(columnId)];
  await db.insert(readerQueries).values(two.map(({ id }) => ({ questionId: id, askedById: ana.id, body: "Which ship?", askedAt: now })));
  await snooze(ana, { questionId: two[0]!.id, until: "reader" }, now);
  await snooze(ana, { questionId: two[1]!.id, until: "2027-03-01" }, now);
  await wakeAllDue(new Date("2028-01-01"));
  expect((await rowOf(two[0]!.id)).snoozedAt).toEqual(now);
  for (const { id } of two) {
    await readerReply(reader(id), { reply: "The Sheffield." }, now);
    if (id === two[0]!.id) expect(await rowOf(id)).toMatchObject({ snoozedAt: null, wakesAt: null, wokeWhy: "reader" });
  }
  for (const { id } of two) await accept(ana, { questionId: id }, now);
});

test("until copy closes for an issue, also when its day is moved", async () => {
  const dates = { coverDate: "2027-01-01", onSaleOn: "2026-12-01", copyCloseOn: "2026-11-10" };
  const [issue] = await db.insert(issues).values({ magazineId, name: "Winter 2027", path: "winter-2027", ...dates }).returning();
  const { id } = await makeQuestion(columnId);
  await snooze(ana, { questionId: id, until: `issue-${issue!.id}` }, now);
  expect((await rowOf(id)).wakesAt).toEqual(new Date("2026-11-10T13:00:00Z"));
  await db.transaction((tx) => changeIssueIn(tx, tom, magazineId, issue!.id, { name: "Winter 2027", path: "winter-2027", ...dates, copyCloseOn: "2026-11-09" }, now));
  expect((await rowOf(id)).wakesAt).toEqual(morning);
  await wakeAllDue(morning);
  expect((await rowOf(id)).wokeWhy).toBe("day");
  await accept(ana, { questionId: id }, now);
});

test("undone it is where it was; moved on it sleeps no more; by hand it comes back at once", async () => {
  const [a, b, c] = [await makeQuestion(columnId), await makeQuestion(columnId), await makeQuestion(columnId)];
  const first = await snooze(ana, { questionId: a.id, until: "2026-11-09" }, now);
  const second = await snooze(ana, { questionId: a.id, until: "reader" }, now);
  await undo(ana, second, now);
  expect((await rowOf(a.id)).wakesAt).toEqual(morning);
  await expect(undo(ana, first, now)).rejects.toThrow(Refusal);
  await snoozeAll(ana, { picks: [{ questionId: b.id }, { questionId: c.id }], until: "reader" }, now);
  await accept(tom, { questionId: b.id, seen: "inbox" }, now);
  expect([await stageOf(b.id), (await rowOf(b.id)).snoozedAt]).toEqual(["unassigned", null]);
  await wake(ana, { questionId: c.id }, now);
  await expect(wake(ana, { questionId: c.id }, now)).rejects.toThrow(/not put off/);
  expect(await rowOf(c.id)).toMatchObject({ snoozedAt: null, wokeWhy: "person" });
});

test("a day that has come is refused with a sentence, and so is everybody who does not decide", async () => {
  const { id } = await makeQuestion(columnId);
  await expect(snooze(ana, { questionId: id, until: "2026-11-02" }, now)).rejects.toThrow(/has come already/);
  await expect(snooze(ana, { questionId: id, until: "issue-999999" }, now)).rejects.toThrow(Refusal);
  for (const who of [checker, stranger]) await expect(snooze(who, { questionId: id, until: "reader" }, now)).rejects.toThrow(Missing);
  expect(await kindsOf(id)).toEqual([]);
});

test("what is offered lies ahead, and every choice is one the verb takes", () => {
  const choices = snoozeChoices(new Date("2026-11-02T09:30:00Z"), { timeZone: "America/New_York", locale: "en-US" }, [{ id: 3, name: "Winter 2027", copyCloseOn: "2026-11-10" }, { id: 2, name: "Autumn 2026", copyCloseOn: "2026-08-01" }]);
  expect(choices.map(({ until, label }) => `${until}: ${label}`)).toEqual([
    "2026-11-03: Tomorrow, November 3",
    "2026-11-09: Monday, November 9",
    "2026-11-16: In two weeks, November 16",
    "2026-12-02: In a month, December 2",
    "reader: Until the reader writes",
    "issue-3: When copy closes for Winter 2027, November 10",
  ]);
});
