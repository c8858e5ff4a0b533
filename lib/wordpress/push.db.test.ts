// When something is to be sent to WordPress, and what becomes of it while nobody answers there. What a WordPress makes of it is seen with a
// real one: publish.wordpress.test.ts and its neighbours.
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { columns, topics } from "@/db/schema/magazine";
import { wordpressPosts, wordpressSites } from "@/db/schema/wordpress";
import { approve, choices, editor, magazineId, monday, nextMonth, ready, refusal, tuesday } from "@/db/testing-publishing";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import type { Person } from "../actor";
import { pauses } from "../kit/pauses";
import { correct } from "../publishing/correct";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { setTopics } from "../questions/set-topics";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import { forgetSite, setSite, turnSiteOff, turnSiteOn } from "./change-site";
import { push } from "./push";
import { pushAgain, pushFailed, pushPublished } from "./push-again";
import { postOf, postsOf, siteOf } from "./queries";
import { siteInput } from "./site";
import { trySite } from "./try-site";

let chief: Person;
let columnId: number;
beforeEach(async () => {
  process.env.ASKDESK_PRIVATE_HOSTS = "127.0.0.1";
  process.env.ASKDESK_SEAL_KEY = "a key that is longer than thirty-two characters";
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  chief = await makePerson(magazineId, "chief");
  columnId = (await db.select().from(columns).where(eq(columns.magazineId, magazineId)))[0]!.id;
});
afterAll(() => {
  for (const name of ["ASKDESK_PRIVATE_HOSTS", "ASKDESK_SEAL_KEY"]) delete process.env[name];
});

const settings = (more: object = {}) => siteInput.parse({ address: "http://127.0.0.1:1", username: "desk", password: "abcd efgh", status: "publish", whenWithdrawn: "draft", category: "", tags: "a, b, a,", topicsAs: "tags", ...more });
const connect = () => setSite(chief, magazineId, columnId, settings(), monday);
/** What waits; taken out of the queue. */
async function asked(): Promise<number[]> {
  const rows = await db.execute<{ payload: { questionId: number }; queue: string }>(sql`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'push' returning j.payload`);
  return rows.map(({ payload }) => payload.questionId);
}
const rowOf = async (questionId: number) => (await db.select().from(wordpressPosts).where(eq(wordpressPosts.questionId, questionId)))[0];

test("an answer is to be sent when it is published, corrected, put under other topics and withdrawn, and not when it was refused", async () => {
  const before = await ready();
  await publishNow(editor, choices(before.id, { path: "before" }), tuesday);
  expect(await asked()).toEqual([]); // there is no site
  await connect();
  const [made, second] = [await ready(), await ready()];
  await publishNow(editor, choices(made.id), tuesday);
  await refusal(publishNow(editor, choices(second.id), tuesday)); // the path is taken
  expect(await asked()).toEqual([made.id]);
  expect(await rowOf(made.id)).toMatchObject({ state: "waiting", asked: 1, columnId, askedAt: tuesday });

  await correct(editor, { questionId: made.id, reason: "The hour is wrong." }, tuesday);
  expect(await asked()).toEqual([]);
  await approve(made.id, 2);
  await db.execute(sql`update questions set stage = 'ready' where id = ${made.id}`);
  await publishNow(editor, choices(made.id, { correction: "The hour was wrong." }), nextMonth);
  const [topic] = await db.insert(topics).values({ magazineId, name: "At sea", path: "at-sea" }).returning();
  await setTopics(editor, { questionId: made.id, topics: [topic!.id] }, nextMonth);
  await setTopics(editor, { questionId: second.id, topics: [topic!.id] }, nextMonth); // it was never published
  await withdraw(editor, { questionId: before.id, withdrawal: "It was wrong." }, nextMonth); // it was never sent
  expect(await asked()).toEqual([made.id]); // one job however often
  await withdraw(editor, { questionId: made.id, withdrawal: "It was wrong." }, nextMonth);
  expect(await asked()).toEqual([made.id]);
  expect(await rowOf(made.id)).toMatchObject({ asked: 4, askedAt: nextMonth });
});

test("while nobody answers it is tried again, ever later; what happens in between begins anew", async () => {
  await connect();
  const made = await ready();
  await publishNow(editor, choices(made.id), tuesday);
  await push({ questionId: made.id }, nextMonth);
  const first = { state: "waiting", tries: 1, said: "Nothing answers at 127.0.0.1, port 1.", nextAt: new Date(nextMonth.getTime() + pauses[0]!), inHandUntil: null };
  expect(await rowOf(made.id)).toMatchObject(first);
  await push({ questionId: made.id }, nextMonth);
  expect(await rowOf(made.id)).toMatchObject({ tries: 2, nextAt: new Date(nextMonth.getTime() + pauses[1]!) });
  await withdraw(editor, { questionId: made.id, withdrawal: "It was wrong." }, nextMonth);
  expect(await rowOf(made.id)).toMatchObject({ state: "waiting", tries: 0 });
  await push({ questionId: made.id }, nextMonth);
  expect(await rowOf(made.id)).toMatchObject(first);
});

