import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { letters } from "@/db/schema/mail";
import { filings } from "@/db/schema/mailroom";
import { questions } from "@/db/schema/questions";
import { tallies } from "@/db/schema/tallies";
import { aMail } from "@/db/testing-mail";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { take } from "./take";
import { sumTallies, tallyOf } from "../timeline/tallies";

const rowsOf = async (place: number) => (await db.select().from(tallies).where(and(eq(tallies.what, "questions"), eq(tallies.place, place)))).length;

test("what is counted is right after everything that may happen to it, summed up or not", async () => {
  const { column } = await makeMagazine();
  const made = [];
  for (let n = 0; n < 5; n += 1) made.push(await makeQuestion(column.id));
  const move = (id: number, stage: "declined" | "review") => db.update(questions).set({ stage }).where(eq(questions.id, id));
  await move(made[0]!.id, "declined");
  await move(made[1]!.id, "review");
  await db.update(questions).set({ slugLine: "Another" }).where(eq(questions.columnId, column.id));
  expect(await tallyOf("questions", [column.id])).toEqual({ inbox: 3, declined: 1, review: 1 });
  await db.transaction(async (tx) => {
    await tx.update(questions).set({ stage: "spam" }).where(eq(questions.columnId, column.id));
    tx.rollback();
  }).catch(() => {});
  await sumTallies();
  expect(await rowsOf(column.id)).toBe(3);
  await move(made[0]!.id, "review");
  await sumTallies();
  await db.update(questions).set({ snoozedAt: new Date() }).where(eq(questions.id, made[2]!.id));
  expect(await tallyOf("questions", [column.id])).toEqual({ inbox: 2, snoozed: 1, review: 2 });
});

test("who sums up while others are at work loses nothing and counts nothing twice", async () => {
  const { column } = await makeMagazine();
  const made = await Promise.all(Array.from({ length: 12 }, () => makeQuestion(column.id)));
  const decline = ({ id }: { id: number }) => db.update(questions).set({ stage: "declined" }).where(eq(questions.id, id));
  await Promise.all(made.flatMap((question, n) => [decline(question), ...(n % 3 === 0 ? [sumTallies()] : [])]));
  expect(await tallyOf("questions", [column.id])).toEqual({ declined: 12 });
});

test("mail by tray, letters by state, and offers as long as they stand", async () => {
  const { magazine, column } = await makeMagazine();
  const historian = await makePerson(magazine.id, "contributor");
  const question = await makeQuestion(column.id, "assigned", historian);
  const { mailId } = await take({ columnId: column.id, door: "smtp", raw: aMail("tallied") });
  expect(await tallyOf("mail", [column.id])).toEqual({ sorting: 1 });
  await db.update(filings).set({ tray: "spam" }).where(eq(filings.mailId, mailId));
  expect(await tallyOf("mail", [column.id])).toEqual({ spam: 1 });
  const [letter] = await db.insert(letters).values({ magazineId: magazine.id, kind: "receipt", to: "a@b.example", from: "c@d.example", subject: "s", body: "b" }).returning();
  await db.update(letters).set({ state: "sent" }).where(eq(letters.id, letter!.id));
  expect(await tallyOf("letters", [magazine.id])).toEqual({ sent: 1 });
  expect(await tallyOf("historians", [magazine.id])).toEqual({ [historian.id]: 1 });
  await db.update(assignments).set({ endedAt: sql`now()`, endReason: "It went to another." }).where(eq(assignments.questionId, question.id));
  expect(await tallyOf("historians", [magazine.id])).toEqual({});
});
