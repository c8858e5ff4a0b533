// What stands in which feed, and what of an entry stays when it is corrected.
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { columns, magazines, topics } from "@/db/schema/magazine";
import { contributors } from "@/db/schema/people";
import { publications } from "@/db/schema/publishing";
import { approve, choices, editor, historian, magazineId, monday, nextMonth, ready, tuesday } from "@/db/testing-publishing";
import { makeMagazine, makeQuestion } from "@/db/testing-rows";
import { publicColumns } from "../magazine/public";
import { correct } from "../publishing/correct";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { fromCopy } from "../text/copy";
import { columnFeed, contributorFeed, topicFeed } from "./feeds";

let path: string;
let handle: string;
let topicId: number;
const addresses = (feed: { entries: { address: string }[] } | null) => feed!.entries.map(({ address }) => new URL(address).pathname);

beforeEach(async () => {
  path = (await publicColumns(magazineId))[0]!.column.path;
  handle = (await db.select().from(contributors).where(eq(contributors.personId, historian.id)))[0]!.handle;
  topicId = (await db.insert(topics).values({ magazineId, name: "At sea", path: "at-sea" }).returning())[0]!.id;
});

test("an answer is in the feed of its column, its topic and its historian, by one id, and in no other topic's", async () => {
  const made = await ready();
  await publishNow(editor, choices(made.id, { topicIds: [String(topicId)] }), monday);
  await db.insert(topics).values({ magazineId, name: "In the air", path: "in-the-air" });
  const feeds = [await columnFeed(path), await topicFeed(path, "at-sea"), await contributorFeed(handle)];
  for (const feed of feeds) expect(addresses(feed)).toEqual([`/${path}/why-ships-ring-bells`]);
  expect(new Set(feeds.map((feed) => feed!.entries[0]!.id)).size).toBe(1);
  expect(feeds.map((feed) => new URL(feed!.home).pathname)).toEqual([`/${path}`, `/${path}/topics/at-sea`, `/contributors/${handle}`]);
  expect(await topicFeed(path, "in-the-air", tuesday)).toMatchObject({ entries: [], updatedAt: tuesday });
});

test("a correction keeps id and first day, also at another address, and brings a new time; what is withdrawn is in no feed", async () => {
  const made = await ready();
  await publishNow(editor, choices(made.id, { topicIds: [String(topicId)] }), monday);
  const [before] = (await columnFeed(path))!.entries;
  await correct(editor, { questionId: made.id, reason: "The year is wrong." }, tuesday);
  await approve(made.id, 2);
  await db.execute(sql`update questions set stage = 'ready' where id = ${made.id}`);
  await publishNow(editor, choices(made.id, { correction: "It was 1841.", headline: "Why bells ring", path: "why-bells-ring", topicIds: [String(topicId)] }), nextMonth);
  const corrected = await columnFeed(path);
  expect(corrected).toMatchObject({ updatedAt: nextMonth, entries: [{ id: before!.id, title: "Why bells ring", address: expect.stringMatching(/\/why-bells-ring$/), publishedAt: monday, changedAt: nextMonth }] });
  expect(corrected!.entries[0]!.html).toContain("It was 1841.");
  await withdraw(editor, { questionId: made.id, withdrawal: "It could not be verified." }, nextMonth);
  for (const feed of [await columnFeed(path), await topicFeed(path, "at-sea"), await contributorFeed(handle)]) expect(addresses(feed)).toEqual([]);
});

test("a historian who writes for two magazines has both in one feed, each at home on its own host", async () => {
  const made = await ready();
  await publishNow(editor, choices(made.id), monday);
  const there = await makeMagazine();
  await db.update(magazines).set({ host: "there.example", locale: "en-GB" }).where(eq(magazines.id, there.magazine.id));
  const question = await makeQuestion(there.column.id, "published", historian);
  const revision = await approve(question.id, 1);
  await db.insert(publications).values({
    questionId: question.id, revisionId: revision.id, columnId: there.column.id, path: "pigs", headline: "Why pigs", credit: "Ann, Ghent", bylines: [{ personId: historian.id, name: "H. Marsh", handle }, { personId: editor.id, name: "E. Other", handle: "e-other" }],
    bio: fromCopy("H. Marsh."), publishedById: editor.id, madeAt: tuesday, goesLiveAt: tuesday, wentLiveAt: tuesday,
  });
  const feed = await contributorFeed(handle);
  expect(feed!.home).toBe(`http://there.example${new URL(feed!.home).port && `:${new URL(feed!.home).port}`}/contributors/${handle}`);
  expect(feed!.entries.map(({ address, language }) => [new URL(address).hostname, new URL(address).pathname, language])).toEqual([
    ["there.example", `/${there.column.path}/pigs`, "en-GB"],
    ["localhost", `/${path}/why-ships-ring-bells`, "en-US"],
  ]);
  expect(feed!.entries[0]!.authors.map(({ name }) => name)).toEqual(["H. Marsh", "E. Other"]);
  expect(addresses(await columnFeed(path))).toEqual([`/${path}/why-ships-ring-bells`]);
});

test("of what there is not there is no feed", async () => {
  await db.update(columns).set({ tagline: "You ask." }).where(eq(columns.path, path));
  expect(await columnFeed(path)).toMatchObject({ about: "You ask.", entries: [] });
  expect([await columnFeed("nothing"), await topicFeed("nothing", "at-sea"), await topicFeed(path, "nothing"), await contributorFeed("nobody")]).toEqual([null, null, null, null]);
});
