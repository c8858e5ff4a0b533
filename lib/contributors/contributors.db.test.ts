import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { bioVersions, privateNotes } from "@/db/schema/contributors";
import { assignments } from "@/db/schema/assignments";
import { contributors } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { changeContributor } from "../magazine/change-contributor";
import { contributorFor } from "../magazine/queries";
import { Missing } from "../refusal";
import { fromCopy, toCopy } from "../text/copy";
import { biosOf, useBio } from "./bios";
import { addingBook } from "./book";
import { addBook, booksOf, changeBook, dropBook, moveBook } from "./books";
import { linksInput } from "./link";
import { privateNotesOf, setPrivateNotes } from "./private-notes";
import { setLinks } from "./set-links";
import { workOf } from "./work";

const now = new Date("2026-11-01T09:00:00Z");

async function desk() {
  const made = await makeDesk();
  const helen = await makePerson(made.magazine.id, "contributor");
  const whose = { magazineId: made.magazine.id, personId: helen.id };
  const [{ handle, byline }] = (await db.select().from(contributors).where(eq(contributors.personId, helen.id))) as [typeof contributors.$inferSelect];
  return { ...made, helen, whose, printed: { ...whose, handle, byline, fields: "" } };
}

test("each bio is kept with who wrote it, the one from before as well; the same again makes none, and an old one comes back as a new one", async () => {
  const { editor, other, helen, whose, printed } = await desk();
  await changeContributor(editor, { ...printed, bio: fromCopy("She wrote *The Cold Road*.") }, now);
  await changeContributor(editor, { ...printed, bio: fromCopy("She wrote *The Cold Road*.") }, now);
  await changeContributor(other, { ...printed, bio: fromCopy("She wrote *Ice*.") }, now);
  const { versions } = await biosOf(editor, whose.magazineId, helen.id);
  expect(versions.map(({ bio, by }) => [toCopy(bio), by])).toEqual([["She wrote *Ice*.", other.name], ["She wrote *The Cold Road*.", editor.name], ["A historian.", null]]);
  await useBio(editor, { ...whose, versionId: versions[1]!.id }, now);
  expect(toCopy((await contributorFor(editor, whose.magazineId, helen.id)).bio)).toBe("She wrote *The Cold Road*.");
  expect((await biosOf(editor, whose.magazineId, helen.id)).versions).toHaveLength(4);
  await expect(db.update(bioVersions).set({ madeById: null })).rejects.toMatchObject({ cause: { message: expect.stringContaining("never change") } });
  const stranger = await desk();
  await expect(biosOf(stranger.editor, whose.magazineId, helen.id)).rejects.toThrow(Missing);
  await expect(useBio(stranger.editor, { magazineId: stranger.magazine.id, personId: helen.id, versionId: versions[1]!.id }, now)).rejects.toThrow(Missing);
  await expect(useBio(stranger.editor, { ...stranger.whose, versionId: versions[1]!.id }, now)).rejects.toThrow(Missing);
});

test("books stand in the order that was chosen, and are another desk's never", async () => {
  const { editor, helen, whose } = await desk();
  const book = (title: string) => addingBook.parse({ ...whose, title, year: "2019", publisher: "Kalmia Press", isbn: "978-0-306-40615-7" });
  for (const title of ["One", "Two", "Three"]) await addBook(editor, book(title), now);
  const [one, two, three] = (await booksOf(helen.id)).map(({ id }) => id) as [number, number, number];
  await moveBook(editor, { ...whose, bookId: three, to: "up" }, now);
  await moveBook(editor, { ...whose, bookId: one, to: "up" }, now);
  await dropBook(editor, { ...whose, bookId: two }, now);
  await changeBook(editor, { ...book("Third"), bookId: three }, now);
  expect(await booksOf(helen.id)).toMatchObject([{ title: "One", isbn: "9780306406157", year: 2019 }, { title: "Third" }]);
  const stranger = await desk();
  await expect(dropBook(stranger.editor, { ...stranger.whose, bookId: one }, now)).rejects.toThrow(Missing);
  await expect(addBook(stranger.editor, book("Four"), now)).rejects.toThrow(Missing);
});

