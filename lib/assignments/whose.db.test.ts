// Whose questions are is kept as it happens: whatever happens, one after the other or at the same time, it is what looking at all the rows would give.
import { and, eq, sql } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { db, type Tx } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { assignments, offerStands } from "@/db/schema/assignments";
import { messages } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { historiansAtWork } from "../questions/list-choices";
import { listWithCounts } from "../questions/list";
import { sumTallies } from "../timeline/tallies";
import { candidates } from "./choose";

const at = new Date("2026-11-01T09:00:00Z");
const anyWhich = fc.nat(2);
const anyWho = fc.nat(1);
const anyAct = fc.oneof(
  { weight: 4, arbitrary: fc.record({ did: fc.constant("offer" as const), which: anyWhich, who: anyWho, due: fc.integer({ min: 1, max: 28 }), taken: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ did: fc.constant("end" as const), which: anyWhich, how: fc.constantFrom("turnedDownAt" as const, "endedAt" as const) }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant("other day" as const), which: anyWhich, due: fc.integer({ min: 1, max: 28 }) }) },
  { weight: 4, arbitrary: fc.record({ did: fc.constant("move" as const), which: anyWhich, stage: fc.constantFrom("assigned" as const, "drafting" as const, "review" as const, "published" as const, "unassigned" as const) }) },
  { weight: 3, arbitrary: fc.record({ did: fc.constant("revise" as const), which: anyWhich, who: anyWho, day: fc.integer({ min: 1, max: 28 }) }) },
  { weight: 2, arbitrary: fc.record({ did: fc.constant("bring in" as const), which: anyWhich }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant("give to the other column" as const), which: anyWhich }) },
  { weight: 1, arbitrary: fc.record({ did: fc.constant("sum up" as const) }) },
);
type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;
type Desk = { ids: readonly number[]; columnIds: readonly number[]; historians: readonly number[] };

let made = 0;
const day = (n: number) => `2026-11-${String(n).padStart(2, "0")}`;
const standingOf = (id: number) => and(eq(assignments.questionId, id), offerStands);

/** As whoever acts on a question does: it is held, and then changed. */
const holding = (id: number, change: (tx: Tx) => Promise<unknown>) =>
  db.transaction(async (tx) => {
    await tx.select({ id: questions.id }).from(questions).where(eq(questions.id, id)).for("update");
    await change(tx);
  });

async function doIt(act: Act, { ids, columnIds, historians }: Desk): Promise<void> {
  const n = (made += 1);
  if (act.did === "sum up") return sumTallies();
  const id = ids[act.which]!;
  // Days are moved for many at once, without a hold.
  if (act.did === "other day") return void (await db.update(assignments).set({ dueOn: day(act.due) }).where(standingOf(id)));
  await holding(id, async (tx) => {
    const contributorId = "who" in act ? historians[act.who]! : 0;
    if (act.did === "offer") {
      await tx.insert(assignments).values({ questionId: id, contributorId, offeredById: contributorId, offeredAt: new Date(at.getTime() + n), dueOn: day(act.due), words: 300, fee: "none", takenAt: act.taken ? at : null }).onConflictDoNothing();
    }
    if (act.did === "end") await tx.update(assignments).set({ [act.how]: at }).where(standingOf(id));
    if (act.did === "move") await tx.update(questions).set({ stage: act.stage, stageSince: new Date(at.getTime() + n) }).where(eq(questions.id, id));
    if (act.did === "revise") {
      await tx.insert(revisions).values({ questionId: id, number: n, kind: "submitted", document: { type: "doc", content: [] }, question: "q", words: 1, wordsBy: {}, contributorId, madeById: contributorId, madeAt: new Date(`${day(act.day)}T12:00:00Z`) });
    }
    if (act.did === "bring in") await tx.insert(messages).values({ columnId: columnIds[0]!, questionId: id, channel: "archive", raw: Buffer.from("x"), contentHash: `whose-${n}`, body: "x", receivedAt: at });
    if (act.did === "give to the other column") await tx.update(questions).set({ columnId: sql`case when column_id = ${columnIds[0]} then ${columnIds[1]}::bigint else ${columnIds[0]}::bigint end`, number: 90_000 + n }).where(eq(questions.id, id));
  });
}

