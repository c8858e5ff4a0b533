import { eq, sql } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { insightChanges, insightTallies, questionFacts } from "@/db/schema/insight";
import { askers, messages } from "@/db/schema/intake";
import { issues, topics } from "@/db/schema/magazine";
import { printings, publications } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import { makeDesk, makePerson } from "@/db/testing-rows";
import { stageNames } from "../words";
import { allOf, within } from "./spread";
import { columnsSeen, insight, sumInsight } from "./queries";
import { spanOf } from "./span";
import { figureNames, sumsIn, tableOf } from "./tables";

const now = new Date("2026-11-24T12:00:00Z");
const minutes = (day: number) => new Date(Date.UTC(2026, 10, 24, 3, 30) - day * 86_400_000 + 7_000 * day);

/** What may become of one question, as far as figures know. */
const life = fc.record({
  daysAgo: fc.integer({ min: 0, max: 800 }),
  channel: fc.constantFrom("form", "email", "letter", "archive"),
  more: fc.boolean(),
  region: fc.constantFrom("Tennessee", "Tenn.", "TN", "Ontario", "", "tennessee ", "Wales", "Ohio"),
  topics: fc.uniqueArray(fc.constantFrom(0, 1, 2), { maxLength: 2 }),
  stages: fc.array(fc.constantFrom(...stageNames.filter((stage) => stage !== "merged")), { minLength: 1, maxLength: 3 }),
  live: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
  printed: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
  offer: fc.option(fc.record({ who: fc.integer({ min: 0, max: 1 }), taken: fc.boolean(), ended: fc.boolean(), due: fc.integer({ min: -30, max: 300 }), came: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }) }), { nil: null }),
  sums: fc.boolean(),
});
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

async function setUp() {
  const { magazine, column, editor } = await makeDesk();
  const historians = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  const subjects = await db.insert(topics).values([0, 1, 2].map((n) => ({ magazineId: magazine.id, name: `Topic ${n}`, path: `topic-${n}` }))).returning();
  const [issue] = await db.insert(issues).values({ magazineId: magazine.id, name: "Winter", path: "winter", coverDate: "2026-12-01", onSaleOn: "2026-11-01", copyCloseOn: "2026-10-01" }).returning();
  return { magazine, column, editor, historians, subjects, issue: issue! };
}

async function live(it: Life, number: number, { column, editor, historians, subjects, issue }: Awaited<ReturnType<typeof setUp>>) {
  const at = minutes(it.daysAgo);
  const after = (days: number) => new Date(at.getTime() + days * 86_400_000);
  const [question] = await db.insert(questions).values({ columnId: column.id, number, stage: it.stages[0]!, slugLine: "Bells", asPrinted: "Why bells?", receivedAt: at, stageSince: at }).returning();
  const questionId = question!.id;
  const message = { columnId: column.id, questionId, raw: Buffer.from("a"), contentHash: `${questionId}`, body: "a" };
  await db.insert(messages).values({ ...message, channel: it.channel, receivedAt: at });
  if (it.more) await db.insert(messages).values({ ...message, channel: "email", receivedAt: after(2) });
  await db.insert(askers).values({ questionId, name: "A", town: "B", region: it.region, token: `${questionId}` });
  if (it.topics.length > 0) await db.insert(questionTopics).values(it.topics.map((n) => ({ questionId, topicId: subjects[n]!.id })));
  const who = historians[it.offer?.who ?? 0]!;
  if (it.offer) {
    const [offer] = await db.insert(assignments).values({ questionId, contributorId: who.id, offeredById: editor.id, offeredAt: at, dueOn: after(it.offer.due).toISOString().slice(0, 10), words: 300, fee: "none" }).returning();
    if (it.offer.taken) await db.update(assignments).set({ takenAt: at }).where(eq(assignments.id, offer!.id));
    if (it.offer.ended) await db.update(assignments).set({ endedAt: at, endReason: "x" }).where(eq(assignments.id, offer!.id));
  }
  const came = it.offer?.came ?? (it.live === null ? null : it.live);
  if (came !== null) {
    const [revision] = await db.insert(revisions).values({ questionId, number: 1, kind: "submitted", document: { type: "doc", content: [] }, question: "q", words: 1, tks: 0, wordsBy: {}, contributorId: who.id, madeById: who.id, madeAt: after(came) }).returning();
    if (it.live !== null) {
      const [publication] = await db.insert(publications).values({ questionId, revisionId: revision!.id, columnId: column.id, path: `p-${questionId}`, headline: "h", bylines: [], bio: { type: "doc", content: [] }, credit: "c", publishedById: editor.id, madeAt: after(it.live), goesLiveAt: after(it.live) }).returning();
      await db.update(publications).set({ wentLiveAt: after(it.live) }).where(eq(publications.id, publication!.id));
    }
  }
  if (it.printed !== null) await db.insert(printings).values({ questionId, issueId: issue.id, page: 3, markedById: editor.id, markedAt: after(it.printed) });
  for (const stage of it.stages.slice(1)) await db.update(questions).set({ stage }).where(eq(questions.id, questionId));
  if (it.sums) await sumInsight();
}

