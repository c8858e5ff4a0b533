// A file is sent, read and laid down piece by piece, or keeps the sentence why it cannot be.
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { pieces } from "@/db/schema/imports";
import { bringIn, piecesOfImport, takeAllOf } from "@/db/testing-imports";
import { makeDesk } from "@/db/testing-rows";
import { paragraph, wordOf, wxr } from "../clippings/testing-files";
import { importFor } from "./queries";
import { beginImport } from "./begin-import";
import { putSlice } from "./put-slice";
import { bells, body, forks } from "./testing-posts";
import { Refusal } from "../refusal";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeEach(async () => void (desk = await makeDesk()));
const refusal = async (doing: Promise<unknown>) => doing.then(() => expect.fail("it was not refused"), (error: unknown) => (expect(error).toBeInstanceOf(Refusal), (error as Refusal).message));

test("a file that cannot be read keeps the sentence why, and none of its bytes", async () => {
  const importId = await bringIn(desk.editor, desk.column.id, "letter.txt", "A letter.");
  expect(await importFor(desk.editor, importId)).toMatchObject({ state: "refused", refusal: expect.stringMatching(/none of the files/u), counts: { all: 0 } });
  expect(await db.execute(sql`select 1 from import_parts where import_id = ${importId}`)).toHaveLength(0);
  const bomb = await bringIn(desk.editor, desk.column.id, "bomb.xml", wxr([bells], '<!DOCTYPE x [<!ENTITY a "b">]>'));
  expect((await importFor(desk.editor, bomb)).refusal).toMatch(/entities of its own/u);
  expect((await importFor(desk.editor, await bringIn(desk.editor, desk.column.id, "drafts.xml", wxr([{ ...bells, status: "draft" }])))).refusal).toBe("There is nothing in it that has been published.");
});

test("an upload goes on where it was broken off, by the file's beginning", async () => {
  const begun = { columnId: desk.column.id, fileName: "site.xml", size: 10, begins: Buffer.from("<?xml").toString("base64") };
  const { importId } = await beginImport(desk.editor, begun);
  expect(await putSlice(desk.editor, importId, 0, Buffer.from("<?xml"))).toEqual({ uploaded: 5 });
  expect(await putSlice(desk.editor, importId, 0, Buffer.from("<?xml"))).toEqual({ uploaded: 5 });
  expect(await beginImport(desk.editor, begun)).toEqual({ importId, uploaded: 5 });
  expect((await beginImport(desk.editor, { ...begun, begins: Buffer.from("<rss").toString("base64") })).uploaded).toBe(0);
  expect(await refusal(putSlice(desk.editor, importId, 5, Buffer.from("more than ten")))).toMatch(/has grown/u);
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
  await takeAllOf(desk.editor, importId);
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
  expect(await takeAllOf(desk.editor, importId)).toBe(1);
});
