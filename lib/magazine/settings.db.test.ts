import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { contributors, people, photos } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Document } from "../kit/doc";
import type { SignedIn } from "../people/person";
import { Missing, Refusal } from "../refusal";
import { changeColumn } from "./change-column";
import { changeContributor } from "./change-contributor";
import { changeMagazine } from "./change-magazine";
import { columnEmbedding, columnNew, columnPage, columnSetting } from "./column";
import { magazineLetters, magazineName, magazineReaders } from "./magazine";
import { makeColumn } from "./make-column";
import { makeContributor } from "./make-contributor";
import { makeIssue } from "./make-issue";
import { makeMagazine as make } from "./make-magazine";
import { columnFor, contributorsOf, magazineFor } from "./queries";
import { publicColumn, publicMagazine } from "./public";
import { readPortrait } from "./portrait";
import { setPhoto } from "./set-photo";

const now = new Date("2026-11-01T09:00:00Z");
const bio: Document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "A historian." }] }] };
const fieldsOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Refusal ? Object.keys(error.fields) : error));

test("a magazine's settings do not exist for its editor, nor for another's chief", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const [editor, stranger] = [await makePerson(here.magazine.id, "editor"), await makePerson(there.magazine.id, "chief")];
  const to = magazineLetters.parse({ letterFrom: "", letterSignOff: "The editors" });
  for (const actor of [editor, stranger]) {
    await expect(magazineFor(actor, here.magazine.handle, "editSettings")).rejects.toThrow(Missing);
    await expect(changeMagazine(actor, here.magazine.id, { what: "letters", to }, now)).rejects.toThrow(Missing);
    await expect(makeColumn(actor, here.magazine.id, columnNew.parse({ name: "X", path: "x-column", prefix: "XX" }), now)).rejects.toThrow(Missing);
  }
  // A column of another magazine cannot be reached by way of one's own.
  await expect(changeColumn(stranger, there.magazine.id, here.column.id, { what: "words around an answer", to: columnPage.parse({ attributionLine: "", moreHeading: "More", withheldLine: "Withheld" }) }, now)).rejects.toThrow(Missing);
  await expect(magazineFor(editor, here.magazine.handle, "editContributors")).resolves.toMatchObject({ id: here.magazine.id });
});

test("what is taken is said beside its field, and nothing else of the form is kept", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const chief = await makePerson(here.magazine.id, "chief");
  const name = magazineName.parse({ name: "New name", handle: there.magazine.handle, host: "", siteUrl: "", timeZone: "Europe/Brussels", locale: "en-GB" });
  expect(await fieldsOf(changeMagazine(chief, here.magazine.id, { what: "name and address", to: name }, now))).toEqual(["handle"]);
  expect(await fieldsOf(makeColumn(chief, here.magazine.id, columnNew.parse({ name: "Ask", path: there.column.path, prefix: "QQQ" }), now))).toEqual(["path"]);
  expect(await fieldsOf(makeColumn(chief, here.magazine.id, columnNew.parse({ name: "Ask", path: "ask-more", prefix: there.column.prefix }), now))).toEqual(["prefix"]);
  expect((await db.select().from(magazines).where(eq(magazines.id, here.magazine.id)))[0]!.name).toBe(here.magazine.name);
  expect(await db.$count(events, eq(events.magazineId, here.magazine.id))).toBe(0);
});

test("a magazine's own host is a host name alone, and not the installation's", async () => {
  const { magazine } = await makeMagazine();
  const chief = await makePerson(magazine.id, "chief");
  const typed = { name: "M", handle: magazine.handle, siteUrl: "", timeZone: "UTC", locale: "en-GB" };
  process.env.ASKDESK_URL = "https://desk.example.org";
  for (const [host, kept] of [["https://Ask.Example.org/", "ask.example.org"], ["", null]] as const) {
    await changeMagazine(chief, magazine.id, { what: "name and address", to: magazineName.parse({ ...typed, host }) }, now);
    expect((await db.select().from(magazines).where(eq(magazines.id, magazine.id)))[0]!.host).toBe(kept);
  }
  for (const host of ["localhost", "ask.example.org:8080", "ask.example.org/path", "-a.example", "a b.example", "1.2.3.4"]) expect(magazineName.safeParse({ ...typed, host }).success, host).toBe(false);
  expect(await fieldsOf(changeMagazine(chief, magazine.id, { what: "name and address", to: magazineName.parse({ ...typed, host: "desk.example.org" }) }, now))).toEqual(["host"]);
  delete process.env.ASKDESK_URL;
});

test("an ISSN is kept in the form it is printed in, and taken away again", async () => {
  const { magazine } = await makeMagazine();
  const chief = await makePerson(magazine.id, "chief");
  const typed = { name: "M", handle: magazine.handle, host: "", siteUrl: "", timeZone: "UTC", locale: "en-GB" };
  for (const [issn, kept] of [["issn 2434561x", "2434-561X"], ["", ""]] as const) {
    await changeMagazine(chief, magazine.id, { what: "name and address", to: magazineName.parse({ ...typed, issn }) }, now);
    await expect(publicMagazine(magazine.handle)).resolves.toMatchObject({ issn: kept });
  }
});

