// The rules against a real PostgreSQL: the job that writes, and the rehearsal that only says so.
import { and, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments, invitations } from "@/db/schema/assignments";
import { magazines } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { assign } from "../assignments/assign";
import { offering } from "../assignments/testing-invitations";
import { accept } from "../intake/accept";
import { masked, secretPlace } from "../mail/plain";
import { tell } from "../mail/tell";
import { morning } from "./morning";
import { letterPreview, rehearse } from "./rehearsal";
import { settingRules } from "./rule";
import { setQuiet, setRules } from "./set-rules";

process.env.NEXTAUTH_SECRET = "for tests";
const eightOn = (day: string) => new Date(`${day}T13:00:00Z`);
const told = async () => {
  for (const { id } of await db.select({ id: events.id }).from(events).where(eq(events.kind, "reminded")).orderBy(events.id)) await tell({ eventId: id }, eightOn("2026-12-20"));
  return (await db.select().from(letters).where(sql`${letters.kind} <> 'digest'`).orderBy(letters.id)).map(({ kind, toName }) => `${kind} to ${toName}`);
};
const magazineOf = async (id: number) => (await db.select().from(magazines).where(eq(magazines.id, id)))[0]!;
const form = (magazineId: number, more: Record<string, unknown>) => settingRules.parse({ magazineId, beforeDueDays: 3, afterDueDays: 1, unansweredDays: 3, unassignedDays: 14, inReviewDays: 7, unscheduledDays: 14, ...more });

beforeEach(async () => {
  await db.execute(sql`truncate magazines cascade`);
  await db.execute(sql`delete from attempts`);
});

test("two reminders of a morning come in one letter, or each by itself for whoever likes that better; each once", async () => {
  const { magazine, column } = await makeDesk();
  const [helen, paul] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  for (const historian of [helen, helen, paul, paul]) await makeQuestion(column.id, "drafting", historian);
  await db.update(people).set({ gathersReminders: false }).where(eq(people.id, paul.id));
  await morning(eightOn("2026-11-28"));
  await Promise.all([morning(eightOn("2026-11-28")), morning(eightOn("2026-11-29"))]);
  expect((await told()).toSorted()).toEqual([`reminder to ${paul.name}`, `reminder to ${paul.name}`, `reminders to ${helen.name}`]);
  const [one] = await db.select({ body: letters.body, subject: letters.subject }).from(letters).where(eq(letters.kind, "reminders"));
  expect(one!.subject).toBe(`${magazine.name}: 2 reminders`);
  expect(one!.body).toMatch(/– Why did ships ring bells\? \(T\w\w-\d+\): your answer is due December 1\n– Why/);
});

test("quiet hours hold reminders and digest back until they end", async () => {
  const { magazine, column, other: chief } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  await makeQuestion(column.id, "drafting", helen);
  await setQuiet(chief, { magazineId: magazine.id, from: "18:00", to: "09:30", days: [0, 6] }, eightOn("2026-11-20"));
  for (const at of ["2026-11-28T15:00:00Z", "2026-11-29T15:00:00Z", "2026-11-30T14:29:00Z"]) await morning(new Date(at));
  expect(await db.$count(letters)).toBe(0);
  expect(await told()).toEqual([]);
  await morning(new Date("2026-11-30T14:30:00Z"));
  expect(await told()).toEqual([`reminder to ${helen.name}`]);
});

test("the desk hears of what is unassigned or long in review, and rules that are off or about others say nothing", async () => {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const [lying, reviewed] = [await makeQuestion(column.id), await makeQuestion(column.id, "review", helen)];
  await accept(editor, { questionId: lying.id }, eightOn("2026-11-01"));
  await db.update(questions).set({ stageSince: eightOn("2026-11-05") }).where(eq(questions.id, reviewed.id));
  await setRules(chief, form(magazine.id, { unassignedOn: "on", unassignedWhom: ["editor", "chief"], inReviewOn: "on", inReviewWhom: "chief" }), eightOn("2026-11-01"));
  await morning(eightOn("2026-11-13"));
  await morning(eightOn("2026-11-16"));
  expect((await told()).toSorted()).toEqual([`alarm to ${chief.name}`, `alarm to ${chief.name}`, `alarm to ${editor.name}`].toSorted());
  const [alarm] = await db.select({ body: letters.body }).from(letters).where(and(eq(letters.kind, "alarm"), eq(letters.toName, editor.name)));
  expect(alarm!.body).toContain("It has been unassigned since November 1, 14 days.");
  expect(() => form(magazine.id, { afterDueOn: "on" })).toThrow("When a draft is late: say who is written to.");
  expect(() => form(magazine.id, { afterDueDays: "" })).toThrow("When a draft is late: give whole days, from 1 to 365.");
  await expect(setRules(editor, form(magazine.id, {}))).rejects.toThrow("does not exist");
});

