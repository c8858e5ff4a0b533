// An archive is brought in: what was printed stands in the archive as it was, on its day, once, and nobody is written to.
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { imports, pieces } from "@/db/schema/imports";
import { askers, messages } from "@/db/schema/intake";
import { columns, issues, magazines, staleMarks, topics } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { contributors, people } from "@/db/schema/people";
import { oldAddresses, publications } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import { archive } from "@/db/schema/search";
import { events } from "@/db/schema/timeline";
import { bringIn, piecesOfImport, send, typed } from "@/db/testing-imports";
import { makeDesk, makePerson } from "@/db/testing-rows";
import { ghostExport, htmlPage, paragraph, wordOf, wxr, type WxrPost, zipOf } from "../clippings/testing-files";
import { columnFeed } from "../export/feeds";
import { tell } from "../mail/tell";
import { Missing, Refusal } from "../refusal";
import { addresses, addressesBefore } from "../publishing/addresses";
import { latest } from "../publishing/entries";
import { frontChanges } from "../publishing/sitemap-pages";
import { list } from "../questions/list";
import { correct } from "../publishing/correct";
import { plainText } from "../text/document";
import { archiveDesk } from "./archive-desk";
import { correctPiece } from "./correct-piece";
import { fillIn } from "./fill-in";
import { importFor, importsOf, piecesIn } from "./queries";
import { readArchive } from "./read-archive";
import { discardImport, setAllAside, setAside, takeUp } from "./set-aside";
import { stopTaking, takeAll, takeMarked, takePiece } from "./take-pieces";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
beforeEach(async () => void (desk = await makeDesk()));

const body = (question: string, more = "") => `<p>Q: ${question} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the <em>time</em>.</p><p><em>Josephine Tarrow is a historian and the author of </em>The Cold Road<em>.</em></p>${more}`;
const bells: WxrPost = { id: 12, title: "The ship’s bell", slug: "ships-bell", content: body("Why did ships ring bells every half hour?", "<p>This article first appeared in the October 2019 issue.</p>"), categories: ["Ask", "At Sea"] };
const forks: WxrPost = { id: 13, title: "Forks", slug: "forks", content: body("When did forks come to the tables of England?"), date: "2004-06-01 00:30:00" };
const news: WxrPost = { id: 14, title: "The new wing opens", slug: "wing", content: "<p>The museum opened its wing.</p>" };
const refusal = async (doing: Promise<unknown>) => doing.then(() => expect.fail("it was not refused"), (error: unknown) => (expect(error).toBeInstanceOf(Refusal), (error as Refusal).message));

/** Everything complete is confirmed, and the job runs. */
async function takeAllOf(importId: number, more: { unsigned?: true; topic?: string } = {}) {
  const count = await takeAll(desk.editor, { importId, topic: "", unsigned: false, ...more });
  await takeMarked({ importId });
  return count;
}
const questionsOf = (columnId: number) => db.select().from(questions).where(eq(questions.columnId, columnId)).orderBy(questions.number);

test("what is complete becomes published questions, as printed, on its day", async () => {
  await db.insert(topics).values({ magazineId: desk.magazine.id, name: "At sea", path: "at-sea" });
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells, forks, news, { ...news, id: 15, status: "draft" }]));
  const view = await importFor(desk.editor, importId);
  expect(view).toMatchObject({ state: "lying", source: "wordpress", posts: 3, said: ["Passed over: 1 draft."], counts: { all: 3, complete: 2, look: 1, here: 0 } });
  const marks = await db.$count(staleMarks);
  expect(await takeAllOf(importId)).toBe(2);
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
  await takeAllOf(await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells, forks])));
  const { rows } = await list(desk.editor, "answers", {});
  expect(rows.map(({ headline, historian, printed }) => [headline, historian, printed])).toEqual([["The ship’s bell", "Josephine Tarrow", "October 2019"], ["Forks", "Josephine Tarrow", ""]]);
  const [tarrow] = await db.select({ id: contributors.personId }).from(contributors).innerJoin(people, eq(people.id, contributors.personId)).where(eq(people.name, "Josephine Tarrow")).orderBy(desc(people.id)).limit(1);
  expect((await list(desk.editor, "answers", { historian: tarrow!.id })).rows).toHaveLength(2);
});