test("a prefix can be changed until the first question comes", async () => {
  const { magazine, column } = await makeMagazine();
  const chief = await makePerson(magazine.id, "chief");
  const to = { name: column.name, path: column.path, tagline: "", placeStyle: "full" as const };
  await changeColumn(chief, magazine.id, column.id, { what: "name and address", to: { ...to, prefix: "NEW" } }, now);
  await makeQuestion(column.id);
  expect(await fieldsOf(changeColumn(chief, magazine.id, column.id, { what: "name and address", to: { ...to, prefix: "NEWER" } }, now))).toEqual(["prefix"]);
  await expect(columnFor(chief, magazine.id, column.path)).resolves.toMatchObject({ prefix: "NEW", placeStyle: "full", isPrefixUsed: true });
});

test("every change is written down, and says which pages are stale", async () => {
  const { magazine, column } = await makeMagazine();
  const chief = await makePerson(magazine.id, "chief");
  const heard: string[] = [];
  await db.sql.listen("askdesk_stale", (word) => heard.push(word));
  await changeColumn(chief, magazine.id, column.id, { what: "words around an answer", to: columnPage.parse({ attributionLine: "", moreHeading: "More", withheldLine: "Withheld" }) }, now);
  await makeIssue(chief, magazine.id, { name: "Winter 2027", path: "winter-2027", coverDate: "2027-01-01", onSaleOn: "2026-12-01", copyCloseOn: "2026-11-10" }, now);
  expect((await db.select().from(events).where(eq(events.magazineId, magazine.id))).map(({ kind }) => kind)).toEqual(["columnChanged", "issueMade"]);
  await expect.poll(() => heard).toEqual([JSON.stringify({ magazineId: magazine.id }), JSON.stringify({ magazineId: magazine.id })]);
});

test("which sites may show a column is its chief's to say, and readers' pages hear of it at once", async () => {
  const { magazine, column } = await makeMagazine();
  const [chief, editor] = [await makePerson(magazine.id, "chief"), await makePerson(magazine.id, "editor")];
  const heard: string[] = [];
  await db.sql.listen("askdesk_stale", (word) => heard.push(word));
  expect((await publicColumn(column.path))?.column.framedBy).toEqual([]);
  const to = columnEmbedding.parse({ framedBy: "www.magazine.example/history\n*.other.example" });
  await expect(changeColumn(editor, magazine.id, column.id, { what: "sites that show it", to }, now)).rejects.toThrow(Missing);
  await changeColumn(chief, magazine.id, column.id, { what: "sites that show it", to }, now);
  expect((await publicColumn(column.path))?.column.framedBy).toEqual(["https://www.magazine.example", "https://*.other.example"]);
  await expect.poll(() => heard).toContain(JSON.stringify({ magazineId: magazine.id }));
  await changeColumn(chief, magazine.id, column.id, { what: "sites that show it", to: columnEmbedding.parse({ framedBy: " " }) }, now);
  expect((await publicColumn(column.path))?.column.framedBy).toEqual([]);
});

test("only the publisher makes a magazine, with a chief who is invited", async () => {
  const { magazine } = await makeMagazine();
  const chief = await makePerson(magazine.id, "chief");
  const input = { name: "Second", handle: "second", timeZone: "UTC", locale: "en-GB", chiefName: "Nia", chiefEmail: "nia@example.org" };
  await expect(make({ ...chief, isPublisher: false }, input, now)).rejects.toThrow(Missing);
  await make({ ...chief, isPublisher: true }, input, now);
  const [made] = await db.select().from(magazines).where(eq(magazines.handle, "second"));
  const invited = await db.select().from(events).where(eq(events.magazineId, made!.id));
  expect(invited.map(({ kind }) => kind)).toEqual(["magazineMade", "personInvited"]);
  // The publisher is no chief there: the settings of the new magazine are Nia's.
  await expect(magazineFor({ ...chief, isPublisher: true } as SignedIn, "second", "editSettings")).rejects.toThrow(Missing);
});

test("rows of a form: words without an address are refused, rows without a word dropped", () => {
  const read = magazineReaders.safeParse({ about: "", subscribeText: "", subscribeUrl: "", social0Label: "Bluesky", social0Handle: "@q", social0Url: "https://social.example/q", social3Label: "Elsewhere", social3Handle: "", social3Url: "javascript:alert(1)" });
  expect(read.error?.issues.map(({ path }) => path.join("."))).toEqual(["social3Handle", "social3Url"]);
  expect(magazineReaders.parse({ about: "", subscribeText: "", subscribeUrl: "", social2Label: "Bluesky", social2Handle: "@q", social2Url: "https://social.example/q" }).socials).toEqual([{ label: "Bluesky", handle: "@q", url: "https://social.example/q" }]);
});

