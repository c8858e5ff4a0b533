import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments, conflictsOfInterest, invitations, timeRequests } from "@/db/schema/assignments";
import { people, roles } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { hashOf } from "../intake/secret-link";
import { situationOf } from "../questions/hold";
import { sheetOf } from "../questions/sheet";
import { Missing, Refusal } from "../refusal";
import { askMoreTime } from "./ask-more-time";
import { askWayIn } from "./ask-way-in";
import { decideOnTime } from "./decide-on-time";
import { declareConflict } from "./declare-conflict";
import { sentenceFor } from "./invitation";
import { invitationPage, saidOf, saidToOffer } from "./invitation-queries";
import { inviteAgain } from "./invite-again";
import { kill } from "./kill";
import { offerToColleague } from "./offer-to-colleague";
import { reassign } from "./reassign";
import { setColleagueAside } from "./set-colleague-aside";
import { suggestColleague } from "./suggest-colleague";
import { takeByLink } from "./take-by-link";
import { after, invite, now, offering, offersOf, stageOf, told, tokenFor } from "./testing-invitations";
import { turnDownByLink } from "./turn-down-by-link";

async function invited() {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const [helen, paul] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  const { id: questionId } = await makeQuestion(column.id, "unassigned");
  const token = await invite(editor, questionId, helen);
  return { magazine, column, editor, chief, helen, paul, questionId, token };
}
const stateNow = async (token: string, at = now) => (await invitationPage(token, at))?.state;
const said = async (editor: Person, questionId: number, at = now) => saidToOffer(editor, await sheetOf(editor, (await situationOf(db, editor, questionId)).reference), at);
const refusal = (promise: Promise<unknown>) => promise.then(() => "nothing was refused", (error: Error) => error.message);

test("only the hash of the secret is kept, and no other secret opens the page", async () => {
  const { token, questionId } = await invited();
  const [link] = await db.select({ hash: invitations.tokenHash }).from(invitations).innerJoin(assignments, eq(assignments.id, invitations.assignmentId)).where(eq(assignments.questionId, questionId));
  expect(link!.hash).toBe(hashOf(token));
  for (const wrong of ["", "x", `${token}x`, hashOf(token), `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`]) {
    expect(await invitationPage(wrong, now)).toBeNull();
    await expect(takeByLink({ token: wrong }, now)).rejects.toThrow(Missing);
  }
});

test("to look, however often, changes nothing", async () => {
  const { token, questionId } = await invited();
  const all = async () => JSON.stringify([await db.select().from(invitations), await offersOf(questionId), await told(questionId)]);
  const before = await all();
  for (let n = 0; n < 3; n += 1) expect(await stateNow(token)).toBe("open");
  expect(await all()).toBe(before);
});

test("taken with two presses of the button it is taken once, in the name of who was invited", async () => {
  const { token, questionId, helen } = await invited();
  await Promise.all([takeByLink({ token }, now), takeByLink({ token }, now)]);
  expect(await stageOf(questionId)).toBe("drafting");
  expect(await told(questionId)).toEqual(["assigned", "taken", "rightsGranted"]);
  const [event] = await db.select().from(events).where(sql`${events.questionId} = ${questionId} and ${events.kind} = 'taken'`);
  expect(event).toMatchObject({ byKind: "person", byId: helen.id, data: { byLink: true } });
  expect(await invitationPage(token, now)).toMatchObject({ state: "taken", mayStillAnswer: true, email: `person-${helen.name.split(" ")[1]}@example.org` });
});

test("turned down, also after it was taken; and of no and yes at once one counts", async () => {
  const { token, questionId } = await invited();
  await takeByLink({ token }, now);
  await turnDownByLink({ token, reason: "The archive is closed." }, after(1));
  await turnDownByLink({ token, reason: "" }, after(1));
  expect(await stageOf(questionId)).toBe("unassigned");
  expect(await invitationPage(token, after(2))).toMatchObject({ state: "turnedDown", said: "The archive is closed.", question: null });
  expect(await refusal(takeByLink({ token }, after(2)))).toBe(sentenceFor.turnedDown);

  const other = await invited();
  const tried = await Promise.allSettled([takeByLink({ token: other.token }, now), turnDownByLink({ token: other.token, reason: "" }, now)]);
  expect(tried[1]!.status).toBe("fulfilled");
  expect(await stageOf(other.questionId)).toBe("unassigned"); // whichever came first: what is taken can still be given back, what was given back cannot be taken
});

test("a conflict is kept with person and question, and gives it back; declared twice it is one", async () => {
  const { token, questionId, helen, editor } = await invited();
  await Promise.all([declareConflict({ token, word: "My brother wrote it." }, now), declareConflict({ token, word: "My brother wrote it." }, now)]);
  expect(await told(questionId)).toEqual(["assigned", "conflictDeclared"]);
  expect(await db.select().from(conflictsOfInterest).where(eq(conflictsOfInterest.questionId, questionId))).toMatchObject([{ personId: helen.id, word: "My brother wrote it." }]);
  expect(await stateNow(token)).toBe("conflict");
  expect(await said(editor, questionId)).toMatchObject({ conflicts: [{ name: helen.name, word: "My brother wrote it." }], link: null });
});

