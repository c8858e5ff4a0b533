import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { publications } from "@/db/schema/publishing";
import { searchAnswers } from "./answers";
import { looking } from "./looking";
import { makeArchive } from "@/db/testing-archive";

let archive: Awaited<ReturnType<typeof makeArchive>>;
const find = (asked: Record<string, string>) => searchAnswers(archive.column.id, looking.parse(asked));
const headlines = async (asked: Record<string, string>) => (await find(asked)).hits.map(({ headline }) => headline.map(({ text }) => text).join(""));
const said = (pieces: { text: string; found: boolean }[]) => pieces.map(({ text, found }) => (found ? `*${text}*` : text)).join("");

beforeAll(async () => {
  archive = await makeArchive();
  const { print } = archive;
  await print("Why convoys sailed in the dark", { copy: "Ice and *Lemaître*.", topic: "At sea", issue: "Spring 1998", credit: "Ann Frost, Duluth, Minn.", question: "Why at night?" });
  await print("Why ships ring bells", { copy: "To tell the time at Guadalcanal, said Eisenhower. Ships ring.", topic: "At sea", issue: "Winter 1998", by: "Tarrow", credit: "Name withheld, Minn." });
  await print("Did pigeons bring the news in the dark?", { copy: "One did.", topic: "In the air", issue: "Spring 2001", by: "Tarrow", credit: "Bo Hill, Jr., Toronto, Ontario" });
  await print("A bell of the air", { copy: "It rang.", topic: "In the air", credit: "Cy Poe, Leeds", at: new Date("2003-01-01T02:00:00Z") });
  await print("A bell that was withdrawn");
  await db.update(publications).set({ withdrawnAt: new Date("2002-01-01"), withdrawal: "Gone." }).where(eq(publications.headline, "A bell that was withdrawn"));
});

test("stems, names and accents are found, phrases and what is to be left out are kept to", async () => {
  expect(await headlines({ q: "convoy sailing" })).toEqual(["Why convoys sailed in the dark"]);
  expect(await headlines({ q: "lemaitre" })).toEqual(["Why convoys sailed in the dark"]);
  expect(await headlines({ q: "tarrow pigeon" })).toEqual(["Did pigeons bring the news in the dark?"]);
  expect(await headlines({ q: '"ring bells"' })).toEqual(["Why ships ring bells"]);
  expect(await headlines({ q: '"bells ring"' })).toEqual([]);
  expect(await headlines({ q: "dark -pigeons" })).toEqual(["Why convoys sailed in the dark"]);
  expect(await headlines({ q: "' OR & | ! :* \\ <script>" })).toEqual([]);
  expect(await headlines({ q: "bell", sort: "newest" })).toEqual(["A bell of the air", "Why ships ring bells"]);
  expect(await headlines({ q: "bell", sort: "oldest" })).toEqual(["Why ships ring bells", "A bell of the air"]);
});

test("what was found is marked in headline and text, in every form", async () => {
  const [hit] = (await find({ q: "ring ship" })).hits;
  expect(said(hit!.headline)).toBe("Why *ships* *ring* bells");
  expect(said(hit!.excerpt)).toBe("? To tell the time at Guadalcanal, said Eisenhower. *Ships* *ring*.");
  expect(said((await find({ q: "duluth" })).hits[0]!.excerpt)).toBe("Why at night? Ice and Lemaître. —Ann Frost, *Duluth*, Minn.");
});

test("a misspelt name is mended and said to be, unless the words are wanted as they are", async () => {
  for (const [typed, meant] of [["Guadalcanel", "Guadalcanal"], ["eisenhour", "Eisenhower"], ["Lemaitra", "Lemaître"], ["pigoens", "pigeons"], ["guadalcanel bells", "Guadalcanal bells"]] as const) {
    const found = await find({ q: typed });
    expect([found.mended, found.total], typed).toEqual([meant, 1]);
  }
  expect(await find({ q: "Guadalcanel", exact: "1" })).toMatchObject({ mended: null, total: 0, unfiltered: 0 });
  expect(await find({ q: "zzyzx" })).toMatchObject({ mended: null, total: 0, isSome: false });
  expect(await find({ q: "withdrawm" })).toMatchObject({ mended: null, total: 0 }); // a word of a page that is gone
});