test("a contributor without an account has a byline and a handle of their own; another magazine's desk cannot touch it", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const [editor, stranger] = [await makePerson(here.magazine.id, "editor"), await makePerson(there.magazine.id, "chief")];
  const ids = [await makeContributor(editor, here.magazine.id, { byline: "Ömer Ølsen", fields: "" }, now), await makeContributor(editor, here.magazine.id, { byline: "Ömer Ølsen", fields: "Ships" }, now)];
  const listed = await contributorsOf(editor, here.magazine.id);
  expect(new Set(listed.map(({ handle }) => handle)).size).toBe(2);
  expect(listed.every(({ hasAccount }) => !hasAccount)).toBe(true);
  const to = { magazineId: here.magazine.id, personId: ids[0]!, byline: "Ömer B. Ølsen", handle: "omer", fields: "", bio };
  await expect(changeContributor(stranger, to, now)).rejects.toThrow(Missing);
  await expect(changeContributor(stranger, { ...to, magazineId: there.magazine.id }, now)).rejects.toThrow(Missing);
  await changeContributor(editor, to, now);
  expect((await db.select().from(people).where(eq(people.id, ids[0]!)))[0]).toMatchObject({ name: "Ömer B. Ølsen", email: null });
  expect(await fieldsOf(changeContributor(editor, { ...to, personId: ids[1]! }, now))).toEqual(["handle"]);
});

test("a portrait is made smaller and loses the camera's notes; what is no picture is refused; the former one goes", async () => {
  const { magazine } = await makeMagazine();
  const [editor, helen] = [await makePerson(magazine.id, "editor"), await makePerson(magazine.id, "contributor")];
  const camera = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: "#a33" } }).withExif({ IFD0: { Copyright: "Somewhere private" } }).jpeg().toBuffer();
  const portrait = await readPortrait(camera);
  expect(portrait).toMatchObject({ mime: "image/jpeg", width: 800, height: 500 });
  expect((await sharp(portrait.bytes).metadata()).exif).toBeUndefined();
  for (const upload of [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), Buffer.from("GIF89a"), Buffer.alloc(0), Buffer.alloc(8 * 1024 * 1024 + 1), camera.subarray(0, 700)]) await expect(readPortrait(upload)).rejects.toThrow(Refusal);
  await setPhoto(editor, magazine.id, helen.id, portrait, now);
  await setPhoto(editor, magazine.id, helen.id, portrait, now);
  expect(await db.$count(photos)).toBe(1);
  await setPhoto(editor, magazine.id, helen.id, null, now);
  expect(await db.$count(photos)).toBe(0);
  expect((await db.select().from(contributors).where(eq(contributors.personId, helen.id)))[0]!.photoId).toBeNull();
});

test("how a column is set is a chief's to say, in lengths as printers write them; type that cannot be set is refused", async () => {
  const { magazine, column } = await makeMagazine();
  const [chief, editor] = [await makePerson(magazine.id, "chief"), await makePerson(magazine.id, "editor")];
  const typed = { setFace: "eb-garamond", setSize: "10 pt", setLeading: "12,5", setWidth: "18p6", setScale: "98", setHyphenated: "on", setIndent: "1 pica", setQuoteIndent: "4 mm", setQuoteSpace: "0.5", setSubheadSpace: "1", setPartSpace: "0", slotLines: "48" };
  await expect(changeColumn(editor, magazine.id, column.id, { what: "setting in print", to: columnSetting.parse(typed) }, now)).rejects.toThrow(Missing);
  await changeColumn(chief, magazine.id, column.id, { what: "setting in print", to: columnSetting.parse(typed) }, now);
  expect(await columnFor(chief, magazine.id, column.path)).toMatchObject({ setFace: "eb-garamond", setSize: 10, setLeading: 12.5, setWidth: 222, setScale: 98, setHyphenated: true, setIndent: 12, setQuoteIndent: 11.34, setQuoteSpace: 0.5, setSubheadSpace: 1, setPartSpace: 0, slotLines: 48 });
  const { setHyphenated: _, ...whole } = typed;
  await changeColumn(chief, magazine.id, column.id, { what: "setting in print", to: columnSetting.parse({ ...whole, slotLines: "" }) }, now);
  expect(await columnFor(chief, magazine.id, column.path)).toMatchObject({ setHyphenated: false, slotLines: null });
  for (const wrong of [{ setFace: "comic" }, { setWidth: "wide" }, { setWidth: "1 pt" }, { setSize: "90 pt" }, { setLeading: "6" }, { setQuoteIndent: "7 picas" }, { slotLines: "0" }, { slotLines: "1.5" }, { setScale: "1e9" }]) expect(columnSetting.safeParse({ ...typed, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
});

test("two who make a column of one path at once make one", async () => {
  const { magazine } = await makeMagazine();
  const chief = await makePerson(magazine.id, "chief");
  const tried = await Promise.allSettled(["AAX", "AAY"].map((prefix) => makeColumn(chief, magazine.id, columnNew.parse({ name: "Twin", path: "twin", prefix }), now)));
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.$count(columns, eq(columns.path, "twin"))).toBe(1);
});
