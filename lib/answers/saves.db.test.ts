// Saves of one text from several windows: what is kept, merged, and left to a person to choose.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { conflicts } from "@/db/schema/answers";
import { makePerson, makeQuestion } from "@/db/testing-rows";
import { at, copyIn, historyOf, long, now, save, set, submitted } from "@/db/testing-saves";
import { reassign } from "../assignments/reassign";
import { take } from "../assignments/take";
import { situationOf } from "../questions/hold";
import { Missing } from "../refusal";
import { fromCopy, toCopy } from "../text/copy";
import { settleConflict } from "./settle-conflict";
import { submit } from "./submit";
import { workingText } from "./working-text";

test("every acknowledged save is in the history as it was, with whose it was", async () => {
  const { helen, id } = await set();
  expect(await save(helen, id, "One.", 0, "a")).toEqual({ version: 1, conflicts: [] });
  expect(await save(helen, id, "One. Two.", 1, "a", { sourceNotes: "Roskill" })).toEqual({ version: 2, conflicts: [] });
  expect((await historyOf(id)).map(({ version, basedOn, how, sourceNotes, isPrivate, savedById, document }) => [version, basedOn, how, sourceNotes, isPrivate, savedById, toCopy(document)])).toEqual([
    [1, 0, "typed", "", true, helen.id, "One."],
    [2, 1, "typed", "Roskill", true, helen.id, "One. Two."],
  ]);
});

test("two windows of one person: what each put in is in both, in the order of the text", async () => {
  const { helen, id } = await set();
  await save(helen, id, "First.\n\nLast.", 0, "a");
  await save(helen, id, "First.\n\nFrom a.\n\nLast.", 1, "a");
  const answer = await save(helen, id, "First.\n\nLast.\n\nFrom b.", 1, "b");
  expect(answer).toMatchObject({ version: 3, merged: { document: fromCopy("First.\n\nFrom a.\n\nLast.\n\nFrom b.") }, conflicts: [] });
  expect((await historyOf(id)).at(-1)).toMatchObject({ how: "merged", basedOn: 1, tab: "b", sent: { document: fromCopy("First.\n\nLast.\n\nFrom b.") } });
});

test("the same save sent again is acknowledged and changes nothing, also when it was merged", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a");
  expect(await save(helen, id, "One.", 0, "a")).toEqual({ version: 1, conflicts: [] });
  await save(helen, id, "One.\n\nb.", 1, "b");
  await save(helen, id, "a.\n\nOne.", 1, "a");
  expect(await save(helen, id, "a.\n\nOne.", 1, "a")).toMatchObject({ version: 3, merged: { document: fromCopy("a.\n\nOne.\n\nb.") } });
  expect(await historyOf(id)).toHaveLength(3);
});

test("after a lost answer what was typed since stands once", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a");
  await save(helen, id, "One.\n\nFrom the other window.", 1, "b");
  await save(helen, id, "One.\n\nHalf a sen", 1, "a");
  await save(helen, id, "One.\n\nHalf a sentence, and the rest.", 1, "a");
  expect(await copyIn(id)).toBe("One.\n\nFrom the other window.\n\nHalf a sentence, and the rest.");
});

test("one paragraph changed in two windows: both texts are kept, and one click settles it, whichever is chosen", async () => {
  for (const [kept, text] of [["standing", long("Their ship")], ["other", long("Our ship")], ["both", `${long("Their ship")}\n\n${long("Our ship")}`]] as const) {
    const { helen, id } = await set();
    await save(helen, id, `${long("A ship")}\n\nEnd.`, 0, "a");
    await save(helen, id, `${long("Their ship")}\n\nEnd.`, 1, "a");
    const { conflicts: open, version } = await save(helen, id, `${long("Our ship")}\n\nEnd.`, 1, "b");
    expect(open).toMatchObject([{ base: fromCopy(long("A ship")).content, standing: fromCopy(long("Their ship")).content, other: fromCopy(long("Our ship")).content, otherBy: helen.name }]);
    const settled = await settleConflict(helen, { questionId: id, id: open[0]!.id, kept, tab: "b", version }, now);
    expect([toCopy(settled.merged!.document), settled.conflicts]).toEqual([`${text}\n\nEnd.`, []]);
    const again = await settleConflict(helen, { questionId: id, id: open[0]!.id, kept, tab: "b", version }, now);
    expect([again.version, await copyIn(id)]).toEqual([settled.version, `${text}\n\nEnd.`]);
  }
});

test("a paragraph taken out here and changed there can be put back where it stood", async () => {
  const { helen, id } = await set();
  await save(helen, id, `One.\n\n${long("A ship")}\n\nThree.`, 0, "a");
  await save(helen, id, "One.\n\nThree.", 1, "a");
  const { conflicts: open } = await save(helen, id, `One.\n\n${long("Our ship")}\n\nThree.`, 1, "b");
  expect(open).toMatchObject([{ standing: [], other: fromCopy(long("Our ship")).content }]);
  await settleConflict(helen, { questionId: id, id: open[0]!.id, kept: "other", tab: "b", version: 3 }, now);
  expect(await copyIn(id)).toBe(`One.\n\n${long("Our ship")}\n\nThree.`);
});

