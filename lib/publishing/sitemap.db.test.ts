// What sitemaps list: every address that answers, once, in the same file for good, with the time of its last true change.
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { columns, issues, magazines, topics } from "@/db/schema/magazine";
import { printings, publications } from "@/db/schema/publishing";
import { questionTopics } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { fromCopy } from "../text/copy";
import { haveNews, mostNews, news } from "./news";
import { answerParts, answersOfPart } from "./sitemap-answers";
import { frontChanges, listingPages } from "./sitemap-pages";

const day = (n: number) => new Date(Date.UTC(2026, 5, n));
const hours = (n: number) => new Date(day(20).getTime() + n * 3600_000);
type Made = Awaited<ReturnType<typeof makeMagazine>>;
type Person = Awaited<ReturnType<typeof makePerson>>;

/** A page of a question of its own, or of one that has a page. */
async function put({ column }: Made, by: Person, path: string, at: Date, more: Partial<typeof publications.$inferInsert> = {}) {
  const questionId = more.questionId ?? (await makeQuestion(column.id, "published", by)).id;
  const [revision] = await db.insert(revisions).values({ questionId, number: 1, kind: "submitted", document: fromCopy("So."), question: "Why?", words: 1, wordsBy: {}, contributorId: by.id, madeById: by.id, madeAt: at }).onConflictDoNothing().returning();
  const [known] = revision ? [revision] : await db.select().from(revisions).where(eq(revisions.questionId, questionId));
  await db.insert(publications).values({ questionId, revisionId: known!.id, columnId: column.id, path, headline: `On ${path}`, credit: "Ann", bylines: [{ personId: by.id, name: by.name, handle: "h" }], bio: fromCopy("B."), publishedById: by.id, madeAt: at, goesLiveAt: at, wentLiveAt: at, ...more });
  return questionId;
}

describe("answers", () => {
  let here: Made;
  let there: Made;
  let by: Person;
  const ids: Record<string, number> = {};

  beforeAll(async () => {
    [here, there] = [await makeMagazine(), await makeMagazine()];
    by = await makePerson(here.magazine.id, "contributor");
    // A question's number decides on the part: the first ends one, the second begins the next.
    await db.execute(sql`select setval(pg_get_serial_sequence('questions', 'id'), 4999)`);
    ids.last = await put(here, by, "last", day(9));
    ids.first = await put(here, by, "first", day(1));
    ids.gone = await put(here, by, "gone", day(2), { withdrawnAt: day(12), withdrawal: "No." });
    ids.fixed = await put(here, by, "fixed-once", day(3), { supersededAt: day(7) });
    await put(here, by, "fixed", day(7), { questionId: ids.fixed, correction: "Not so." });
    ids.elsewhere = await put(there, by, "elsewhere", day(4));
    await put(here, by, "waiting", day(5), { wentLiveAt: null });
  });

  test("stand in parts by the number of their question, each address once, with its last change", async () => {
    expect(ids).toMatchObject({ last: 5000, first: 5001 });
    expect(await answersOfPart([here.magazine.id], 1)).toEqual([{ magazineId: here.magazine.id, path: `/${here.column.path}/last`, changedAt: day(9) }]);
    expect((await answersOfPart([here.magazine.id], 2)).map(({ path, changedAt }) => [path.split("/")[2], changedAt])).toEqual([["first", day(1)], ["fixed", day(7)]]);
    expect((await answersOfPart([here.magazine.id, there.magazine.id], 2)).map(({ path }) => path.split("/")[2])).toEqual(["first", "fixed", "elsewhere"]);
    for (const part of [0, 3, 999_999]) expect(await answersOfPart([here.magazine.id], part)).toEqual([]);
    expect(await answersOfPart([], 1)).toEqual([]);
  });

  test("a part changed when an answer of it was withdrawn; one in which nothing stands is none", async () => {
    expect(await answerParts([here.magazine.id])).toEqual([{ part: 1, changedAt: day(9) }, { part: 2, changedAt: day(12) }]);
    expect(await answerParts([there.magazine.id])).toEqual([{ part: 2, changedAt: day(4) }]);
    await db.update(publications).set({ withdrawnAt: day(13), withdrawal: "No." }).where(eq(publications.questionId, ids.elsewhere!));
    expect(await answerParts([there.magazine.id])).toEqual([]);
  });

  test("what is withdrawn moves no other answer to another part", async () => {
    await db.update(publications).set({ withdrawnAt: day(14), withdrawal: "No." }).where(eq(publications.questionId, ids.last!));
    expect((await answersOfPart([here.magazine.id], 2)).map(({ path }) => path.split("/")[2])).toEqual(["first", "fixed"]);
    expect((await answerParts([here.magazine.id])).map(({ part }) => part)).toEqual([2]);
  });

  test("an answer that is marked as printed has changed", async () => {
    const [issue] = await db.insert(issues).values({ magazineId: here.magazine.id, name: "Winter", path: "winter", coverDate: "2027-01-01", onSaleOn: "2026-12-01", copyCloseOn: "2026-10-01" }).returning();
    await db.insert(printings).values({ questionId: ids.first!, issueId: issue!.id, page: 12, markedById: by.id, markedAt: day(15) });
    expect((await answersOfPart([here.magazine.id], 2)).map(({ changedAt }) => changedAt)).toEqual([day(15), day(7)]);
  });
});

