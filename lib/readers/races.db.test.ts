// An erasure while something else is going on: whoever is first, nothing of the reader is left behind by the other.
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { letters } from "@/db/schema/mail";
import { mailImports } from "@/db/schema/mailroom";
import { readers } from "@/db/schema/readers";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import type { Person } from "../actor";
import { receive } from "../intake/receive";
import { tell } from "../mail/tell";
import { beginImport } from "../mailroom/begin-import";
import { importMails } from "../mailroom/import-mails";
import { putSlice } from "../mailroom/put-slice";
import { sort } from "../mailroom/sort";
import { take } from "../mailroom/take";
import { Refusal } from "../refusal";
import { erase } from "./erase";
import { whereStands } from "./testing-everywhere";

process.env.NEXTAUTH_SECRET ??= "a secret for tests";

const now = new Date("2026-11-25T12:00:00Z");
let desk: Awaited<ReturnType<typeof makeMagazine>>;
let chief: Person;
/** Of each test its own. */
let hers: string;
let counted = 0;

beforeEach(async () => {
  desk = await makeMagazine();
  chief = await makePerson(desk.magazine.id, "chief");
  counted += 1;
  hers = `Ottoline${counted}`;
});

const name = () => `${hers} Pemberley`;
const email = () => `${hers.toLowerCase()}@post.example`;
const ask = (token: string) =>
  receive("reader", { columnId: desk.column.id, channel: "form", raw: Buffer.from(`${hers} ${token}`), body: `${hers} asks ${token}`, asker: { name: name(), town: "Erie", region: "Pa.", withheld: false, email: email(), postalAddress: null }, consentWording: "You may.", token: `${token} ${counted}` }, now);
const aMail = (n: number, date = "Mon, 05 Jan 2015 10:00:00 -0600") => Buffer.from(`From: ${name()} <${email()}>\nTo: ask@example.net\nSubject: ${hers} ${n}\nDate: ${date}\nMessage-ID: <${hers}-${n}@post.example>\n\nWhy does ${hers} ask number ${n}?\n`);
const readerOf = async () => (await db.select({ id: readers.id }).from(readers).where(eq(readers.address, email())))[0]!.id;
const eraseNow = async () => erase(chief, { readerId: await readerOf(), typed: name() }, now);

test("mails that are being sorted are erased with the rest, or as they are sorted", async () => {
  await ask("first");
  const taken = await Promise.all([1, 2, 3, 4].map((n) => take({ columnId: desk.column.id, door: "upload", raw: aMail(n) }, now)));
  await Promise.all([...taken.slice(0, 2).map(({ mailId }) => sort({ mailId }, now)), eraseNow(), ...taken.slice(2).map(({ mailId }) => sort({ mailId }, now))]);
  expect(await whereStands([hers])).toEqual([]);
});

test("an upload that is half taken in brings nothing of the reader, and the same file again neither", async () => {
  await ask("first");
  const editor = await makePerson(desk.magazine.id, "editor");
  const file = Buffer.concat(Array.from({ length: 30 }, (_, n) => Buffer.concat([Buffer.from("From a@example.org Mon Jan  5 10:00:00 2015\n"), aMail(n), Buffer.from("\n")])));
  const bring = async () => {
    const { importId } = await beginImport(editor, { columnId: desk.column.id, fileName: "old.mbox", size: file.length, begins: file.subarray(0, 1024).toString("base64") });
    await putSlice(editor, importId, 0, file);
    return importId;
  };
  const sortAll = async () => {
    for (const { id } of await db.execute<{ id: string }>(`select mail_id as id from filings where tray = 'sorting'`)) await sort({ mailId: Number(id) }, now);
  };
  const importId = await bring();
  await Promise.all([importMails({ importId }), eraseNow()]);
  await sortAll();
  expect(await whereStands([hers])).toEqual([]);
  const again = await bring();
  await importMails({ importId: again });
  await sortAll();
  expect((await db.select().from(mailImports).where(eq(mailImports.id, again)))[0]).toMatchObject({ mails: 30, known: 30 });
  expect(await whereStands([hers])).toEqual([]);
});

test("a letter that is being written says what was left, and one in a mail server's hands makes the erasure wait", async () => {
  const { questionId } = await ask("first");
  const happened = await db.select({ id: events.id }).from(events).where(eq(events.questionId, questionId));
  await Promise.all([...happened.map(({ id }) => tell({ eventId: id }, now)), eraseNow()]);
  for (const { id } of happened) await tell({ eventId: id }, now);
  expect(await whereStands([hers])).toEqual([]);

  await ask("second");
  const [event] = await db.select({ id: events.id }).from(events).innerJoin(askers, eq(askers.questionId, events.questionId)).where(eq(askers.email, email()));
  await tell({ eventId: event!.id }, now);
  await db.update(letters).set({ inHandUntil: new Date(now.getTime() + 60_000) }).where(eq(letters.to, email()));
  await expect(eraseNow()).rejects.toThrow(Refusal);
  expect(await db.select().from(messages).where(eq(messages.body, `${hers} asks second`))).toHaveLength(1);
});

test("what a form sends meanwhile is a new reader's, or erased with the rest: never half of each", async () => {
  await ask("first");
  await Promise.all([ask("during"), eraseNow(), ask("meanwhile")]);
  const rows = await db.select({ name: askers.name, email: askers.email, erasedAt: readers.erasedAt, body: messages.body }).from(askers).innerJoin(readers, eq(readers.id, askers.readerId)).innerJoin(messages, eq(messages.questionId, askers.questionId)).where(eq(readers.magazineId, desk.magazine.id));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect([row.name === "", row.email === null, row.body === ""]).toEqual(Array(3).fill(row.erasedAt !== null));
});

test("two chiefs at once erase once", async () => {
  await ask("first");
  const readerId = await readerOf();
  const other = await makePerson(desk.magazine.id, "chief");
  const outcomes = await Promise.allSettled([erase(chief, { readerId, typed: name() }, now), erase(other, { readerId, typed: name() }, now)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});
