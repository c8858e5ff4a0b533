// Who is one reader, and what the desk sees of them.
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { unzipSync, strFromU8 } from "fflate";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { readers } from "@/db/schema/readers";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { Missing, Refusal } from "../refusal";
import { exportHeld } from "./export-held";
import { merge, mergeByAddress, unmerge } from "./merge";
import { alsoFrom, readerFor, readersList } from "./queries";

const asker = (more: Partial<typeof askers.$inferInsert>) => ({ name: "Ada Quill", town: "Galveston", region: "Texas", ...more });
/** A question of whoever this is. Returns the reader's id. */
async function asks(columnId: number, more: Partial<typeof askers.$inferInsert>) {
  const question = await makeQuestion(columnId);
  const [row] = await db.update(askers).set(asker(more)).where(eq(askers.questionId, question.id)).returning({ readerId: askers.readerId });
  return { questionId: question.id, readerId: row!.readerId! };
}

test("an address is one reader, however it is written; without one, each letter is its own; a name put right leaves nobody behind", async () => {
  const { magazine, column } = await makeMagazine();
  const elsewhere = await makeMagazine();
  const one = await asks(column.id, { email: "Ada@Post.example" });
  const two = await asks(column.id, { email: " ada@post.example", name: "Ada M. Quill" });
  const [post, other] = [await asks(column.id, { email: null }), await asks(column.id, { email: null })];
  const there = await asks(elsewhere.column.id, { email: "ada@post.example" });
  expect(two.readerId).toBe(one.readerId);
  expect(new Set([one.readerId, post.readerId, other.readerId, there.readerId]).size).toBe(4);
  expect((await db.select().from(readers).where(eq(readers.magazineId, magazine.id))).map(({ address, name }) => [address, name])).toEqual([["ada@post.example", "Ada M. Quill"], [null, "Ada Quill"], [null, "Ada Quill"]]);
  expect(await alsoFrom(one.questionId)).toEqual({ readerId: one.readerId, questions: 1, tips: 0 });
});

test("addresses are for those who see them elsewhere; the desk of another magazine sees nothing", async () => {
  const { magazine, column } = await makeMagazine();
  const [editor, checker, writer] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "checker"), await makePerson(magazine.id, "contributor")];
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  const { readerId } = await asks(column.id, { email: "ada@post.example", postalAddress: "1 Pier" });
  expect(await readerFor(editor, readerId)).toMatchObject({ reader: { address: "ada@post.example" }, postal: ["1 Pier"], asked: [{ consentWording: null }] });
  expect(JSON.stringify(await readerFor(checker, readerId))).not.toMatch(/post\.example|Pier/);
  for (const other of [writer, stranger]) await expect(readerFor(other, readerId)).rejects.toThrow(Missing);
  const found = async (actor: typeof editor, q: string) => (await readersList(actor, { q })).readers.map(({ id, address }) => [id, address]);
  expect(await found(editor, "ADA@post")).toEqual([[readerId, "ada@post.example"]]);
  expect(await found(checker, "ada@post.exam")).toEqual([]);
  expect(await found(checker, "quill galv")).toEqual([[readerId, null]]);
  expect(await found(stranger, "quill")).toEqual([]);
});

test("the list goes from who wrote last to who wrote first, page by page, each once", async () => {
  const { magazine, column } = await makeMagazine();
  const editor = await makePerson(magazine.id, "editor");
  for (let n = 0; n < 53; n += 1) await asks(column.id, { email: `reader-${n}@list.example` });
  const first = await readersList(editor, {});
  const rest = await readersList(editor, { before: first.after! });
  expect([first.readers.length, first.after === null, rest.after]).toEqual([50, false, null]);
  expect(new Set([...first.readers, ...rest.readers].map((one) => one.id)).size).toBe(first.readers.length + rest.readers.length);
});

