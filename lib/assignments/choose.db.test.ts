import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { people, roles } from "@/db/schema/people";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { candidates, lastTerms } from "./choose";
import { turnDown } from "./turn-down";

const now = new Date("2026-11-01T09:00:00Z");

test("those with the least to do come first, and what they do for strangers' magazines is not counted", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const ana = await makePerson(here.magazine.id, "editor");
  const [helen, paul, gone] = [await makePerson(here.magazine.id, "contributor"), await makePerson(here.magazine.id, "contributor"), await makePerson(here.magazine.id, "contributor")];
  await db.insert(roles).values({ personId: paul.id, magazineId: there.magazine.id, role: "contributor" });
  await db.update(people).set({ disabledAt: now }).where(eq(people.id, gone.id));
  await makeQuestion(here.column.id, "drafting", helen);
  await makeQuestion(here.column.id, "published", paul);
  await makeQuestion(there.column.id, "drafting", paul);
  const question = await makeQuestion(here.column.id, "assigned", paul);
  await turnDown(paul, { questionId: question.id, reason: "" }, now);
  const seen = (await candidates(ana, here.magazine.id, question.id)).map(({ name, open, turnedDown }) => [name, open, turnedDown]);
  expect(seen).toEqual([
    [paul.name, 0, true],
    [helen.name, 1, false],
  ]);
});

test("the next offer of a column begins with the terms of its last", async () => {
  const { magazine, column } = await makeMagazine();
  const helen = await makePerson(magazine.id, "contributor");
  expect(await lastTerms(column.id)).toBeNull();
  const question = await makeQuestion(column.id, "drafting", helen);
  await db.update(assignments).set({ words: 180, fee: "copies", feeNote: "three" }).where(eq(assignments.questionId, question.id));
  expect(await lastTerms(column.id)).toMatchObject({ words: 180, fee: "copies", feeNote: "three" });
});
