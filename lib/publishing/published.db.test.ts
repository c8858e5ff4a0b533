import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { askers } from "@/db/schema/intake";
import { issues, topics } from "@/db/schema/magazine";
import { contributors, roles } from "@/db/schema/people";
import { printings, publications } from "@/db/schema/publishing";
import { questionTopics } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { fromCopy } from "../text/copy";
import { addresses } from "./addresses";
import { answerAt, withdrawnAt } from "./answer";
import { answerCount, byPerson, corrected, inIssue, issuesWithAnswers, latest, onTopic, topicsWithAnswers } from "./entries";
import { publicContributor } from "./public-contributor";
import { whoAsked } from "./who-asked";

const day = (n: number) => new Date(Date.UTC(2026, 5, n));
let columnId: number;
let columnPath: string;
let personId: number;
const ids: Record<string, number> = {};
let issueId: number;

beforeAll(async () => {
  const { magazine, column } = await makeMagazine();
  const historian = await makePerson(magazine.id, "contributor");
  [columnId, columnPath, personId] = [column.id, column.path, historian.id];
  const [issue] = await db.insert(issues).values({ magazineId: magazine.id, name: "Winter 2027", path: "winter-2027", coverDate: "2027-01-01", onSaleOn: "2026-11-24", copyCloseOn: "2026-10-01" }).returning();
  issueId = issue!.id;
  const [sea, air] = await db.insert(topics).values([{ magazineId: magazine.id, name: "At sea", path: "at-sea" }, { magazineId: magazine.id, name: "In the air", path: "in-the-air" }]).returning();

  async function page(path: string, headline: string, copy: string, at: Date, more: Partial<typeof publications.$inferInsert> = {}, topic?: number, printedOn?: number) {
    const made = await makeQuestion(columnId, "published", historian);
    const [revision] = await db
      .insert(revisions)
      .values({ questionId: made.id, number: 1, kind: "submitted", document: fromCopy(copy), question: `Why ${path}?`, words: 5, wordsBy: {}, contributorId: historian.id, madeById: historian.id, madeAt: at })
      .returning();
    await db.insert(publications).values({
      questionId: made.id, revisionId: revision!.id, columnId, path, headline, credit: "Ann, Ghent, Belgium", bylines: [{ personId: historian.id, name: "H. Marsh", handle: "h-marsh" }],
      bio: fromCopy("H. Marsh wrote *The Bell*."), publishedById: historian.id, madeAt: at, goesLiveAt: at, wentLiveAt: at, ...more,
    });
    if (topic) await db.insert(questionTopics).values({ questionId: made.id, topicId: topic });
    if (printedOn) await db.insert(printings).values({ questionId: made.id, issueId, page: printedOn, markedById: historian.id, markedAt: at });
    ids[path] = made.id;
  }
  await page("convoys", "Why convoys sailed in the dark", "Ice and *Lemaître*.", day(1), { issueId }, sea!.id, 14);
  await page("bells", "Why ships ring bells", "To tell the time.", day(2), {}, sea!.id, 12);
  await page("pigeons", "Did pigeons bring the news in the dark?", "One did.", day(3), { issueId }, air!.id);
  await page("gone", "It never happened", "Nothing.", day(4), { withdrawnAt: day(5), withdrawal: "It could not be verified." });
  await page("fixed", "An error", "In 1842.", day(6), { supersededAt: day(7) });
  const [old] = await db.select().from(publications).where(eq(publications.path, "fixed"));
  const { id: _, ...again } = old!;
  await db.insert(publications).values({ ...again, headline: "An error put right", wentLiveAt: day(8), supersededAt: null, correction: "The year was 1841." });
});

