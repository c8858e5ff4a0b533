// Search engines are told of what changed, once it has, and only where the magazine wants it. The one asked is a server of this test's.
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { approve, choices, editor, magazineId, nextMonth, pagesOf, ready, refusal, timed, tuesday } from "@/db/testing-publishing";
import { makePerson } from "@/db/testing-rows";
import { ofServer } from "../jobs/handlers";
import type { Jobs } from "../jobs/queue";
import { startRunner, stopRunner } from "../jobs/runner";
import { changeColumn } from "../magazine/change-column";
import { correct } from "./correct";
import { goLive } from "./go-live";
import { tellSearchEngines } from "./index-now";
import { publishNow } from "./publish-now";
import { schedule } from "./schedule";
import { withdraw } from "./withdraw";

const key = "0123456789abcdefghijklmnopqrstuv";
const got: { method: string; type: string | undefined; body: unknown }[] = [];
let status = 202;
let location: string | undefined;
let isSilent = false;
const server = createServer((request, answer) => {
  let text = "";
  request.on("data", (chunk) => void (text += chunk));
  request.on("end", () => {
    const headers: IncomingHttpHeaders = request.headers;
    got.push({ method: `${request.method} ${request.url}`, type: headers["content-type"], body: text ? JSON.parse(text) : null });
    if (!isSilent) answer.writeHead(status, location ? { location } : {}).end("said");
  });
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  process.env.ASKDESK_INDEXNOW_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`;
});
afterAll(() => {
  delete process.env.ASKDESK_INDEXNOW_URL;
  delete process.env.ASKDESK_URL;
  server.closeAllConnections();
  server.close();
});
let column: string;
beforeEach(async () => {
  process.env.ASKDESK_URL = "https://desk.example";
  [status, location, isSilent] = [202, undefined, false];
  got.length = 0;
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.update(magazines).set({ indexNowKey: key }).where(eq(magazines.id, magazineId));
  column = (await db.select().from(columns).where(eq(columns.magazineId, magazineId)))[0]!.path;
});
afterEach(() => void vi.restoreAllMocks());

/** What waits to be told; taken out of the queue. */
async function asked(): Promise<Jobs["announce"][]> {
  const rows = await db.execute<{ payload: Jobs["announce"] }>(sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'announce' returning j.payload`);
  return rows.map(({ payload }) => payload);
}
const paths = async () => (await asked()).map((job) => job.paths);

describe("asked for", () => {
  test("when an answer goes live, by hand or by the clock, with the front of its column", async () => {
    const [now, later] = [await ready(), await ready()];
    await publishNow(editor, choices(now.id), tuesday);
    expect(await asked()).toEqual([{ magazineId, paths: [`/${column}/why-ships-ring-bells`, `/${column}`] }]);
    await schedule(editor, timed(later.id, "2026-12-01T06:00", { path: "bells" }), tuesday);
    expect(await asked()).toEqual([]); // nothing of it is before readers
    const [waiting] = await pagesOf(later.id);
    await goLive({ publicationId: waiting!.id }, nextMonth);
    expect(await paths()).toEqual([[`/${column}/bells`, `/${column}`]]);
    await goLive({ publicationId: waiting!.id }, nextMonth);
    expect(await asked()).toEqual([]);
  });

  test("when it is corrected, moved or withdrawn, with the address it had", async () => {
    const made = await ready();
    await publishNow(editor, choices(made.id), tuesday);
    await asked();
    const again = async (number: number, path: string) => {
      await correct(editor, { questionId: made.id, reason: "The hour is wrong." }, tuesday);
      expect(await asked()).toEqual([]); // the page stands as it was
      await approve(made.id, number);
      await db.execute(sql`update questions set stage = 'ready' where id = ${made.id}`);
      await publishNow(editor, choices(made.id, { path, correction: "The hour was wrong." }), nextMonth);
    };
    await again(2, "why-ships-ring-bells");
    expect(await paths()).toEqual([[`/${column}/why-ships-ring-bells`, `/${column}`]]);
    await again(3, "bells");
    expect(await paths()).toEqual([[`/${column}/bells`, `/${column}/why-ships-ring-bells`, `/${column}`]]);
    await withdraw(editor, { questionId: made.id, withdrawal: "It was wrong." }, nextMonth);
    expect(await paths()).toEqual([[`/${column}/bells`, `/${column}`]]);
  });

  test("when a column moves, with its front and what is before readers, at both its paths", async () => {
    const [made, gone] = [await ready(), await ready()];
    await publishNow(editor, choices(made.id), tuesday);
    await publishNow(editor, choices(gone.id, { path: "was-here" }), tuesday);
    await withdraw(editor, { questionId: gone.id, withdrawal: "It was wrong." }, tuesday);
    await asked();
    const chief = await makePerson(magazineId, "chief");
    const [row] = await db.select().from(columns).where(eq(columns.path, column));
    const move = (to: string) => changeColumn(chief, magazineId, row!.id, { what: "name and address", to: { name: row!.name, path: to, prefix: row!.prefix, tagline: "", placeStyle: "ap" } }, nextMonth);
    await move(column);
    expect(await asked()).toEqual([]); // it stays where it is
    await move(`${column}-now`);
    expect(await paths()).toEqual([[`/${column}-now`, `/${column}-now/why-ships-ring-bells`, `/${column}`, `/${column}/why-ships-ring-bells`]]);
    await db.update(magazines).set({ indexNowKey: null }).where(eq(magazines.id, magazineId));
    await move(column);
    expect(await asked()).toEqual([]);
  });

  test("by no magazine that has it off, and not for what was refused", async () => {
    const [first, second] = [await ready(), await ready()];
    await publishNow(editor, choices(first.id), tuesday);
    await asked();
    await refusal(publishNow(editor, choices(second.id), tuesday)); // the path is taken
    expect(await asked()).toEqual([]);
    await db.update(magazines).set({ indexNowKey: null }).where(eq(magazines.id, magazineId));
    await withdraw(editor, { questionId: first.id, withdrawal: "It was wrong." }, tuesday);
    await publishNow(editor, choices(second.id, { path: "bells" }), tuesday);
    expect(await asked()).toEqual([]);
  });
});