test("links are whole addresses; a row without one is dropped", async () => {
  const { editor, helen, whose } = await desk();
  const typed = { ...whose, link0Kind: "faculty", link0Label: "", link0Url: "https://history.example/marsh", link1Kind: "social", link1Label: "Bluesky", link1Url: "" };
  expect(linksInput.safeParse(typed).error?.issues[0]?.path).toEqual(["link1Url"]);
  expect(linksInput.safeParse({ ...typed, link1Url: "javascript:alert(1)" }).success).toBe(false);
  await setLinks(editor, linksInput.parse({ ...typed, link1Label: "" }), now);
  expect((await contributorFor(editor, whose.magazineId, helen.id)).links).toEqual([{ kind: "faculty", label: "", url: "https://history.example/marsh" }]);
});

test("how somebody is reached is for editors, how somebody is paid for the chief; neither can be read in the database or the log", async () => {
  process.env.ASKDESK_SEAL_KEY = "a key for tests that is long enough, surely";
  const { editor, other: chief, magazine, helen, whose } = await desk();
  const checker = await makePerson(magazine.id, "checker");
  await setPrivateNotes(chief, { ...whose, contact: "Telephone 555 0100", payment: "IBAN NO93" }, now);
  expect(await privateNotesOf(editor, magazine.id, helen.id)).toMatchObject({ contact: "Telephone 555 0100", payment: undefined });
  expect(await privateNotesOf(chief, magazine.id, helen.id)).toMatchObject({ contact: "Telephone 555 0100", payment: "IBAN NO93" });
  await expect(setPrivateNotes(editor, { ...whose, payment: "Mine" }, now)).rejects.toThrow(Missing);
  await setPrivateNotes(editor, { ...whose, contact: "By post" }, now);
  expect(await privateNotesOf(chief, magazine.id, helen.id)).toMatchObject({ contact: "By post", payment: "IBAN NO93" });
  await expect(privateNotesOf(checker, magazine.id, helen.id)).rejects.toThrow(Missing);
  await expect(privateNotesOf(helen, magazine.id, helen.id)).rejects.toThrow(Missing);
  const [row] = await db.select().from(privateNotes).where(eq(privateNotes.personId, helen.id));
  expect(JSON.stringify([row, await db.select().from(events).where(eq(events.magazineId, magazine.id))])).not.toMatch(/555|IBAN|post/u);
  // Sealed for one magazine, it does not open as another's.
  process.env.ASKDESK_SEAL_KEY = "another key for tests that is long enough, surely";
  expect(await privateNotesOf(chief, magazine.id, helen.id)).toMatchObject({ contact: "", payment: "", locked: true });
});

test("all the work of a contributor is paged without a gap or a double, and is one magazine's alone", async () => {
  const { editor, magazine, column, helen } = await desk();
  for (let n = 0; n < 45; n += 1) await makeQuestion(column.id, n % 2 ? "drafting" : "assigned", helen, `Why ${n}?`);
  await db.update(assignments).set({ turnedDownAt: now, turnDownReason: "Too busy" }).where(sql`contributor_id = ${helen.id} and id % 9 = 0`);
  const first = await workOf(editor, magazine.id, helen.id, { show: "asked" });
  const rest = await workOf(editor, magazine.id, helen.id, { show: "asked", before: first.more! });
  expect([first.rows.length, rest.rows.length, rest.more]).toEqual([40, 5, null]);
  expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(45);
  const no = await workOf(editor, magazine.id, helen.id, { show: "turnedDown" });
  expect(no.rows.length).toBe(5);
  expect((await workOf(editor, magazine.id, helen.id, { show: "assigned" })).rows).toHaveLength(40);
  expect((await workOf(editor, magazine.id, helen.id, { show: "printed" })).rows).toEqual([]);
  const stranger = await desk();
  await expect(workOf(stranger.editor, magazine.id, helen.id, { show: "asked" })).rejects.toThrow(Missing);
});
