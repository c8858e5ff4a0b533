import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { paperLetters, paperPages } from "@/db/schema/paper";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { sheetOf } from "../questions/sheet";
import { storyOf } from "../questions/story";
import { Missing, Refusal } from "../refusal";
import { transcription } from "./paper";
import { changeColumn } from "./change-column";
import { keepTrack } from "./keep-track";
import { movePageUp, takePageOut } from "./move-page";
import { addPages, putIn } from "./put-in";
import { putInInbox } from "./put-in-inbox";
import { lettersOf, letterFor, pageBytes, readingsOf, tray, trayCounts } from "./queries";
import { readAgain } from "./read-again";
import { recognise } from "./recognise";
import { keepOriginals, returnOriginals } from "./return-originals";
import { saveTranscription } from "./save-transcription";
import { setAside, takeBack } from "./set-aside";
import { correspondence, writeByPost } from "./write-by-post";

const now = new Date("2026-11-24T15:00:00Z");
const picture = (shade: number) => sharp({ create: { width: 60, height: 80, channels: 3, background: { r: shade, g: shade, b: shade } } }).png().toBuffer();
const file = async (shade: number) => ({ name: `page-${shade}.png`, content: await picture(shade) });

async function set() {
  const { magazine, column } = await makeMagazine({ nextNumber: 1001 });
  return { magazine, column, editor: await makePerson(magazine.id, "editor"), other: await makePerson(magazine.id, "chief") };
}

test("a letter of several files lies in the tray with its pages, each waiting to be read; the same files again are the same letter", async () => {
  const { magazine, column, editor, other } = await set();
  const files = [await file(10), await file(20)];
  const [first, twin] = await Promise.all([putIn(editor, column.id, files, now), putIn(other, column.id, files, now)]);
  expect(first.letterId).toBe(twin.letterId);
  expect([first.known, twin.known].toSorted()).toEqual([false, true]);
  const { pages } = await letterFor(editor, first.letterId);
  expect(pages.map(({ position, recognition, rawType }) => [position, recognition, rawType])).toEqual([[1, "waiting", "image/png"], [2, "waiting", "image/png"]]);
  const jobs = await db.execute(sql`select 1 from graphile_worker.jobs where task_identifier = 'recognise' and key in ${pages.map(({ id }) => `recognise:${id}`)}`);
  expect(jobs).toHaveLength(2);
  const [event] = await db.select().from(events).where(eq(events.magazineId, magazine.id));
  expect(event).toMatchObject({ kind: "letterPutIn", data: { letterId: first.letterId, pages: 2 } });
  // One more page, and one that is there already.
  await addPages(editor, first.letterId, [await file(20), await file(30)]);
  expect((await letterFor(editor, first.letterId)).pages.map(({ position }) => position)).toEqual([1, 2, 3]);
});

test("a file that cannot be taken leaves nothing behind", async () => {
  const { column, editor } = await set();
  await expect(putIn(editor, column.id, [await file(40), { name: "notes.txt", content: Buffer.from("words") }], now)).rejects.toThrow("“notes.txt” is no JPEG, PNG or PDF.");
  expect(await tray(editor, "waiting")).toEqual([]);
});

test("who may not type in letters sees none of it, in the own magazine or another", async () => {
  const { magazine, column, editor } = await set();
  const { letterId } = await putIn(editor, column.id, [await file(50)], now);
  const page = (await letterFor(editor, letterId)).pages[0]!;
  const elsewhere = await makeMagazine();
  const strangers = [await makePerson(magazine.id, "checker"), await makePerson(magazine.id, "contributor"), await makePerson(elsewhere.magazine.id, "chief")];
  for (const stranger of strangers) {
    expect(await tray(stranger, "waiting")).toEqual([]);
    expect((await trayCounts(stranger, undefined, now)).waiting).toBe(0);
    for (const attempt of [
      () => letterFor(stranger, letterId),
      () => readingsOf(stranger, letterId),
      () => pageBytes(stranger, page.id, "image"),
      () => pageBytes(stranger, page.id, "raw"),
      () => putIn(stranger, column.id, [{ name: "x", content: Buffer.from("x") }], now),
      () => addPages(stranger, letterId, []),
      () => saveTranscription(stranger, letterId, { ...transcription.parse({}), version: 1 }, now),
      () => putInInbox(stranger, { letterId, version: 1 }, now),
      () => setAside(stranger, letterId, now),
      () => returnOriginals(stranger, letterId, now),
      () => readAgain(stranger, { pageId: page.id, turn: 0 }),
    ])
      await expect(attempt()).rejects.toThrow(Missing);
  }
  expect((await pageBytes(editor, page.id, "image")).type).toBe("image/jpeg");
  expect((await pageBytes(editor, page.id, "raw")).bytes.equals((await file(50)).content)).toBe(true);
});

