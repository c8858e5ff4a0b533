import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { idsOrCommon, patience } from "./common";

const id = sql.raw("n");

test("what is found is told by its ids; more than anybody looks through is common", async () => {
  expect(await idsOrCommon(id, sql`from generate_series(1, 3) n`)).toEqual([1, 2, 3]);
  expect(await idsOrCommon(id, sql`from generate_series(1, 3) n`, patience.list)).toEqual([1, 2, 3]);
  expect(await idsOrCommon(id, sql`from generate_series(1, 5001) n`, patience.list)).toBe("common");
});

test("what takes too long to look up among parts of words is common, and the connection goes on without that limit", async () => {
  const slow = sql`from generate_series(1, 3) n where pg_sleep(5) is not null`;
  expect(await idsOrCommon(id, slow, patience.glance)).toBe("common");
  expect(await db.execute(sql`show statement_timeout`)).toEqual([{ statement_timeout: "0" }]);
  await expect(idsOrCommon(id, sql`from generate_series(1, 3) n where 1 / (n - 2) = 0`, patience.list)).rejects.toThrow();
});
