import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { Missing } from "../refusal";
import { sentence } from "../timeline/kinds";
import { changeSearchEngines } from "./change-search-engines";
import { magazineSearchEngines } from "./magazine";
import { isIndexNowKey } from "./public-key";

const now = new Date("2026-11-01T09:00:00Z");
const all = magazineSearchEngines.parse({ hasNewsSitemap: "on", isTold: "on" });
const none = magazineSearchEngines.parse({});

test("what search engines are told is a chief's to say, and is written down", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const chief = await makePerson(here.magazine.id, "chief");
  for (const actor of [await makePerson(here.magazine.id, "editor"), await makePerson(there.magazine.id, "chief")]) await expect(changeSearchEngines(actor, here.magazine.id, all, now)).rejects.toThrow(Missing);
  const kept = async () => (await db.select({ hasNewsSitemap: magazines.hasNewsSitemap, key: magazines.indexNowKey }).from(magazines).where(eq(magazines.id, here.magazine.id)))[0]!;
  expect(await kept()).toEqual({ hasNewsSitemap: false, key: null });

  await changeSearchEngines(chief, here.magazine.id, all, now);
  const first = await kept();
  expect(first).toEqual({ hasNewsSitemap: true, key: expect.stringMatching(/^[a-z0-9]{32}$/) });
  expect([await isIndexNowKey([here.magazine.id], first.key!), await isIndexNowKey([there.magazine.id], first.key!), await isIndexNowKey([], first.key!)]).toEqual([true, false, false]);

  await changeSearchEngines(chief, here.magazine.id, { ...all, hasNewsSitemap: false }, now);
  expect(await kept()).toEqual({ hasNewsSitemap: false, key: first.key }); // saved again it keeps its key
  await changeSearchEngines(chief, here.magazine.id, none, now);
  expect(await kept()).toEqual({ hasNewsSitemap: false, key: null });
  expect(await isIndexNowKey([here.magazine.id], first.key!)).toBe(false);
  await changeSearchEngines(chief, here.magazine.id, all, now);
  expect((await kept()).key).not.toBe(first.key);

  const told = await db.select().from(events).where(eq(events.magazineId, here.magazine.id)).orderBy(events.id);
  expect(sentence(told[0]!.kind, told[0]!.data)).toBe("changed the magazine’s word to search engines: news sitemap on, telling at once on.");
  expect(JSON.stringify(told)).not.toContain(first.key);
});
