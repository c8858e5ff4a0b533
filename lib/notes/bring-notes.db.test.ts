import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { addRevision } from "../answers/add-revision";
import { hold } from "../questions/hold";
import { fromCopy } from "../text/copy";
import { type Brought, bringNotes } from "./bring-notes";
import { noting } from "./note";
import { notesOf } from "./queries";
import { reopenNote } from "./reopen-note";
import { settleNote } from "./settle-note";
import { writeNote } from "./write-note";

const now = new Date("2026-11-01T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A question in review with a thread of two words. */
async function set() {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const { id: questionId } = await makeQuestion(column.id, "review", helen);
  await db.transaction((tx) => addRevision(tx, { questionId, kind: "submitted", document: fromCopy("By February it has pushed south again."), question: "Why?", contributorId: helen.id, madeById: helen.id, note: "", now }));
  const { noteId } = await writeNote(editor, questionId, noting.parse({ subject: "text", key: "abcdef1234", quote: "pushed south again", body: "How far?" }), now);
  await writeNote(chief, questionId, noting.parse({ noteId, body: "To Bear Island." }), later(1));
  const file: Brought = { key: "abcdef1234", noteId, quote: "pushed south again", posts: [{ author: editor.name, body: "How far?" }, { author: chief.name, body: "To Bear Island." }], isDone: true };
  return { editor, chief, questionId, noteId, file };
}
const bring = (actor: Person, questionId: number, file: Brought, at = later(9)) => db.transaction(async (tx) => bringNotes(tx, actor, await hold(tx, actor, questionId), [file], at));
const settled = async (actor: Person, questionId: number) => (await notesOf(actor, questionId))[0]!.settled;
const told = async (questionId: number) =>
  (await db.select({ kind: events.kind, byId: events.byId, data: events.data }).from(events).where(and(eq(events.questionId, questionId))).orderBy(asc(events.id))).filter(({ kind }) => kind !== "noted");

test("a thread resolved in the file is settled, by whoever brings it, and that is told once", async () => {
  const { editor, questionId, noteId, file } = await set();
  for (const at of [later(9), later(10)]) expect(await bring(editor, questionId, file, at)).toBe(0);
  expect(await settled(editor, questionId)).toEqual({ by: editor.name, at: later(9).toISOString() });
  expect(await told(questionId)).toEqual([{ kind: "noteSettled", byId: editor.id, data: { noteId, quote: "pushed south again" } }]);
});

test("one that is settled already stays the settler's, also where the file has a further word in it", async () => {
  const { editor, chief, questionId, file } = await set();
  await settleNote(chief, questionId, file.noteId!, later(2));
  await bring(editor, questionId, file);
  expect(await bring(editor, questionId, { ...file, posts: [...file.posts, { author: "", body: "So be it." }] })).toBe(1);
  expect(await settled(editor, questionId)).toEqual({ by: chief.name, at: later(2).toISOString() });
  expect(await told(questionId)).toHaveLength(1);
});

test("one in which something was said that the file does not know stays open", async () => {
  const { editor, chief, questionId, noteId, file } = await set();
  await writeNote(chief, questionId, noting.parse({ noteId, body: "Or was it Jan Mayen?" }), later(2));
  // The same said again is a further word, too.
  const shorter = { ...file, posts: [...file.posts, { author: chief.name, body: "Or was it Jan Mayen?" }] };
  await bring(editor, questionId, file);
  expect(await settled(editor, questionId)).toBeNull();
  await writeNote(editor, questionId, noting.parse({ noteId, body: "How far?" }), later(3));
  await bring(editor, questionId, shorter);
  expect(await settled(editor, questionId)).toBeNull();
  expect(await told(questionId)).toEqual([]);
});

test("one that was opened again on the desk is not settled by a file made before", async () => {
  const { editor, chief, questionId, noteId, file } = await set();
  await settleNote(editor, questionId, noteId, later(2));
  await reopenNote(chief, questionId, noteId, later(3));
  await bring(editor, questionId, file);
  expect(await settled(editor, questionId)).toBeNull();
  expect((await told(questionId)).map(({ kind }) => kind)).toEqual(["noteSettled", "noteReopened"]);
});

test("a further word in the file opens a settled thread again as one written on the desk does, and is told", async () => {
  const { editor, chief, questionId, noteId, file } = await set();
  await settleNote(chief, questionId, noteId, later(2));
  expect(await bring(editor, questionId, { ...file, posts: [...file.posts, { author: "", body: "Not so fast." }], isDone: false })).toBe(1);
  expect(await settled(editor, questionId)).toBeNull();
  expect((await told(questionId)).map(({ kind, byId }) => [kind, byId])).toEqual([["noteSettled", chief.id], ["noteReopened", editor.id]]);
});

test("a new thread that is resolved in the file comes in settled", async () => {
  const { editor, questionId } = await set();
  await bring(editor, questionId, { key: "fedcba4321", noteId: null, quote: "price", posts: [{ author: "Tom Ferris", body: "Four." }], isDone: true });
  expect((await notesOf(editor, questionId)).map((note) => [note.key, note.settled?.by])).toEqual([["abcdef1234", undefined], ["fedcba4321", editor.name]]);
  expect(await told(questionId)).toHaveLength(1);
});
