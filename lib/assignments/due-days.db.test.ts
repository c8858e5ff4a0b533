// Days that follow an issue, against a real PostgreSQL.
import { and, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { issues } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { tell } from "../mail/tell";
import { assign } from "./assign";
import { decideOnTime } from "./decide-on-time";
import { followIssue, planQuestion, setDueDay } from "./due-day";
import { dueDaysOf, issueCalendar, wouldCount, wouldMove } from "./due-queries";
import { askMoreTime } from "./ask-more-time";
import { inviteAgain } from "./invite-again";
import { moveIssue, setOffsets } from "./move-days";
import { situationOf } from "../questions/hold";
import { take } from "./take";
import { after, now, offering, tokenFor } from "./testing-invitations";

process.env.NEXTAUTH_SECRET = "for tests";
const days = { coverDate: "2027-04-01", onSaleOn: "2027-02-23", copyCloseOn: "2027-01-15", factCloseOn: "2027-01-22", printerCloseOn: "2027-01-29" };

/** A desk with an issue, and questions planned for it and offered on the day that follows, or on another. */
async function desk(...dueOn: string[]) {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const [issue] = await db.insert(issues).values({ magazineId: magazine.id, name: "Spring 2027", path: "spring-2027", ...days }).returning();
  const made = [];
  for (const due of dueOn) {
    const question = await makeQuestion(column.id, "unassigned", undefined, `Why oars ${made.length}?`);
    await db.update(questions).set({ issueId: issue!.id }).where(eq(questions.id, question.id));
    await assign(editor, offering(question.id, helen.id, { dueOn: due }), now);
    made.push(question);
  }
  const dueOf = async (id: number) => (await db.select({ dueOn: assignments.dueOn, followsIssue: assignments.followsIssue }).from(assignments).where(and(eq(assignments.questionId, id), sql`ended_at is null`)))[0];
  return { magazine: { ...magazine, timeZone: magazine.timeZone }, column, editor, chief, helen, issue: issue!, made, dueOf };
}
const input = (more: Partial<typeof days> = {}) => ({ name: "Spring 2027", path: "spring-2027", ...days, ...more });
const said = async (id: number) => (await db.select({ kind: events.kind, data: events.data }).from(events).where(eq(events.questionId, id)).orderBy(events.id)).map(({ kind }) => kind);

beforeEach(async () => {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
});

test("a day offered as it is counted back follows the issue; any other was set by hand", async () => {
  const { made, dueOf } = await desk("2027-01-01", "2026-12-24");
  expect(await dueOf(made[0]!.id)).toEqual({ dueOn: "2027-01-01", followsIssue: true });
  expect(await dueOf(made[1]!.id)).toEqual({ dueOn: "2026-12-24", followsIssue: false });
  const situation = await situationOf(db, (await desk()).chief, made[0]!.id).catch(() => null);
  expect(situation).toBeNull(); // of another magazine
});

test("who is hit is told before; what is confirmed moves in one go, with one letter to each, and what was set by hand stays", async () => {
  const { magazine, chief, editor, helen, issue, made, dueOf } = await desk("2027-01-01", "2026-12-24", "2027-01-01");
  const moved = input({ copyCloseOn: "2027-01-08", factCloseOn: "2027-01-22" });
  const { moved: hit, mark } = await wouldMove(chief, magazine, { issueId: issue.id, days: moved }, now);
  expect(hit.map(({ questionId, what, personId, from, to, late }) => [made.findIndex(({ id }) => id === questionId), what, personId === helen.id ? "helen" : personId === editor.id ? "editor" : "?", from, to, late])).toEqual([
    [0, "draft", "helen", "2027-01-01", "2026-12-25", false],
    [2, "draft", "helen", "2027-01-01", "2026-12-25", false],
    [0, "review", "editor", "2027-01-08", "2027-01-01", false],
    [1, "review", "editor", "2027-01-08", "2027-01-01", false],
    [2, "review", "editor", "2027-01-08", "2027-01-01", false],
  ]);
  expect(await dueOf(made[0]!.id)).toMatchObject({ dueOn: "2027-01-01" });
  await expect(moveIssue(chief, magazine.id, issue.id, moved, undefined, now)).rejects.toThrow("Since this page was drawn");
  await expect(moveIssue(editor, magazine.id, issue.id, moved, mark, now)).rejects.toThrow("does not exist");
  expect(await moveIssue(chief, magazine.id, issue.id, moved, mark, now)).toBe(5);
  expect([await dueOf(made[0]!.id), await dueOf(made[1]!.id), await dueOf(made[2]!.id)]).toEqual([{ dueOn: "2026-12-25", followsIssue: true }, { dueOn: "2026-12-24", followsIssue: false }, { dueOn: "2026-12-25", followsIssue: true }]);
  expect(await said(made[0]!.id)).toEqual(["assigned", "daysMoved"]);
  const [event] = await db.select().from(events).where(and(eq(events.magazineId, magazine.id), eq(events.kind, "dueDaysMoved")));
  await tell({ eventId: event!.id }, now); // four in the morning there: it waits
  expect(await db.$count(letters, eq(letters.magazineId, magazine.id))).toBe(0);
  const morning = new Date("2026-11-02T13:00:00Z");
  await tell({ eventId: event!.id }, morning);
  await tell({ eventId: event!.id }, morning);
  const written = await db.select().from(letters).where(eq(letters.magazineId, magazine.id)).orderBy(letters.id);
  expect(written.map(({ kind, toName }) => [kind, toName]).toSorted()).toEqual([["dueDaysMoved", editor.name], ["dueDaysMoved", helen.name]].toSorted());
  expect(written.find(({ toName }) => toName === helen.name)!.body).toContain(`– Why oars 0? (${made[0]!.reference}): the draft is due December 25, no longer January 1, 2027\n– Why oars 2?`);
});

test("a day that would be past is called late, and one mark is as good as one look", async () => {
  const { magazine, chief, editor, issue, made } = await desk("2027-01-01");
  const moved = input({ copyCloseOn: "2026-11-10", factCloseOn: "2026-11-12", printerCloseOn: "2026-11-20" });
  const { moved: hit, mark } = await wouldMove(chief, magazine, { issueId: issue.id, days: moved }, now);
  expect(hit.map(({ what, late }) => [what, late])).toEqual([["draft", true], ["review", false], ["facts", false]]);
  await setDueDay(editor, { questionId: made[0]!.id, what: "draft", dueOn: "2026-12-30" }, now);
  await expect(moveIssue(chief, magazine.id, issue.id, moved, mark, now)).rejects.toThrow("Look at the list again");
});

test("an editor sets a day by hand, and lets it follow again; a grant of more time is by hand", async () => {
  const { editor, helen, made, dueOf, chief, magazine, issue } = await desk("2027-01-01");
  const id = made[0]!.id;
  await setDueDay(editor, { questionId: id, what: "draft", dueOn: "2026-12-20" }, now);
  await setDueDay(editor, { questionId: id, what: "review", dueOn: "2027-01-12" }, now);
  expect((await dueDaysOf(await situationOf(db, editor, id))).map(({ what, dueOn, byHand, issueDay }) => [what, dueOn, byHand, issueDay])).toEqual([["draft", "2026-12-20", true, "2027-01-01"], ["review", "2027-01-12", true, "2027-01-08"], ["facts", "2027-01-19", false, "2027-01-19"]]);
  expect((await wouldMove(chief, magazine, { issueId: issue.id, days: input({ copyCloseOn: "2027-01-10" }) }, now)).moved).toEqual([]);
  await followIssue(editor, { questionId: id, what: "draft" }, now);
  await followIssue(editor, { questionId: id, what: "review" }, now);
  expect((await dueDaysOf(await situationOf(db, editor, id))).map(({ byHand }) => byHand)).toEqual([false, false, false]);
  expect(await said(id)).toEqual(["assigned", "dueDaySet", "dueDaySet", "dueDayFollows", "dueDayFollows"]);
  await expect(setDueDay(helen, { questionId: id, what: "draft", dueOn: "2027-02-01" }, now)).rejects.toThrow();
  await expect(setDueDay(editor, { questionId: id, what: "draft", dueOn: "2026-10-01" }, now)).rejects.toMatchObject({ fields: { dueOn: "That day is past." } });
  const token = await tokenFor(id);
  await askMoreTime({ token, until: "2027-01-20", word: "" }, now);
  const [request] = await db.execute<{ id: number }>(sql`select id::int from time_requests order by id desc limit 1`);
  await decideOnTime(editor, { questionId: id, requestId: request!.id, verdict: "grant" }, after(1));
  expect(await dueOf(id)).toEqual({ dueOn: "2027-01-20", followsIssue: false });
});

test("planned for another issue the day goes along; taken out of it, it stays as it is", async () => {
  const { magazine, editor, helen, made, dueOf } = await desk("2027-01-01");
  const id = made[0]!.id;
  const [summer] = await db.insert(issues).values({ magazineId: magazine.id, name: "Summer 2027", path: "summer-2027", coverDate: "2027-07-01", onSaleOn: "2027-05-25", copyCloseOn: "2027-04-16" }).returning();
  await take(helen, { questionId: id }, now);
  await planQuestion(editor, { questionId: id, issueId: summer!.id }, now);
  expect(await dueOf(id)).toEqual({ dueOn: "2027-04-02", followsIssue: true });
  await planQuestion(editor, { questionId: id, issueId: null }, now);
  expect(await dueOf(id)).toEqual({ dueOn: "2027-04-02", followsIssue: false });
  await expect(followIssue(editor, { questionId: id, what: "draft" }, now)).rejects.toThrow("planned for no issue");
});

test("a column counts by itself, and a change of how days are counted moves those that follow", async () => {
  const { magazine, column, chief, editor, made, dueOf } = await desk("2027-01-01");
  const form = { magazineId: magazine.id, columnId: column.id, own: "on" as const, draftDays: 21, draftAnchor: "copyClose" as const, reviewDays: 7, reviewAnchor: "copyClose" as const, factsDays: 10, factsAnchor: "printerClose" as const };
  const { moved, mark } = await wouldCount(chief, magazine, form, now);
  expect(moved.map(({ what, from, to }) => [what, from, to])).toEqual([["draft", "2027-01-01", "2026-12-25"]]);
  await setOffsets(chief, form, mark, now);
  expect(await dueOf(made[0]!.id)).toEqual({ dueOn: "2026-12-25", followsIssue: true });
  const { moved: back, mark: again } = await wouldCount(chief, magazine, { ...form, own: undefined }, now);
  expect(back).toHaveLength(1);
  await setOffsets(chief, { ...form, own: undefined }, again, now);
  expect(await dueOf(made[0]!.id)).toEqual({ dueOn: "2027-01-01", followsIssue: true });
  await expect(wouldCount(editor, magazine, form, now)).rejects.toThrow("does not exist");
});

test("an invitation that is sent again carries the day as it stands by now, and never one that is past", async () => {
  const { magazine, chief, editor, issue, made, dueOf } = await desk("2027-01-01");
  const id = made[0]!.id;
  const moved = input({ copyCloseOn: "2027-01-08" });
  await moveIssue(chief, magazine.id, issue.id, moved, (await wouldMove(chief, magazine, { issueId: issue.id, days: moved }, now)).mark, now);
  await inviteAgain(editor, { questionId: id }, after(2));
  const terms = async () => (await db.select({ data: events.data }).from(events).where(and(eq(events.questionId, id), eq(events.kind, "invitedAgain"))).orderBy(events.id)).map(({ data }) => String(data.terms));
  expect(await terms()).toEqual([expect.stringContaining("by December 25")]);
  await inviteAgain(editor, { questionId: id }, after(60)); // New Year's Day
  expect((await terms())[1]).toContain("by February 23");
  expect(await dueOf(id)).toEqual({ dueOn: "2027-02-23", followsIssue: false });
});

test("an issue's calendar shows what is due before it to its desk, and does not exist for others", async () => {
  const { magazine, editor, helen, made } = await desk("2027-01-01", "2026-12-24");
  const { due } = await issueCalendar(editor, magazine.handle, "spring-2027");
  expect(due.map(({ reference, what, dueOn, byHand }) => [reference, what, dueOn, byHand])).toEqual([
    [made[1]!.reference, "draft", "2026-12-24", true],
    [made[0]!.reference, "draft", "2027-01-01", false],
    [made[0]!.reference, "review", "2027-01-08", false],
    [made[1]!.reference, "review", "2027-01-08", false],
    [made[0]!.reference, "facts", "2027-01-19", false],
    [made[1]!.reference, "facts", "2027-01-19", false],
  ]);
  await expect(issueCalendar(helen, magazine.handle, "spring-2027")).rejects.toThrow("does not exist");
});