/** By looking at everything. */
async function brute({ ids }: Desk) {
  const wanted = sql`${sql.param(ids)}::bigint[]`;
  const whose = await db.execute<Record<string, unknown>>(sql`
    select q.id::int as question, a.contributor_id::int as who, q.column_id::int as "column", q.stage, q.stage_since::text as since, a.due_on::text as due from questions q join assignments a on a.question_id = q.id
    where q.id = any(${wanted}) and a.turned_down_at is null and a.ended_at is null
    union select q.id::int, r.contributor_id::int, q.column_id::int, q.stage, q.stage_since::text, null from questions q join revisions r on r.question_id = q.id join messages m on m.question_id = q.id and m.channel = 'archive'
    where q.id = any(${wanted}) and not exists (select from assignments a where a.question_id = q.id and a.contributor_id = r.contributor_id and a.turned_down_at is null and a.ended_at is null) order by 1, 2`);
  const offers = await db.execute<Record<string, unknown>>(sql`
    select a.id::int, q.column_id::int as "column", (select min(made_at)::text from revisions r where r.question_id = q.id and r.contributor_id = a.contributor_id) as came from assignments a join questions q on q.id = a.question_id where q.id = any(${wanted}) order by 1`);
  return { whose: [...whose], offers: [...offers] };
}

/** As the triggers have kept it. */
async function kept({ ids }: Desk) {
  const wanted = sql`${sql.param(ids)}::bigint[]`;
  const whose = await db.execute<Record<string, unknown>>(sql`select question_id::int as question, contributor_id::int as who, column_id::int as "column", stage, stage_since::text as since, due_on::text as due from question_historians where question_id = any(${wanted}) order by 1, 2`);
  const offers = await db.execute<Record<string, unknown>>(sql`select id::int, column_id::int as "column", came_at::text as came from assignments where question_id = any(${wanted}) order by 1`);
  return { whose: [...whose], offers: [...offers] };
}

test("whose questions are, what is open with whom and who is at work is what looking at all of it gives, whatever happens and in whatever order", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const editor = await makePerson(here.magazine.id, "editor");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyAct, fc.boolean()), { minLength: 4, maxLength: 24 }), async (acts) => {
      const historians = [await makePerson(here.magazine.id, "contributor"), await makePerson(here.magazine.id, "contributor")];
      const asked = [];
      for (let n = 0; n < 3; n += 1) asked.push(await makeQuestion(here.column.id, "unassigned"));
      const desk: Desk = { ids: asked.map(({ id }) => id), columnIds: [here.column.id, there.column.id], historians: historians.map(({ id }) => id) };
      let together: Promise<void>[] = [];
      for (const [act, waits] of acts) {
        together.push(doIt(act, desk));
        if (!waits) continue;
        await Promise.all(together);
        together = [];
      }
      await Promise.all(together);
      const forced = await brute(desk);
      expect(await kept(desk)).toEqual(forced);
      const mine = forced.whose.filter(({ column, due }) => column === here.column.id && due !== null);
      expect((await historiansAtWork(editor)).map(({ id }) => id).filter((id) => desk.historians.includes(id)).toSorted()).toEqual([...new Set(mine.map(({ who }) => who as number))].toSorted());
      const open = mine.filter(({ stage }) => stage === "assigned" || stage === "drafting");
      for (const { id, open: told } of await candidates(editor, here.magazine.id, desk.ids[0]!, "2026-11-15")) if (desk.historians.includes(id)) expect(told).toBe(open.filter(({ who }) => who === id).length);
      const his = forced.whose.filter(({ who, column }) => who === desk.historians[0] && column === here.column.id);
      const { rows, counts } = await listWithCounts(editor, { historian: desk.historians[0], stage: "all" });
      expect([rows.length, Object.values(counts ?? {}).reduce((sum, n) => sum + n, 0)]).toEqual([his.length, his.length]);
    }),
    { numRuns: 40, seed: 20261201 },
  );
}, 120_000);
