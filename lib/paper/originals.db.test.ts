// What an envelope held, and what of it has to go back.
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { makeDesk, makeMagazine } from "@/db/testing-rows";
import { Missing } from "../refusal";
import { changeColumn } from "./change-column";
import { keepTrack } from "./keep-track";
import { transcription } from "./paper";
import { putIn } from "./put-in";
import { putInInbox } from "./put-in-inbox";
import { tray, trayCounts } from "./queries";
import { keepOriginals, returnOriginals } from "./return-originals";
import { saveTranscription } from "./save-transcription";
import { file, now } from "./testing-files";

test("what has to go back is due, is returned once, and can turn out to be here still", async () => {
  const { column, editor, other } = await makeDesk({ nextNumber: 1001 });
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

test("a letter goes to another column of one's own, and what its envelope held can be noted later", async () => {
  const { magazine, column, editor } = await makeDesk({ nextNumber: 1001 });
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