test("more time is a wish: the last one counts, the desk moves the day or keeps it, once, and the link is renewed", async () => {
  const { token, questionId, editor, helen } = await invited();
  const asked = (until: string, word = "") => askMoreTime({ token, until, word }, now);
  for (const until of ["2026-11-20", "2026-12-01", "2031-01-01"]) await expect(asked(until)).rejects.toThrow(Refusal);
  await asked("2026-12-20");
  await asked("2027-01-05", "Teaching.");
  await asked("2027-01-05", "Teaching.");
  expect(await told(questionId)).toEqual(["assigned", "moreTimeAsked", "moreTimeAsked"]);
  const { request } = (await said(editor, questionId))!;
  expect(request).toMatchObject({ until: "2027-01-05", word: "Teaching.", dueOn: "2026-12-01" });
  const input = { questionId, requestId: request!.id };
  await expect(decideOnTime(helen, { ...input, verdict: "grant" }, now)).rejects.toThrow(Refusal);
  const tried = await Promise.allSettled([decideOnTime(editor, { ...input, verdict: "grant" }, after(1)), decideOnTime(editor, { ...input, verdict: "keep" }, after(1))]);
  expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db.$count(timeRequests, sql`${timeRequests.id} = ${request!.id} and ${timeRequests.decidedById} = ${editor.id}`)).toBe(1);
  expect(await stateNow(token, after(1))).toBe("superseded");
  expect(await stateNow(await tokenFor(questionId), after(1))).toBe("open");
});

test("the day moves where it is granted and stays where it is kept, and what is taken stays taken", async () => {
  for (const [verdict, dueOn] of [["grant", "2027-01-05"], ["keep", "2026-12-01"]] as const) {
    const { token, questionId, editor } = await invited();
    await takeByLink({ token }, now);
    await askMoreTime({ token, until: "2027-01-05", word: "" }, now);
    const { request } = (await said(editor, questionId))!;
    await decideOnTime(editor, { questionId, requestId: request!.id, verdict }, after(1));
    expect(await offersOf(questionId)).toMatchObject([{ dueOn, takenAt: now }]);
    expect(await stateNow(token, after(1))).toBe("taken");
  }
});

test("a colleague is a note to the desk; offered in one step, by address or by name, on the same terms with as many days", async () => {
  const { token, questionId, editor, paul, magazine } = await invited();
  const suggested = { token, name: "Margit Olsen", whereabouts: "Margit@Example.org", word: "She has the logbooks." };
  await suggestColleague(suggested, now);
  await suggestColleague(suggested, now);
  await suggestColleague({ token, name: paul.name.toUpperCase(), whereabouts: "at the museum", word: "" }, now);
  await suggestColleague({ token, name: "Nobody Known", whereabouts: "", word: "" }, now);
  const { colleagues } = (await said(editor, questionId))!;
  expect(colleagues.map(({ name }) => name)).toEqual(["Margit Olsen", paul.name.toUpperCase(), "Nobody Known"]);
  expect(await stateNow(token)).toBe("open");
  await expect(offerToColleague(paul, { questionId, colleagueId: colleagues[0]!.id }, after(3))).rejects.toThrow(Missing);
  expect(await refusal(offerToColleague(editor, { questionId, colleagueId: colleagues[2]!.id }, after(3)))).toMatch(/No address was given for Nobody Known/);
  const tried = await Promise.allSettled([1, 2].map(() => offerToColleague(editor, { questionId, colleagueId: colleagues[0]!.id }, after(3))));
  expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const [, made] = await offersOf(questionId);
  const [margit] = await db.select().from(people).where(eq(people.email, "margit@example.org"));
  expect(made).toMatchObject({ contributorId: margit!.id, words: 420, brief: "Keep to the ice.", dueOn: "2026-12-04", feeAmount: "300.00" });
  expect(await db.select({ magazineId: roles.magazineId, role: roles.role }).from(roles).where(eq(roles.personId, margit!.id))).toEqual([{ magazineId: magazine.id, role: "contributor" }]);
  expect(await stateNow(token, after(3))).toBe("withdrawn");
  expect(await stateNow(await tokenFor(questionId), after(3))).toBe("open");
  expect(await refusal(offerToColleague(editor, { questionId, colleagueId: colleagues[1]!.id }, after(3)))).toMatch(/It is with Margit Olsen now/);
  await setColleagueAside(editor, { questionId, colleagueId: colleagues[1]!.id }, after(3));
  expect((await said(editor, questionId, after(3)))!.colleagues.map(({ name }) => name)).toEqual(["Nobody Known"]);
});