test("an invitation unanswered is sent again, once, with a new link, the day as it is by then, and no more time for an answer", async () => {
  const { magazine, column, editor } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const question = await makeQuestion(column.id, "unassigned");
  await assign(editor, offering(question.id, helen.id, { dueOn: "2026-12-20" }), eightOn("2026-11-10"));
  await db.update(assignments).set({ dueOn: "2026-12-28" }).where(eq(assignments.questionId, question.id));
  await morning(eightOn("2026-11-12"));
  expect(await told()).toEqual([]);
  await morning(eightOn("2026-11-13"));
  await morning(eightOn("2026-11-14"));
  expect(await told()).toEqual([`unanswered to ${helen.name}`]);
  const [letter] = await db.select({ body: letters.body }).from(letters);
  expect(letter!.body).toContain("420 words by December 28, $300");
  expect(letter!.body).toContain(secretPlace("invitation"));
  expect(await db.$count(invitations)).toBe(2);
  const [offer] = await db.select({ answerBy: assignments.answerBy }).from(assignments).where(eq(assignments.questionId, question.id));
  expect(offer!.answerBy).toBe("2026-11-15");
});

test("the rehearsal names what the job wrote last month, what has ended since as well, and what it will write", async () => {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const [due, ended, lying] = [await makeQuestion(column.id, "drafting", helen, "Why oars?"), await makeQuestion(column.id, "drafting", helen, "Why sails?"), await makeQuestion(column.id)];
  await db.update(assignments).set({ dueOn: "2026-11-20" }).where(eq(assignments.questionId, ended.id));
  await accept(editor, { questionId: lying.id }, eightOn("2026-11-10"));
  for (let day = 15; day <= 30; day++) await morning(eightOn(`2026-11-${day}`));
  await db.update(assignments).set({ endedAt: eightOn("2026-11-30") }).where(eq(assignments.questionId, ended.id));
  const written = (await db.select({ questionId: events.questionId, data: events.data }).from(events).where(eq(events.kind, "reminded"))).map(({ questionId, data }) => `${String(data.rule)} ${questionId}`);
  const named = async (when: "past" | "coming") => (await rehearse(chief, await magazineOf(magazine.id), when, eightOn("2026-11-30"))).letters.flat().map(({ reminder: { rule, waits } }) => `${rule} ${waits.questionId}`);
  expect(written.toSorted()).toEqual([`afterDue ${ended.id}`, `beforeDue ${due.id}`, `beforeDue ${ended.id}`, `unassigned ${lying.id}`].toSorted());
  expect((await named("past")).toSorted()).toEqual(written.toSorted());
  expect(await named("coming")).toEqual([`afterDue ${due.id}`]);
  const { letters: coming } = await rehearse(chief, await magazineOf(magazine.id), "coming", eightOn("2026-11-30"));
  const preview = await letterPreview(chief, await magazineOf(magazine.id), coming[0]!);
  expect(preview!.subject).toBe(`Was due December 1: Why oars? (${due.reference})`);
  expect(preview!.body).toContain(`Dear ${helen.name},`);
  await expect(rehearse(editor, await magazineOf(magazine.id), "past", eightOn("2026-11-30"))).rejects.toThrow("does not exist");
});

