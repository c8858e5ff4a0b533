import { expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { publications } from "@/db/schema/publishing";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { closeTo } from "./close-to";

const at = new Date("2026-05-01T12:00:00Z");

test("an answer that shares telling words is offered, and neither a withdrawn one, another column's, nor one that shares a common word", async () => {
  const { column, magazine } = await makeMagazine();
  const writer = await makePerson(magazine.id, "contributor");
  const publish = async (headline: string, more: Partial<typeof publications.$inferInsert> = {}) => {
    const { id: questionId } = await makeQuestion(more.columnId ?? column.id, "published", writer);
    const [revision] = await db
      .insert(revisions)
      .values({ questionId, number: 1, kind: "submitted", document: { type: "doc", content: [] }, question: "Q?", words: 1, wordsBy: {}, contributorId: writer.id, madeById: writer.id, madeAt: at })
      .returning();
    await db.insert(publications).values({ questionId, revisionId: revision!.id, columnId: column.id, path: `p-${questionId}`, headline, bylines: [], bio: { type: "doc", content: [] }, credit: "", publishedById: writer.id, madeAt: at, goesLiveAt: at, wentLiveAt: at, ...more });
  };
  await publish("What did the sailors of the Arctic convoys eat?");
  await publish("Why sailors rang the bell");
  await publish("The convoys that ate nothing in the Arctic", { withdrawnAt: at, withdrawal: "Gone." });
  await publish("Arctic convoys elsewhere", { columnId: (await makeMagazine()).column.id });
  for (const headline of ["War and tea", "War and bread", "War and soap", "War and rain"]) await publish(headline);

  expect((await closeTo(column.id, "My grandfather sailed with an arctic convoy. What did they eat?")).map(({ headline }) => headline)).toEqual(["What did the sailors of the Arctic convoys eat?"]);
  expect(await closeTo(column.id, "Was there a war with rules?")).toEqual([]);
  expect(await closeTo(column.id, "'; & | ! <-> (")).toEqual([]);
});