test("the story says what happened, and nobody hears of it", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells]));
  await takeAllOf(importId);
  const [question] = await questionsOf(desk.column.id);
  const story = await db.select().from(events).where(eq(events.questionId, question!.id));
  expect(story.map(({ kind, byId, data }) => ({ kind, byId, data }))).toEqual([{ kind: "imported", byId: desk.editor.id, data: { file: "site.xml", when: "October 3, 2019", address: "https://old.example/2019/10/ships-bell/", headline: "The ship’s bell" } }]);
  for (const { id } of await db.select({ id: events.id }).from(events).where(eq(events.magazineId, desk.magazine.id))) await tell({ eventId: id }, new Date());
  expect(await db.$count(letters, eq(letters.magazineId, desk.magazine.id))).toBe(0);
});

test("old addresses lead to the answers; one that is its address here needs none", async () => {
  await db.update(columns).set({ path: `wardroom-${desk.column.id}` }).where(eq(columns.id, desk.column.id));
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells, { ...forks, link: `https://old.example/wardroom-${desk.column.id}/forks` }]));
  await takeAllOf(importId);
  const [first, second] = await questionsOf(desk.column.id);
  expect(await db.select({ path: oldAddresses.path, questionId: oldAddresses.questionId }).from(oldAddresses).where(eq(oldAddresses.magazineId, desk.magazine.id)).orderBy(oldAddresses.id)).toEqual([
    { path: "/2019/10/ships-bell", questionId: first!.id },
    { path: "/?p=12", questionId: first!.id },
    { path: "/?p=13", questionId: second!.id },
  ]);
  expect((await addressesBefore()).filter(({ magazine }) => magazine === desk.magazine.handle).map(({ path, reference }) => [path, reference])).toContainEqual(["/?p=12", `${desk.column.prefix.toLowerCase()}-1001`]);
  expect((await addresses()).filter(({ magazineId }) => magazineId === desk.magazine.id).map(({ path, live }) => [path, live])).toEqual(expect.arrayContaining([["ships-bell", true], ["forks", true]]));
});

test("the same file again makes no doubles, nor does another file with the same answers", async () => {
  const file = wxr([bells, forks]);
  await takeAllOf(await bringIn(desk.editor, desk.column.id, "site.xml", file));
  const again = await bringIn(desk.editor, desk.column.id, "site again.xml", file);
  expect(await importFor(desk.editor, again)).toMatchObject({ before: expect.any(Date), counts: { here: 2, complete: 0 } });
  expect((await piecesOfImport(again)).map(({ sameBy }) => sameBy)).toEqual(["file", "file"]);
  expect(await refusal(takeAll(desk.editor, { importId: again, topic: "", unsigned: false }))).toBe("None of these is complete.");
  const [piece] = await piecesOfImport(again);
  expect(await refusal(takePiece(desk.editor, { ...(await typed(piece!.id)), anyway: true }))).toBe("It is here already.");

  const page = htmlPage({ title: "The ship’s bell", body: bells.content, head: '<link rel="canonical" href="https://www.old.example/2019/10/Ships-Bell/"><meta property="article:published_time" content="2019-10-03T12:00:00Z">' });
  const elsewhere = htmlPage({ title: "Tables", body: forks.content.replace("England", "ENGLAND"), head: '<meta property="article:published_time" content="2004-10-03T12:00:00Z">' });
  const third = await bringIn(desk.editor, desk.column.id, "site.zip", zipOf({ "a.html": page, "b.html": elsewhere }));
  expect((await piecesOfImport(third)).map(({ sameBy }) => sameBy)).toEqual(["address", "words"]);
  expect(await questionsOf(desk.column.id)).toHaveLength(2);

  // Two columns may have answered the same question: a person says so.
  const [, other] = await piecesOfImport(third);
  await takePiece(desk.editor, { ...(await typed(other!.id)), anyway: true });
  expect(await questionsOf(desk.column.id)).toHaveLength(3);
});