test("sent again it has a new link, and the old one says so; so do other terms; expired, withdrawn and killed say theirs", async () => {
  const { token, questionId, editor, helen, paul, column, chief } = await invited();
  expect(await stateNow(token, after(14))).toBe("expired");
  expect(await refusal(takeByLink({ token }, after(14)))).toBe(sentenceFor.expired);
  await inviteAgain(editor, { questionId }, after(14));
  expect(await stateNow(token, after(14))).toBe("superseded");
  const second = await tokenFor(questionId);
  expect(await stateNow(second, after(14))).toBe("open");
  await reassign(editor, { ...offering(questionId, helen.id, { dueOn: "2027-01-15" }), why: "" }, after(15));
  expect(await stateNow(second, after(15))).toBe("superseded");
  const third = await tokenFor(questionId);
  await reassign(editor, { ...offering(questionId, paul.id, { dueOn: "2027-01-15" }), why: "" }, after(16));
  for (const old of [token, second, third]) expect(await stateNow(old, after(16))).toBe("withdrawn");
  expect(await invitationPage(third, after(16))).toMatchObject({ question: null, brief: "" });
  const fourth = await tokenFor(questionId);
  await kill(chief, { questionId, reason: "Enough of ice." }, after(17));
  expect(await stateNow(fourth, after(17))).toBe("withdrawn");
  expect(column.inviteDays).toBe(14);
});

test("whoever is no contributor any longer, or disabled, is told so and can do nothing", async () => {
  const { token, helen } = await invited();
  await db.update(people).set({ disabledAt: now }).where(eq(people.id, helen.id));
  expect(await stateNow(token)).toBe("withdrawn");
  await expect(takeByLink({ token }, now)).rejects.toThrow(Refusal);
  await db.update(people).set({ disabledAt: null }).where(eq(people.id, helen.id));
  await db.delete(roles).where(eq(roles.personId, helen.id));
  expect(await stateNow(token)).toBe("withdrawn");
  await expect(declareConflict({ token, word: "Mine." }, now)).rejects.toThrow(Refusal);
});

test("a way in is sent to the address invited, once it is taken, and not without end", async () => {
  const { token, questionId } = await invited();
  expect(await refusal(askWayIn({ token }, now))).toBe("Take it first; then we send you the way in.");
  await takeByLink({ token }, now);
  for (let n = 0; n < 4; n += 1) await askWayIn({ token }, now);
  await expect(askWayIn({ token }, now)).rejects.toThrow(Refusal);
  expect((await told(questionId)).filter((kind) => kind === "wayInAsked")).toHaveLength(4);
});

test("whoever has no address gets no link, and the offer stands all the same", async () => {
  const { editor, column, magazine } = await invited();
  const silent = await makePerson(magazine.id, "contributor");
  await db.update(people).set({ email: null }).where(eq(people.id, silent.id));
  const { id } = await makeQuestion(column.id, "unassigned");
  await expect(invite(editor, id, silent)).rejects.toThrow(TypeError);
  expect(await offersOf(id)).toHaveLength(1);
  expect(await refusal(inviteAgain(editor, { questionId: id }, now))).toMatch(/has no address/);
});

test("whoever is signed in says the same from the page of the assignment: later, somebody else, a conflict", async () => {
  const { helen, paul, questionId, token } = await invited();
  const assignmentId = (await offersOf(questionId))[0]!.id;
  const door = { by: helen, assignmentId };
  expect(await refusal(askMoreTime({ ...door, until: "2020-01-01", word: "" }, now))).not.toBe("nothing was refused");
  await askMoreTime({ ...door, until: "2027-04-20", word: "I teach until Easter." }, now);
  await suggestColleague({ ...door, name: "Hester Quill", whereabouts: "", word: "" }, now);
  expect(await invitationPage(token, now)).toMatchObject({ request: { until: "2027-04-20", granted: null }, colleagues: ["Hester Quill"] });
  expect(await saidOf(assignmentId)).toMatchObject({ request: { until: "2027-04-20" }, colleagues: ["Hester Quill"] });
  // Nobody answers for somebody else.
  for (const other of [paul, { ...helen, id: 0 }]) await expect(declareConflict({ by: other, assignmentId, word: "Mine." }, now)).rejects.toThrow(Missing);
  await declareConflict({ ...door, word: "It is my own book." }, now);
  expect(await stageOf(questionId)).toBe("unassigned");
  expect(await stateNow(token)).toBe("conflict");
  expect(await told(questionId)).toEqual(["assigned", "moreTimeAsked", "colleagueSuggested", "conflictDeclared"]);
  // What was given back is no longer hers to speak of, and a refusal or a page that is not there says so.
  await expect(askMoreTime({ ...door, until: "2027-05-20", word: "" }, now)).rejects.toThrow();
});
