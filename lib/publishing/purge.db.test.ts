// What a content delivery network is told, by a network of our own.
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { makeMagazine } from "@/db/testing-rows";
import { stale } from "../magazine/stale";
import { purge } from "./purge";

let network: Server;
let status = 200;
let heard: { keys: unknown; token: unknown; body: string }[] = [];

beforeEach(async () => {
  [status, heard] = [200, []];
  network = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => (body += piece)).on("end", () => {
      heard.push({ keys: request.headers["surrogate-key"], token: request.headers["fastly-key"], body });
      response.writeHead(status).end();
    });
  }).listen(0, "127.0.0.1");
  await once(network, "listening");
  process.env.ASKDESK_PURGE_URL = `http://127.0.0.1:${(network.address() as AddressInfo).port}/purge`;
  process.env.ASKDESK_PURGE_HEADER = "Fastly-Key: secret";
});
afterEach(() => {
  delete process.env.ASKDESK_PURGE_URL;
  delete process.env.ASKDESK_PURGE_HEADER;
  network.close();
});
const jobs = () => db.execute<{ payload: object; later: boolean }>(sql`select j.payload, j.run_at > now() as later from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'purge' order by j.run_at`);

test("a change of a magazine asks for its pages and those around columns, at once and once more when every server has heard of it", async () => {
  const { magazine } = await makeMagazine();
  await db.transaction((tx) => stale(tx, { magazineId: magazine.id }));
  expect(await jobs()).toMatchObject([{ payload: { magazineId: magazine.id }, later: false }, { payload: { magazineId: magazine.id }, later: true }]);
  await purge({ magazineId: magazine.id });
  expect(heard).toEqual([{ keys: `askdesk-${magazine.handle} askdesk-around`, token: "secret", body: JSON.stringify({ tags: [`askdesk-${magazine.handle}`, "askdesk-around"] }) }]);
});

test("a change that concerns everything asks for all, and a no is tried again", async () => {
  await purge({ magazineId: null });
  expect(heard[0]!.keys).toBe("askdesk");
  status = 403;
  await expect(purge({ magazineId: null })).rejects.toThrow("answered 403");
});

test("without a network nothing is written down and nobody is asked", async () => {
  delete process.env.ASKDESK_PURGE_URL;
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.transaction((tx) => stale(tx, { everything: true }));
  await purge({ magazineId: null });
  expect([(await jobs()).length, heard.length]).toEqual([0, 0]);
});
