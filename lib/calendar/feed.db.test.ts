// Calendars under their addresses, against a real PostgreSQL.
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { GET } from "@/app/api/calendar/[token]/route";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { issues } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { assign } from "../assignments/assign";
import { setDueDay } from "../assignments/due-day";
import { now, offering } from "../assignments/testing-invitations";
import { calendarFeed } from "./feed";
import { calendarPath, endCalendarLink, makeCalendarLink } from "./link";

process.env.NEXTAUTH_SECRET = "for tests";

async function desk() {
  const { magazine, column, editor } = await makeDesk();
  const [helen, paul] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  const [issue] = await db.insert(issues).values({ magazineId: magazine.id, name: "Spring 2027", path: "spring-2027", coverDate: "2027-04-01", onSaleOn: "2027-02-23", copyCloseOn: "2027-01-15" }).returning();
  const question = await makeQuestion(column.id, "unassigned", undefined, "Why oars?");
  await db.update(questions).set({ issueId: issue!.id }).where(eq(questions.id, question.id));
  await assign(editor, offering(question.id, helen.id, { dueOn: "2027-01-01" }), now);
  const other = await makeQuestion(column.id, "unassigned", undefined, "Why sails?");
  await assign(editor, offering(other.id, paul.id), now);
  return { magazine, editor, helen, issue: issue!, question };
}
const tokenOf = async (person: Parameters<typeof calendarPath>[0], issueId: number | null = null) => /calendar\/(.+)\.ics$/.exec((await calendarPath(person, issueId))!)![1]!;
const read = async (token: string, at = now) => (await calendarFeed(token, at))?.replaceAll("\r\n ", "") ?? null;
const of = (text: string | null, name: string) => [...(text ?? "").matchAll(new RegExp(`^${name}[;:](?:VALUE=DATE:)?(.*)\r$`, "gm"))].map(([, value]) => value!);

test("a historian's calendar has their own due days and nobody else's; an editor's what is to be reviewed and checked", async () => {
  const { editor, helen } = await desk();
  await makeCalendarLink(helen, { issueId: null }, now);
  await makeCalendarLink(editor, { issueId: null }, now);
  const own = await read(await tokenOf(helen));
  expect(of(own, "SUMMARY")).toEqual(["Draft due: Why oars?"]);
  expect(of(own, "DTSTART")).toEqual(["20270101"]);
  expect(own).not.toContain("sails");
  expect(of(await read(await tokenOf(editor)), "SUMMARY")).toEqual(["Review due: Why oars?", "Fact-check due: Why oars?"]);
});

test("a day that moves keeps its UID, gets the next SEQUENCE and says when; what is unchanged keeps both", async () => {
  const { editor, helen, question } = await desk();
  await makeCalendarLink(helen, { issueId: null }, now);
  const token = await tokenOf(helen);
  const first = await read(token);
  expect(await read(token, new Date(now.getTime() + 60_000))).toBe(first);
  await setDueDay(editor, { questionId: question.id, what: "draft", dueOn: "2027-01-05" }, now);
  const moved = await read(token, new Date(now.getTime() + 120_000));
  expect([of(first, "UID"), of(first, "SEQUENCE")]).toEqual([of(moved, "UID"), ["0"]]);
  expect([of(moved, "SEQUENCE"), of(moved, "DTSTART"), of(moved, "LAST-MODIFIED")]).toEqual([["1"], ["20270105"], ["20261102T090200Z"]]);
  await db.update(assignments).set({ endedAt: now }).where(eq(assignments.questionId, question.id));
  expect(of(await read(token), "UID")).toEqual([]);
});

test("an issue's calendar is for its desk alone, and ends with the seat; an address that is renewed or ended leads nowhere", async () => {
  const { magazine, editor, helen, issue } = await desk();
  await expect(makeCalendarLink(helen, { issueId: issue.id }, now)).rejects.toThrow("does not exist");
  await makeCalendarLink(editor, { issueId: issue.id }, now);
  const token = await tokenOf(editor, issue.id);
  expect(of(await read(token), "SUMMARY")).toEqual(["Spring 2027: copy closes", "Spring 2027: on sale", "Spring 2027: cover date", "Draft due: Why oars?", "Review due: Why oars?", "Fact-check due: Why oars?"]);
  await db.delete(roles).where(and(eq(roles.personId, editor.id), eq(roles.magazineId, magazine.id)));
  expect(await read(token)).toBeNull();
  await db.insert(roles).values({ personId: editor.id, magazineId: magazine.id, role: "checker" });
  expect(await read(token)).not.toBeNull();
  await makeCalendarLink(editor, { issueId: issue.id }, now);
  expect(await read(token)).toBeNull();
  const renewed = await tokenOf(editor, issue.id);
  await db.update(people).set({ disabledAt: now }).where(eq(people.id, editor.id));
  expect(await read(renewed)).toBeNull();
  await db.update(people).set({ disabledAt: null }).where(eq(people.id, editor.id));
  await endCalendarLink(editor, { issueId: issue.id }, now);
  expect([await read(renewed), await calendarPath(editor, issue.id)]).toEqual([null, null]);
});

test("over HTTP it is text/calendar, asked for again only when it has changed, and no address is guessed", async () => {
  const { helen } = await desk();
  await makeCalendarLink(helen, { issueId: null }, now);
  const token = await tokenOf(helen);
  const ask = (path: string, headers: Record<string, string> = {}) => GET(new Request(`http://desk.example/api/calendar/${path}`, { headers }), { params: Promise.resolve({ token: path }) });
  const first = await ask(`${token}.ics`);
  expect([first.status, first.headers.get("content-type"), first.headers.get("cache-control")]).toEqual([200, "text/calendar; charset=utf-8", "private, no-cache"]);
  const again = await ask(`${token}.ics`, { "if-none-match": first.headers.get("etag")! });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await ask(`${"x".repeat(43)}.ics`)).status).toBe(404);
  expect((await ask("nonsense")).status).toBe(404);
});
