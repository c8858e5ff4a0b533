// What did not arrive is tried again, ever later, and given up at last.
import { and, desc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { webhooks } from "@/db/schema/webhooks";
import { choices, editor, magazineId, monday, nextMonth, ready, tuesday } from "@/db/testing-publishing";
import { after, answers, asked, chief, got, made, rowOf, rowsOf, tell, verified } from "@/db/testing-webhooks";
import { makePerson } from "@/db/testing-rows";
import { pauses, triedFor } from "../kit/pauses";
import { tell as writeLetters } from "../mail/tell";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { turnWebhookOff, turnWebhookOn } from "./change-webhook";
import { deliver } from "./deliver";
import { webhookFor } from "./queries";
import { sendTest } from "./send-again";
import { sweepDeliveries } from "./sweep";
import { standingOf } from "./webhook";

test("it is tried again with the same bytes under the same id, ever later, until it arrives", async () => {
  const { id, secret } = await made({ events: ["answer.published"] });
  const question = await ready();
  answers((_, response) => void response.writeHead(503).end("Back\nsoon."));
  await publishNow(editor, choices(question.id), tuesday);
  await tell(tuesday);
  expect(await rowsOf(id)).toMatchObject([{ state: "waiting", status: 503, said: "Back soon.", tries: 1, nextAt: after(tuesday, pauses[0]!) }]);
  expect((await rowOf(id)).failingSince).toEqual(tuesday);
  answers((request) => void request.socket.destroy());
  await tell(after(tuesday, pauses[0]!));
  answers(() => {}); // says nothing
  await tell(after(tuesday, pauses[0]! + pauses[1]!));
  expect(await rowsOf(id)).toMatchObject([{ state: "waiting", status: null, said: "127.0.0.1 did not answer in time.", tries: 3 }]);
  // The answer changes meanwhile: what is sent is what was sent.
  await db.execute(sql`update publications set headline = 'Another' where question_id = ${question.id}`);
  answers((_, response) => void response.writeHead(200).end("Thanks"));
  await tell(nextMonth);
  expect(await rowsOf(id)).toMatchObject([{ state: "delivered", status: 200, said: "Thanks", tries: 4, nextAt: null }]);
  expect((await rowOf(id)).failingSince).toBeNull();
  expect(got).toHaveLength(4);
  expect(new Set(got.map(({ heads, body }) => heads["webhook-id"] + body)).size).toBe(1);
  expect(verified(got[3]!, secret)).toMatchObject({ data: { answer: { headline: "Why ships ring bells" } } });
  await deliver({ deliveryId: (await rowsOf(id))[0]!.id }, nextMonth); // a job that runs twice
  expect(got).toHaveLength(4);
});

test("it is tried no longer when it is gone: then it is off, says why, and what waited waits no more", async () => {
  const { id } = await made();
  const [one, two] = [await ready(), await ready()];
  await publishNow(editor, choices(one.id), tuesday);
  await publishNow(editor, choices(two.id, { path: "two" }), tuesday);
  answers((_, response) => void response.writeHead(410).end());
  await tell(tuesday);
  expect(got).toHaveLength(1);
  expect(await webhookFor(chief, magazineId, id)).toMatchObject({ turnedOffAt: tuesday, turnedOffWhy: expect.stringContaining("410 Gone") });
  expect(await rowsOf(id)).toMatchObject([{ state: "failed", tries: 1 }, { state: "failed", tries: 0 }]);
  expect(await db.select({ kind: events.kind, byKind: events.byKind }).from(events).where(eq(events.kind, "webhookTurnedOff"))).toContainEqual({ kind: "webhookTurnedOff", byKind: "clock" });
  await withdraw(editor, { questionId: one.id, withdrawal: "It was wrong." }, tuesday);
  expect(await asked()).toEqual([]);
});

test("each chief gets one letter when it has turned itself off, and none when a chief did it", async () => {
  const other = await makePerson(magazineId, "chief");
  const { id } = await made();
  /** What the last switching off is told by, as its job tells it, twice. */
  const written = async () => {
    const [event] = await db.select().from(events).where(and(eq(events.kind, "webhookTurnedOff"), eq(events.magazineId, magazineId))).orderBy(desc(events.id)).limit(1);
    for (const _ of [1, 2]) await writeLetters({ eventId: event!.id }, tuesday);
    return db.select().from(letters).where(eq(letters.eventId, event!.id));
  };
  await turnWebhookOff(chief, magazineId, id, monday);
  expect(await written()).toEqual([]);
  await turnWebhookOn(chief, magazineId, id, monday);
  answers((_, response) => void response.writeHead(410).end());
  await publishNow(editor, choices((await ready()).id), tuesday);
  await tell(tuesday);
  const sent = await written();
  expect(sent.map(({ toName }) => toName).toSorted()).toEqual([chief.name, other.name].toSorted());
  expect(sent[0]).toMatchObject({ kind: "webhookOff", subject: expect.stringContaining("a webhook has been turned off") });
  expect(sent[0]!.body).toContain("turned the webhook The archive off: “It answered 410 Gone");
  expect(sent[0]!.body).toMatch(new RegExp(`/desk/settings/[^/]+/webhooks/${id}\\b`));
});

test("it is tried for two days; when nothing at all arrived in them it is off, else only that message has failed", async () => {
  const { id } = await made();
  const [one, two] = [await ready(), await ready()];
  answers((_, response) => void response.writeHead(500).end());
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
  answers((_, response) => void response.writeHead(200).end());
  await sendTest(chief, magazineId, id, after(tuesday, 2000));
  answers((_, response) => void response.writeHead(500).end());
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
  answers((_, response) => void response.writeHead(301, { location: "/elsewhere" }).end());
  await publishNow(editor, choices((await ready()).id), tuesday);
  await tell(tuesday);
  expect(got).toHaveLength(1);
  expect(await rowsOf(id)).toMatchObject([{ state: "waiting", status: 301, said: "It leads to /elsewhere, where nobody goes by itself." }]);
});

test("it is told all the same when its job was lost, and what is a month old is forgotten", async () => {
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
