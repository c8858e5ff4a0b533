// The pages of a letter: what is read on them, and where they lie.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { paperLetters, paperPages } from "@/db/schema/paper";
import { makeDesk, makeMagazine, makePerson } from "@/db/testing-rows";
import { Missing } from "../refusal";
import { movePageUp, takePageOut } from "./move-page";
import { putIn } from "./put-in";
import { letterFor, readingsOf, tray } from "./queries";
import { readAgain } from "./read-again";
import { recognise } from "./recognise";
import { file, now, picture } from "./testing-files";

test("a reading is kept once; one that fails says so; one of a page turned meanwhile is not kept", async () => {
  const { column, editor } = await makeDesk();
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

test("pages change places, and one that belongs elsewhere becomes a letter of its own; none is lost", async () => {
  const { column, editor } = await makeDesk();
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