test("the rehearsal shows word for word the letters that the job writes, each to whom it goes", async () => {
  const { magazine, column, other: chief } = await makeDesk();
  const [helen, paul, gone] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  for (const [historian, dueOn] of [[helen, "2026-11-20"], [helen, "2026-11-20"], [helen, "2026-11-23"], [paul, "2026-11-20"], [paul, "2026-11-20"], [gone, "2026-11-24"]] as const) {
    const question = await makeQuestion(column.id, "drafting", historian, `Why ${dueOn}?`);
    await db.update(assignments).set({ dueOn }).where(eq(assignments.questionId, question.id));
  }
  await db.update(people).set({ gathersReminders: false }).where(eq(people.id, paul.id));
  await db.update(people).set({ email: null }).where(eq(people.id, gone.id));
  await setRules(chief, form(magazine.id, { beforeDueOn: "on", beforeDueWhom: "historian", atDueOn: "on", atDueWhom: "historian", afterDueOn: "on", afterDueWhom: ["historian", "chief"] }), eightOn("2026-11-01"));
  for (let day = 15; day <= 30; day++) await morning(eightOn(`2026-11-${day}`));
  await told();
  const written = await db.select({ to: letters.toName, subject: letters.subject, body: letters.body }).from(letters).where(sql`${letters.kind} <> 'digest'`);
  const here = await magazineOf(magazine.id);
  const { letters: rehearsed, more } = await rehearse(chief, here, "past", eightOn("2026-11-30"));
  const shown = await Promise.all(rehearsed.map(async (letter) => ({ to: letter[0].name, ...(await letterPreview(chief, here, letter))! })));
  const sorted = (all: { to: string; subject: string; body: string }[]) => all.map(({ to, subject, body }) => `${to}\n${subject}\n${masked(body)}`).toSorted();
  expect([written.length, more]).toEqual([14, 0]);
  expect(sorted(shown)).toEqual(sorted(written));
  expect(written.map(({ body }) => body).join("\n")).toContain(`The draft by ${gone.name} was due November 24 and is not in.`);
});

test("the rehearsal tells of what lay too long last month and has gone on since, however often it was revised, and of nothing that went on in time", async () => {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const [lay, quick, revised, taken, back] = await Promise.all(Array.from({ length: 5 }, () => makeQuestion(column.id, "published", helen)));
  const story = (question: { id: number }, ...happened: [kind: string, day: string][]) => db.insert(events).values(happened.map(([kind, day]) => ({ at: eightOn(day), magazineId: magazine.id, questionId: question.id, kind, byKind: "person" as const, byId: editor.id })));
  await story(lay!, ["received", "2026-11-01"], ["accepted", "2026-11-02"], ["assigned", "2026-11-20"]);
  await story(quick!, ["received", "2026-11-01"], ["accepted", "2026-11-02"], ["assigned", "2026-11-06"], ["taken", "2026-11-07"], ["submitted", "2026-11-10"], ["approved", "2026-11-12"]);
  await story(revised!, ["assigned", "2026-11-05"], ["taken", "2026-11-06"], ["submitted", "2026-11-10"], ["revised", "2026-11-14"], ["revised", "2026-11-18"], ["approved", "2026-11-21"]);
  await story(taken!, ["accepted", "2026-11-02"], ["takenBack", "2026-11-10"]);
  await story(back!, ["killed", "2026-10-20"], ["reopened", "2026-11-03"], ["assigned", "2026-11-25"]);
  await db.update(assignments).set({ dueOn: "2026-06-01", offeredAt: eightOn("2026-05-01") });
  const { letters: named } = await rehearse(chief, await magazineOf(magazine.id), "past", eightOn("2026-11-30"));
  expect(new Set(named.flat().map(({ name, reminder: { rule, waits, at } }) => `${rule} ${waits.questionId} to ${name} on ${at.toISOString().slice(0, 10)}`))).toEqual(new Set([`unassigned ${lay!.id} to ${editor.name} on 2026-11-16`, `inReview ${revised!.id} to ${editor.name} on 2026-11-17`, `unassigned ${back!.id} to ${editor.name} on 2026-11-17`]));
});

test("what was due lately is rehearsed, however much was due before it", async () => {
  const { magazine, column, other: chief } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const question = await makeQuestion(column.id, "drafting", helen);
  await db.execute(sql`insert into assignments (question_id, contributor_id, offered_by_id, offered_at, due_on, words, fee, ended_at) select question_id, contributor_id, offered_by_id, '2026-09-01', '2026-10-20', words, fee, '2026-11-06' from assignments, generate_series(1, 1000) where question_id = ${question.id}`);
  await db.update(assignments).set({ dueOn: "2026-11-20", endedAt: eightOn("2026-11-29") }).where(sql`ended_at is null`);
  const { letters: named, more } = await rehearse(chief, await magazineOf(magazine.id), "past", eightOn("2026-11-30"));
  expect(more).toBe(0);
  expect(named.flat().map(({ reminder: { rule, waits } }) => `${rule} ${waits.dueOn}`)).toEqual(["beforeDue 2026-11-20", "afterDue 2026-11-20"]);
});
