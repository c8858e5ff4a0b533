// The history of a text: who reads it, and bringing an earlier text back.
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema/timeline";
import { at, copyIn, draftIn, historyOf, long, now, save, set, submitted } from "@/db/testing-saves";
import { Missing } from "../refusal";
import { sendBack } from "../reviews/send-back";
import { fromCopy, toCopy } from "../text/copy";
import { accepted, rejected } from "../text/suggestions";
import { savesOf } from "./history-queries";
import { restoreSave } from "./restore-save";
import { editText } from "./testing-edit";
import { workingText } from "./working-text";

test("what was typed before submission is its writer’s alone; the desk’s history begins with what was submitted", async () => {
  const { helen, ana, id } = await submitted();
  expect((await savesOf(ana, id)).map(({ version, how }) => [version, how])).toEqual([[2, "revision"]]);
  expect((await savesOf(helen, id)).map(({ version }) => version)).toEqual([2, 1]);
  await expect(restoreSave(ana, { questionId: id, version: 1 }, now)).rejects.toThrow(Missing);
  // Naming a private version teaches the desk nothing of it.
  const { merged, conflicts: open } = await save(ana, id, long("Her ship"), 1, "e");
  expect(open).toEqual([]);
  expect(rejected(merged!.document)).toEqual(fromCopy(long("A ship")));
});

test("sent back, the text is its writer’s alone again, and the desk reads none of it", async () => {
  const { helen, ana, id, version } = await submitted();
  await sendBack(ana, { questionId: id, revision: 1, note: "More." }, now);
  await save(helen, id, `${long("A ship")}\n\nMore.`, version, "h");
  await expect(savesOf(ana, id)).rejects.toThrow(Missing);
  await expect(save(ana, id, "Mine.", version, "e")).rejects.toThrow("not yours");
  expect((await historyOf(id)).map(({ isPrivate }) => isPrivate)).toEqual([true, false, true]);
});

test("an earlier text is brought back as a new save, and what came after it can be brought back too", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a", { sourceNotes: "Roskill" });
  await save(helen, id, "All else.", 1, "a", { when: at(20) });
  expect(await restoreSave(helen, { questionId: id, version: 1 }, at(30))).toBe(3);
  expect(await draftIn(id)).toMatchObject({ document: fromCopy("One."), sourceNotes: "Roskill", version: 3 });
  await restoreSave(helen, { questionId: id, version: 2 }, at(40));
  expect(await copyIn(id)).toBe("All else.");
  await expect(restoreSave(helen, { questionId: id, version: 2 }, at(41))).rejects.toThrow("reads like that already");
  const told = await db.select({ data: events.data }).from(events).where(and(eq(events.questionId, id), eq(events.kind, "draftRestored")));
  expect(told).toHaveLength(2);
});

test("once submitted, an earlier text is brought back as suggestions", async () => {
  const { ana, helen, id } = await submitted();
  await editText(ana, id, fromCopy("Something wholly other."), now);
  await restoreSave(helen, { questionId: id, version: 2 }, now);
  const { document } = await workingText(ana, id);
  expect([toCopy(rejected(document)), toCopy(accepted(document))]).toEqual(["Something wholly other.", long("A ship")]);
});

test("a window open since before an earlier text was brought back goes on in it", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a");
  await save(helen, id, "One.\n\nTwo.", 1, "a");
  await restoreSave(helen, { questionId: id, version: 1 }, now);
  await save(helen, id, "One.\n\nTwo.\n\nThree.", 2, "a");
  expect(await copyIn(id)).toBe("One.\n\nThree.");
});