test("readers see what stands, newest first; a correction keeps its place", async () => {
  expect((await latest(columnId, 10)).map((entry) => entry.path)).toEqual(["fixed", "pigeons", "bells", "convoys"]);
  expect(await answerCount(columnId)).toBe(4);
  expect((await latest(columnId, 2, 1)).map((entry) => entry.path)).toEqual(["pigeons", "bells"]);
  const fixed = await answerAt(columnId, "fixed");
  expect(fixed).toMatchObject({ headline: "An error put right", publishedAt: day(6), changedAt: day(8), corrections: [{ at: day(8), text: "The year was 1841." }] });
  expect(await answerAt(columnId, "gone")).toBeNull();
  expect(await withdrawnAt(columnPath, "gone")).toMatchObject({ withdrawal: "It could not be verified." });
  expect(await withdrawnAt(columnPath, "bells")).toBeNull();
});

test("who asked is named as printed, and not when the name is withheld", async () => {
  const { questionId, credit } = (await answerAt(columnId, "bells"))!;
  expect(await whoAsked({ questionId, credit })).toBeNull(); // the question holds another name than the page
  await db.update(askers).set({ name: "Ann" }).where(eq(askers.questionId, questionId));
  expect(await whoAsked({ questionId, credit })).toEqual({ name: "Ann", place: "Ghent, Belgium" });
  await db.update(askers).set({ withheld: true }).where(eq(askers.questionId, questionId));
  expect(await whoAsked({ questionId, credit })).toBeNull();
});

test("corrections are kept in a list of their own", async () => {
  expect(await corrected(columnId)).toMatchObject([{ path: "fixed", headline: "An error put right", at: day(8), correction: "The year was 1841." }]);
});

test("an issue's answers stand in the order of its pages, also those only printed in it", async () => {
  expect((await inIssue(columnId, issueId)).map((entry) => [entry.path, entry.page])).toEqual([["bells", 12], ["convoys", 14], ["pigeons", null]]);
  expect(await issuesWithAnswers(columnId)).toMatchObject([{ name: "Winter 2027", answers: 3 }]);
  expect(await answerAt(columnId, "bells")).toMatchObject({ issue: { name: "Winter 2027" }, page: 12, topics: [{ name: "At sea", path: "at-sea" }] });
});

test("topics and people lead to their answers", async () => {
  const [sea] = await topicsWithAnswers(columnId);
  expect(sea).toMatchObject({ name: "At sea", answers: 2 });
  const { entries, total } = await onTopic(columnId, sea!.id, 1);
  expect([entries.map((entry) => entry.path), total]).toEqual([["bells"], 2]);
  expect(await byPerson(personId, 3)).toMatchObject({ entries: [{ path: "fixed" }, { path: "pigeons" }, { path: "bells" }], total: 4, columns: [{ id: columnId, answers: 4 }] });
  expect(await byPerson(personId + 1000, 3)).toEqual({ entries: [], total: 0, columns: [] });
});

test("a contributor's page belongs to the magazine of the last answer", async () => {
  const handle = `person-${(await db.query.people.findFirst({ where: (people, is) => is.eq(people.id, personId) }))!.name.split(" ")[1]}`;
  expect(await publicContributor(handle)).toMatchObject({ personId, name: expect.any(String), photoId: null, magazineId: expect.any(Number) });
  expect(await publicContributor("nobody")).toBeNull();
});

test("the address book knows what is live and what is gone", async () => {
  const known = new Map((await addresses()).map((address) => [address.path, address.live]));
  expect(Object.fromEntries(known)).toEqual({ convoys: true, bells: true, pigeons: true, gone: false, fixed: true });
});

test("who has nothing printed yet belongs to the magazine of the own role, and without one to none", async () => {
  const there = await makeMagazine();
  const writer = await makePerson(there.magazine.id, "contributor");
  const [row] = await db.select().from(contributors).where(eq(contributors.personId, writer.id));
  expect(await publicContributor(row!.handle)).toMatchObject({ personId: writer.id, magazineId: there.magazine.id });
  await db.delete(roles).where(eq(roles.personId, writer.id));
  expect((await publicContributor(row!.handle))?.magazineId ?? null).toBeNull();
});