test("two imports of one file at the same time, confirmed at once, take each answer once", async () => {
  const file = wxr(Array.from({ length: 30 }, (_, at) => ({ ...bells, id: 100 + at, slug: `bell-${at}`, title: `Bell ${at}`, content: body(`Why did the bell number ${at} of the fleet ring?`) })));
  const ids = [await bringIn(desk.editor, desk.column.id, "one.xml", file), await bringIn(desk.editor, desk.column.id, "two.xml", file)];
  for (const importId of ids) expect(await takeAll(desk.editor, { importId, topic: "", unsigned: false })).toBe(30);
  await Promise.all([...ids, ...ids].map((importId) => takeMarked({ importId })));
  const made = await questionsOf(desk.column.id);
  expect(made.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => 1001 + at));
  const counts = await Promise.all(ids.map(async (importId) => (await importFor(desk.editor, importId)).counts));
  expect(counts.map(({ taken, here, taking }) => [taken + here, taking])).toEqual([[30, 0], [30, 0]]);
});

test("a piece is corrected and taken; what is missing, and a day to come, are refused and nothing is written", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([news]));
  const [piece] = await piecesOfImport(importId);
  expect(await refusal(takePiece(desk.editor, await typed(piece!.id)))).toBe("The question is missing.");
  expect(await refusal(takePiece(desk.editor, await typed(piece!.id, { question: "What opened?", publishedAt: "2099-01-01T06:00" })))).toBe("The day it first appeared has not come yet.");
  expect(await refusal(correctPiece(desk.editor, await typed(piece!.id, { publishedAt: "2019-02-31T06:00" })))).toBe("There is no such day or time.");
  expect((await piecesOfImport(importId))[0]).toMatchObject({ lookedAt: null, fields: { question: "" } });
  await correctPiece(desk.editor, await typed(piece!.id, { question: "What opened?", name: "Ann Frost", town: "Salem", region: "ore", bylines: "Amos Birch\nIda Fennimore", bio: "They write *The Wing*." }));
  expect((await piecesOfImport(importId))[0]).toMatchObject({ lacking: [], lookedAt: expect.any(Date) });
  const questionId = await takePiece(desk.editor, await typed(piece!.id));
  const [page] = await db.select().from(publications).where(eq(publications.questionId, questionId));
  expect(page).toMatchObject({ credit: "Ann Frost, Salem, Ore.", path: "wing" });
  expect(page!.bylines.map(({ name }) => name)).toEqual(["Amos Birch", "Ida Fennimore"]);
  expect(page!.bio.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "They write " }, { type: "text", text: "The Wing", marks: [{ type: "italic" }] }, { type: "text", text: "." }] }]);
  expect(await refusal(correctPiece(desk.editor, await typed(piece!.id)))).toMatch(/taken already/u);
  await correct(desk.editor, { questionId, reason: "The wing opened in May." }); // from here on it is an answer like any other
});

test("contributors and issues that are there are found by name, however it is spelled; paths that are taken get the year", async () => {
  const historian = await makePerson(desk.magazine.id, "contributor");
  await db.update(contributors).set({ byline: "José Tarrow" }).where(eq(contributors.personId, historian.id));
  await db.insert(issues).values({ magazineId: desk.magazine.id, name: "Autumn 2019", path: "autumn-2019", coverDate: "2019-10-01", onSaleOn: "2019-09-01", copyCloseOn: "2019-08-01" });
  const said = (question: string) => `<p>Q: ${question} —Ann Frost, Salem</p><p>A: So it was.</p><p>—Jose Tarrow</p><p>This article first appeared in the Fall 2019 issue.</p>`;
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([{ ...bells, content: said("Was the first of these bells cast in iron?") }, { ...bells, id: 99, link: "https://old.example/other/", content: said("Was the second of them cast in silver?") }]));
  await takeAllOf(importId);
  const pages = await db.select().from(publications).where(eq(publications.columnId, desk.column.id)).orderBy(publications.id);
  expect(pages.map(({ path }) => path)).toEqual(["ships-bell", "ships-bell-2019"]);
  expect(pages.map(({ bylines }) => [bylines[0]!.personId, bylines[0]!.name])).toEqual([[historian.id, "Jose Tarrow"], [historian.id, "Jose Tarrow"]]);
  expect(await db.$count(issues, eq(issues.magazineId, desk.magazine.id))).toBe(1);
  expect(await db.$count(people, eq(people.name, "Jose Tarrow"))).toBe(0);
});

