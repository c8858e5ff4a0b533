// Systems elsewhere are told, signed, of what happened and once it has. The one that is told is a server of this test's, and it verifies
// with the specification's own library.
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { events } from "@/db/schema/timeline";
import { deliveries, webhooks } from "@/db/schema/webhooks";
import { approve, choices, editor, magazineId, monday, nextMonth, pagesOf, ready, refusal, timed, tuesday } from "@/db/testing-publishing";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import type { Person } from "../actor";
import { hookMessages } from "../export/hook";
import { receive } from "../intake/receive";
import { ofServer } from "../jobs/handlers";
import { pauses, triedFor } from "../kit/pauses";
import { startRunner, stopRunner } from "../jobs/runner";
import { correct } from "../publishing/correct";
import { goLive } from "../publishing/go-live";
import { markAsPrinted } from "../publishing/mark-as-printed";
import { publishNow } from "../publishing/publish-now";
import { schedule } from "../publishing/schedule";
import { withdraw } from "../publishing/withdraw";
import { Missing } from "../refusal";
import { hookEventNames } from "../words";
import { changeWebhook, endWebhook, makeNewSecret, turnWebhookOff, turnWebhookOn } from "./change-webhook";
import { deliver } from "./deliver";
import { makeWebhook } from "./make-webhook";
import { messagesTo, webhookFor, webhooksOf } from "./queries";
import { sendAgain, sendTest } from "./send-again";
import { sweepDeliveries } from "./sweep";
import { standingOf, webhookInput } from "./webhook";

