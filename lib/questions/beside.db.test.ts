import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { messages, readerQueries } from "@/db/schema/intake";
import { issues } from "@/db/schema/magazine";
import { mail } from "@/db/schema/mailroom";
import { deskNotes } from "@/db/schema/notes";
import { relatedQuestions } from "@/db/schema/questions";
import { makeDesk, makeQuestion } from "@/db/testing-rows";
import { choicesOf, openIssues, sheetOf } from "./sheet";

const now = new Date("2026-11-01T09:00:00Z");
const { magazine, column, editor } = await makeDesk({ timeZone: "America/New_York" });
const besideOf = async (reference: string) => Object.entries((await sheetOf(editor, reference)).beside).filter(([, there]) => there).map(([name]) => name).toSorted();

test("beside a question lies what it has, and nothing of another", async () => {
  const [one, other] = [await makeQuestion(column.id), await makeQuestion(column.id)];
  expect(await besideOf(one.reference)).toEqual([]);
  await db.insert(readerQueries).values({ questionId: one.id, askedById: editor.id, body: "Which ship?", askedAt: now });
  await db.insert(deskNotes).values({ questionId: one.id, byId: editor.id, body: "His grandson?", madeAt: now });
  expect(await besideOf(one.reference)).toEqual(["asked", "deskNotes"]);
  expect(await besideOf(other.reference)).toEqual([]);
});

test("a link between two lies beside both", async () => {
  const [one, other] = [await makeQuestion(column.id), await makeQuestion(column.id)];
  await db.insert(relatedQuestions).values({ questionId: Math.min(one.id, other.id), otherId: Math.max(one.id, other.id), relatedAt: now });
  expect([await besideOf(one.reference), await besideOf(other.reference)]).toEqual([["related"], ["related"]]);
});

test("the mail of one that was merged into it lies beside it too", async () => {
  const [twin, question] = [await makeQuestion(column.id), await makeQuestion(column.id)];
  const [came] = await db.insert(mail).values({ columnId: column.id, door: "smtp", rawHash: "a", identity: "a", size: 1, receivedAt: now }).returning();
  await db.insert(messages).values({ columnId: column.id, questionId: twin.id, channel: "email", raw: Buffer.from("x"), contentHash: "mail", body: "x", receivedAt: now, mailId: came!.id });
  expect(await besideOf(question.reference)).toEqual([]);
  await db.execute(sql`update questions set stage = 'merged', merged_into_id = ${question.id} where id = ${twin.id}`);
  expect([await besideOf(question.reference), await besideOf(twin.reference)]).toEqual([["mails"], ["mails"]]);
});

test("an issue is still to come until its day is over at the magazine, in both ways of asking", async () => {
  const rows = await db.insert(issues).values([{ magazineId: magazine.id, name: "Autumn 2026", path: "autumn-2026", coverDate: "2026-10-01", onSaleOn: "2026-10-31", copyCloseOn: "2026-08-01" }, { magazineId: magazine.id, name: "Winter 2027", path: "winter-2027", coverDate: "2027-01-01", onSaleOn: "2026-12-20", copyCloseOn: "2026-11-20" }]).returning();
  const names = async (at: string) => [(await openIssues([magazine.id], new Date(at))).get(magazine.id)!.map(({ name }) => name), (await choicesOf(magazine.id, new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(new Date(at)))).issues.map(({ name }) => name)];
  expect(rows).toHaveLength(2);
  expect(await names("2026-11-01T03:00:00Z")).toEqual([["Autumn 2026", "Winter 2027"], ["Autumn 2026", "Winter 2027"]]); // still October 31 in New York
  expect(await names("2026-11-01T05:00:00Z")).toEqual([["Winter 2027"], ["Winter 2027"]]);
});
