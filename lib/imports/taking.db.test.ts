// An archive is taken: what was printed stands in the archive as it was, on its day, and nobody is written to.
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { askers, messages } from "@/db/schema/intake";
import { columns, issues, magazines, staleMarks, topics } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { contributors, people } from "@/db/schema/people";
import { oldAddresses, publications } from "@/db/schema/publishing";
import { questionTopics } from "@/db/schema/questions";
import { archive } from "@/db/schema/search";
import { events } from "@/db/schema/timeline";
import { bringIn, piecesOfImport, questionsOf, takeAllOf } from "@/db/testing-imports";
import { makeDesk, makePerson } from "@/db/testing-rows";
import { ghostExport, wxr } from "../clippings/testing-files";
import { columnFeed } from "../export/feeds";
import { tell } from "../mail/tell";
import { addresses, addressesBefore } from "../publishing/addresses";
import { latest } from "../publishing/entries";
import { frontChanges } from "../publishing/sitemap-pages";
import { list } from "../questions/list";
import { plainText } from "../text/document";
import { importFor, refusedIn } from "./queries";
import { readArchive } from "./read-archive";
import { stopTaking, takeAll, takeMarked } from "./take-pieces";
import { news as newest } from "../publishing/news";
import { bells, body, forks, news } from "./testing-posts";
import { Refusal } from "../refusal";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => void (desk = await makeDesk()));
const refusal = async (doing: Promise<unknown>) => doing.then(() => expect.fail("it was not refused"), (error: unknown) => (expect(error).toBeInstanceOf(Refusal), (error as Refusal).message));

test("what is complete becomes published questions, as printed, on its day", async () => {
  await db.insert(topics).values({ magazineId: desk.magazine.id, name: "At sea", path: "at-sea" });
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells, forks, news, { ...news, id: 15, status: "draft" }]));
  const view = await importFor(desk.editor, importId);
  expect(view).toMatchObject({ state: "lying", source: "wordpress", posts: 3, said: ["Passed over: 1 draft."], counts: { all: 3, complete: 2, look: 1, here: 0 } });
  const marks = await db.$count(staleMarks);
  expect(await takeAllOf(desk.editor, importId)).toBe(2);
  const [first, second] = await questionsOf(desk.column.id);
  expect(first).toMatchObject({ number: 1001, stage: "published", asPrinted: "Why did ships ring bells every half hour?", receivedAt: new Date("2019-10-03T12:00:00Z"), stageSince: new Date("2019-10-03T12:00:00Z") });
  expect(second).toMatchObject({ number: 1002, asPrinted: "When did forks come to the tables of England?" });
  const [page] = await db.select().from(publications).where(eq(publications.questionId, first!.id));
  const [issue] = await db.select().from(issues).where(eq(issues.magazineId, desk.magazine.id));
  expect(issue).toMatchObject({ name: "October 2019", path: "october-2019", coverDate: "2019-10-01" });
  expect(page).toMatchObject({ path: "ships-bell", headline: "The ship’s bell", credit: "Margaret Ellison, Duluth, Minn.", goesLiveAt: new Date("2019-10-03T12:00:00Z"), wentLiveAt: new Date("2019-10-03T12:00:00Z"), firstLiveAt: new Date("2019-10-03T12:00:00Z"), issueId: issue!.id, publishedById: desk.editor.id, kicker: "At sea" });
  const [revision] = await db.select().from(revisions).where(eq(revisions.id, page!.revisionId));
  expect(revision).toMatchObject({ number: 1, kind: "entered", question: first!.asPrinted, madeById: desk.editor.id, contributorId: page!.bylines[0]!.personId });
  expect(plainText(revision!.document)).toBe("To tell the time.");
  const [message] = await db.select().from(messages).where(eq(messages.questionId, first!.id));
  expect(message).toMatchObject({ channel: "archive", body: first!.asPrinted, receivedAt: new Date("2019-10-03T12:00:00Z"), typedInById: null });
  expect(JSON.parse(message!.raw.toString())).toMatchObject({ title: "The ship’s bell", "wp:post_id": "12" });
  expect(await db.select({ name: askers.name, email: askers.email, hearing: askers.hearing }).from(askers).where(eq(askers.questionId, first!.id))).toEqual([{ name: "Margaret Ellison", email: null, hearing: "never" }]);
  expect(await db.$count(questionTopics, eq(questionTopics.questionId, first!.id))).toBe(1);
  const made = await db.select().from(contributors).where(eq(contributors.byline, "Josephine Tarrow"));
  expect(made).toHaveLength(1);
  expect(page!.bylines).toEqual([{ personId: made[0]!.personId, name: "Josephine Tarrow", handle: made[0]!.handle }]);
  expect(await db.$count(archive, inArray(archive.questionId, [first!.id, second!.id]))).toBe(2);
  expect((await latest(desk.column.id, 10)).map(({ headline }) => headline)).toEqual(["The ship’s bell", "Forks"]); // by their days, not by when they came
  expect(await db.$count(staleMarks)).toBe(marks + 1); // one for the batch
  expect((await importFor(desk.editor, importId)).counts).toMatchObject({ taken: 2, taking: 0, look: 1, complete: 0 });
});

