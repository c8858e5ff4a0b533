import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { roles } from "@/db/schema/people";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Actor } from "../actor";
import { Missing } from "../refusal";
import type { EventData, EventKind } from "./kinds";
import { readLog } from "./log";
import { record } from "./record";

const happen = (actor: Actor, kind: EventKind, minute: number, magazineId: number | null, questionId: number | null = null, data: EventData = {}) =>
  db.transaction((tx) => record(tx, actor, { kind, at: new Date(Date.UTC(2026, 9, 1, 12, minute)), magazineId, questionId, data }));

test("a chief reads the own magazine's log newest first, page by page, and nothing of another's", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const [chief, editor, stranger] = [await makePerson(here.magazine.id, "chief"), await makePerson(here.magazine.id, "editor"), await makePerson(there.magazine.id, "chief")];
  const question = await makeQuestion(here.column.id);
  // Written in another order than it happened, as an import would.
  for (const minute of Array.from({ length: 70 }, (_, n) => (n * 11) % 70)) await happen(editor, "prepared", minute, here.magazine.id, question.id);
  await happen(stranger, "topicMade", 5, there.magazine.id, null, { name: "Theirs" });
  const first = await readLog(chief, {});
  expect(first).toMatchObject({ more: true });
  expect(first.entries[0]).toMatchObject({ who: editor.name, sentence: "edited the question as it will be printed.", question: { reference: question.reference } });
  const rest = await readLog(chief, { before: first.entries.at(-1)! });
  const minutes = [...first.entries, ...rest.entries].map(({ at }) => at.getUTCMinutes() + 60 * (at.getUTCHours() - 12));
  expect(minutes).toEqual(Array.from({ length: 70 }, (_, n) => 69 - n));
  expect((await readLog(stranger, {})).entries.map(({ sentence }) => sentence)).toEqual(["added the topic Theirs."]);
  await expect(readLog(editor, {})).rejects.toThrow(Missing);
  await expect(readLog(chief, { magazineId: there.magazine.id })).rejects.toThrow(Missing);
});

test("it is filtered by who, by kind and by question", async () => {
  const { magazine, column } = await makeMagazine();
  const [chief, tom] = [await makePerson(magazine.id, "chief"), await makePerson(magazine.id, "editor")];
  const [one, two] = [await makeQuestion(column.id), await makeQuestion(column.id)];
  await happen(tom, "accepted", 1, magazine.id, one.id);
  await happen(chief, "accepted", 2, magazine.id, two.id);
  await happen({ kind: "reader", questionId: one.id }, "takenBack", 3, magazine.id, one.id);
  expect((await readLog(chief, { by: tom.id })).entries).toHaveLength(1);
  expect((await readLog(chief, { by: "reader" })).entries).toMatchObject([{ who: "The reader" }]);
  expect((await readLog(chief, { kind: "accepted" })).entries).toHaveLength(2);
  expect((await readLog(chief, { question: { prefix: column.prefix, number: two.number } })).entries).toMatchObject([{ who: chief.name }]);
});

test("sign-ins of one's own people are told, of others not", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const [chief, tom, stranger] = [await makePerson(here.magazine.id, "chief"), await makePerson(here.magazine.id, "editor"), await makePerson(there.magazine.id, "editor")];
  await happen(tom, "signedIn", 1, null);
  await happen(stranger, "signedIn", 2, null);
  await happen({ kind: "clock" }, "signInFailed", 3, null, null, { email: "person@example.org", personId: tom.id });
  expect((await readLog(chief, {})).entries.map(({ who, sentence }) => `${who} ${sentence}`)).toEqual(["Somebody tried to sign in as person@example.org.", `${tom.name} signed in.`]);
});

test("each event says whose it is and by which clock that magazine lives; what concerns none says neither", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const chief = await makePerson(here.magazine.id, "chief");
  await db.insert(roles).values({ personId: chief.id, magazineId: there.magazine.id, role: "chief" });
  await db.update(magazines).set({ timeZone: "Australia/Sydney", locale: "en-AU" }).where(eq(magazines.id, there.magazine.id));
  await happen(chief, "topicMade", 1, here.magazine.id, null, { name: "One" });
  await happen(chief, "topicMade", 2, there.magazine.id, null, { name: "Two" });
  await happen(chief, "signedIn", 3, null);
  const of = { ...chief, roles: new Map([...chief.roles, [there.magazine.id, chief.roles.get(here.magazine.id)!]]) };
  const { name, timeZone, locale } = here.magazine;
  expect((await readLog(of, {})).entries.map(({ magazine }) => magazine)).toEqual([null, { name: there.magazine.name, timeZone: "Australia/Sydney", locale: "en-AU" }, { name, timeZone, locale }]);
});