/** The same by counting all there is. */
async function byForce(columnId: number, from: string, until: string) {
  const all = sql`(select q.id, q.stage, (q.received_at at time zone 'America/New_York')::date as came,
      (select channel from messages where question_id = q.id order by received_at limit 1) as channel, k.region,
      least((select min(went_live_at) from publications p where p.question_id = q.id), (select min(marked_at) from printings p where p.question_id = q.id)) as answered_at
    from questions q join askers k on k.question_id = q.id where q.column_id = ${columnId} and not exists (select from messages where question_id = q.id and channel = 'archive'))`;
  const inSpan = sql`came >= ${from}::date and came < ${until}::date`;
  const [received, fate, open, [answered], states, kept] = await Promise.all([
    db.execute<{ name: string; n: number }>(sql`select channel as name, count(*)::int as n from ${all} a where stage <> 'spam' and ${inSpan} group by 1`),
    db.execute<{ name: string; n: number }>(sql`select stage as name, count(*)::int as n from ${all} a where ${inSpan} group by 1`),
    db.execute<{ name: string; n: number }>(sql`select stage || ' ' || case when date '2026-11-24' - came < 7 then 0 when date '2026-11-24' - came < 14 then 1 when date '2026-11-24' - came < 30 then 2 when date '2026-11-24' - came < 90 then 3 when date '2026-11-24' - came < 365 then 4 else 5 end as name, count(*)::int as n from ${all} a where stage in ('inbox', 'unassigned', 'assigned', 'drafting', 'review', 'ready') group by 1`),
    db.execute<{ n: number; median: number | null; ninetieth: number | null }>(sql`select count(*)::int as n, percentile_disc(0.5) within group (order by days) as median, percentile_disc(0.9) within group (order by days) as ninetieth from (select (answered_at at time zone 'America/New_York')::date - came as days, (answered_at at time zone 'America/New_York')::date as day from ${all} a where answered_at is not null) d where day >= ${from}::date and day < ${until}::date`),
    db.execute<{ n: number }>(sql`select count(*)::int as n from ${all} a where stage <> 'spam' and btrim(lower(region)) in ('tennessee', 'tenn.', 'tn') and ${inSpan}`),
    db.execute<{ name: string; n: number }>(sql`select o.contributor_id || case when r.day > o.due_on then ' late' else ' kept' end as name, count(*)::int as n from assignments o join ${all} a on a.id = o.question_id join lateral (select min(made_at at time zone 'America/New_York')::date as day from revisions where question_id = o.question_id and contributor_id = o.contributor_id) r on r.day is not null where o.taken_at is not null and o.ended_at is null and r.day >= ${from}::date and r.day < ${until}::date group by 1`),
  ]);
  const map = (rows: Iterable<{ name: string; n: number }>) => Object.fromEntries([...rows].map(({ name, n }) => [name, n]));
  return { received: map(received), fate: map(fate), open: map(open), answered: answered!, tennessee: states[0]!.n, kept: map(kept) };
}