test("the desk's list of answers names who wrote it and the issue it was printed in, though nobody was offered it here", async () => {
  await takeAllOf(desk.editor, await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells, forks])));
  const { rows } = await list(desk.editor, "answers", {});
  expect(rows.map(({ headline, historian, printed }) => [headline, historian, printed])).toEqual([["The ship’s bell", "Josephine Tarrow", "October 2019"], ["Forks", "Josephine Tarrow", ""]]);
  const [tarrow] = await db.select({ id: contributors.personId }).from(contributors).innerJoin(people, eq(people.id, contributors.personId)).where(eq(people.name, "Josephine Tarrow")).orderBy(desc(people.id)).limit(1);
  expect((await list(desk.editor, "answers", { historian: tarrow!.id })).rows).toHaveLength(2);
});

test("the story says what happened, and nobody hears of it", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells]));
  await takeAllOf(desk.editor, importId);
  const [question] = await questionsOf(desk.column.id);
  const story = await db.select().from(events).where(eq(events.questionId, question!.id));
  expect(story.map(({ kind, byId, data }) => ({ kind, byId, data }))).toEqual([{ kind: "imported", byId: desk.editor.id, data: { file: "site.xml", when: "October 3, 2019", address: "https://old.example/2019/10/ships-bell/", headline: "The ship’s bell" } }]);
  for (const { id } of await db.select({ id: events.id }).from(events).where(eq(events.magazineId, desk.magazine.id))) await tell({ eventId: id }, new Date());
  expect(await db.$count(letters, eq(letters.magazineId, desk.magazine.id))).toBe(0);
});

test("old addresses lead to the answers; one that is its address here needs none", async () => {
  await db.update(columns).set({ path: `wardroom-${desk.column.id}` }).where(eq(columns.id, desk.column.id));
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells, { ...forks, link: `https://old.example/wardroom-${desk.column.id}/forks` }]));
  await takeAllOf(desk.editor, importId);
  const [first, second] = await questionsOf(desk.column.id);
  expect(await db.select({ path: oldAddresses.path, questionId: oldAddresses.questionId }).from(oldAddresses).where(eq(oldAddresses.magazineId, desk.magazine.id)).orderBy(oldAddresses.id)).toEqual([
    { path: "/2019/10/ships-bell", questionId: first!.id },
    { path: "/?p=12", questionId: first!.id },
    { path: "/?p=13", questionId: second!.id },
  ]);
  expect((await addressesBefore()).filter(({ magazine }) => magazine === desk.magazine.handle).map(({ path, reference }) => [path, reference])).toContainEqual(["/?p=12", `${desk.column.prefix.toLowerCase()}-1001`]);
  expect((await addresses()).filter(({ magazineId }) => magazineId === desk.magazine.id).map(({ path, live }) => [path, live])).toEqual(expect.arrayContaining([["ships-bell", true], ["forks", true]]));
});

test("contributors and issues that are there are found by name, however it is spelled; paths that are taken get the year", async () => {
  const historian = await makePerson(desk.magazine.id, "contributor");
  await db.update(contributors).set({ byline: "José Tarrow" }).where(eq(contributors.personId, historian.id));
  await db.insert(issues).values({ magazineId: desk.magazine.id, name: "Autumn 2019", path: "autumn-2019", coverDate: "2019-10-01", onSaleOn: "2019-09-01", copyCloseOn: "2019-08-01" });
  const said = (question: string) => `<p>Q: ${question} —Ann Frost, Salem</p><p>A: So it was.</p><p>—Jose Tarrow</p><p>This article first appeared in the Fall 2019 issue.</p>`;
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([{ ...bells, content: said("Was the first of these bells cast in iron?") }, { ...bells, id: 99, link: "https://old.example/other/", content: said("Was the second of them cast in silver?") }]));
  await takeAllOf(desk.editor, importId);
  const pages = await db.select().from(publications).where(eq(publications.columnId, desk.column.id)).orderBy(publications.id);
  expect(pages.map(({ path }) => path)).toEqual(["ships-bell", "ships-bell-2019"]);
  expect(pages.map(({ bylines }) => [bylines[0]!.personId, bylines[0]!.name])).toEqual([[historian.id, "Jose Tarrow"], [historian.id, "Jose Tarrow"]]);
  expect(await db.$count(issues, eq(issues.magazineId, desk.magazine.id))).toBe(1);
  expect(await db.$count(people, eq(people.name, "Jose Tarrow"))).toBe(0);
});

