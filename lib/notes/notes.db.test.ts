import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { notePosts, notes } from "@/db/schema/notes";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { addRevision } from "../answers/add-revision";
import { sceneOf } from "../answers/working-text";
import { reassign } from "../assignments/reassign";
import { take } from "../assignments/take";
import { Missing } from "../refusal";
import { fromCopy } from "../text/copy";
import type { Stage } from "../words";
import { markRead } from "./mark-read";
import { noting } from "./note";
import { notesOf } from "./queries";
import { reopenNote } from "./reopen-note";
import { settleNote } from "./settle-note";
import { writeNote } from "./write-note";

const now = new Date("2026-11-01T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A magazine's desk, a historian, and her question at a stage, with a submitted revision from review on. */
async function set(stage: Stage = "review", copy = "The ice was the price of the dark.\n\nBy February it has pushed south again.") {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const [helen, checker] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")];
  const question = await makeQuestion(column.id, stage, helen);
  if (stage !== "drafting") await submitted(question.id, helen, copy);
  return { magazine, column, editor, chief, helen, checker, question, questionId: question.id };
}

/** A revision by the historian, as submitting makes it. */
const submitted = (questionId: number, helen: Person, copy: string) =>
  db.transaction((tx) => addRevision(tx, { questionId, kind: "submitted", document: fromCopy(copy), question: "Why?", contributorId: helen.id, madeById: helen.id, note: "", now }));

const putAt = (questionId: number, stage: Stage) => db.update(questions).set({ stage }).where(eq(questions.id, questionId));

const words = (key: string, body: string, more: { mentions?: number[]; quote?: string } = {}) => noting.parse({ subject: "text", key, quote: more.quote ?? "pushed south again", body, mentions: more.mentions ?? [] });
const whole = (body: string) => noting.parse({ subject: "whole", body });
const post = (noteId: number, body: string, mentions: number[] = []) => noting.parse({ noteId, body, mentions });
const told = async (questionId: number, kind: string) => (await db.select({ data: events.data }).from(events).where(and(eq(events.questionId, questionId), eq(events.kind, kind))).orderBy(events.id)).map(({ data }) => data);

test("a note at words is read by all whose hand the text is, and answered in its thread", async () => {
  const { editor, helen, checker, questionId } = await set();
  const { noteId } = await writeNote(editor, questionId, words("abcdef1234", "How far south? One figure would do it."), now);
  await writeNote(helen, questionId, post(noteId, "About 74° north."), later(1));
  for (const actor of [editor, helen, checker]) {
    expect(await notesOf(actor, questionId)).toMatchObject([
      { id: noteId, subject: "text", key: "abcdef1234", quote: "pushed south again", settled: null, posts: [{ by: { id: editor.id, name: editor.name }, body: "How far south? One figure would do it." }, { by: { id: helen.id } }] },
    ]);
  }
});

test("what is new to one is a dot to that one alone, until it is read; own words are never new", async () => {
  const { editor, helen, questionId } = await set();
  const { noteId } = await writeNote(editor, questionId, whole("A fine piece."), now);
  const isNew = async (actor: Person) => (await notesOf(actor, questionId))[0]!.isUnread;
  expect([await isNew(editor), await isNew(helen)]).toEqual([false, true]);
  const [note] = await notesOf(helen, questionId);
  await markRead(helen, questionId, { noteId, readTo: note!.posts.at(-1)!.id + 999 });
  expect(await isNew(helen)).toBe(false);
  await writeNote(editor, questionId, post(noteId, "And one thing more."), later(1));
  expect([await isNew(editor), await isNew(helen)]).toEqual([false, true]);
  await markRead(helen, questionId, { noteId, readTo: note!.posts[0]!.id });
  expect(await isNew(helen)).toBe(true);
});

test("settled and opened again, each once and logged; a word in a settled thread opens it", async () => {
  const { editor, helen, questionId } = await set();
  const { noteId } = await writeNote(editor, questionId, words("abcdef1234", "How far?"), now);
  await settleNote(helen, questionId, noteId, later(1));
  await settleNote(editor, questionId, noteId, later(2));
  expect((await notesOf(editor, questionId))[0]!.settled).toEqual({ by: helen.name, at: later(1).toISOString() });
  await reopenNote(editor, questionId, noteId, later(3));
  await reopenNote(editor, questionId, noteId, later(4));
  await settleNote(editor, questionId, noteId, later(5));
  await writeNote(helen, questionId, post(noteId, "One thing still."), later(6));
  expect((await notesOf(editor, questionId))[0]!.settled).toBeNull();
  expect(await told(questionId, "noteSettled")).toHaveLength(2);
  expect(await told(questionId, "noteReopened")).toHaveLength(2);
});

test("the same sent twice, because its answer was lost, is one note and one word", async () => {
  const { editor, questionId } = await set();
  const first = await writeNote(editor, questionId, words("abcdef1234", "How far?"), now);
  expect(await writeNote(editor, questionId, words("abcdef1234", "How far?"), later(1))).toEqual(first);
  const all = await writeNote(editor, questionId, whole("Good."), later(2));
  expect(await writeNote(editor, questionId, whole("Good."), later(3))).toEqual(all);
  await Promise.all([1, 2, 3].map(() => writeNote(editor, questionId, post(all.noteId, "Very."), later(4))));
  expect(await db.select({ body: notePosts.body }).from(notePosts).where(eq(notePosts.noteId, all.noteId)).orderBy(notePosts.id)).toEqual([{ body: "Good." }, { body: "Very." }]);
  expect(await told(questionId, "noted")).toHaveLength(3);
});

test("spoken to by name are those who read the text, and only when the name stands in the words", async () => {
  const { editor, helen, checker, chief, magazine, questionId } = await set();
  const other = await makePerson(magazine.id, "contributor");
  expect((await sceneOf(editor, questionId, "en")).people.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([editor, chief, helen, checker].map(({ id }) => id).toSorted((a, b) => a - b));
  await expect(writeNote(editor, questionId, words("abcdef1234", `@${other.name}?`, { mentions: [other.id] }), now)).rejects.toThrow("does not read this text");
  await writeNote(editor, questionId, words("abcdef1234", `@${helen.name}, how far?`, { mentions: [helen.id, checker.id] }), now);
  expect((await notesOf(helen, questionId))[0]).toMatchObject({ isMine: true, posts: [{ mentions: [{ id: helen.id, name: helen.name }] }] });
  expect((await notesOf(checker, questionId))[0]!.isMine).toBe(false);
});

test("by role and stage: whoever has a hand in the text writes, settles and reads; to all others no note exists", async () => {
  const cast = await set();
  const { editor, chief, helen, checker, magazine, questionId } = cast;
  const { other: stranger } = await makeDesk();
  const historian = await makePerson(magazine.id, "contributor");
  const { noteId } = await writeNote(editor, questionId, whole("Begin with the grandfather."), now);
  const outcomes = async (actor: Person) => {
    const tries = [
      () => writeNote(actor, questionId, post(noteId, `A word by ${actor.id}, ${Math.random()}.`), now),
      () => settleNote(actor, questionId, noteId, now),
      () => reopenNote(actor, questionId, noteId, now),
      () => markRead(actor, questionId, { noteId, readTo: 1 }),
      () => notesOf(actor, questionId),
    ];
    const ends: boolean[] = [];
    for (const run of tries) ends.push(await run().then(() => true, (error: unknown) => { if (!(error instanceof Missing)) throw error; return false; }));
    return new Set(ends);
  };
  for (const stage of ["review", "ready", "published"] as const) {
    await putAt(questionId, stage);
    for (const actor of [editor, chief, checker, helen]) expect(await outcomes(actor), `${stage} ${actor.name}`).toEqual(new Set([true]));
    for (const actor of [stranger, historian]) expect(await outcomes(actor), `${stage} ${actor.name}`).toEqual(new Set([false]));
  }
  await putAt(questionId, "drafting");
  expect(await outcomes(helen)).toEqual(new Set([true]));
  for (const actor of [editor, chief, checker, stranger, historian]) expect(await outcomes(actor), `drafting ${actor.name}`).toEqual(new Set([false]));
});

test("a draft is its writer's alone: what is noted beside it is told of without its words", async () => {
  const { helen, editor, questionId } = await set("drafting");
  const { noteId } = await writeNote(helen, questionId, words("abcdef1234", "Is this right? My neighbour swears it.", { quote: "a private sentence" }), now);
  await settleNote(helen, questionId, noteId, later(1));
  for (const kind of ["noted", "noteSettled"]) expect(JSON.stringify(await told(questionId, kind))).not.toMatch(/private sentence|neighbour/);
  await expect(notesOf(editor, questionId)).rejects.toThrow(Missing);
});

test("who takes the question over does not find what stood beside the text of the one before", async () => {
  const { helen, editor, magazine, questionId } = await set("drafting");
  const { noteId } = await writeNote(helen, questionId, words("abcdef1234", "To check with my aunt."), now);
  const paul = await makePerson(magazine.id, "contributor");
  await reassign(editor, { questionId, contributorId: paul.id, dueOn: "2026-12-01", words: 300, fee: "none", feeAmount: "", feeCurrency: "USD", feeNote: "", brief: "", why: "" }, later(10));
  await take(paul, { questionId }, later(11));
  expect(await notesOf(paul, questionId)).toEqual([]);
  await expect(settleNote(paul, questionId, noteId, later(12))).rejects.toThrow(Missing);
  await expect(notesOf(helen, questionId)).rejects.toThrow(Missing);
  await writeNote(paul, questionId, words("zzzzzz1234", "My own."), later(13));
  expect(await notesOf(paul, questionId)).toHaveLength(1);
});

test("a note is reached by its own question only", async () => {
  const [one, two] = [await set(), await set()];
  const { noteId } = await writeNote(one.editor, one.questionId, whole("Good."), now);
  await expect(writeNote(two.editor, two.questionId, post(noteId, "Mine?"), now)).rejects.toThrow(Missing);
  await expect(settleNote(two.editor, two.questionId, noteId, now)).rejects.toThrow(Missing);
});

test("scripts in a note are words: kept and given back as they were typed", async () => {
  const { editor, helen, questionId } = await set();
  const payload = `<img src=x onerror=alert(1)> "><script>alert(1)</script> javascript:alert(1) \${7*7} {{status}}`;
  await writeNote(editor, questionId, words("abcdef1234", payload, { quote: payload }), now);
  expect((await notesOf(helen, questionId))[0]).toMatchObject({ quote: payload, posts: [{ body: payload }] });
});

test("what was said stays said: no hand changes a post, and none takes a note out", async () => {
  const { editor, questionId } = await set();
  const { noteId } = await writeNote(editor, questionId, whole("Good."), now);
  await expect(db.update(notePosts).set({ body: "Bad." }).where(eq(notePosts.noteId, noteId))).rejects.toThrow();
  await expect(db.delete(notes).where(eq(notes.id, noteId))).rejects.toThrow();
});
