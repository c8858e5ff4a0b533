// Saves that change notes and facts beside the words, and what becomes of those when the words change.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { claims } from "@/db/schema/facts";
import { at, long, marked, now, save, submitted } from "@/db/testing-saves";
import { fromCopy } from "../text/copy";
import { suggestedIn } from "../text/suggested";
import { workingText } from "./working-text";

test("a checker anchors notes and facts and changes no word", async () => {
  const { cleo, ana, id, version } = await submitted();
  const anchored = marked(fromCopy(long("A ship")), "winter", { type: "claim", attrs: { id: "factfactfa" } });
  // Meanwhile an editor suggested other words in the same paragraph.
  await save(ana, id, marked(fromCopy(long("A ship")), "north", { type: "deleted", attrs: { id: "aaaaaaaaaa" } }), version, "e");
  const { merged, conflicts: open } = await save(cleo, id, anchored, version, "c");
  expect(open).toEqual([]);
  expect(JSON.stringify(merged!.document)).toContain("factfactfa");
  expect([...suggestedIn(merged!.document).keys()]).toEqual(["aaaaaaaaaa"]);
  await expect(save(cleo, id, long("Her ship"), version + 2, "c")).rejects.toThrow("leaves them as they are");
});

test("a note or a fact changes no words: the text is not said to have changed since the revision", async () => {
  const { cleo, ana, id, version } = await submitted();
  await save(cleo, id, marked(fromCopy(long("A ship")), "winter", { type: "note", attrs: { id: "notenoteno" } }), version, "c", { when: at(5) });
  expect((await workingText(ana, id)).situation.open.changedSince).toBe(false);
  await save(ana, id, `${long("A ship")}\n\nMore.`, version, "e", { when: at(6) });
  expect((await workingText(ana, id)).situation.open.changedSince).toBe(true);
});

test("a check lapses when its sentence changes, not when another does; only a new check ends that", async () => {
  const { cleo, ana, id, version } = await submitted(`${long("A ship")} It was cold.`);
  const anchored = marked(fromCopy(`${long("A ship")} It was cold.`), "winter", { type: "claim", attrs: { id: "factfactfa" } });
  await save(cleo, id, anchored, version, "c");
  await db.insert(claims).values({ questionId: id, key: "factfactfa", quote: "winter", addedById: cleo.id, addedAt: now, state: "verified", checkedAt: now, checkedById: cleo.id, sentence: long("A ship") });
  const claim = async () => (await db.select().from(claims).where(eq(claims.questionId, id)))[0]!;
  const cold = marked(anchored, "cold", { type: "deleted", attrs: { id: "aaaaaaaaaa" } });
  await save(ana, id, cold, version + 1, "e", { when: at(1) });
  expect(await claim()).toMatchObject({ lapsedAt: null, isInText: true, quote: "winter" });
  await save(ana, id, marked(cold, "that year", { type: "deleted", attrs: { id: "bbbbbbbbbb" } }), version + 2, "e", { when: at(2) });
  expect(await claim()).toMatchObject({ lapsedAt: at(2) });
  await save(ana, id, cold, version + 3, "e", { when: at(3) });
  expect(await claim()).toMatchObject({ lapsedAt: at(2) });
  const gone = marked(cold, "winter", { type: "deleted", attrs: { id: "cccccccccc" } });
  await save(ana, id, gone, version + 4, "e", { when: at(4) });
  expect(await claim()).toMatchObject({ isInText: false, quote: "winter" });
});
