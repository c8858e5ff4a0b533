import { and, asc, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { letters, unwantedLetters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { addRevision } from "../answers/add-revision";
import { saveDraft } from "../answers/save-draft";
import { submit } from "../answers/submit";
import { noting } from "../notes/note";
import { writeNote } from "../notes/write-note";
import { fromCopy } from "../text/copy";
import type { Stage } from "../words";
import { tell } from "./tell";

const now = new Date("2026-11-01T09:00:00Z");
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
beforeEach(async () => {
  await db.execute(sql`truncate letters restart identity cascade`);
  await db.execute(sql`delete from graphile_worker._private_jobs`);
});

async function set(stage: Stage = "review") {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const [helen, checker] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")];
  const { id: questionId, reference } = await makeQuestion(column.id, stage, helen);
  if (stage !== "drafting") await db.transaction((tx) => addRevision(tx, { questionId, kind: "submitted", document: fromCopy("The ice was the price."), question: "Why?", contributorId: helen.id, madeById: helen.id, note: "", now }));
  return { editor, chief, helen, checker, questionId, reference };
}
const write = (actor: Person, questionId: number, key: string, body: string, at: Date, mentions: Person[] = []) =>
  writeNote(actor, questionId, noting.parse({ subject: "text", key, quote: "the price", body, mentions: mentions.map(({ id }) => id) }), at);
/** Every job that tells of the question's events is done at this moment, twice. */
async function tellAll(questionId: number, at: Date) {
  const found = await db.select({ id: events.id }).from(events).where(and(eq(events.questionId, questionId))).orderBy(asc(events.id));
  for (const { id } of [...found, ...found]) await tell({ eventId: id }, at);
}
const written = async () => (await db.select({ kind: letters.kind, to: letters.toName, body: letters.body }).from(letters).orderBy(letters.id)).filter(({ kind }) => kind.startsWith("noted"));

test("the desk's notes within five minutes are one letter to the historian, with each quote and a link to the first", async () => {
  const { editor, helen, questionId } = await set();
  await write(editor, questionId, "abcdef1234", "How far south?", now);
  await write(editor, questionId, "ghijkl1234", "And when?", after(4));
  await tellAll(questionId, after(3));
  expect(await written()).toEqual([]);
  await tellAll(questionId, after(10));
  const [letter, ...more] = await written();
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ kind: "notedHistorian", to: helen.name });
  expect(letter!.body).toContain("> On “the price”:\n> How far south?\n>\n> On “the price”:\n> And when?");
  expect(letter!.body).toMatch(/\/my\/assignments\/\d+#n-abcdef1234\n/);
});

test("what is written later is told of in a letter of its own", async () => {
  const { editor, questionId } = await set();
  for (const minutes of [0, 4, 5, 6, 11]) await write(editor, questionId, `abcdef12${minutes}0`, `Note at ${minutes}.`, after(minutes));
  await tellAll(questionId, after(30));
  expect((await written()).map(({ body }) => body.match(/Note at \d+/g))).toEqual([["Note at 0", "Note at 4"], ["Note at 5", "Note at 6"], ["Note at 11"]]);
});

test("told are those spoken to and those who wrote in the thread, never the writer, and of the desk nobody else", async () => {
  const { editor, chief, helen, checker, questionId, reference } = await set();
  const { noteId } = await write(editor, questionId, "abcdef1234", "How far south?", now);
  await writeNote(helen, questionId, noting.parse({ noteId, body: `About 74°. @${checker.name} has the chart.`, mentions: [checker.id] }), after(10));
  await tellAll(questionId, after(20));
  const told = await written();
  expect(told.map(({ kind, to }) => `${kind} ${to}`).toSorted()).toEqual([`noted ${checker.name}`, `noted ${editor.name}`, `notedHistorian ${helen.name}`].toSorted());
  expect(told.find(({ to }) => to === editor.name)!.body).toContain(`/desk/questions/${reference}/text#n-abcdef1234`);
  expect(told.some(({ to }) => to === chief.name)).toBe(false);
});

test("each reads in the letter only what concerns him or her", async () => {
  const { editor, chief, checker, questionId } = await set();
  await write(editor, questionId, "abcdef1234", `@${chief.name}, the length?`, now, [chief]);
  await write(editor, questionId, "ghijkl1234", `@${checker.name}, the source?`, after(1), [checker]);
  await tellAll(questionId, after(20));
  const of = async (person: Person) => (await written()).find(({ to }) => to === person.name)!.body;
  expect(await of(chief)).toContain("the length?");
  expect(await of(chief)).not.toContain("the source?");
  expect(await of(checker)).toContain("#n-ghijkl1234");
});

test("who has switched the letter off gets none", async () => {
  const { editor, helen, questionId } = await set();
  await db.insert(unwantedLetters).values({ personId: helen.id, kind: "notedHistorian" });
  await write(editor, questionId, "abcdef1234", "How far south?", now);
  await tellAll(questionId, after(10));
  expect(await written()).toEqual([]);
});

test("nothing of a draft's notes leaves it; when it is submitted those spoken to hear of them", async () => {
  const { editor, helen, questionId } = await set("drafting");
  await saveDraft(helen, questionId, { document: fromCopy("The ice was the price."), sourceNotes: "", version: 0 }, now);
  await write(helen, questionId, "abcdef1234", `@${editor.name}, may I keep this?`, now, [editor]);
  await write(helen, questionId, "ghijkl1234", "To look up.", after(1));
  await tellAll(questionId, after(20));
  expect(await written()).toEqual([]);
  await submit(helen, { questionId, version: 1, note: "" }, after(30));
  await tellAll(questionId, after(31));
  const told = await written();
  expect(told).toMatchObject([{ kind: "noted", to: editor.name }]);
  expect(told[0]!.body).toContain("may I keep this?");
  expect(told[0]!.body).not.toContain("To look up");
});

test("scripts and braces in a note are words in the letter, and no link of its own", async () => {
  const { editor, questionId } = await set();
  await write(editor, questionId, "abcdef1234", "<script>alert(1)</script> {{status}} {place}\nhttps://evil.example/", now);
  await tellAll(questionId, after(10));
  const [letter] = await written();
  expect(letter!.body).toContain("> <script>alert(1)</script> { {status}} {place}\n> https://evil.example/");
});
