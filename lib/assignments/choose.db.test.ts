import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments, conflictsOfInterest } from "@/db/schema/assignments";
import { contributors, people, roles } from "@/db/schema/people";
import { addRevision } from "../answers/add-revision";
import { absencesOf, dropAbsence, enterAbsence } from "../people/absences";
import { Missing } from "../refusal";
import { fromCopy } from "../text/copy";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { assign } from "./assign";
import { candidates, lastTerms } from "./choose";
import { offering } from "./testing-invitations";
import { turnDown } from "./turn-down";

const now = new Date("2026-11-01T09:00:00Z");

test("load, kept days, fields, absences and conflicts are told of each, and what they do for strangers' magazines is not counted", async () => {
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
  const seen = (await candidates(ana, here.magazine.id, question.id, "2026-11-01")).toSorted((a, b) => a.open - b.open).map(({ name, open, turnedDown }) => [name, open, turnedDown]);
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

test("declared fields that speak of the question, days kept and missed, when last asked, absences and conflicts", async () => {
  const { magazine, column } = await makeMagazine();
  const ana = await makePerson(magazine.id, "editor");
  const helen = await makePerson(magazine.id, "contributor");
  await db.update(contributors).set({ fields: "Ship’s bells, naval medicine; Byzantium" }).where(eq(contributors.personId, helen.id));
  const revise = (questionId: number, madeAt: string) => db.transaction((tx) => addRevision(tx, { questionId, kind: "submitted", document: fromCopy("So."), question: "Why?", contributorId: helen.id, madeById: helen.id, note: "", now: new Date(madeAt) }));
  await revise((await makeQuestion(column.id, "review", helen)).id, "2026-12-02T03:00:00Z"); // still December 1 in New York
  await revise((await makeQuestion(column.id, "published", helen)).id, "2026-12-03T03:00:00Z");
  await makeQuestion(column.id, "drafting", helen);
  const question = await makeQuestion(column.id, "unassigned");
  await enterAbsence(helen, { personId: helen.id, fromOn: "2026-11-28", untilOn: "2027-01-03", word: "" }, now);
  await db.insert(conflictsOfInterest).values({ questionId: question.id, personId: helen.id, word: "Her edition.", declaredAt: now });
  const [seen] = await candidates(ana, magazine.id, question.id, "2026-12-05");
  expect(seen).toMatchObject({ id: helen.id, fits: ["Ship’s bells"], open: 1, due: 3, late: 2, away: { fromOn: "2026-11-28", untilOn: "2027-01-03" }, conflict: "Her edition.", askedAt: new Date("2026-10-01T12:00:00Z") });
});

test("absences are entered by oneself or by an editor of a magazine one writes for, and by nobody else", async () => {
  const { magazine } = await makeMagazine();
  const [ana, helen, paul] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  const days = { personId: helen.id, fromOn: "2026-12-20", untilOn: "2027-01-03", word: "" };
  for (const actor of [helen, ana]) await enterAbsence(actor, days, now);
  for (const actor of [paul, stranger]) await expect(enterAbsence(actor, days, now)).rejects.toThrow(Missing);
  const [one, ...more] = await absencesOf(ana, helen.id, "2027-01-03");
  expect([one, more]).toMatchObject([{ fromOn: "2026-12-20" }, []]);
  expect(await absencesOf(helen, helen.id, "2027-01-04")).toEqual([]);
  await expect(dropAbsence(stranger, { personId: helen.id, absenceId: one!.id })).rejects.toThrow(Missing);
  await dropAbsence(helen, { personId: helen.id, absenceId: one!.id });
  expect(await absencesOf(helen, helen.id, "2026-12-01")).toEqual([]);
});

test("an offer whose brief names the contributor’s own book is made only once that was seen", async () => {
  const { magazine, column } = await makeMagazine();
  const [ana, helen] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "contributor")];
  await db.update(contributors).set({ bio: fromCopy("Author of *The Cold Road*.") }).where(eq(contributors.personId, helen.id));
  const { id } = await makeQuestion(column.id, "unassigned");
  const offer = { ...offering(id, helen.id), brief: "Start from The Cold Road." };
  await expect(assign(ana, offer, now)).rejects.toMatchObject({ fields: { ownBook: expect.stringContaining("The Cold Road") } });
  await assign(ana, { ...offer, ownBook: true }, now);
});