test("without a reader's name it is taken only when that is said, and printed without a credit", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([{ ...bells, content: "<p>Q: Why did ships ring bells at all?</p><p>A: To tell the time.</p><p>—Josephine Tarrow</p>" }]));
  expect((await importFor(desk.editor, importId)).counts).toMatchObject({ unsigned: 1, complete: 0 });
  expect(await refusal(takeAll(desk.editor, { importId, topic: "", unsigned: false }))).toBe("None of these is complete.");
  await takeAllOf(desk.editor, importId, { unsigned: true });
  expect(await db.select({ credit: publications.credit }).from(publications).where(eq(publications.columnId, desk.column.id))).toEqual([{ credit: "" }]);
});

test("what was marked and not yet taken can be stopped; a job that was cut off goes on", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells, forks]));
  await takeAll(desk.editor, { importId, topic: "", unsigned: false });
  expect((await importFor(desk.editor, importId)).state).toBe("taking");
  await stopTaking(desk.editor, importId);
  await takeMarked({ importId });
  expect(await questionsOf(desk.column.id)).toHaveLength(0);
  await takeAllOf(desk.editor, importId);
  await takeMarked({ importId });
  expect(await questionsOf(desk.column.id)).toHaveLength(2);
  // The reading, too, may begin anew; once it has ended nothing is read again.
  await readArchive({ importId }, new Date());
  expect(await piecesOfImport(importId)).toHaveLength(2);
});

test("whoever confirmed and may no longer, takes nothing", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells]));
  await takeAll(desk.editor, { importId, topic: "", unsigned: false });
  await db.execute(sql`delete from roles where person_id = ${desk.editor.id}`);
  await takeMarked({ importId });
  expect((await piecesOfImport(importId))[0]).toMatchObject({ state: "open", refusal: "Who confirmed it may no longer bring archives in." });
});

test("an old answer is no news: feeds begin with what was printed last", async () => {
  await takeAllOf(desk.editor, await bringIn(desk.editor, desk.column.id, "ghost.json", ghostExport([{ id: "1", title: "Bells", slug: "bells", html: body("Why did ships ring bells every half hour?") }, { id: "2", title: "Forks", slug: "forks", html: forks.content, published_at: "2001-01-01T00:00:00.000Z" }])));
  const [magazine] = await db.select().from(magazines).where(eq(magazines.id, desk.magazine.id));
  await db.update(magazines).set({ hasNewsSitemap: true }).where(eq(magazines.id, magazine!.id));
  expect(await newest([magazine!.id], new Date())).toEqual([]);
  const [first] = await db.select({ at: publications.firstLiveAt, path: publications.path }).from(publications).where(and(eq(publications.columnId, desk.column.id), eq(publications.path, "bells")));
  expect(first!.at).toEqual(new Date("2021-05-04T09:00:00Z"));
  expect((await columnFeed(desk.column.path))!.entries.map((entry) => entry.title)).toEqual(["Bells", "Forks"]);
});

test("search engines hear that the front changed when the old answers came, not when they were printed", async () => {
  const before = new Date();
  await takeAllOf(desk.editor, await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells])));
  expect((await frontChanges()).get(desk.column.id)!.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1);
});

test("what was confirmed and could not be taken is counted apart, and says why; what is being taken is not taken yet", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells, { ...forks, date: "2099-06-01 12:00:00" }]));
  await takeAll(desk.editor, { importId, topic: "", unsigned: false });
  expect((await importFor(desk.editor, importId)).counts).toMatchObject({ taking: 2, taken: 0, refused: 0 });
  await takeMarked({ importId });
  expect((await importFor(desk.editor, importId)).counts).toMatchObject({ taking: 0, taken: 1, refused: 1, look: 1, complete: 0 });
  expect(await refusedIn(importId)).toEqual([{ number: 2, headline: "Forks", refusal: "The day it first appeared has not come yet." }]);
});