test("several answers of one post have one old address, which leads to the first; none of them is taken for another", async () => {
  const content = `${body("Why did ships ring bells every half hour?")}<h2>Forks</h2><p>Q: When did forks come to the tables? —Amos Birch, Salem, Ore.</p><p>A: Late.</p><p>—Josephine Tarrow</p>`;
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([{ ...bells, content }]));
  await takeAllOf(importId);
  const made = await questionsOf(desk.column.id);
  expect(made).toHaveLength(2);
  expect((await db.select({ questionId: oldAddresses.questionId }).from(oldAddresses).where(eq(oldAddresses.magazineId, desk.magazine.id))).map(({ questionId }) => questionId)).toEqual([made[0]!.id, made[0]!.id]);
});

test("without a reader's name it is taken only when that is said, and printed without a credit", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([{ ...bells, content: "<p>Q: Why did ships ring bells at all?</p><p>A: To tell the time.</p><p>—Josephine Tarrow</p>" }]));
  expect((await importFor(desk.editor, importId)).counts).toMatchObject({ unsigned: 1, complete: 0 });
  expect(await refusal(takeAll(desk.editor, { importId, topic: "", unsigned: false }))).toBe("None of these is complete.");
  await takeAllOf(importId, { unsigned: true });
  expect(await db.select({ credit: publications.credit }).from(publications).where(eq(publications.columnId, desk.column.id))).toEqual([{ credit: "" }]);
});

test("one name is given to all that have none; a list is taken or set aside by category", async () => {
  const nameless = (id: number, category: string): WxrPost => ({ ...bells, id, slug: `s${id}`, creator: "", title: `No. ${id}`, categories: [category], content: `<p>Q: Why did the bell number ${id} ring so? —Ann Frost, Salem</p><p>A: So it was.</p>` });
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([nameless(1, "At sea"), nameless(2, "On land"), news, { ...news, id: 77, slug: "w2", categories: ["News"] }]));
  expect((await importFor(desk.editor, importId)).counts).toMatchObject({ look: 4 });
  expect(await fillIn(desk.editor, { importId, byline: "The Wardroom" })).toBe(2);
  expect((await importFor(desk.editor, importId, "At sea")).counts).toMatchObject({ complete: 1 });
  expect(await takeAllOf(importId, { topic: "At sea" })).toBe(1);
  expect(await setAllAside(desk.editor, { importId, view: "look", topic: "News" })).toBe(1);
  expect((await importFor(desk.editor, importId)).counts).toMatchObject({ taken: 1, complete: 1, look: 1, setAside: 1 });
  expect((await piecesIn(importId, { view: "setAside" })).rows.map(({ number }) => number)).toEqual([4]);
  expect((await piecesIn(importId, { view: "complete", q: "number 2" })).rows).toHaveLength(1);
  expect((await piecesIn(importId, { view: "complete", q: "100%_" })).rows).toHaveLength(0);
});

test("what was marked and not yet taken can be stopped; a job that was cut off goes on", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells, forks]));
  await takeAll(desk.editor, { importId, topic: "", unsigned: false });
  expect((await importFor(desk.editor, importId)).state).toBe("taking");
  await stopTaking(desk.editor, importId);
  await takeMarked({ importId });
  expect(await questionsOf(desk.column.id)).toHaveLength(0);
  await takeAllOf(importId);
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

