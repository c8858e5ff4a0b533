import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { stale } from "../magazine/stale";
import { keepPrint, printFor, sweepPrints } from "./prints";

const head = { contentType: "text/html", etag: 'W/"a"', lastModified: "Sun, 29 Nov 2026 12:00:00 GMT", more: {} };
const print = (words: string) => ({ head, body: Buffer.from(words), isCompressed: false });
const bodyOf = async (path: string, edition = "one") => (await printFor(edition, path)).fresh?.body.toString() ?? null;

test("what one server printed the others of its edition have, until something changes; its head is remembered", async () => {
  const { seen, fresh } = await printFor("one", "/ask");
  expect(fresh).toBeNull();
  await keepPrint("one", "/ask", print("first"), seen, new Date());
  expect(await bodyOf("/ask")).toBe("first");
  expect(await bodyOf("/ask", "two")).toBeNull();
  await db.transaction((tx) => stale(tx, { everything: true }));
  expect(await printFor("one", "/ask")).toMatchObject({ fresh: null, last: head });
});

test("one begun before a change was visible is stale, however late it is kept, and takes the place of none begun later", async () => {
  let seen = "";
  await db.transaction(async (tx) => {
    await stale(tx, { everything: true });
    // Begun by somebody else while the change is under way.
    ({ seen } = await printFor("one", "/late"));
  });
  await keepPrint("one", "/late", print("old"), seen, new Date());
  expect(await bodyOf("/late")).toBeNull();
  const after = await printFor("one", "/late");
  await keepPrint("one", "/late", print("new"), after.seen, new Date());
  await keepPrint("one", "/late", print("old"), seen, new Date());
  expect(await bodyOf("/late")).toBe("new");
});

test("a change that is taken back makes nothing stale", async () => {
  const { seen } = await printFor("one", "/kept");
  await keepPrint("one", "/kept", print("kept"), seen, new Date());
  await db.transaction(async (tx) => {
    await stale(tx, { everything: true });
    throw new Error("taken back");
  }).catch(() => {});
  expect(await bodyOf("/kept")).toBe("kept");
});

test("old prints go first, then the marks that could concern them", async () => {
  const { seen } = await printFor("one", "/old");
  await keepPrint("one", "/old", print("old"), seen, new Date());
  await db.transaction((tx) => stale(tx, { everything: true }));
  const marks = async () => Number((await db.execute<{ n: string }>(sql`select count(*) as n from stale_marks`))[0]!.n);
  const before = await marks();
  await sweepPrints(new Date(Date.now() + 13 * 3_600_000));
  expect((await printFor("one", "/old")).last).toBeNull();
  expect(await marks()).toBe(before);
  await sweepPrints(new Date(Date.now() + 25 * 3_600_000));
  expect(await marks()).toBe(0);
});