test("who goes on typing in a paragraph of two texts makes no heap of conflicts", async () => {
  const { helen, id } = await set();
  await save(helen, id, long("A ship"), 0, "a");
  await save(helen, id, long("Their ship"), 1, "a");
  await save(helen, id, long("Our ship"), 1, "b");
  await save(helen, id, long("Our own ship"), 1, "b");
  const rows = await db.select().from(conflicts).where(eq(conflicts.questionId, id));
  expect(rows.map(({ other }) => toCopy({ type: "doc", content: other }))).toEqual([long("Our own ship")]);
});

test("submitting waits for the choice between two texts", async () => {
  const { helen, id } = await set();
  await save(helen, id, long("A ship"), 0, "a");
  await save(helen, id, long("Their ship"), 1, "a");
  const { version } = await save(helen, id, long("Our ship"), 1, "b");
  await expect(submit(helen, { questionId: id, version, note: "" }, now)).rejects.toThrow("two texts");
});

test("source notes of two windows are merged line by line", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.", 0, "a", { sourceNotes: "Roskill\nKew" });
  await save(helen, id, "One.", 1, "a", { sourceNotes: "Roskill, p. 40\nKew" });
  const { merged } = await save(helen, id, "One.", 1, "b", { sourceNotes: "Roskill\nKew\nA letter" });
  expect(merged?.sourceNotes).toBe("Roskill, p. 40\nKew\nA letter");
});

test("a text saved on a version nobody knows is joined with what stands", async () => {
  const { helen, id } = await set();
  await save(helen, id, "One.\n\nTwo.", 0, "a");
  await save(helen, id, "One.\n\nOther.", 99, "b");
  expect(await copyIn(id)).toBe("One.\n\nTwo.\n\nOther.");
});

test("when it is published or killed nothing of it can be saved any more", async () => {
  const { ana, helen, column } = await submitted();
  const killed = await makeQuestion(column.id, "killed", helen);
  await expect(save(helen, killed.id, "More.", 0, "a")).rejects.toThrow("no longer being written");
  await expect(save(ana, killed.id, "More.", 0, "e")).rejects.toThrow("not yours");
});

/** Helen's paragraph of two texts, open, and one that she has settled; then the desk gives the question to Otto, who takes it. */
async function passedOn() {
  const cast = await set();
  const { helen, ana, magazine, id } = cast;
  await save(helen, id, `${long("A ship")}\n\n${long("A port")}`, 0, "a");
  await save(helen, id, `${long("Their ship")}\n\n${long("Their port")}`, 1, "a");
  const { conflicts: two, version } = await save(helen, id, `${long("Our ship")}\n\nIn between.\n\n${long("Our port")}`, 1, "b");
  const [open, done] = [two[0]!.id, two.at(-1)!.id];
  const settled = await settleConflict(helen, { questionId: id, id: done, kept: "standing", tab: "b", version }, now);
  const otto = await makePerson(magazine.id, "contributor");
  await reassign(ana, { questionId: id, contributorId: otto.id, dueOn: "2026-12-20", words: 300, fee: "none", feeAmount: "", feeCurrency: "USD", feeNote: "", brief: "", why: "" }, at(5));
  await take(otto, { questionId: id }, at(5));
  return { ...cast, otto, open, done, version: settled.version };
}

test("who takes the question over finds none of the former historian's two texts, and is given nothing for choosing", async () => {
  const { otto, id, open, done, version } = await passedOn();
  expect(open).not.toBe(done);
  expect(await workingText(otto, id)).toMatchObject({ hand: "write", document: fromCopy(""), conflicts: [] });
  for (const chosen of [open, done]) await expect(settleConflict(otto, { questionId: id, id: chosen, kept: "standing", tab: "o", version }, at(6))).rejects.toThrow(Missing);
  const saved = await save(otto, id, "My own.", version, "o", { when: at(7) });
  expect(saved.conflicts).toEqual([]);
  for (const chosen of [open, done]) await expect(settleConflict(otto, { questionId: id, id: chosen, kept: "both", tab: "o", version: saved.version }, at(8))).rejects.toThrow(Missing);
  expect(await copyIn(id)).toBe("My own.");
});

test("the two texts of a draft that was replaced are ended with it, and stop nothing; those of the new one are chosen between", async () => {
  const { otto, id, version } = await passedOn();
  await save(otto, id, long("A whale"), version, "o", { when: at(6) });
  expect((await situationOf(db, otto, id)).open.conflicts).toBe(0);
  await save(otto, id, long("Their whale"), version + 1, "o", { when: at(7) });
  const { conflicts: own, version: met } = await save(otto, id, long("Our whale"), version + 1, "p", { when: at(8) });
  expect(own).toHaveLength(1);
  expect((await settleConflict(otto, { questionId: id, id: own[0]!.id, kept: "other", tab: "p", version: met }, at(9))).conflicts).toEqual([]);
  expect(await copyIn(id)).toBe(long("Our whale"));
});
