// The queue against a real PostgreSQL: what becomes of a job whose process was killed.
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { db } from "@/db/client";
import { enqueue } from "./queue";
import { crews, releaseAbandoned, startRunner, stopRunner } from "./runner";

const inHand = async (): Promise<string[]> => (await db.execute<{ name: string }>(sql`select task_identifier as name from graphile_worker.jobs where locked_by is not null order by 1`)).map(({ name }) => name);
const connected = async (name: string) => (await db.execute(sql`select 1 from pg_stat_activity where datname = current_database() and application_name = ${name}`)).length;

/** A job of the server's and one of the mailroom's, both taken by processes that are gone. */
async function takenByKilled() {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.transaction(async (tx) => {
    await enqueue(tx, "goLive", { publicationId: 1 });
    await enqueue(tx, "sort", { mailId: 1 });
  });
  await db.execute(sql`update graphile_worker._private_jobs set locked_by = 'worker-' || id, locked_at = clock_timestamp()`);
}

/** A connection by which a runner is known. */
async function connect(name: string) {
  const other = postgres(process.env.DATABASE_URL!, { max: 1, connection: { application_name: name } });
  await other`select 1`;
  return other;
}

/** The mailroom with something to do, whatever it does by now. */
const mailroom = { ...crews.mailroom, handlers: { sort: async () => {} } };

test("the jobs of a killed process are let go when none of its kind is left, whoever else is connected", async () => {
  await takenByKilled();
  expect(await inHand()).toEqual(["goLive", "sort"]);
  const server = await connect("askdesk jobs");
  await releaseAbandoned(mailroom);
  expect(await inHand()).toEqual(["goLive"]);
  await server.end();
  await expect.poll(() => connected("askdesk jobs")).toBe(0);
  const other = await connect("askdesk mailroom");
  await releaseAbandoned(crews.server);
  expect(await inHand()).toEqual([]);
  await other.end();
});

test("while a runner is connected the jobs it may have taken stay in its hands", async () => {
  const [server, other] = [await connect("askdesk jobs"), await connect("askdesk mailroom")];
  await takenByKilled();
  await releaseAbandoned(crews.server);
  await releaseAbandoned(mailroom);
  expect(await inHand()).toEqual(["goLive", "sort"]);
  await server.end();
  await other.end();
});

test("jobs taken before any runner that is connected now came are in nobody's hands", async () => {
  await takenByKilled();
  const next = await connect("askdesk mailroom");
  await releaseAbandoned(mailroom);
  expect(await inHand()).toEqual(["goLive"]);
  await next.end();
});

test("a runner is known to the database by its name, does what waits, sweeps every hour, and stops", async () => {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.transaction((tx) => enqueue(tx, "goLive", { publicationId: 0 }));
  await startRunner(process.env.DATABASE_URL!, crews.server);
  expect(await connected("askdesk jobs")).toBeGreaterThan(0);
  expect(await db.execute(sql`select identifier from graphile_worker._private_known_crontabs order by 1`)).toMatchObject([{ identifier: "morning" }, { identifier: "silence" }, { identifier: "sweep" }, { identifier: "tally" }]);
  await expect.poll(async () => (await db.execute(sql`select 1 from graphile_worker.jobs`)).length, { timeout: 20_000 }).toBe(0);
  await stopRunner(crews.server);
  await expect.poll(() => connected("askdesk jobs"), { timeout: 20_000 }).toBe(0);
});

test("each runner takes the jobs of its own kind, also when both run", async () => {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.transaction((tx) => enqueue(tx, "sort", { mailId: 0 }));
  await startRunner(process.env.DATABASE_URL!, crews.server);
  await db.transaction((tx) => enqueue(tx, "goLive", { publicationId: 0 }));
  const waiting = async () => (await db.execute<{ name: string }>(sql`select task_identifier as name from graphile_worker.jobs`)).map(({ name }) => name);
  await expect.poll(waiting, { timeout: 20_000 }).toEqual(["sort"]);
  await startRunner(process.env.DATABASE_URL!, mailroom);
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
  await stopRunner(mailroom);
  await stopRunner(crews.server);
});

test("a runner whose connections were cut in the middle of its jobs goes on, and what it could not report as done is done again", async () => {
  // The queue reports in the background and lets a failure of that go unhandled; the server and the mailroom both live on.
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection").on("unhandledRejection", () => {});
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  const done: number[] = [];
  let cut = () => {};
  const isCut = new Promise<void>((resolve) => (cut = resolve));
  const crew = {
    name: "askdesk cut",
    hands: 2,
    handlers: {
      sort: async ({ mailId }: { mailId: number }) => {
        if (mailId <= 2) await isCut; // both hands are full when it happens
        done.push(mailId);
      },
    },
  };
  await startRunner(process.env.DATABASE_URL!, crew);
  const ask = (mailId: number) => db.transaction((tx) => enqueue(tx, "sort", { mailId }));
  await ask(1);
  await ask(2);
  await expect.poll(inHand, { timeout: 20_000 }).toEqual(["sort", "sort"]);
  const server = postgres(inject("template").server, { max: 1, onnotice: () => {} });
  const name = new URL(process.env.DATABASE_URL!).pathname.slice(1);
  await server`alter database ${server(name)} allow_connections false`;
  await server`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name} and application_name = 'askdesk cut'`;
  cut();
  await expect.poll(() => done.toSorted(), { timeout: 20_000 }).toEqual([1, 2]); // whichever hand had which
  await server`select pg_sleep(1)`; // what they did is told to a database that is away
  await server`alter database ${server(name)} allow_connections true`;
  await server.end();
  await ask(3);
  await expect.poll(() => done, { timeout: 25_000 }).toContain(3);
  await releaseAbandoned(crew); // as it does every minute
  await expect.poll(async () => (await db.execute(sql`select 1 from graphile_worker.jobs`)).length, { timeout: 25_000 }).toBe(0);
  expect(done.toSorted()).toEqual([1, 1, 2, 2, 3]);
  await stopRunner(crew);
  process.removeAllListeners("unhandledRejection");
  for (const listener of listeners) process.on("unhandledRejection", listener);
}, 60_000);

test("long work is done one at a time, so that hands are left for what is short", async () => {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.transaction(async (tx) => {
    for (const pageId of [1, 2]) await enqueue(tx, "recognise", { pageId });
    await enqueue(tx, "sort", { mailId: 1 });
  });
  expect(await db.execute(sql`select task_identifier, queue_name from graphile_worker.jobs order by id`)).toMatchObject([
    { task_identifier: "recognise", queue_name: "recognise" },
    { task_identifier: "recognise", queue_name: "recognise" },
    { task_identifier: "sort", queue_name: null },
  ]);
});
