// The queue against a real PostgreSQL: what becomes of a job whose server was killed.
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { enqueue } from "./queue";
import { releaseAbandoned, startRunner, stopRunner } from "./runner";

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

test("a runner is known to the database by its name, does what waits, sweeps every hour, and stops", async () => {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.transaction((tx) => enqueue(tx, "goLive", { publicationId: 0 }));
  await startRunner(process.env.DATABASE_URL!);
  expect(await db.execute(sql`select 1 from pg_stat_activity where datname = current_database() and application_name = 'askdesk jobs'`)).not.toHaveLength(0);
  expect(await db.execute(sql`select identifier from graphile_worker._private_known_crontabs`)).toMatchObject([{ identifier: "sweep" }]);
  await expect.poll(async () => (await db.execute(sql`select 1 from graphile_worker.jobs`)).length, { timeout: 20_000 }).toBe(0);
  await stopRunner();
  await expect.poll(async () => (await db.execute(sql`select 1 from pg_stat_activity where datname = current_database() and application_name = 'askdesk jobs'`)).length, { timeout: 20_000 }).toBe(0);
});
