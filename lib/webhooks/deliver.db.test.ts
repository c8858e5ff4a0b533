// Systems elsewhere are told, signed, of what happened and once it has.
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { deliveries } from "@/db/schema/webhooks";
import { approve, choices, editor, magazineId, monday, nextMonth, pagesOf, ready, refusal, timed, tuesday } from "@/db/testing-publishing";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { asked, chief, got, input, made, rowsOf, tell, types, url, verified } from "@/db/testing-webhooks";
import { receive } from "../intake/receive";
import { ofServer } from "../jobs/handlers";
import { startRunner, stopRunner } from "../jobs/runner";
import { correct } from "../publishing/correct";
import { goLive } from "../publishing/go-live";
import { markAsPrinted } from "../publishing/mark-as-printed";
import { publishNow } from "../publishing/publish-now";
import { schedule } from "../publishing/schedule";
import { withdraw } from "../publishing/withdraw";
import { changeWebhook, makeNewSecret, turnWebhookOff, turnWebhookOn } from "./change-webhook";
import { makeWebhook } from "./make-webhook";

test("it is told of an answer's life, each once, with the answer as everybody may read it", async () => {
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

test("it is told when it goes live by the clock, and when a published answer is printed; of one that is not before readers nothing", async () => {
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

test("it is told that a question came, and neither its words nor who asked", async () => {
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

test("it is told nothing of what was refused, of other magazines, of events nobody chose, before there is a secret, and while it is off", async () => {
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

test("it is told, of an answer that was withdrawn before it could be told, nothing of the answer", async () => {
  await made({ events: ["answer.published"] });
  const question = await ready();
  await publishNow(editor, choices(question.id), tuesday);
  await withdraw(editor, { questionId: question.id, withdrawal: "It was wrong." }, tuesday);
  await tell(tuesday);
  expect(JSON.parse(got[0]!.body)).toMatchObject({ type: "answer.published", data: { answer: null } });
  expect(got[0]!.body).not.toContain("To tell the time");
});

test("it is told by the jobs of the server, one to each webhook", async () => {
  const both = [await made(), await made({ name: "The newsletter" })];
  await publishNow(editor, choices((await ready()).id), tuesday);
  const crew = { name: "askdesk hooks", hands: 1, handlers: { deliver: ofServer.deliver } };
  await startRunner(process.env.DATABASE_URL!, crew);
  await expect.poll(async () => (await db.execute(sql`select 1 from graphile_worker.jobs where task_identifier = 'deliver'`)).length, { timeout: 20_000 }).toBe(0);
  await stopRunner(crew);
  expect(got).toHaveLength(2);
  for (const { id } of both) expect(await rowsOf(id)).toMatchObject([{ state: "delivered", status: 204, tries: 1 }]);
});

test("a private address is neither taken nor spoken to", async () => {
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