test("where nothing has all of the words, those with most of them are shown", async () => {
  const found = await find({ q: "who rang the bells in the dark convoys" });
  expect(found.isSome).toBe(true);
  const order = found.hits.map(({ headline }) => headline.map(({ text }) => text).join(""));
  expect(new Set(order.slice(0, 2))).toEqual(new Set(["Why convoys sailed in the dark", "A bell of the air"])); // two of the words each
  expect(new Set(order.slice(2))).toEqual(new Set(["Why ships ring bells", "Did pigeons bring the news in the dark?"]));
  expect(await find({ q: "guadalcanel rime" })).toMatchObject({ isSome: true, mended: "Guadalcanal rime", total: 1 }); // "rime" is no slip for "time"
  expect(await find({ q: "the of and" })).toMatchObject({ isEmpty: true, total: 0 });
});

test("filters narrow with and without words, and each says how many its choices leave beside the others", async () => {
  expect(await headlines({ topic: "at-sea" })).toEqual(["Why ships ring bells", "Why convoys sailed in the dark"]);
  expect(await headlines({ year: "1998", by: `tarrow-${archive.people.Tarrow.id}` })).toEqual(["Why ships ring bells"]);
  expect(await headlines({ issue: "spring-2001" })).toEqual(["Did pigeons bring the news in the dark?"]);
  expect(await headlines({ q: "bells", topic: "in-the-air" })).toEqual(["A bell of the air"]);
  const { choices, total, unfiltered } = await find({ q: "bells", topic: "in-the-air" });
  expect([total, unfiltered]).toEqual([1, 2]);
  expect(choices.topic).toEqual([{ value: "at-sea", name: "At sea", answers: 1 }, { value: "in-the-air", name: "In the air", answers: 1 }]);
  expect(choices.by.map(({ name, answers }) => [name, answers])).toEqual([["Ada Marsh", 1]]);
  expect((await find({})).choices.year.map(({ name, answers }) => [name, answers])).toEqual([["2002", 1], ["2001", 1], ["1998", 2]]); // by the magazine's clock it was still 2002
});

test("a place is what the credit ends with, however it is spelled, and a name's suffix is none", async () => {
  const { choices } = await find({});
  expect(choices.from).toEqual([{ value: "Leeds", name: "Leeds", answers: 1 }, { value: "Minnesota", name: "Minnesota", answers: 2 }, { value: "Ontario", name: "Ontario", answers: 1 }]);
  for (const spelled of ["Minnesota", "minn", "MN"]) expect(await headlines({ from: spelled }), spelled).toHaveLength(2);
});

test("what the archive has nothing of leaves nothing, and is told", async () => {
  const found = await find({ q: "bells", topic: "no-such-topic", year: "1871" });
  expect([found.total, found.unfiltered, [...found.chosen]]).toEqual([0, 2, [["topic", null], ["year", null]]]);
});

test("pages are bounded, and one past the end is the last", async () => {
  const many = await makeArchive();
  for (let n = 0; n < 23; n += 1) await many.print(`Bell ${n}`);
  const page = (asked: Record<string, string>) => searchAnswers(many.column.id, looking.parse(asked));
  expect(await page({ q: "bell" })).toMatchObject({ total: 23, pages: 2, page: 1 });
  const last = await page({ q: "bell", page: "9" });
  expect([last.page, last.hits.length]).toEqual([2, 3]);
  expect((await page({ sort: "oldest", page: "2" })).hits.map(({ headline }) => headline[0]!.text)).toEqual(["Bell 20", "Bell 21", "Bell 22"]);
});