test("of a name that thousands have the list is read from its top: everybody is found, page by page, the other addresses of a person too", async () => {
  const { magazine } = await makeMagazine();
  const editor = await makePerson(magazine.id, "editor");
  await db.execute(sql`insert into readers (magazine_id, address, name, town, region, last_at) select ${magazine.id}, 'reader-' || n || '@common.example', case when n % 10 = 0 then 'Ruth Olsen' else 'Ruth Smith' end, 'Ohio', 'Maine', timestamptz '2026-01-01' - make_interval(mins => n) from generate_series(1, 6000) n`);
  await db.execute(sql`update readers set merged_into_id = (select id from readers where address = 'reader-10@common.example') where address = 'reader-11@common.example'`);
  const seen: string[] = [];
  let before: Awaited<ReturnType<typeof readersList>>["after"] | undefined;
  for (let n = 0; n < 3; n += 1) {
    const { readers: rows, after } = await readersList(editor, { q: "smith", before: before ?? undefined });
    seen.push(...rows.map(({ address }) => address!.replace(/\D/g, "")));
    before = after;
  }
  // Who is called otherwise is not among them, but for the one of whose addresses another says Smith.
  expect(seen).toEqual(Array.from({ length: 200 }, (_, n) => n + 1).filter((n) => (n % 10 !== 0 && n !== 11) || n === 10).slice(0, 150).map(String));
});

test("two addresses of one person are one reader, and can be parted again", async () => {
  const { magazine, column } = await makeMagazine();
  const [editor, checker] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "checker")];
  const [home, work, third] = [await asks(column.id, { email: "home@post.example" }), await asks(column.id, { email: "work@post.example" }), await asks(column.id, { email: null })];
  await expect(merge(checker, { readerId: work.readerId, into: home.readerId })).rejects.toThrow(Missing);
  await mergeByAddress(editor, { into: home.readerId, address: "WORK@post.example" });
  await merge(editor, { readerId: home.readerId, into: third.readerId });
  for (const { readerId } of [home, work, third]) expect((await readerFor(editor, readerId)).asked).toHaveLength(3);
  expect((await readersList(editor, {})).readers).toMatchObject([{ id: third.readerId, addresses: 3, questions: 3 }]);
  expect((await readersList(editor, { q: "work@post" })).readers).toMatchObject([{ id: third.readerId }]);
  expect(await alsoFrom(work.questionId)).toMatchObject({ questions: 2 });
  await expect(merge(editor, { readerId: work.readerId, into: home.readerId })).rejects.toThrow(Refusal);
  await expect(mergeByAddress(editor, { into: third.readerId, address: "nobody@post.example" })).rejects.toThrow(Refusal);
  await unmerge(editor, { readerId: work.readerId });
  expect((await readerFor(editor, work.readerId)).asked).toHaveLength(1);
  expect((await readersList(editor, {})).readers).toHaveLength(2);
});

test("a chief saves everything that is held as one zip, and the log tells it", async () => {
  const { magazine, column } = await makeMagazine();
  const [chief, editor] = [await makePerson(magazine.id, "chief"), await makePerson(magazine.id, "editor")];
  const { readerId } = await asks(column.id, { email: "ada@post.example", name: "Ada <b>Quill" });
  await expect(exportHeld(editor, readerId)).rejects.toThrow(Missing);
  const files = unzipSync(new Uint8Array((await exportHeld(chief, readerId)).zip));
  const whole = JSON.parse(strFromU8(files["everything.json"]!)) as { questions: unknown[]; messages: { id: number; body: string }[] };
  expect(whole).toMatchObject({ magazine: magazine.name, questions: [{ name: "Ada <b>Quill", email: "ada@post.example" }], messages: [{ body: "Why did ships ring bells?" }] });
  expect(strFromU8(files[`messages/${whole.messages[0]!.id}.txt`]!)).toBe("Why did ships ring bells?");
  expect(strFromU8(files["everything.html"]!)).toContain("Ada &lt;b&gt;Quill");
  expect(JSON.stringify(whole)).not.toContain("token");
});
