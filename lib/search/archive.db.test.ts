import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { issues } from "@/db/schema/magazine";
import { printings, publications } from "@/db/schema/publishing";
import { questionTopics } from "@/db/schema/questions";
import { archive, archiveWords } from "@/db/schema/search";
import { shelfOf } from "../publishing/shelf";
import { searchAnswers } from "./answers";
import { looking } from "./looking";
import { makeArchive } from "@/db/testing-archive";

const rowOf = async (questionId: number) => (await db.select().from(archive).where(eq(archive.questionId, questionId)))[0];
const counted = async (columnId: number) => new Map((await db.select().from(archiveWords).where(eq(archiveWords.columnId, columnId))).map((word) => [word.word, [word.printed, word.answers, word.named]]));

test("a page comes, is corrected and goes, and its row and its words with it", async () => {
  const { print, column } = await makeArchive();
  const first = await print("Bells at Zanzibar", { copy: "The bells rang." });
  await print("A bell rope");
  expect((await counted(column.id)).get("bells")).toEqual(["Bells", 1, 0]); // with and without a capital on the same page
  expect((await counted(column.id)).get("zanzibar")).toEqual(["Zanzibar", 1, 1]);
  await db.update(publications).set({ supersededAt: new Date() }).where(eq(publications.id, first.id));
  const { id: _, ...row } = first;
  const [corrected] = await db.insert(publications).values({ ...row, headline: "Bells at Mombasa", correction: "It was Mombasa." }).returning();
  expect(await rowOf(first.questionId)).toMatchObject({ publicationId: corrected!.id, firstLiveAt: first.firstLiveAt });
  expect([...(await counted(column.id)).keys()]).toEqual(expect.arrayContaining(["mombasa", "rope"]));
  expect((await counted(column.id)).has("zanzibar")).toBe(false);
  await db.update(publications).set({ withdrawnAt: new Date(), withdrawal: "Gone." }).where(eq(publications.id, corrected!.id));
  expect(await rowOf(first.questionId)).toBeUndefined();
  expect([...(await counted(column.id)).keys()].toSorted()).toEqual(["ada", "bell", "marsh", "none", "rope"]);
});

test("topics, printings and cover dates are followed, and what a server remembers is never older", async () => {
  const { print, column, topics, issues: numbers } = await makeArchive();
  const { questionId } = await print("A bell", { topic: "At sea" });
  const remembered = async () => (await shelfOf(column.id)).pages.map(({ topics: on, issueId, year }) => ({ on, issueId, year }));
  const [sea, air] = [topics.get("At sea")!.id, topics.get("In the air")!.id];
  expect(await remembered()).toEqual([{ on: [sea], issueId: null, year: 2001 }]);
  await db.insert(questionTopics).values({ questionId, topicId: air });
  expect(await remembered()).toMatchObject([{ on: [sea, air] }]);
  await db.delete(questionTopics).where(eq(questionTopics.questionId, questionId));
  expect(await remembered()).toMatchObject([{ on: [] }]);
  const [spring, winter] = [numbers.get("Spring 1998")!.id, numbers.get("Winter 1998")!.id];
  const [row] = await db.select({ by: publications.publishedById }).from(publications).where(eq(publications.questionId, questionId));
  for (const issueId of [winter, spring]) await db.insert(printings).values({ questionId, issueId, page: 3, markedById: row!.by, markedAt: new Date() });
  expect(await remembered()).toMatchObject([{ issueId: spring, year: 1998 }]);
  await db.update(issues).set({ coverDate: "1999-03-01" }).where(eq(issues.id, spring));
  expect(await remembered()).toMatchObject([{ issueId: winter, year: 1998 }]);
  await db.delete(printings).where(eq(printings.questionId, questionId));
  expect(await remembered()).toMatchObject([{ issueId: null, year: 2001 }]);
});

test("what a source note says is found by no reader, for it is not printed", async () => {
  const { print, column, people } = await makeArchive();
  const page = await print("A bell", { copy: "It rang." });
  const content = [{ type: "text", text: "It rang in Lor" }, { type: "text", text: "ient", marks: [{ type: "italic" }] }, { type: "sourceNote", attrs: { text: "Told by an unnamed widow" } }, { type: "text", text: "." }];
  const [revision] = await db
    .insert(revisions)
    .values({ questionId: page.questionId, number: 2, kind: "edited", document: { type: "doc", content: [{ type: "paragraph", content }] } as never, question: "Why?", words: 4, wordsBy: {}, contributorId: people.Marsh.id, madeById: people.Marsh.id, madeAt: new Date() })
    .returning();
  await db.update(publications).set({ revisionId: revision!.id }).where(eq(publications.id, page.id));
  const find = async (q: string) => (await searchAnswers(column.id, looking.parse({ q }))).hits.map(({ excerpt }) => excerpt.map(({ text }) => text).join(""));
  expect(await find("widow")).toEqual([]);
  expect(await find("lorient")).toEqual(["Why? It rang in Lorient."]);
});

test("a place is read off the credit as printed, and never from what was withheld", async () => {
  const { print } = await makeArchive();
  const place = async (credit: string, name: string, withheld = false) => (await rowOf((await print("A bell", { credit, asker: { name, withheld } })).questionId))!.place;
  expect(await place("Ann Frost, Duluth, Minn.", "Ann Frost")).toBe("Minn.");
  expect(await place("Bo Hill, Jr., Toronto, Ontario", "Bo Hill, Jr.")).toBe("Ontario");
  expect(await place("Bo Hill, Jr.", "Bo Hill, Jr.")).toBe("");
  expect(await place("Name withheld, Ohio", "Ann Frost", true)).toBe("Ohio");
  expect(await place("Name withheld", "Ann Frost", true)).toBe("");
  expect(await place("Annie Frost, Leeds", "Ann Frost")).toBe("Leeds"); // the desk prints another name than the question holds
  expect(await place("Dr. A. Frost, Jr.", "Ann Frost")).toBe("");
  expect(await place("Ann Frost", "")).toBe("");
});

test("two at once change the words of a column one after the other", async () => {
  const { print, column } = await makeArchive();
  const pages = [await print("Bells and ropes"), await print("Ropes and bells")];
  await Promise.all(pages.map(({ id }) => db.transaction(async (tx) => {
    await tx.update(publications).set({ withdrawnAt: new Date(), withdrawal: "Gone." }).where(eq(publications.id, id));
    await tx.update(publications).set({ withdrawnAt: null, withdrawal: null }).where(eq(publications.id, id));
  })));
  expect((await counted(column.id)).get("bells")?.[1]).toBe(2);
  expect((await shelfOf(column.id)).pages).toHaveLength(2);
});
