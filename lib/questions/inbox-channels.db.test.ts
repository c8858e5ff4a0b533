// How many wait by channel is counted as it happens: whatever happens, one after the other or at the same time, it is what counting all would give.
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { sumTallies } from "../timeline/tallies";
import { inboxChannels } from "../words";
import { inboxCounts, snoozedCount } from "./inbox";

const at = new Date("2026-11-01T09:00:00Z");
const anyAct = fc.oneof(
  { weight: 4, arbitrary: fc.record({ did: fc.constant("move" as const), which: fc.nat(5), stage: fc.constantFrom("inbox" as const, "inbox" as const, "declined" as const, "unassigned" as const, "spam" as const) }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant("snooze" as const), which: fc.nat(5), isOn: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ did: fc.constant("write" as const), which: fc.nat(5), channel: fc.constantFrom(...inboxChannels), times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant("detach" as const), which: fc.nat(5), all: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant("decline all" as const), isUndone: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant("sum up" as const) }) },
);
type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;

let written = 0;
const message = (columnId: number, questionId: number, channel: "form" | "email" | "letter") => ({ columnId, questionId, channel, raw: Buffer.from("x"), contentHash: `channels-${(written += 1)}`, body: "x", receivedAt: at });

async function doIt(act: Act, ids: readonly number[], columnId: number, by: number): Promise<void> {
  const id = "which" in act ? ids[act.which % ids.length]! : 0;
  if (act.did === "move") await db.update(questions).set({ stage: act.stage, snoozedAt: null }).where(eq(questions.id, id));
  if (act.did === "snooze") await db.update(questions).set({ snoozedAt: act.isOn ? at : null }).where(and(eq(questions.id, id), eq(questions.stage, "inbox")));
  if (act.did === "write") await db.insert(messages).values(Array.from({ length: act.times }, () => message(columnId, id, act.channel)));
  if (act.did === "detach") {
    const [last] = await db.select({ id: messages.id }).from(messages).where(and(eq(messages.questionId, id), isNull(messages.detachedAt))).orderBy(sql`id desc`).limit(1);
    await db.update(messages).set({ detachedAt: at, detachedById: by }).where(and(act.all ? eq(messages.questionId, id) : eq(messages.id, last?.id ?? 0), isNull(messages.detachedAt)));
  }
  if (act.did === "decline all") {
    const isBroken = db.transaction(async (tx) => {
      await tx.update(questions).set({ stage: "declined", snoozedAt: null }).where(inArray(questions.id, [...ids]));
      if (act.isUndone) tx.rollback();
    });
    await isBroken.catch((error: unknown) => { if (!act.isUndone) throw error; });
  }
  if (act.did === "sum up") await sumTallies();
}

/** By looking at everything. */
async function brute(columnId: number, lane: "inbox" | "snoozed") {
  const rows = await db.execute<{ channel: string; n: number }>(sql`
    select m.channel, count(distinct q.id)::int as n from questions q join messages m on m.question_id = q.id and m.detached_at is null
    where q.column_id = ${columnId} and q.stage = 'inbox' and (q.snoozed_at is not null) = ${lane === "snoozed"} group by 1`);
  const [all] = await db.execute<{ n: number }>(sql`select count(*)::int as n from questions q where q.column_id = ${columnId} and q.stage = 'inbox' and (q.snoozed_at is not null) = ${lane === "snoozed"}`);
  return { form: 0, email: 0, letter: 0, ...Object.fromEntries(rows.map(({ channel, n }) => [channel, n])), all: all!.n };
}

test("what waits by channel is what counting all of it gives, whatever happens and in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyAct, fc.boolean()), { minLength: 4, maxLength: 24 }), async (acts) => {
      const { magazine, column } = await makeMagazine();
      const editor = await makePerson(magazine.id, "editor");
      const ids: number[] = [];
      for (let n = 0; n < 4; n += 1) ids.push((await makeQuestion(column.id)).id);
      let together: Promise<void>[] = [];
      for (const [act, waits] of acts) {
        together.push(doIt(act, ids, column.id, editor.id));
        if (!waits) continue;
        await Promise.all(together);
        together = [];
      }
      await Promise.all(together);
      expect(await inboxCounts(editor, {})).toEqual(await brute(column.id, "inbox"));
      expect(await inboxCounts(editor, { lane: "snoozed" })).toEqual(await brute(column.id, "snoozed"));
      expect(await snoozedCount(editor, {})).toBe((await brute(column.id, "snoozed")).all);
    }),
    { numRuns: 60, seed: 20261101 },
  );
});

test("a question that goes to another column is counted there with its channels", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const question = await makeQuestion(here.column.id);
  await db.insert(messages).values(message(here.column.id, question.id, "letter"));
  await db.update(questions).set({ columnId: there.column.id, number: 90_001 }).where(eq(questions.id, question.id));
  expect(await inboxCounts(await makePerson(here.magazine.id, "editor"), {})).toEqual({ all: 0, form: 0, email: 0, letter: 0 });
  expect(await inboxCounts(await makePerson(there.magazine.id, "editor"), {})).toEqual({ all: 1, form: 1, email: 0, letter: 1 });
});

test("what a search leaves is counted with its channels too", async () => {
  const { magazine, column } = await makeMagazine();
  await makeQuestion(column.id, "inbox", undefined, "Who sank the Zwierzyniec?");
  await makeQuestion(column.id);
  expect(await inboxCounts(await makePerson(magazine.id, "editor"), { q: "zwierzyniec" })).toEqual({ all: 1, form: 1, email: 0, letter: 0 });
});