describe("told", () => {
  const job = () => ({ magazineId, paths: [`/${column}/bells`, `/${column}`] });

  test("as IndexNow wants it: host, key, where the key lies, and the addresses", async () => {
    await tellSearchEngines(job());
    expect(got).toEqual([{ method: "POST /indexnow", type: "application/json; charset=utf-8", body: { host: "desk.example", key, keyLocation: `https://desk.example/${key}.txt`, urlList: [`https://desk.example/${column}/bells`, `https://desk.example/${column}`] } }]);
    await db.update(magazines).set({ host: "ask.magazine.example" }).where(eq(magazines.id, magazineId));
    status = 200;
    await tellSearchEngines(job());
    expect(got[1]!.body).toMatchObject({ host: "ask.magazine.example", keyLocation: `https://ask.magazine.example/${key}.txt`, urlList: [`https://ask.magazine.example/${column}/bells`, `https://ask.magazine.example/${column}`] });
  });

  test("nothing once it is switched off, nor from an address that nobody can reach", async () => {
    for (const address of ["http://desk.example", "http://127.0.0.1:3000", "https://localhost"]) {
      process.env.ASKDESK_URL = address;
      await tellSearchEngines(job());
    }
    process.env.ASKDESK_URL = "https://desk.example";
    await db.update(magazines).set({ indexNowKey: null }).where(eq(magazines.id, magazineId));
    await tellSearchEngines(job());
    await tellSearchEngines({ magazineId: 0, paths: ["/ask"] });
    expect(got).toEqual([]);
  });

  test("by the jobs of the server once it is published; what failed waits there for another try", async () => {
    status = 503;
    await publishNow(editor, choices((await ready()).id), tuesday);
    const crew = { name: "askdesk found", hands: 1, handlers: { announce: ofServer.announce } };
    await startRunner(process.env.DATABASE_URL!, crew);
    const failed = async () => (await db.execute<{ attempts: number; last_error: string | null }>(sql`select attempts, last_error from graphile_worker.jobs where task_identifier = 'announce' and locked_by is null and run_at > now()`))[0];
    await expect.poll(failed, { timeout: 20_000 }).toMatchObject({ attempts: 1, last_error: expect.stringContaining("answered 503.") });
    status = 202;
    await db.execute(sql`update graphile_worker._private_jobs set run_at = now()`); // the pause is over
    await expect.poll(async () => (await db.execute(sql`select 1 from graphile_worker.jobs where task_identifier = 'announce'`)).length, { timeout: 20_000 }).toBe(0);
    await stopRunner(crew);
    expect(got.map(({ body }) => (body as { urlList: string[] }).urlList[0])).toEqual(Array(2).fill(`https://desk.example/${column}/why-ships-ring-bells`));
  });

  test("again by the queue after 429, 5xx, silence or a line that is cut", async () => {
    for (status of [429, 500, 503]) await expect(tellSearchEngines(job())).rejects.toThrow(`answered ${status}.`);
    isSilent = true;
    await expect(tellSearchEngines(job(), 50)).rejects.toThrow(/timeout/i);
    const whole = process.env.ASKDESK_INDEXNOW_URL;
    process.env.ASKDESK_INDEXNOW_URL = "http://127.0.0.1:1/";
    await expect(tellSearchEngines(job())).rejects.toThrow();
    process.env.ASKDESK_INDEXNOW_URL = whole;
  });

  test("once when the answer is no for good, and the log says so without the key; where a redirect leads nobody goes", async () => {
    const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    location = "/elsewhere";
    for (status of [400, 403, 422, 307]) await tellSearchEngines(job());
    expect(got.map(({ method }) => method)).toEqual(Array(4).fill("POST /indexnow"));
    const lines = logged.mock.calls.map(([line]) => String(line));
    expect(lines.map((line) => /answered (\d+)\. They are not told again/.exec(line)?.[1])).toEqual(["400", "403", "422", "307"]);
    expect(lines.join()).not.toContain(key);
  });
});