test("one that another worker has in hand is left to it, and looked at again when its time is over", async () => {
  await connect();
  const made = await ready();
  await publishNow(editor, choices(made.id), tuesday);
  const inHandUntil = new Date(nextMonth.getTime() + 60_000);
  await db.update(wordpressPosts).set({ inHandUntil }).where(eq(wordpressPosts.questionId, made.id));
  await push({ questionId: made.id }, nextMonth);
  expect(await rowOf(made.id)).toMatchObject({ tries: 0, inHandUntil });
  const [job] = await db.execute<{ run_at: Date; queue_name: string }>(sql`select run_at, queue_name from graphile_worker.jobs where key = ${`push ${made.id}`}`);
  expect([new Date(job!.run_at), job!.queue_name]).toEqual([inHandUntil, "push"]);
  await push({ questionId: made.id }, new Date(inHandUntil.getTime() + 1));
  expect(await rowOf(made.id)).toMatchObject({ tries: 1, inHandUntil: null });
});

test("as long as its worker lives a post stays in hand, also where the site is slow; what a killed one held is free in three minutes", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const slow: ServerResponse[] = [];
  const server = createServer((_, answer) => void slow.push(answer)).listen(0, "127.0.0.1");
  await once(server, "listening");
  await setSite(chief, magazineId, columnId, settings({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }), monday);
  const made = await ready();
  await publishNow(editor, choices(made.id), tuesday);
  const working = push({ questionId: made.id }, tuesday);
  await expect.poll(() => slow.length).toBe(1);
  const until = async () => (await rowOf(made.id))!.inHandUntil;
  expect(await until()).toEqual(new Date(tuesday.getTime() + 180_000));
  const [before, said] = [Date.now(), await until()];
  vi.advanceTimersByTime(60_000);
  await expect.poll(until).not.toEqual(said);
  expect((await until())!.getTime()).toBeGreaterThanOrEqual(before + 180_000);
  slow[0]!.writeHead(503).end();
  await working;
  expect(await rowOf(made.id)).toMatchObject({ state: "waiting", tries: 1, inHandUntil: null });
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

test("a site is a chief's to set and to see, without its password; others of the desk may send again what failed", async () => {
  await connect();
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  for (const actor of [editor, stranger]) {
    const tries = [
      () => setSite(actor, magazineId, columnId, settings()),
      () => siteOf(actor, magazineId, columnId),
      () => trySite(actor, magazineId, columnId),
      () => turnSiteOff(actor, magazineId, columnId),
      () => turnSiteOn(actor, magazineId, columnId),
      () => forgetSite(actor, magazineId, columnId),
      () => pushFailed(actor, magazineId, columnId),
      () => pushPublished(actor, magazineId, columnId),
    ];
    for (const trying of tries) await expect(trying()).rejects.toThrow(Missing);
  }
  expect(await siteOf(chief, magazineId, columnId)).toMatchObject({ address: "http://127.0.0.1:1", tags: ["a", "b"] });
  expect(JSON.stringify(await siteOf(chief, magazineId, columnId))).not.toContain("ealedPassword");
  expect((await db.select().from(wordpressSites).where(eq(wordpressSites.columnId, columnId)))[0]!.sealedPassword).not.toContain("abcd");

  const made = await ready();
  await expect(pushAgain(editor, { questionId: made.id })).rejects.toThrow(Missing); // it was never to be sent
  await publishNow(editor, choices(made.id), tuesday);
  await db.update(wordpressPosts).set({ state: "failed", said: "No." }).where(eq(wordpressPosts.questionId, made.id));
  await asked();
  for (const actor of [stranger, await makePerson(magazineId, "checker")]) await expect(pushAgain(actor, { questionId: made.id })).rejects.toThrow(Missing);
  expect(await postOf({ questionId: made.id })).toMatchObject({ state: "failed", said: "No.", address: "http://127.0.0.1:1" });
  expect((await postsOf(columnId)).posts).toMatchObject([{ reference: made.reference, state: "failed" }]);
  await pushAgain(editor, { questionId: made.id }, nextMonth);
  expect(await asked()).toEqual([made.id]);
  await turnSiteOff(chief, magazineId, columnId, nextMonth);
  expect((await refusal(pushAgain(editor, { questionId: made.id }))).message).toContain("turned off");
});

test("at another address nothing is known of what was sent before", async () => {
  await connect();
  const made = await ready();
  await publishNow(editor, choices(made.id), tuesday);
  await db.update(wordpressPosts).set({ state: "done", remoteId: 7 }).where(eq(wordpressPosts.questionId, made.id));
  await setSite(chief, magazineId, columnId, settings({ status: "draft", password: "" }), tuesday);
  expect(await rowOf(made.id)).toMatchObject({ remoteId: 7 });
  await setSite(chief, magazineId, columnId, settings({ address: "http://127.0.0.1:2" }), tuesday);
  expect(await rowOf(made.id)).toBeUndefined();
  expect(await postsOf(columnId)).toMatchObject({ posts: [], neverSent: 1 });
  const brought = await ready();
  await publishNow(editor, choices(brought.id, { path: "brought-in" }), tuesday);
  await db.delete(wordpressPosts).where(eq(wordpressPosts.questionId, brought.id));
  await db.transaction((tx) => record(tx, chief, { kind: "imported", at: tuesday, magazineId, questionId: brought.id }));
  expect(await pushPublished(chief, magazineId, columnId, nextMonth)).toBe(1); // what came from an archive is mostly there already
  expect(await asked()).toContain(made.id);
});