test("pieces are set aside and taken up again; an import is given up, and what was taken is still known", async () => {
  const file = wxr([bells, forks, news]);
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", file);
  const [first, , third] = await piecesOfImport(importId);
  await setAside(desk.editor, third!.id);
  await takeUp(desk.editor, third!.id);
  expect((await piecesOfImport(importId))[2]).toMatchObject({ state: "open", decidedAt: null });
  await takePiece(desk.editor, await typed(first!.id));
  await discardImport(desk.editor, importId);
  expect(await piecesOfImport(importId)).toHaveLength(1);
  const again = await bringIn(desk.editor, desk.column.id, "site.xml", file);
  expect((await piecesOfImport(again)).map(({ sameBy }) => sameBy)).toEqual(["file", null, null]);
  await discardImport(desk.editor, again);
  expect(await db.$count(imports, eq(imports.id, again))).toBe(0);
});

test("a file that cannot be read keeps the sentence why, and none of its bytes", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "letter.txt", "A letter.");
  expect(await importFor(desk.editor, importId)).toMatchObject({ state: "refused", refusal: expect.stringMatching(/none of the files/u), counts: { all: 0 } });
  expect(await db.execute(sql`select 1 from import_parts where import_id = ${importId}`)).toHaveLength(0);
  const bomb = await bringIn(desk.editor, desk.column.id, "bomb.xml", wxr([bells], '<!DOCTYPE x [<!ENTITY a "b">]>'));
  expect((await importFor(desk.editor, bomb)).refusal).toMatch(/entities of its own/u);
  expect((await importFor(desk.editor, await bringIn(desk.editor, desk.column.id, "drafts.xml", wxr([{ ...bells, status: "draft" }])))).refusal).toBe("There is nothing in it that has been published.");
});

test("an upload goes on where it was broken off, by the file's beginning", async () => {
  const { beginImport } = await import("./begin-import");
  const { putSlice } = await import("./put-slice");
  const begun = { columnId: desk.column.id, fileName: "site.xml", size: 10, begins: Buffer.from("<?xml").toString("base64") };
  const { importId } = await beginImport(desk.editor, begun);
  expect(await putSlice(desk.editor, importId, 0, Buffer.from("<?xml"))).toEqual({ uploaded: 5 });
  expect(await putSlice(desk.editor, importId, 0, Buffer.from("<?xml"))).toEqual({ uploaded: 5 });
  expect(await beginImport(desk.editor, begun)).toEqual({ importId, uploaded: 5 });
  expect((await beginImport(desk.editor, { ...begun, begins: Buffer.from("<rss").toString("base64") })).uploaded).toBe(0);
  expect(await refusal(putSlice(desk.editor, importId, 5, Buffer.from("more than ten")))).toMatch(/has grown/u);
});

test("only chief and editor bring archives in, each into the own magazine", async () => {
  const importId = await send(desk.editor, desk.column.id, "site.xml", wxr([bells]));
  await readArchive({ importId }, new Date());
  const [piece] = await piecesOfImport(importId);
  const neighbour = (await makeDesk()).editor;
  for (const actor of [await makePerson(desk.magazine.id, "checker"), await makePerson(desk.magazine.id, "contributor"), neighbour]) {
    const input = await typed(piece!.id);
    for (const doing of [() => importFor(actor, importId), () => correctPiece(actor, input), () => takePiece(actor, input), () => takeAll(actor, { importId, topic: "", unsigned: false }), () => setAside(actor, piece!.id), () => discardImport(actor, importId), () => fillIn(actor, { importId, byline: "X" }), () => stopTaking(actor, importId), () => send(actor, desk.column.id, "x.xml", "x")]) await expect(doing()).rejects.toBeInstanceOf(Missing);
  }
  expect((await importsOf(neighbour)).map(({ id }) => id)).not.toContain(importId);
  expect((await importFor(desk.other, importId)).id).toBe(importId);
});

