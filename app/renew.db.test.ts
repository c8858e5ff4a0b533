// What a server knows when it begins to answer.
import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { formerPaths } from "@/db/schema/magazine";
import { makeMagazine } from "@/db/testing-rows";
import { isAway, keepAway, keepBook, theBook } from "./book";
import { keepRenewing } from "./renew";

const known = (url: string) => new Promise<void>((heard) => void keepRenewing(url, heard));
const begin = () => {
  keepAway(false);
  keepBook(null);
};
beforeEach(begin);
afterAll(begin);

test("with the first answer it is known where a column was before", async () => {
  const { column } = await makeMagazine();
  await db.insert(formerPaths).values({ path: "before", columnId: column.id, leftAt: new Date("2026-11-24T12:00:00Z") });
  expect(theBook()).toBeNull();
  await known(process.env.DATABASE_URL!);
  expect(theBook()!.renamed.get("before")).toBe(column.path);
  expect(isAway()).toBe(false);
});

test("without a database it begins all the same, and knows that", async () => {
  await known("postgres://127.0.0.1:1/none");
  expect([isAway(), theBook()]).toEqual([true, null]);
});
