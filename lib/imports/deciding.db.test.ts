// What was found in a file is put right, taken or set aside by those who may, and what stands in the way is said.
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { imports } from "@/db/schema/imports";
import { publications } from "@/db/schema/publishing";
import { bringIn, piecesOfImport, send, takeAllOf, typed } from "@/db/testing-imports";
import { makeDesk, makePerson } from "@/db/testing-rows";
import { type WxrPost, wxr } from "../clippings/testing-files";
import { wordsOf } from "../clippings/lines";
import { Missing, Refusal } from "../refusal";
import { correct } from "../publishing/correct";
import { archiveDesk } from "./archive-desk";
import { correctPiece } from "./correct-piece";
import { fillIn } from "./fill-in";
import { importFor, importsOf, pieceFor, piecesIn } from "./queries";
import { readArchive } from "./read-archive";
import { discardImport, setAllAside, setAside, takeUp } from "./set-aside";
import { stopTaking, takeAll, takePiece } from "./take-pieces";
import { bells, forks, news } from "./testing-posts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => void (desk = await makeDesk()));
const refusal = async (doing: Promise<unknown>) => doing.then(() => expect.fail("it was not refused"), (error: unknown) => (expect(error).toBeInstanceOf(Refusal), (error as Refusal).message));

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

test("one name is given to all that have none; a list is taken or set aside by category", async () => {
  const nameless = (id: number, category: string): WxrPost => ({ ...bells, id, slug: `s${id}`, creator: "", title: `No. ${id}`, categories: [category], content: `<p>Q: Why did the bell number ${id} ring so? —Ann Frost, Salem</p><p>A: So it was.</p>` });
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([nameless(1, "At sea"), nameless(2, "On land"), news, { ...news, id: 77, slug: "w2", categories: ["News"] }]));
  expect((await importFor(desk.editor, importId)).counts).toMatchObject({ look: 4 });
  expect(await fillIn(desk.editor, { importId, byline: "The Wardroom" })).toBe(2);
  expect((await importFor(desk.editor, importId, "At sea")).counts).toMatchObject({ complete: 1 });
  expect(await takeAllOf(desk.editor, importId, { topic: "At sea" })).toBe(1);
  expect(await setAllAside(desk.editor, { importId, view: "look", topic: "News" })).toBe(1);
  expect((await importFor(desk.editor, importId)).counts).toMatchObject({ taken: 1, complete: 1, look: 1, setAside: 1 });
  expect((await piecesIn(importId, { view: "setAside" })).rows.map(({ number }) => number)).toEqual([4]);
  expect((await piecesIn(importId, { view: "complete", q: "number 2" })).rows).toHaveLength(1);
  expect((await piecesIn(importId, { view: "complete", q: "100%_" })).rows).toHaveLength(0);
});

test("a long list is gone down by the number of its last piece, so that none is passed over when one above is set aside meanwhile", async () => {
  const posts = Array.from({ length: 95 }, (_, n): WxrPost => ({ ...bells, id: n + 1, slug: `s${n}`, title: `No. ${n}`, content: `<p>Q: Why did the bell number ${n} ring so? —Ann Frost, Salem</p><p>A: So it was.</p><p>—Hester Quill</p>` }));
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr(posts));
  const first = await piecesIn(importId, { view: "complete" });
  await setAside(desk.editor, first.rows[3]!.id);
  const second = await piecesIn(importId, { view: "complete", after: first.after });
  const third = await piecesIn(importId, { view: "complete", after: second.after });
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([40, 40, 15]);
  expect([first, second, third].flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(posts.map((_, n) => n + 1));
  expect(third.after).toBeUndefined();
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

test("whoever corrects a piece that is being taken is told so at once, and does not stand in the way of the job", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([bells]));
  const [piece] = await piecesOfImport(importId);
  await takeAll(desk.editor, { importId, topic: "", unsigned: false });
  await db.transaction(async (tx) => {
    await archiveDesk(tx, desk.column.id); // as the job begins
    for (const act of [takePiece, correctPiece]) expect(await refusal(act(desk.editor, await typed(piece!.id)))).toContain("taken already");
  });
});

test("a piece knows its place in the list one came from, also when it has left it, and what its file has", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([news, bells, { ...news, id: 20, slug: "b", categories: ["News"] }, { ...news, id: 21, slug: "c", categories: ["News"] }]));
  const seen = async (number: number, filter = {}) => {
    const { place, filter: used } = await pieceFor(desk.editor, importId, number, filter);
    return { ...place, view: used.view };
  };
  expect(await seen(3)).toEqual({ count: 3, earlier: 1, before: 1, after: 4, isIn: true, view: "look" });
  expect(await seen(3, { topic: "News" })).toEqual({ count: 2, earlier: 0, before: null, after: 4, isIn: true, view: "look" });
  expect(await seen(2, { view: "look" })).toEqual({ count: 3, earlier: 1, before: 1, after: 3, isIn: false, view: "look" });
  const { piece, original } = await pieceFor(desk.editor, importId, 1);
  expect(wordsOf(original)).toBe("The museum opened its wing.");
  expect(JSON.stringify(piece)).not.toContain("wp:post_id"); // the file's own record stays with the desk
});
