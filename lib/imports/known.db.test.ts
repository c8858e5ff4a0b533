// What is here already is known by the file’s own mark, by its address or by its question: nothing comes twice.
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { oldAddresses } from "@/db/schema/publishing";
import { bringIn, piecesOfImport, questionsOf, takeAllOf, typed } from "@/db/testing-imports";
import { makeDesk } from "@/db/testing-rows";
import { htmlPage, wxr, zipOf } from "../clippings/testing-files";
import { importFor } from "./queries";
import { takeAll, takeMarked, takePiece } from "./take-pieces";
import { knownIn } from "./known";
import { bells, body, forks } from "./testing-posts";
import { Refusal } from "../refusal";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => void (desk = await makeDesk()));
const refusal = async (doing: Promise<unknown>) => doing.then(() => expect.fail("it was not refused"), (error: unknown) => (expect(error).toBeInstanceOf(Refusal), (error as Refusal).message));

test("the same file again makes no doubles, nor does another file with the same answers", async () => {
  const file = wxr([bells, forks]);
  await takeAllOf(desk.editor, await bringIn(desk.editor, desk.column.id, "site.xml", file));
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

test("several answers of one post have one old address, which leads to the first; none of them is taken for another", async () => {
  const content = `${body("Why did ships ring bells every half hour?")}<h2>Forks</h2><p>Q: When did forks come to the tables? —Amos Birch, Salem, Ore.</p><p>A: Late.</p><p>—Josephine Tarrow</p>`;
  const importId = await bringIn(desk.editor, desk.column.id, "site.xml", wxr([{ ...bells, content }]));
  await takeAllOf(desk.editor, importId);
  const made = await questionsOf(desk.column.id);
  expect(made).toHaveLength(2);
  expect((await db.select({ questionId: oldAddresses.questionId }).from(oldAddresses).where(eq(oldAddresses.magazineId, desk.magazine.id))).map(({ questionId }) => questionId)).toEqual([made[0]!.id, made[0]!.id]);
});

test("the same question is known in other letters, and another of the same length is not", async () => {
  const page = (question: string) => htmlPage({ title: question, body: `<p>Q: ${question}</p><p>A: So it was.</p><p>—Hester Quill</p>`, head: '<meta property="article:published_time" content="2019-10-03T12:00:00Z">' });
  for (const question of ["Why did José’s café – on Ægir Straße – ring bells?", "Отчего на кораблях били склянки?"]) await takeAllOf(desk.editor, await bringIn(desk.editor, desk.column.id, "a.html", page(question)), { unsigned: true });
  const asked = ["WHY DID JOSES CAFE ON AEGIR STRASSE RING BELLS", "Why did Josés cafe\u0301 on Ægir Straße – ring bells?", "Why did José’s café – on Ægir Straße – ring bulls?", "Отчего на кораблях  били склянки", "Отчего на кораблях били стаканы?"];
  const told = asked.map((question, at) => ({ key: `k${at}`, fields: { addresses: [], question } }));
  const known = await knownIn(db, desk.magazine.id, told);
  expect(told.map((one) => known.find(one)?.by)).toEqual(["words", "words", undefined, "words", undefined]);
});