type Got = { heads: Record<string, string>; body: string };
let got: Got[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const server: Server = createServer((request, response) => {
  let body = "";
  request.on("data", (piece) => (body += piece)).on("end", () => {
    got.push({ heads: request.headers as Record<string, string>, body });
    answer(request, response);
  });
});
let url: string;
let chief: Person;

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

const input = (more: object = {}) => webhookInput.parse({ name: "The archive", url, events: [...hookEventNames], ...more });
/** A webhook with its secret. */
async function made(more: object = {}) {
  const id = await makeWebhook(chief, magazineId, input(more), monday);
  return { id, secret: await makeNewSecret(chief, magazineId, id, monday) };
}
/** What waits to be told; taken out of the queue. */
async function asked(): Promise<{ deliveryId: number }[]> {
  const rows = await db.execute<{ payload: { deliveryId: number } }>(sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'deliver' returning j.payload`);
  return rows.map(({ payload }) => payload).toSorted((a, b) => a.deliveryId - b.deliveryId);
}
/** Does what waits, at a time. */
async function tell(now: Date) {
  for (const job of await asked()) await deliver(job, now, 300);
}
const rowOf = async (id: number) => (await db.select().from(webhooks).where(eq(webhooks.id, id)))[0]!;
const rowsOf = (id: number) => db.select().from(deliveries).where(eq(deliveries.webhookId, id)).orderBy(deliveries.id);
const after = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
/** The message, when its signature is right. The library knows no other clock than the machine's. */
function verified({ heads, body }: Got, secret: string) {
  const signature = new Webhook(secret).sign(heads["webhook-id"]!, new Date(Number(heads["webhook-timestamp"]) * 1000), body);
  expect(heads["webhook-signature"]!.split(" ")).toContain(signature);
  const message = JSON.parse(body) as { type: keyof typeof hookMessages; data: Record<string, unknown> };
  hookMessages[message.type].parse(message);
  return message;
}
const types = () => got.map(({ body }) => (JSON.parse(body) as { type: string }).type);

describe("told", () => {
  test("of an answer's life, each once, with the answer as everybody may read it", async () => {
    const { secret } = await made();
    const question = await ready();
    await publishNow(editor, choices(question.id), tuesday);
    await tell(tuesday);
    expect(types()).toEqual(["answer.published"]);
    expect(got[0]!.heads).toMatchObject({ "content-type": "application/json", "user-agent": "Askdesk", "webhook-timestamp": String(tuesday.getTime() / 1000) });
    expect(verified(got[0]!, secret)).toMatchObject({ timestamp: tuesday.toISOString(), data: { reference: question.reference, answer: { headline: "Why ships ring bells", answer: "<p>To tell the time.</p>", corrections: [] } } });

    await correct(editor, { questionId: question.id, reason: "The hour is wrong." }, tuesday);
    await tell(tuesday);
    expect(got).toHaveLength(1); // what is taken up for correction is the desk's own affair
    await approve(question.id, 2);
    await db.execute(sql`update questions set stage = 'ready' where id = ${question.id}`);
    await publishNow(editor, choices(question.id, { path: "bells", correction: "The hour was wrong." }), nextMonth);
    await tell(nextMonth);
    expect(verified(got[1]!, secret)).toMatchObject({ type: "answer.corrected", data: { correction: "The hour was wrong.", answer: { address: expect.stringMatching(/\/bells$/), corrections: [{ text: "The hour was wrong." }] } } });

    await withdraw(editor, { questionId: question.id, withdrawal: "It was wrong." }, nextMonth);
    await tell(nextMonth);
    const gone = verified(got[2]!, secret);
    expect(gone).toMatchObject({ type: "answer.withdrawn", data: { reference: question.reference, withdrawal: "It was wrong." } });
    expect(gone.data).not.toHaveProperty("answer");
    expect(new Set(got.map(({ heads }) => heads["webhook-id"])).size).toBe(3);
  });

  test("when it goes live by the clock, and when a published answer is printed; of one that is not before readers nothing", async () => {
    await made();
    const [{ id: questionId }, hidden] = [await ready(), await ready()];
    const [issue] = await db.execute<{ id: string }>(sql`insert into issues (magazine_id, name, path, cover_date, on_sale_on, copy_close_on) values (${magazineId}, 'Winter 2027', 'winter-2027', '2027-01-01', '2027-01-01', '2026-12-01') returning id`);
    const printing = (of: number) => markAsPrinted(editor, { questionId: of, issueId: Number(issue!.id), page: 21 }, nextMonth);
    await schedule(editor, timed(questionId, "2026-12-01T06:00"), tuesday);
    await printing(hidden.id);
    await tell(tuesday);
    expect(got).toEqual([]);
    await goLive({ publicationId: (await pagesOf(questionId))[0]!.id }, nextMonth);
    await goLive({ publicationId: (await pagesOf(questionId))[0]!.id }, nextMonth);
    await printing(questionId);
    await tell(nextMonth);
    expect(types()).toEqual(["answer.published", "answer.printed"]);
    expect(JSON.parse(got[1]!.body)).toMatchObject({ data: { issue: "Winter 2027", page: 21, answer: { issue: { name: "Winter 2027", page: 21 } } } });
  });

  test("that a question came, and neither its words nor who asked", async () => {
    const { secret } = await made();
    const [column] = await db.select().from(columns).where(eq(columns.magazineId, magazineId));
    await receive("reader", { columnId: column!.id, channel: "form", raw: Buffer.from("{}"), body: "Why is the sea salt?", asker: { name: "Margaret Ellison", town: "Duluth", region: "Minnesota", email: "margaret@post.example", withheld: false, postalAddress: null }, consentWording: "Yes.", token: "hook" }, tuesday);
    const [asker] = await db.select().from(askers).where(eq(askers.name, "Margaret Ellison"));
    await tell(tuesday);
    const message = verified(got[0]!, secret);
    expect(message).toMatchObject({ type: "question.received", data: { reference: expect.stringMatching(/^[A-Z]+-\d+$/), column: { path: column!.path } } });
    expect(Object.keys(message.data).toSorted()).toEqual(["column", "reference"]);
    for (const secretWord of ["salt", "Margaret", "Duluth", "margaret@post.example", asker!.token]) expect(got[0]!.body).not.toContain(secretWord);
  });

  test("nothing of what was refused, of other magazines, of events nobody chose, before there is a secret, and while it is off", async () => {
    const other = await makeMagazine();
    const [first, second] = [await ready(), await ready()];
    const theirs = await makePerson(other.magazine.id, "chief");
    await makeNewSecret(theirs, other.magazine.id, await makeWebhook(theirs, other.magazine.id, input(), monday), monday);
    await made({ events: ["answer.withdrawn"] });
    await makeWebhook(chief, magazineId, input({ name: "No secret yet" }), monday);
    const { id } = await made();
    await turnWebhookOff(chief, magazineId, id, monday);
    await publishNow(editor, choices(first.id), tuesday);
    expect(await asked()).toEqual([]);
    await turnWebhookOn(chief, magazineId, id, tuesday);
    await refusal(publishNow(editor, choices(second.id), tuesday)); // the path is taken
    expect(await asked()).toEqual([]);
    expect(await db.select().from(deliveries).where(eq(deliveries.webhookId, id))).toEqual([]);
  });

  test("of an answer that was withdrawn before it could be told, nothing of the answer", async () => {
    await made({ events: ["answer.published"] });
    const question = await ready();
    await publishNow(editor, choices(question.id), tuesday);
    await withdraw(editor, { questionId: question.id, withdrawal: "It was wrong." }, tuesday);
    await tell(tuesday);
    expect(JSON.parse(got[0]!.body)).toMatchObject({ type: "answer.published", data: { answer: null } });
    expect(got[0]!.body).not.toContain("To tell the time");
  });

  test("by the jobs of the server, one to each webhook", async () => {
    const both = [await made(), await made({ name: "The newsletter" })];
    await publishNow(editor, choices((await ready()).id), tuesday);
    const crew = { name: "askdesk hooks", hands: 1, handlers: { deliver: ofServer.deliver } };
    await startRunner(process.env.DATABASE_URL!, crew);
    await expect.poll(async () => (await db.execute(sql`select 1 from graphile_worker.jobs where task_identifier = 'deliver'`)).length, { timeout: 20_000 }).toBe(0);
    await stopRunner(crew);
    expect(got).toHaveLength(2);
    for (const { id } of both) expect(await rowsOf(id)).toMatchObject([{ state: "delivered", status: 204, tries: 1 }]);
  });
});

describe("tried again", () => {
  test("with the same bytes under the same id, ever later, until it arrives", async () => {
    const { id, secret } = await made({ events: ["answer.published"] });
    const question = await ready();
    answer = (_, response) => void response.writeHead(503).end("Back\nsoon.");
    await publishNow(editor, choices(question.id), tuesday);
    await tell(tuesday);
    expect(await rowsOf(id)).toMatchObject([{ state: "waiting", status: 503, said: "Back soon.", tries: 1, nextAt: after(tuesday, pauses[0]!) }]);
    expect((await rowOf(id)).failingSince).toEqual(tuesday);
    answer = (request) => void request.socket.destroy();
    await tell(after(tuesday, pauses[0]!));
    answer = () => {}; // says nothing
    await tell(after(tuesday, pauses[0]! + pauses[1]!));
    expect(await rowsOf(id)).toMatchObject([{ state: "waiting", status: null, said: "127.0.0.1 did not answer in time.", tries: 3 }]);
    // The answer changes meanwhile: what is sent is what was sent.
    await db.execute(sql`update publications set headline = 'Another' where question_id = ${question.id}`);
    answer = (_, response) => void response.writeHead(200).end("Thanks");
    await tell(nextMonth);
    expect(await rowsOf(id)).toMatchObject([{ state: "delivered", status: 200, said: "Thanks", tries: 4, nextAt: null }]);
    expect((await rowOf(id)).failingSince).toBeNull();
    expect(got).toHaveLength(4);
    expect(new Set(got.map(({ heads, body }) => heads["webhook-id"] + body)).size).toBe(1);
    expect(verified(got[3]!, secret)).toMatchObject({ data: { answer: { headline: "Why ships ring bells" } } });
    await deliver({ deliveryId: (await rowsOf(id))[0]!.id }, nextMonth); // a job that runs twice
    expect(got).toHaveLength(4);
  });

  test("no longer when it is gone: then it is off, says why, and what waited waits no more", async () => {
    const { id } = await made();
    const [one, two] = [await ready(), await ready()];
    await publishNow(editor, choices(one.id), tuesday);
    await publishNow(editor, choices(two.id, { path: "two" }), tuesday);
    answer = (_, response) => void response.writeHead(410).end();
    await tell(tuesday);
    expect(got).toHaveLength(1);
    expect(await webhookFor(chief, magazineId, id)).toMatchObject({ turnedOffAt: tuesday, turnedOffWhy: expect.stringContaining("410 Gone") });
    expect(await rowsOf(id)).toMatchObject([{ state: "failed", tries: 1 }, { state: "failed", tries: 0 }]);
    expect(await db.select({ kind: events.kind, byKind: events.byKind }).from(events).where(eq(events.kind, "webhookTurnedOff"))).toContainEqual({ kind: "webhookTurnedOff", byKind: "clock" });
    await withdraw(editor, { questionId: one.id, withdrawal: "It was wrong." }, tuesday);
    expect(await asked()).toEqual([]);
  });

  test("for two days; when nothing at all arrived in them it is off, else only that message has failed", async () => {
    const { id } = await made();
    const [one, two] = [await ready(), await ready()];
    answer = (_, response) => void response.writeHead(500).end();
    /** Tries what waits until it is given up. */
    const untilGivenUp = async (from: Date) => {
      let now = from;
      for (const pause of [0, ...pauses]) await tell((now = after(now, pause)));
      return now;
    };
    await publishNow(editor, choices(one.id), tuesday);
    const [job] = await asked();
    for (let [n, now] = [0, tuesday]; n < pauses.length; now = after(now, pauses[n]!), n += 1) await deliver(job!, now);
    await sendTest(chief, magazineId, id, after(tuesday, 1000)).catch(() => {}); // what a test comes to changes nothing
    answer = (_, response) => void response.writeHead(200).end();
    await sendTest(chief, magazineId, id, after(tuesday, 2000));
    answer = (_, response) => void response.writeHead(500).end();
    await deliver(job!, after(tuesday, triedFor));
    expect((await rowsOf(id))[0]).toMatchObject({ state: "failed", tries: pauses.length + 1 });
    expect(await rowOf(id)).toMatchObject({ turnedOffAt: null }); // the test arrived in between

    await asked();
    await db.update(webhooks).set({ failingSince: null }).where(eq(webhooks.id, id));
    await publishNow(editor, choices(two.id, { path: "two" }), nextMonth);
    const end = await untilGivenUp(nextMonth);
    expect(end).toEqual(after(nextMonth, triedFor));
    const row = await webhookFor(chief, magazineId, id);
    expect(row).toMatchObject({ turnedOffAt: end, turnedOffWhy: "Nothing has arrived there for two days. The last time: it answered 500." });
    expect(standingOf(row)).toBe("failed");
    expect(await asked()).toEqual([]);
  });

  test("where a redirect leads nobody goes", async () => {
    const { id } = await made();
    answer = (_, response) => void response.writeHead(301, { location: "/elsewhere" }).end();
    await publishNow(editor, choices((await ready()).id), tuesday);
    await tell(tuesday);
    expect(got).toHaveLength(1);
    expect(await rowsOf(id)).toMatchObject([{ state: "waiting", status: 301, said: "It leads to /elsewhere, where nobody goes by itself." }]);
  });

  test("when its job was lost, and what is a month old is forgotten", async () => {
    const { id } = await made();
    await publishNow(editor, choices((await ready()).id), tuesday);
    await asked();
    expect(await sweepDeliveries(after(tuesday, 60_000))).toBe(0); // its job may only be late
    expect(await sweepDeliveries(after(tuesday, 3_600_000))).toBe(1);
    expect(await sweepDeliveries(after(tuesday, 3_600_000))).toBe(0);
    expect(await asked()).toHaveLength(1);
    await sweepDeliveries(after(tuesday, 31 * 86_400_000));
    expect(await rowsOf(id)).toEqual([]);
  });
});

describe("a private address", () => {
  test("is neither taken nor spoken to", async () => {
    const { id } = await made();
    delete process.env.ASKDESK_PRIVATE_HOSTS;
    for (const address of [url, "https://127.0.0.1/", "https://169.254.169.254/latest/meta-data", "https://[::1]/", "https://intranet/"]) {
      expect((await refusal(makeWebhook(chief, magazineId, input({ url: address })))).fields.url).toMatch(/open line|own network/);
      expect((await refusal(changeWebhook(chief, magazineId, id, input({ url: address })))).fields.url).toBeTruthy();
    }
    await publishNow(editor, choices((await ready()).id), tuesday);
    await tell(tuesday);
    expect(got).toEqual([]);
    expect(await rowsOf(id)).toMatchObject([{ state: "waiting", status: null, said: expect.stringContaining("open line") }]);
  });
});

describe("a chief", () => {
  test("alone sees and sets them; each is written down without its key", async () => {
    const { id } = await made();
    const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
    for (const actor of [editor, stranger]) {
      const tries = [
        () => makeWebhook(actor, magazineId, input()),
        () => changeWebhook(actor, magazineId, id, input()),
        () => makeNewSecret(actor, magazineId, id),
        () => turnWebhookOff(actor, magazineId, id),
        () => turnWebhookOn(actor, magazineId, id),
        () => endWebhook(actor, magazineId, id),
        () => sendTest(actor, magazineId, id),
        () => sendAgain(actor, magazineId, id, 1),
        () => webhooksOf(actor, magazineId),
        () => webhookFor(actor, magazineId, id),
      ];
      for (const trying of tries) await expect(trying()).rejects.toThrow(Missing);
    }
    await changeWebhook(chief, magazineId, id, input({ name: "The old archive" }), tuesday);
    await endWebhook(chief, magazineId, id, tuesday);
    await expect(webhookFor(chief, magazineId, id)).rejects.toThrow(Missing);
    expect(await rowOf(id)).toMatchObject({ sealedSecret: null, sealedFormerSecret: null, endedAt: tuesday });
    const log = await db.select().from(events).where(eq(events.magazineId, magazineId)).orderBy(events.id);
    expect(log.map(({ kind }) => kind)).toEqual(["webhookMade", "webhookSecretMade", "webhookChanged", "webhookEnded"]);
    expect(JSON.stringify(log)).not.toContain("key=abc");
    expect(JSON.stringify(log)).not.toContain("whsec_");
  });

  test("makes a new secret, and for a day both are right", async () => {
    const { id, secret } = await made();
    const fresh = await makeNewSecret(chief, magazineId, id, tuesday);
    expect((await rowOf(id)).sealedSecret).not.toContain(fresh);
    const question = await ready();
    await publishNow(editor, choices(question.id), tuesday);
    await tell(after(tuesday, 3_600_000));
    for (const one of [secret, fresh]) verified(got[0]!, one);
    await withdraw(editor, { questionId: question.id, withdrawal: "It was wrong." }, tuesday);
    await tell(after(tuesday, 25 * 3_600_000));
    verified(got[1]!, fresh);
    expect(got[1]!.heads["webhook-signature"]!.split(" ")).toHaveLength(1);
  });

  test("sends a test and hears what was answered, and has a message sent again", async () => {
    const { id, secret } = await made();
    expect(await sendTest(chief, magazineId, id, tuesday)).toMatchObject({ status: 204 });
    verified(got[0]!, secret);
    answer = (_, response) => void response.writeHead(401).end("Who are you?");
    expect((await refusal(sendTest(chief, magazineId, id, tuesday))).message).toBe("The test did not arrive. It was answered with 401. Who are you?");
    const question = await ready();
    await publishNow(editor, choices(question.id), tuesday);
    answer = (_, response) => void response.writeHead(204).end();
    await tell(tuesday);
    const message = (await messagesTo(id)).find(({ type }) => type === "answer.published")!;
    expect(message).toMatchObject({ state: "delivered", reference: question.reference });
    await sendAgain(chief, magazineId, id, message.id, tuesday);
    await tell(tuesday);
    expect(got.at(-1)!.heads["webhook-id"]).toBe(message.messageId);
    expect((await messagesTo(id)).filter(({ type }) => type === "answer.published")).toMatchObject([{ state: "delivered", tries: 1 }]);
    await expect(sendAgain(chief, magazineId, id, (await messagesTo(id)).find(({ type }) => type === "test")!.id, tuesday)).rejects.toThrow(Missing);
    await turnWebhookOff(chief, magazineId, id, tuesday);
    expect((await refusal(sendAgain(chief, magazineId, id, message.id, tuesday))).message).toContain("is off");
  });

  test("hears it when the key that seals has been lost", async () => {
    const { id } = await made();
    process.env.ASKDESK_SEAL_KEY = "another key that is longer than thirty-two characters";
    expect((await refusal(sendTest(chief, magazineId, id, tuesday))).message).toContain("ASKDESK_SEAL_KEY is not the one");
    expect(got).toEqual([]);
    process.env.ASKDESK_SEAL_KEY = "a key that is longer than thirty-two characters";
  });
});