test("every figure is what counting all there is comes to, whatever happened to the questions and whenever it was summed up", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 12 }), async (lives) => {
      const desk = await setUp();
      for (const [n, it] of lives.entries()) await live(it, n + 1, desk);
      const { seen } = await columnsSeen(desk.editor, {});
      for (const name of ["3m", "12m", "all", "2025"] as const) {
        const span = spanOf(name, "2026-11-24");
        const [figures, forced] = await Promise.all([insight(seen, name, now), byForce(desk.column.id, span.from, span.until)]);
        if (name === "all") for (const figure of figureNames) expect(tableOf(figure, await insight(seen, name, now, sumsIn[figure]), "en-US")).toEqual(tableOf(figure, figures, "en-US"));
        const received: Record<string, number> = {};
        for (const row of figures.received) received[row.name] = (received[row.name] ?? 0) + row.n;
        const spread = new Map<number, number>();
        for (const row of figures.answered) spread.set(Number(row.name), (spread.get(Number(row.name)) ?? 0) + row.n);
        const tennessee = ["tennessee", "tenn.", "tn"].reduce((sum, place) => sum + (figures.places.get(place) ?? 0), 0);
        expect({
          received,
          fate: Object.fromEntries(figures.fate),
          open: Object.fromEntries(figures.open.map(({ stage, age, n }) => [`${stage} ${age}`, n])),
          answered: { n: allOf(spread), median: within(spread, 0.5), ninetieth: within(spread, 0.9) },
          tennessee,
          kept: Object.fromEntries(figures.historians.flatMap(({ id, kept, late }) => [[`${id} kept`, kept], [`${id} late`, late]] as const).filter(([, n]) => n > 0)),
        }).toEqual(forced);
      }
    }),
    { numRuns: 15, seed: 11 },
  );
}, 120_000);

test("what is counted twice over by many at once is counted once, and nothing stays of what was taken away", async () => {
  const desk = await setUp();
  const it: Life = { daysAgo: 3, channel: "form", more: false, region: "Ohio", topics: [1], stages: ["inbox"], live: null, printed: null, offer: null, sums: false };
  for (let n = 1; n <= 8; n += 1) await live(it, n, desk);
  const ids = (await db.select({ id: questions.id }).from(questions).where(eq(questions.columnId, desk.column.id))).map(({ id }) => id);
  await Promise.all([...ids.map((id) => db.update(questions).set({ stage: "declined" }).where(eq(questions.id, id))), ...ids.map((id) => db.delete(questionTopics).where(eq(questionTopics.questionId, id))), sumInsight(), sumInsight()]);
  const { seen } = await columnsSeen(desk.editor, {});
  const figures = await insight(seen, "12m", now);
  expect(Object.fromEntries(figures.fate)).toEqual({ declined: 8 });
  expect(figures.topics).toEqual([{ id: 0, name: null, asked: 8, answered: 0, open: 0, closed: 8 }]);
  await db.delete(questionFacts).where(eq(questionFacts.columnId, desk.column.id));
  await sumInsight();
  expect(await db.select().from(insightTallies).where(eq(insightTallies.columnId, desk.column.id))).toEqual([]);
  expect(await db.select().from(insightChanges).where(eq(insightChanges.columnId, desk.column.id))).toEqual([]);
});

test("figures are for chiefs and editors, of their own magazines", async () => {
  const [mine, theirs] = [await makeDesk(), await makeDesk()];
  expect((await columnsSeen(mine.editor, {})).seen.map(({ id }) => id)).toEqual([mine.column.id]);
  expect((await columnsSeen(mine.editor, { magazine: theirs.magazine.handle })).seen).toEqual([]);
  const checker = await makePerson(mine.magazine.id, "checker");
  expect((await columnsSeen(checker, {})).all).toEqual([]);
});
