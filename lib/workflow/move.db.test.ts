import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { move } from "./move";

const now = new Date("2026-11-01T09:00:00Z");

test("of two people moving one question at once, one wins and the other gets a sentence", async () => {
  const { magazine, column } = await makeMagazine();
  const [ana, tom] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "chief")];
  const question = await makeQuestion(column.id);
  const tried = await Promise.allSettled([
    db.transaction(async (tx) => move(tx, ana, await hold(tx, ana, { questionId: question.id, seen: "inbox" }), "accept", { now })),
    db.transaction(async (tx) => move(tx, tom, await hold(tx, tom, { questionId: question.id, seen: "inbox" }), "decline", { now, data: { reason: "Asked before." } })),
  ]);
  expect(tried.map((t) => t.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const lost = tried.find((t) => t.status === "rejected");
  expect(lost?.reason).toBeInstanceOf(Refusal);
  expect(await db.$count(events, eq(events.questionId, question.id))).toBe(1);
});

test("a situation read before somebody else moved is refused at the update itself", async () => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id);
  const stale = await db.transaction((tx) => hold(tx, ana, question.id));
  await db.transaction(async (tx) => move(tx, ana, await hold(tx, ana, question.id), "accept", { now }));
  await expect(db.transaction((tx) => move(tx, ana, stale, "decline", { now }))).rejects.toThrow("Somebody else has just moved");
});

test("a move that fails later in its transaction leaves neither stage nor event behind", async () => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id);
  await expect(
    db.transaction(async (tx) => {
      await move(tx, ana, await hold(tx, ana, question.id), "accept", { now });
      throw new Error("power cut");
    }),
  ).rejects.toThrow("power cut");
  const [row] = await db.select().from(questions).where(eq(questions.id, question.id));
  expect(row?.stage).toBe("inbox");
  expect(await db.$count(events, eq(events.questionId, question.id))).toBe(0);
});

test("what is not yours does not exist: another magazine, another historian, another reader", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const stranger = await makePerson(there.magazine.id, "chief");
  const [helen, paul] = [await makePerson(here.magazine.id, "contributor"), await makePerson(here.magazine.id, "contributor")];
  const question = await makeQuestion(here.column.id, "assigned", helen);
  const other = await makeQuestion(here.column.id);
  const held = (actor: Parameters<typeof hold>[1], id: number) => db.transaction((tx) => hold(tx, actor, id));
  await expect(held(stranger, question.id)).rejects.toThrow(Missing);
  await expect(held(paul, question.id)).rejects.toThrow(Missing);
  await expect(held(helen, other.id)).rejects.toThrow(Missing);
  await expect(held({ kind: "reader", questionId: other.id }, question.id)).rejects.toThrow(Missing);
  await expect(held(helen, question.id)).resolves.toMatchObject({ stage: "assigned", assignment: { contributorId: helen.id, takenAt: null } });
});

test("events never change, not even by a statement of one's own", async () => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const question = await makeQuestion(column.id);
  const id = await db.transaction(async (tx) => move(tx, ana, await hold(tx, ana, question.id), "accept", { now }));
  await expect(db.update(events).set({ kind: "declined" }).where(eq(events.id, id))).rejects.toThrow();
  await expect(db.delete(events).where(eq(events.id, id))).rejects.toThrow();
});
