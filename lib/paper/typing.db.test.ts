// A letter is typed, becomes a question, and is answered by post.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { makeDesk, makePerson } from "@/db/testing-rows";
import { sheetOf } from "../questions/sheet";
import { storyOf } from "../questions/story";
import { Missing, Refusal } from "../refusal";
import { transcription } from "./paper";
import { putIn } from "./put-in";
import { putInInbox } from "./put-in-inbox";
import { letterFor, lettersOf, tray } from "./queries";
import { saveTranscription } from "./save-transcription";
import { setAside } from "./set-aside";
import { file, now } from "./testing-files";
import { correspondence, writeByPost } from "./write-by-post";

test("two people at one letter never overwrite each other", async () => {
  const { column, editor, other } = await makeDesk({ nextNumber: 1001 });
  const { letterId } = await putIn(editor, column.id, [await file(60)], now);
  const mine = transcription.parse({ transcript: "Dear sirs,", name: "Amos Tuttle" });
  expect(await saveTranscription(editor, letterId, { ...mine, version: 1 }, now)).toEqual({ version: 2 });
  expect(await saveTranscription(editor, letterId, { ...mine, version: 1 }, now)).toEqual({ version: 2 }); // sent again on the way
  const theirs = transcription.parse({ transcript: "Dear Sirs:" });
  expect(await saveTranscription(other, letterId, { ...theirs, version: 1 }, now)).toEqual({ conflict: { ...mine, version: 2, by: editor.name, at: now } });
  await expect(putInInbox(other, { letterId, version: 1 }, now)).rejects.toThrow(`${editor.name} has changed this letter since you saw it.`);
  expect((await letterFor(editor, letterId)).letter.transcript).toBe("Dear sirs,");
});

test("a letter becomes one question, however often the button is pressed, and its pages stay with it", async () => {
  const { magazine, column, editor, other } = await makeDesk({ nextNumber: 1001 });
  const { letterId } = await putIn(editor, column.id, [await file(70)], now);
  await expect(putInInbox(editor, { letterId, version: 1 }, now)).rejects.toMatchObject({ fields: { transcript: "The reader’s words are missing." } });
  const pane = transcription.parse({ transcript: "Why is it called a compass rose?", name: "Amos Tuttle", town: "Salem", region: "Mass.", postalAddress: "3 Wharf St.", postmarkedOn: "2026-11-02", enclosures: "A pressed rose", originals: "The photograph", returnBy: "2026-11-20" });
  await saveTranscription(editor, letterId, { ...pane, version: 1 }, now);
  const both = await Promise.all([putInInbox(editor, { letterId, version: 2 }, now), putInInbox(other, { letterId, version: 2 }, now)]);
  expect(both[0]).toEqual(both[1]);
  const { questionId, reference } = both[0]!;
  expect(reference).toBe(`${column.prefix}-1001`);
  expect(await db.select().from(questions).where(eq(questions.columnId, column.id))).toHaveLength(1);
  const [message] = await db.select().from(messages).where(eq(messages.questionId, questionId));
  expect(message).toMatchObject({ channel: "letter", body: "Why is it called a compass rose?", postmarkedOn: "2026-11-02" });
  expect(message!.raw.toString()).toContain("compass rose");
  const [asker] = await db.select().from(askers).where(eq(askers.questionId, questionId));
  expect(asker).toMatchObject({ name: "Amos Tuttle", postalAddress: "3 Wharf St.", withheld: false, consentWording: null });
  expect(await lettersOf(editor, questionId)).toMatchObject([{ id: letterId, enclosures: "A pressed rose", pages: [{ position: 1 }] }]);
  expect(await lettersOf(await makePerson(magazine.id, "checker"), questionId)).toEqual([]);
  await expect(saveTranscription(editor, letterId, { ...pane, transcript: "Other words", version: 2 }, now)).rejects.toThrow(`This letter has become a question already, ${reference}.`);
  await expect(setAside(editor, letterId, now)).rejects.toThrow(Refusal);
  expect(await tray(editor, "waiting")).toEqual([]);
  expect(await tray(editor, "done")).toMatchObject([{ id: letterId, reference }]);
});

test("a letter by post knows to whom and about what, and stands in the story once", async () => {
  const { magazine, column, editor } = await makeDesk({ nextNumber: 1001 });
  const { letterId } = await putIn(editor, column.id, [await file(120)], now);
  await saveTranscription(editor, letterId, { ...transcription.parse({ transcript: "Why a rose?", name: "Amos Tuttle", postalAddress: "3 Wharf St.\nSalem, MA", originals: "The photograph" }), version: 1 }, now);
  const { questionId, reference } = await putInInbox(editor, { letterId, version: 2 }, now);
  const sheet = await sheetOf(editor, reference);
  expect(await correspondence(editor, sheet)).toMatchObject({ to: "Amos Tuttle\n3 Wharf St.\nSalem, MA", known: { name: "Amos Tuttle", originals: "The photograph", page: null, printed: null } });
  const written = { questionId, reference, address: "Amos Tuttle\nSalem", body: "Dear Amos Tuttle,\n\nthank you.", token: "a-token-of-the-form" };
  await Promise.all([writeByPost(editor, written, now), writeByPost(editor, written, now)]);
  expect((await storyOf(editor, questionId)).filter(({ kind }) => kind === "wroteByPost")).toMatchObject([{ who: "You", sentence: "wrote to the reader by post: “Dear Amos Tuttle,\n\nthank you.”" }]);
  const checker = await makePerson(magazine.id, "checker");
  await expect(writeByPost(checker, { ...written, token: "another-token-of-it" }, now)).rejects.toThrow(Missing);
  await expect(correspondence(checker, await sheetOf(checker, reference))).rejects.toThrow(Missing);
});
