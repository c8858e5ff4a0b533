// For tests of webhooks: a system elsewhere, which is a server of the test's and verifies with the specification's own library, and a chief
// who has it told. Only tests import this.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { db } from "./client";
import { deliveries, webhooks } from "./schema/webhooks";
import { magazineId, monday } from "./testing-publishing";
import { makePerson } from "./testing-rows";
import type { Person } from "@/lib/actor";
import { hookMessages } from "@/lib/export/hook";
import { hookEventNames } from "@/lib/words";
import { makeNewSecret } from "@/lib/webhooks/change-webhook";
import { deliver } from "@/lib/webhooks/deliver";
import { makeWebhook } from "@/lib/webhooks/make-webhook";
import { webhookInput } from "@/lib/webhooks/webhook";

type Got = { heads: Record<string, string>; body: string };
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What came there, and what it answers; each test begins with nothing and a yes. */
export let got: Got[] = [];
let answer: Answer;
export const answers = (next: Answer) => void (answer = next);

const server: Server = createServer((request, response) => {
  let body = "";
  request.on("data", (piece) => (body += piece)).on("end", () => {
    got.push({ heads: request.headers as Record<string, string>, body });
    answer(request, response);
  });
});
export let url: string;
export let chief: Person;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=abc`;
  process.env.ASKDESK_SEAL_KEY = "a key that is longer than thirty-two characters";
});
afterAll(() => {
  for (const name of ["ASKDESK_PRIVATE_HOSTS", "ASKDESK_SEAL_KEY"]) delete process.env[name];
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  process.env.ASKDESK_PRIVATE_HOSTS = "127.0.0.1";
  [got, answer] = [[], (_, response) => void response.writeHead(204).end()];
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.delete(deliveries);
  chief = await makePerson(magazineId, "chief");
});
export const input = (more: object = {}) => webhookInput.parse({ name: "The archive", url, events: [...hookEventNames], ...more });
/** A webhook with its secret. */
export async function made(more: object = {}) {
  const id = await makeWebhook(chief, magazineId, input(more), monday);
  return { id, secret: await makeNewSecret(chief, magazineId, id, monday) };
}
/** What waits to be told; taken out of the queue. */
export async function asked(): Promise<{ deliveryId: number }[]> {
  const rows = await db.execute<{ payload: { deliveryId: number } }>(sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'deliver' returning j.payload`);
  return rows.map(({ payload }) => payload).toSorted((a, b) => a.deliveryId - b.deliveryId);
}
/** Does what waits, at a time. */
export async function tell(now: Date) {
  for (const job of await asked()) await deliver(job, now, 300);
}
export const rowOf = async (id: number) => (await db.select().from(webhooks).where(eq(webhooks.id, id)))[0]!;
export const rowsOf = (id: number) => db.select().from(deliveries).where(eq(deliveries.webhookId, id)).orderBy(deliveries.id);
export const after = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
/** The message, when its signature is right. The library knows no other clock than the machine's. */
export function verified({ heads, body }: Got, secret: string) {
  const signature = new Webhook(secret).sign(heads["webhook-id"]!, new Date(Number(heads["webhook-timestamp"]) * 1000), body);
  expect(heads["webhook-signature"]!.split(" ")).toContain(signature);
  const message = JSON.parse(body) as { type: keyof typeof hookMessages; data: Record<string, unknown> };
  hookMessages[message.type].parse(message);
  return message;
}
export const types = () => got.map(({ body }) => (JSON.parse(body) as { type: string }).type);
