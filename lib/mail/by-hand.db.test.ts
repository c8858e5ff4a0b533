import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { letterWordings, unwantedLetters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { Missing, Refusal } from "../refusal";
import { changeWording, restoreWording } from "./change-wording";
import { chooseLetters, myLetters } from "./choose-letters";
import { letterKind } from "./letters/all";
import { writeToHistorian } from "./write-to-historian";
import { writeToReader } from "./write-to-reader";

const eventsOf = async (questionId: number) => (await db.select({ kind: events.kind, data: events.data }).from(events).where(eq(events.questionId, questionId)).orderBy(events.id)).map(({ kind, data }) => [kind, data.body]);

test("an editor writes to the reader and to the historian; a checker, a stranger and a contributor do not", async () => {
  const { magazine, column } = await makeMagazine();
  const [ana, checker, helen, stranger] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "checker"), await makePerson(magazine.id, "contributor"), await makePerson((await makeMagazine()).magazine.id, "chief")];
  const question = await makeQuestion(column.id, "drafting", helen);
  const letter = { questionId: question.id, body: "May we?" };
  await writeToReader(ana, letter);
  await writeToHistorian(ana, letter);
  expect(await eventsOf(question.id)).toEqual([["wroteToReader", "May we?"], ["wroteToHistorian", "May we?"]]);
  for (const other of [checker, helen, stranger]) {
    await expect(writeToReader(other, letter)).rejects.toThrow(Missing);
    await expect(writeToHistorian(other, letter)).rejects.toThrow(Missing);
  }
  await db.update(askers).set({ email: null }).where(eq(askers.questionId, question.id));
  await expect(writeToReader(ana, letter)).rejects.toThrow(Refusal);
  const alone = await makeQuestion(column.id);
  await expect(writeToHistorian(ana, { ...letter, questionId: alone.id })).rejects.toThrow("No historian has this question now.");
});

test("a chief gives a letter other words and goes back to ours; what the letter cannot say is refused by field", async () => {
  const { magazine, column } = await makeMagazine();
  const [chief, editor] = [await makePerson(magazine.id, "chief"), await makePerson(magazine.id, "editor")];
  const own = { columnId: column.id, kind: "receipt", subject: "Got it: {reference}", body: "Hello {name}.\n\n{status}", isOff: false };
  await changeWording(chief, own);
  await changeWording(chief, { ...own, isOff: true });
  expect(await db.select().from(letterWordings).where(eq(letterWordings.columnId, column.id))).toMatchObject([{ kind: "receipt", subject: own.subject, isOff: true, changedById: chief.id }]);
  await expect(changeWording(chief, { ...own, body: "Hello {fee}" })).rejects.toMatchObject({ fields: { body: expect.stringContaining("{fee}") } });
  await expect(changeWording(chief, { ...letterKind("asked"), columnId: column.id, kind: "asked", isOff: true })).rejects.toThrow("by hand");
  await expect(changeWording(chief, { ...own, kind: "invitation" })).rejects.toThrow(Missing);
  await expect(changeWording(editor, own)).rejects.toThrow(Missing);
  await restoreWording(chief, own);
  expect(await db.$count(letterWordings, eq(letterWordings.columnId, column.id))).toBe(0);
});

test("everybody switches off the letters of their own roles, and those alone", async () => {
  const { magazine } = await makeMagazine();
  const [editor, helen] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "contributor")];
  expect((await myLetters(editor)).map(({ kind }) => kind)).toContain("digest");
  expect((await myLetters(helen)).map(({ kind }) => kind)).not.toContain("digest");
  const wanted = (await myLetters(helen)).map(({ kind }) => kind).filter((kind) => kind !== "reminder");
  await chooseLetters(helen, { wanted: [...wanted, "digest"] });
  expect(await db.select({ kind: unwantedLetters.kind }).from(unwantedLetters).where(eq(unwantedLetters.personId, helen.id))).toEqual([{ kind: "reminder" }]);
  await chooseLetters(helen, { wanted: [...wanted, "reminder"] });
  expect((await myLetters(helen)).every(({ isWanted }) => isWanted)).toBe(true);
});
