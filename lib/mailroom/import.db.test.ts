// Uploads: broken off and gone on with, stopped, killed, sent twice, and never for anybody else.
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { filings, mail, mailImportParts, mailImports } from "@/db/schema/mailroom";
import { aMail, mailOf } from "@/db/testing-mail";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { beginImport } from "./begin-import";
import { importMails } from "./import-mails";
import { importFor } from "./import-queries";
import { putSlice } from "./put-slice";
import { discardImport, resumeImport, stopImport } from "./stop-import";
import { upload } from "./upload";

let column: Awaited<ReturnType<typeof makeMagazine>>["column"];
let editor: Awaited<ReturnType<typeof makePerson>>;
let others: Awaited<ReturnType<typeof makePerson>>[];

beforeEach(async () => {
  const made = await makeMagazine();
  const elsewhere = await makeMagazine();
  column = made.column;
  editor = await makePerson(made.magazine.id, "editor");
  others = [await makePerson(made.magazine.id, "checker"), await makePerson(made.magazine.id, "contributor"), await makePerson(elsewhere.magazine.id, "chief")];
});

const fileOf = (...mails: Buffer[]) => Buffer.concat(mails.flatMap((raw) => [Buffer.from("From a@example.org Tue Nov 24 10:00:00 2026\n"), raw, Buffer.from("\n")]));
const many = (n: number) => Array.from({ length: n }, (_, index) => aMail(index));
const begin = (file: Buffer, fileName = "old.mbox") => beginImport(editor, { columnId: column.id, fileName, size: file.length, begins: file.subarray(0, 1024).toString("base64") });

/** Sends the file in slices of this many bytes; gives up after so many of them. */
async function send(file: Buffer, size = 4000, most = Infinity) {
  const { importId, uploaded } = await begin(file);
  let at = uploaded;
  for (let sent = 0; at < file.length && sent < most; sent += 1) at = (await putSlice(editor, importId, at, file.subarray(at, at + size))).uploaded;
  return importId;
}
const partsOf = (importId: number) => db.select({ at: mailImportParts.at }).from(mailImportParts).where(eq(mailImportParts.importId, importId));

test("a file of mails becomes mails, byte for byte, and the room it took up is freed", async () => {
  const mails = many(53);
  const importId = await send(fileOf(...mails));
  await importMails({ importId });
  const rows = await mailOf(column.id);
  expect(rows.map(({ raw }) => raw.toString())).toEqual(mails.map(String));
  expect(rows[0]).toMatchObject({ door: "upload", uploadedById: editor.id, envelopeFrom: null });
  expect(await importFor(editor, importId)).toMatchObject({ state: "finished", mails: 53, known: 0, sorting: 53, column: column.name });
  expect(await partsOf(importId)).toEqual([]);
});

test("what is imported again is known, and adds nothing", async () => {
  const file = fileOf(...many(30), aMail(3));
  await importMails({ importId: await send(file) });
  const again = await send(file);
  await importMails({ importId: again });
  await importMails({ importId: again });
  expect(await importFor(editor, again)).toMatchObject({ mails: 31, known: 31 });
  expect(await mailOf(column.id)).toHaveLength(30);
});

test("an upload that was broken off goes on where it was, and no slice counts twice", async () => {
  const file = fileOf(...many(40));
  const importId = await send(file, 1500, 3);
  expect(await begin(file)).toEqual({ importId, uploaded: 4500 });
  expect(await putSlice(editor, importId, 0, file.subarray(0, 1500))).toEqual({ uploaded: 4500 });
  expect(await putSlice(editor, importId, 6000, file.subarray(6000, 7500))).toEqual({ uploaded: 4500 });
  expect((await begin(Buffer.from(file.toString().replace("number 0", "number X")))).importId).not.toBe(importId);
  await importMails({ importId }); // not all there yet
  expect(await send(file, 1500)).toBe(importId);
  await importMails({ importId });
  expect(await mailOf(column.id)).toHaveLength(40);
});

test("a stop holds after the mails in hand, and whoever goes on takes each mail once", async () => {
  const importId = await send(fileOf(...many(65)));
  // As one that was killed in the middle leaves it: so many mails in, the cursor behind the last of them.
  const cursor = fileOf(...many(20)).length;
  await stopImport(editor, importId);
  await importMails({ importId });
  expect(await mailOf(column.id)).toHaveLength(0);
  await resumeImport(editor, importId);
  await db.update(mailImports).set({ takenIn: cursor, mails: 20 }).where(eq(mailImports.id, importId));
  await Promise.all([importMails({ importId }), importMails({ importId })]);
  expect((await mailOf(column.id)).map(({ raw }) => raw.toString())).toEqual(many(65).slice(20).map(String));
  expect(await importFor(editor, importId)).toMatchObject({ state: "finished", mails: 65 });
});

test("an import that is given up leaves the mails that are in, and nothing else", async () => {
  const importId = await send(fileOf(...many(5)));
  await discardImport(editor, importId);
  expect(await db.select().from(mailImports).where(eq(mailImports.id, importId))).toEqual([]);
  expect(await partsOf(importId)).toEqual([]);
  await importMails({ importId });
});

test("a mail too large to be kept is there all the same, by its beginning, and says so", async () => {
  const large = Buffer.concat([aMail("large"), Buffer.alloc(2 * 1024 * 1024, "a line of text\n")]);
  const importId = await send(fileOf(large, aMail("after")), 1024 * 1024);
  await importMails({ importId }, 1024 * 1024);
  const rows = await db.select({ size: mail.size, tray: filings.tray, why: filings.why }).from(mail).innerJoin(filings, eq(filings.mailId, mail.id)).where(eq(mail.columnId, column.id)).orderBy(mail.id);
  expect(rows).toMatchObject([{ tray: "attention", why: [expect.stringContaining("old.mbox")] }, { tray: "sorting" }]);
  expect(rows[0]!.size).toBeGreaterThan(large.length);
});

test("for anybody who does not handle mail in the column’s magazine there is no import", async () => {
  const file = fileOf(...many(2));
  const importId = await send(file, 100, 1);
  for (const actor of others) {
    await expect(beginImport(actor, { columnId: column.id, fileName: "x", size: 10, begins: "" })).rejects.toThrow("does not exist");
    await expect(putSlice(actor, importId, 100, file.subarray(100))).rejects.toThrow("does not exist");
    await expect(importFor(actor, importId)).rejects.toThrow("does not exist");
    for (const act of [stopImport, resumeImport, discardImport]) await expect(act(actor, importId)).rejects.toThrow("does not exist");
    await expect(upload(actor, column.id, async () => aMail(1))).rejects.toThrow("does not exist");
  }
  expect(await importFor(editor, importId)).toMatchObject({ uploaded: 100 });
});

test("one mail alone goes straight in", async () => {
  const first = await upload(editor, column.id, async () => aMail(1));
  expect(await upload(editor, column.id, async () => aMail(1))).toEqual({ ...first, known: true });
  expect(await mailOf(column.id)).toHaveLength(1);
});
