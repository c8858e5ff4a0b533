import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "./client";
import { topics } from "./schema/magazine";
import { makeMagazine } from "./testing-rows";

const { magazine } = await makeMagazine();
const ask = (reads: Pick<typeof db, "select">) => reads.select().from(topics).where(eq(topics.magazineId, magazine.id));

test("what is asked often is kept planned, in a transaction too", async () => {
  await db.transaction(async (tx) => {
    for (let time = 0; time < 5; time += 1) await ask(tx);
    expect(await tx.execute(sql`select name from pg_prepared_statements where statement like ${'%from "topics"%'}`)).toHaveLength(1);
  });
});

test("a table that has another column since is no matter to what is kept planned", async () => {
  const all = () => Promise.all(Array.from({ length: 50 }, () => ask(db)));
  const before = await all();
  await db.execute(sql`alter table topics add column more text`);
  expect(await all()).toEqual(before);
});
