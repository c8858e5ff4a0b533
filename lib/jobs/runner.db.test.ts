// The queue against a real PostgreSQL: what becomes of a job whose server was killed.
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { enqueue } from "./queue";
import { releaseAbandoned } from "./runner";

const inHand = async () => (await db.execute<{ n: number }>(sql`select count(*)::int as n from graphile_worker.jobs where locked_by is not null`))[0]?.n;

async function takenByKilledServer() {
  await db.transaction((tx) => enqueue(tx, "goLive", { publicationId: 1 }));
  await db.execute(sql`update graphile_worker._private_jobs set locked_by = 'worker-gone', locked_at = now()`);
}

test("the jobs of a killed server are let go when no runner is left", async () => {
  await takenByKilledServer();
  expect(await inHand()).toBe(1);
  await releaseAbandoned();
  expect(await inHand()).toBe(0);
});

test("while a runner is connected its jobs stay in its hands", async () => {
  await takenByKilledServer();
  const other = postgres(process.env.DATABASE_URL!, { max: 1, connection: { application_name: "askdesk jobs" } });
  await other`select 1`;
  await releaseAbandoned();
  expect(await inHand()).toBeGreaterThan(0);
  await other.end();
});