test("an old answer is no news: feeds begin with what was printed last", async () => {
  await takeAllOf(await bringIn(desk.editor, desk.column.id, "ghost.json", ghostExport([{ id: "1", title: "Bells", slug: "bells", html: body("Why did ships ring bells every half hour?") }, { id: "2", title: "Forks", slug: "forks", html: forks.content, published_at: "2001-01-01T00:00:00.000Z" }])));
  const [magazine] = await db.select().from(magazines).where(eq(magazines.id, desk.magazine.id));
  const { news: newest } = await import("../publishing/news");
  await db.update(magazines).set({ hasNewsSitemap: true }).where(eq(magazines.id, magazine!.id));
  expect(await newest([magazine!.id], new Date())).toEqual([]);
  const [first] = await db.select({ at: publications.firstLiveAt, path: publications.path }).from(publications).where(and(eq(publications.columnId, desk.column.id), eq(publications.path, "bells")));
  expect(first!.at).toEqual(new Date("2021-05-04T09:00:00Z"));
  expect((await columnFeed(desk.column.path))!.entries.map((entry) => entry.title)).toEqual(["Bells", "Forks"]);
});

test("search engines hear that the front changed when the old answers came, not when they were printed", async () => {
  const before = new Date();
  await takeAllOf(await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells])));
  expect((await frontChanges()).get(desk.column.id)!.getTime()).toBeGreaterThanOrEqual(before.getTime() - 1);
});

test("a Word file with two answers", async () => {
  const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const file = wordOf([heading("Bells"), paragraph("Q: Why did ships ring bells every half hour? —Ann Frost, Salem, Ore."), paragraph("A: To tell the time."), heading("Forks"), paragraph("Q: When did forks come to the tables? —Amos Birch, Bath, England"), paragraph("A: Late, and through Italy."), paragraph("Josephine Tarrow is a historian at Port Ames.", "<w:i/>"), paragraph("This article first appeared in the October 2019 issue.", "<w:i/>")].join(""));
  const importId = await bringIn(desk.editor, desk.column.id, "two.docx", file);
  expect(await importFor(desk.editor, importId)).toMatchObject({ source: "word", counts: { complete: 2 } });
  expect((await piecesOfImport(importId)).map(({ fields }) => [fields.headline, fields.name, fields.bylines, fields.publishedAt, fields.issue])).toEqual([
    ["Bells", "Ann Frost", ["Josephine Tarrow"], "2019-10-01T06:00", "October 2019"],
    ["Forks", "Amos Birch", ["Josephine Tarrow"], "2019-10-01T06:00", "October 2019"],
  ]);
  await takeAllOf(importId);
  const again = await bringIn(desk.editor, desk.column.id, "two again.docx", file);
  expect((await importFor(desk.editor, again)).counts).toMatchObject({ here: 2 });
});

test("a piece's text is kept as data alone", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([{ ...bells, title: `<script>alert(1)</script>Bells`, content: `${bells.content}<script>alert(2)</script><p onclick="alert(3)">Words <a href="javascript:alert(4)">here</a></p><iframe src="https://evil.example"></iframe>` }]));
  const [piece] = await db.select().from(pieces).where(eq(pieces.importId, importId));
  expect(JSON.stringify(piece!.fields)).not.toMatch(/alert|javascript|iframe|script/u);
});

test("a single post of thousands of answers is laid down in batches", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([{ ...bells, content: "<p>Q: a?</p><p>A: b</p>".repeat(4_000) }]));
  expect(await importFor(desk.editor, importId)).toMatchObject({ state: "lying", counts: { all: 4_000 } });
  expect((await piecesOfImport(importId)).at(-1)!.raw).toBe("a?\n\nb");
}, 60_000);

test("an issue whose name tells a day that there is none is looked at, and holds nothing up", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([{ ...bells, content: body("Why did ships ring bells every half hour?", "<p>This article first appeared in the February 31, 2019 issue.</p>") }, forks]));
  const [bell] = await piecesOfImport(importId);
  expect(bell!.lacking).toEqual([expect.stringContaining("named after a day that there is none of")]);
  expect(await takeAllOf(importId)).toBe(1);
});

test("whoever corrects a piece that is being taken is told so at once, and does not stand in the way of the job", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells]));
  const [piece] = await piecesOfImport(importId);
  await takeAll(desk.editor, { importId, topic: "", unsigned: false });
  await db.transaction(async (tx) => {
    await archiveDesk(tx, desk.column.id); // as the job begins
    for (const act of [takePiece, correctPiece]) expect(await refusal(act(desk.editor, await typed(piece!.id)))).toContain("taken already");
  });
});