describe("pages that list answers", () => {
  test("are named with the newest change among what they list, and none that lists nothing", async () => {
    const [here, there] = [await makeMagazine(), await makeMagazine()];
    const [helen, never, gone] = [await makePerson(here.magazine.id, "contributor"), await makePerson(here.magazine.id, "contributor"), await makePerson(here.magazine.id, "contributor")];
    const [empty] = await db.insert(columns).values({ magazineId: here.magazine.id, name: "Ask more", path: "more", prefix: "MOR", consentWording: "Yes." }).returning();
    const [sea, air] = await db.insert(topics).values([{ magazineId: here.magazine.id, name: "At sea", path: "at-sea" }, { magazineId: here.magazine.id, name: "In the air", path: "in-the-air" }]).returning();
    const dates = { onSaleOn: "2026-12-01", copyCloseOn: "2026-10-01" };
    const [winter, spring] = await db.insert(issues).values([{ ...dates, magazineId: here.magazine.id, name: "Winter", path: "winter", coverDate: "2027-01-01" }, { ...dates, magazineId: here.magazine.id, name: "Spring", path: "spring", coverDate: "2027-04-01" }]).returning();
    const bells = await put(here, helen, "bells", day(1), { issueId: winter!.id });
    const pigeons = await put(here, helen, "pigeons", day(2));
    const hoax = await put(here, gone, "hoax", day(3), { issueId: spring!.id, withdrawnAt: day(8), withdrawal: "No." });
    await db.insert(questionTopics).values([{ questionId: bells, topicId: sea!.id }, { questionId: hoax, topicId: sea!.id }, { questionId: hoax, topicId: air!.id }]);
    await db.insert(printings).values({ questionId: pigeons, issueId: winter!.id, page: 3, markedById: helen.id, markedAt: day(6) });
    const base = `/${here.column.path}`;
    const listed = await listingPages([here.magazine.id]);
    expect(Object.fromEntries(listed.map(({ path, changedAt }) => [path, changedAt]))).toEqual({
      [base]: day(8),
      [`${base}/ask`]: null,
      [`${base}/archive`]: day(8),
      "/more": null,
      "/more/ask": null,
      [`${base}/issues`]: day(6),
      [`${base}/issues/winter`]: day(6), // the pigeons are in it because they were printed in it
      [`${base}/topics/at-sea`]: day(8), // the hoax went from it
      [`/contributors/person-${helen.name.split(" ")[1]}`]: day(6),
    });
    expect(listed.every(({ magazineId }) => magazineId === here.magazine.id)).toBe(true);
    expect((await frontChanges()).get(here.column.id)).toEqual(day(8));
    expect((await frontChanges()).has(empty!.id)).toBe(false);
    expect(never.id).toBeGreaterThan(0);

    // Somebody printed in two magazines has one page, where the newest answer is.
    await put(there, helen, "newer", day(9));
    const contributors = async (id: number) => (await listingPages([id])).filter(({ path }) => path.startsWith("/contributors/")).map(({ changedAt }) => changedAt);
    expect([await contributors(here.magazine.id), await contributors(there.magazine.id)]).toEqual([[], [day(9)]]);
    expect(await listingPages([])).toEqual([]);
  });
});

describe("news", () => {
  test("are the answers that first went live in the last 48 hours, where the magazine wants them listed", async () => {
    const [here, quiet] = [await makeMagazine(), await makeMagazine()];
    const by = await makePerson(here.magazine.id, "contributor");
    const both = [here.magazine.id, quiet.magazine.id];
    expect([await haveNews(both), await news(both, hours(0))]).toEqual([false, []]);
    await db.update(magazines).set({ hasNewsSitemap: true, locale: "en-GB" }).where(eq(magazines.id, here.magazine.id));
    await put(here, by, "old", hours(-49));
    await put(here, by, "just", hours(-47.9));
    await put(here, by, "new", hours(-1));
    await put(here, by, "gone", hours(-2), { withdrawnAt: hours(-1), withdrawal: "No." });
    await put(quiet, by, "unlisted", hours(-1));
    const corrected = await put(here, by, "corrected", hours(-100), { supersededAt: hours(-3) });
    await put(here, by, "corrected", hours(-3), { questionId: corrected, correction: "Not so." });
    const listed = async (now: Date) => (await news(both, now)).map(({ path }) => path.split("/")[2]);
    expect(await listed(hours(0))).toEqual(["new", "just"]);
    expect(await listed(hours(1))).toEqual(["new"]);
    expect(await listed(hours(47.5))).toEqual([]);
    expect((await news(both, hours(0)))[0]).toEqual({ magazineId: here.magazine.id, publication: here.magazine.name, locale: "en-GB", headline: "On new", at: hours(-1), path: `/${here.column.path}/new` });
    expect([await haveNews(both), await haveNews([quiet.magazine.id]), mostNews]).toEqual([true, false, 1000]);
  });
});
