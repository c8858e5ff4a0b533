// Letters are put in and lie in the tray, for those who may type them and for nobody else.
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { makeDesk, makeMagazine, makePerson } from "@/db/testing-rows";
import { Missing } from "../refusal";
import { transcription } from "./paper";
import { addPages, putIn } from "./put-in";
import { putInInbox } from "./put-in-inbox";
import { letterFor, pageBytes, readingsOf, tray, trayCounts } from "./queries";
import { readAgain } from "./read-again";
import { returnOriginals } from "./return-originals";
import { saveTranscription } from "./save-transcription";
import { setAside, takeBack } from "./set-aside";
import { file, now } from "./testing-files";

test("a letter of several files lies in the tray with its pages, each waiting to be read; the same files again are the same letter", async () => {
  const { magazine, column, editor, other } = await makeDesk();
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
  const { column, editor } = await makeDesk();
  await expect(putIn(editor, column.id, [await file(40), { name: "notes.txt", content: Buffer.from("words") }], now)).rejects.toThrow("“notes.txt” is no JPEG, PNG or PDF.");
  expect(await tray(editor, "waiting")).toEqual([]);
});

test("who may not type in letters sees none of it, in the own magazine or another", async () => {
  const { magazine, column, editor } = await makeDesk();
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

test("a letter set aside leaves the tray, is not typed, and comes back", async () => {
  const { column, editor } = await makeDesk();
  const { letterId } = await putIn(editor, column.id, [await file(90)], now);
  await setAside(editor, letterId, now);
  expect([await tray(editor, "waiting"), (await tray(editor, "aside")).length]).toEqual([[], 1]);
  await expect(putInInbox(editor, { letterId, version: 1 }, now)).rejects.toThrow("was set aside");
  await takeBack(editor, letterId, now);
  expect(await tray(editor, "waiting")).toHaveLength(1);
});
