// Questions that ask the same: who is kept, what is refused, who leaves again, and what each reader is told.
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { makeMagazine, makeQuestion } from "@/db/testing-rows";
import { kindsOf, now, outcomes, reader, set, stageOf } from "@/db/testing-triage";
import type { Person } from "../actor";
import { askedBy } from "../questions/asked-by";
import { merge } from "./merge";
import { readerQuestion } from "./queries";
import { reopen } from "./reopen";
import { takeBack } from "./take-back";

const { columnId, ana, tom, historian, publish } = await set();

test("merging keeps everybody who asked, through several merges, and the story of both tells it", async () => {
  const [a, b, c] = [await makeQuestion(columnId), await makeQuestion(columnId), await makeQuestion(columnId, "unassigned")];
  await merge(ana, { questionId: a.id, into: b.reference.toLowerCase() }, now);
  await merge(ana, { questionId: b.id, into: c.reference }, now);
  expect(await kindsOf(a.id)).toEqual(["merged"]);
  expect(await kindsOf(b.id)).toEqual(["joined", "merged"]);
  expect((await askedBy(c.id)).map((x) => x.name)).toEqual([c.asker.name, a.asker.name, b.asker.name]);
  await reopen(ana, { questionId: b.id, reason: "Not the same after all." }, now);
  expect((await askedBy(c.id)).map((x) => x.name)).toEqual([c.asker.name]);
  expect(await stageOf(b.id)).toBe("inbox");
});

test("what cannot be merged into is refused with a sentence at the field", async () => {
  const [a, gone, merged] = [await makeQuestion(columnId), await makeQuestion(columnId, "declined"), await makeQuestion(columnId)];
  await merge(ana, { questionId: merged.id, into: (await makeQuestion(columnId)).reference }, now);
  const elsewhere = await makeMagazine();
  const foreign = await makeQuestion(elsewhere.column.id);
  const both: Person = { ...ana, roles: new Map([...ana.roles, [elsewhere.magazine.id, new Set(["editor"] as const)]]) };
  for (const [into, sentence] of [[a.reference, /into itself/], [gone.reference, /declined/], [merged.reference, /merged/], ["ZZZ-1", /no question/], ["nonsense", /no question/], [foreign.reference, /another magazine/]] as const) {
    await expect(merge(both, { questionId: a.id, into }, now)).rejects.toThrow(sentence);
  }
  expect(await stageOf(a.id)).toBe("inbox");
});

test("two questions merged into each other at once: one merge stands", async () => {
  const [a, b] = [await makeQuestion(columnId), await makeQuestion(columnId)];
  expect((await outcomes([merge(ana, { questionId: a.id, into: b.reference }, now), merge(tom, { questionId: b.id, into: a.reference }, now)])).toSorted()).toEqual(["done", "refused"]);
  expect([await stageOf(a.id), await stageOf(b.id)].toSorted()).toEqual(["inbox", "merged"]);
});

test("who asked the same and was merged can leave again, until the joint answer is out", async () => {
  const [mine, theirs, root] = [await makeQuestion(columnId), await makeQuestion(columnId), await makeQuestion(columnId, "published", historian)];
  for (const { id } of [mine, theirs]) await merge(ana, { questionId: id, into: root.reference }, now);
  await takeBack(reader(mine.id), now);
  expect(await stageOf(mine.id)).toBe("retracted");
  expect((await askedBy(root.id)).map((x) => x.name)).toEqual([root.asker.name, theirs.asker.name]);
  await publish(root.id);
  await expect(takeBack(reader(theirs.id), now)).rejects.toThrow(/answered together/);
});

test("a reader whose question was merged is told when the other is published", async () => {
  const [mine, other] = [await makeQuestion(columnId), await makeQuestion(columnId, "published", historian)];
  await merge(ana, { questionId: mine.id, into: other.reference }, now);
  expect(await readerQuestion(mine.asker.token)).toMatchObject({ stage: "merged", answerStage: "published", page: null });
  await publish(other.id);
  const seen = await readerQuestion(mine.asker.token);
  expect(seen).toMatchObject({ page: { headline: "A headline" }, reference: mine.reference });
  expect(JSON.stringify(seen)).not.toMatch(/example\.org|token/);
  for (const wrong of ["", "x".repeat(32), "' or 1=1 --", `${mine.asker.token}x`]) expect(await readerQuestion(wrong)).toBeNull();
  expect(await db.execute(sql`select 1 from questions where stage = 'merged' and merged_into_id is null`)).toHaveLength(0);
});