test("two people at one letter never overwrite each other", async () => {
  const { column, editor, other } = await set();
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
  const { magazine, column, editor, other } = await set();
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

test("what has to go back is due, is returned once, and can turn out to be here still", async () => {
  const { column, editor, other } = await set();
  const due = async (shade: number, returnBy: string) => {
    const { letterId } = await putIn(editor, column.id, [await file(shade)], now);
    await saveTranscription(editor, letterId, { ...transcription.parse({ originals: `Photograph ${shade}`, returnBy }), version: 1 }, now);
    return letterId;
  };
  const [later, , late] = [await due(80, "2026-12-01"), await due(81, ""), await due(82, "2026-11-23")];
  expect(await trayCounts(editor, undefined, now)).toMatchObject({ waiting: 3, originals: 3, overdue: 1 });
  expect((await tray(editor, "originals")).map(({ originals }) => originals)).toEqual(["Photograph 82", "Photograph 80", "Photograph 81"]);
  await returnOriginals(other, late, now);
  await returnOriginals(editor, late, new Date(now.getTime() + 1000));
  expect((await tray(editor, "originals")).at(-1)).toMatchObject({ id: late, returnedBy: other.name, returnedAt: now });
  expect(await trayCounts(editor, undefined, now)).toMatchObject({ originals: 2, overdue: 0 });
  await keepOriginals(editor, late, now);
  expect(await trayCounts(editor, undefined, now)).toMatchObject({ originals: 3, overdue: 1 });
  const { letterId } = await putIn(editor, column.id, [await file(83)], now);
  await expect(returnOriginals(editor, letterId, now)).rejects.toThrow("Nothing of this letter has to go back.");
  expect(later).not.toBe(late);
});

test("a letter set aside leaves the tray, is not typed, and comes back", async () => {
  const { column, editor } = await set();
  const { letterId } = await putIn(editor, column.id, [await file(90)], now);
  await setAside(editor, letterId, now);
  expect([await tray(editor, "waiting"), (await tray(editor, "aside")).length]).toEqual([[], 1]);
  await expect(putInInbox(editor, { letterId, version: 1 }, now)).rejects.toThrow("was set aside");
  await takeBack(editor, letterId, now);
  expect(await tray(editor, "waiting")).toHaveLength(1);
});

test("a reading is kept once; one that fails says so; one of a page turned meanwhile is not kept", async () => {
  const { column, editor } = await set();
  const { letterId } = await putIn(editor, column.id, [await file(100), await file(110)], now);
  const [one, two] = (await letterFor(editor, letterId)).pages;
  let readings = 0;
  const reads = async () => `Reading ${++readings}`;
  await recognise({ pageId: one!.id }, now, reads);
  await recognise({ pageId: one!.id }, now, reads);
  expect((await readingsOf(editor, letterId))[0]).toMatchObject({ recognition: "read", recognised: "Reading 1" });
  await recognise({ pageId: two!.id }, now, async () => null);
  expect((await readingsOf(editor, letterId))[1]).toMatchObject({ recognition: "failed", recognised: "" });
  await readAgain(editor, { pageId: two!.id, turn: 90 });
  await recognise({ pageId: two!.id }, now, async () => {
    await db.update(paperPages).set({ image: await picture(111) }).where(eq(paperPages.id, two!.id));
    return "Upside down";
  });
  expect((await readingsOf(editor, letterId))[1]).toMatchObject({ recognition: "waiting", recognised: "" });
  await db.update(paperLetters).set({ setAsideAt: now }).where(eq(paperLetters.id, letterId));
});

test("a letter by post knows to whom and about what, and stands in the story once", async () => {
  const { magazine, column, editor } = await set();
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

test("pages change places, and one that belongs elsewhere becomes a letter of its own; none is lost", async () => {
  const { column, editor } = await set();
  const { letterId } = await putIn(editor, column.id, [await file(130), await file(140), await file(150)], now);
  const ids = async (of = letterId) => (await letterFor(editor, of)).pages.map(({ id }) => id);
  const [a, b, c] = (await ids()) as [number, number, number];
  await movePageUp(editor, c);
  await movePageUp(editor, a);
  expect(await ids()).toEqual([a, c, b]);
  const outs = await Promise.allSettled([takePageOut(editor, c, now), takePageOut(editor, c, now)]);
  expect(outs.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await letterFor(editor, letterId)).pages.map(({ id, position }) => [id, position])).toEqual([[a, 1], [b, 2]]);
  const [, made] = await tray(editor, "waiting");
  expect(await ids(made!.id)).toEqual([c]);
  await expect(takePageOut(editor, c, now)).rejects.toThrow("the only page");
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  for (const attempt of [() => movePageUp(stranger, b), () => takePageOut(stranger, b, now)]) await expect(attempt()).rejects.toThrow(Missing);
});

test("a letter goes to another column of one's own, and what its envelope held can be noted later", async () => {
  const { magazine, column, editor } = await set();
  const { letterId } = await putIn(editor, column.id, [await file(160)], now);
  const foreign = await makeMagazine();
  await expect(changeColumn(editor, { letterId, columnId: foreign.column.id })).rejects.toThrow(Missing);
  const [second] = await db.insert(columns).values({ magazineId: magazine.id, name: "Second", path: `second-${magazine.id}`, prefix: "TZZ", consentWording: "Yes." }).returning();
  await changeColumn(editor, { letterId, columnId: second!.id });
  await saveTranscription(editor, letterId, { ...transcription.parse({ transcript: "Why?" }), version: 1 }, now);
  const { reference } = await putInInbox(editor, { letterId, version: 2 }, now);
  expect(reference).toBe("TZZ-1001");
  await keepTrack(editor, { letterId, enclosures: "", originals: "A map", returnBy: "2026-12-01" }, now);
  await returnOriginals(editor, letterId, now);
  await expect(keepTrack(editor, { letterId, enclosures: "", originals: "", returnBy: "" }, now)).rejects.toThrow("returned already");
  expect(await tray(editor, "originals")).toMatchObject([{ originals: "A map", returnBy: "2026-12-01", returnedBy: editor.name }]);
});
