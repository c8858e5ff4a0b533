import { and, count, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, revisions, suggestions } from "@/db/schema/answers";
import { claims } from "@/db/schema/facts";
import { notePosts } from "@/db/schema/notes";
import { reviews } from "@/db/schema/reviews";
import { assignments } from "@/db/schema/assignments";
import { askers, messages } from "@/db/schema/intake";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { reminders } from "@/db/schema/mail";
import { people } from "@/db/schema/people";
import { publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { personBehind } from "@/lib/people/person";
import { rehearse } from "@/lib/reminders/rehearsal";
import { documentSchema } from "@/lib/text/document";
import { hasTK } from "@/lib/text/words";
import { kinds, sentence } from "@/lib/timeline/kinds";
import { inboxChannels, stageNames } from "@/lib/words";
import { addDays } from "@/lib/kit/day";
import { loadDemo } from "./load";
import { writtenOn } from "./shape";

const now = new Date(`${writtenOn}T08:00:00Z`);
const standing = and(isNotNull(publications.wentLiveAt), isNull(publications.supersededAt), isNull(publications.withdrawnAt));
const rows = async (table: typeof questions | typeof events | typeof magazines) => (await db.select({ n: count() }).from(table))[0]!.n;

// Two servers start at the same moment on an empty database.
let loaded: boolean[] = [];
beforeAll(async () => {
  loaded = await Promise.all([loadDemo(now), loadDemo(now)]);
}, 30_000);

test("of two servers one loads it, and later starts leave it alone", async () => {
  expect(loaded.toSorted()).toEqual([false, true]);
  const before = [await rows(questions), await rows(events)];
  expect(await loadDemo(now)).toBe(false);
  expect([await rows(questions), await rows(events), await rows(magazines)]).toEqual([...before, 2]);
});

test("every stage and every channel is there", async () => {
  const stages = await db.selectDistinct({ stage: questions.stage }).from(questions);
  expect(stages.map((row) => row.stage).toSorted()).toEqual(stageNames.toSorted());
  const channels = await db.selectDistinct({ channel: messages.channel }).from(messages);
  expect(channels.map((row) => row.channel).toSorted()).toEqual(inboxChannels.toSorted());
});

test("the next question of a column takes the number after the last", async () => {
  const found = await db
    .select({ next: columns.nextNumber, last: sql<number>`max(${questions.number})` })
    .from(columns)
    .innerJoin(questions, eq(questions.columnId, columns.id))
    .groupBy(columns.id);
  expect(found).toHaveLength(3);
  expect(found.filter(({ next, last }) => next !== last + 1)).toEqual([]);
});

test("nothing is dated ahead of the day but what is planned", async () => {
  const [late] = await db.select({ n: count() }).from(events).where(gt(events.at, now));
  expect(late!.n).toBe(0);
  const ahead = await db.select({ goesLiveAt: publications.goesLiveAt }).from(publications).where(isNull(publications.wentLiveAt));
  expect(ahead).toHaveLength(1);
  expect(ahead[0]!.goesLiveAt > now).toBe(true);
});

test("pages stand: published, one corrected, one withdrawn, one scheduled with its job", async () => {
  const published = await db.select({ id: questions.id }).from(questions).where(eq(questions.stage, "published"));
  const up = await db.select({ path: publications.path, columnId: publications.columnId, correction: publications.correction, bio: publications.bio, document: revisions.document, words: revisions.words, tks: revisions.tks }).from(publications).innerJoin(revisions, eq(revisions.id, publications.revisionId)).where(standing);
  const down = await db.select({ withdrawal: publications.withdrawal }).from(publications).where(isNotNull(publications.withdrawnAt));
  expect(up.length).toBeGreaterThanOrEqual(12);
  expect(up.length + down.length).toBe(published.length);
  expect(down).toHaveLength(1);
  expect(up.filter((page) => page.correction)).toHaveLength(1);
  expect(new Set(up.map((page) => `${page.columnId} ${page.path}`)).size).toBe(up.length);
  for (const page of up) {
    expect(page.words).toBeGreaterThanOrEqual(150);
    expect(page.words).toBeLessThanOrEqual(400);
    expect(hasTK(documentSchema.parse(page.document))).toBe(false);
    expect(page.tks).toBe(0);
    expect(documentSchema.parse(page.bio).content.length).toBeGreaterThan(0);
  }
  const [jobs] = await db.execute<{ n: number }>(sql`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'goLive'`);
  expect(jobs!.n).toBe(1);
});

test("nobody approved what they wrote, nor more than a fifth of it", async () => {
  const given = await db.select({ by: reviews.reviewerId, wordsBy: revisions.wordsBy, words: revisions.words }).from(reviews).innerJoin(revisions, eq(revisions.id, reviews.revisionId)).where(and(eq(reviews.verdict, "approved"), eq(reviews.alone, false)));
  expect(given.length).toBeGreaterThan(12);
  expect(given.filter(({ by, wordsBy, words }) => (wordsBy[by] ?? 0) > words / 5)).toEqual([]);
});

describe("the desk’s troubles are to be seen", () => {
  test("an offer is overdue and nobody has answered it", async () => {
    const silent = await db
      .select({ id: assignments.id })
      .from(assignments)
      .innerJoin(questions, eq(questions.id, assignments.questionId))
      .where(and(eq(questions.stage, "assigned"), isNull(assignments.takenAt), isNull(assignments.endedAt), isNull(assignments.turnedDownAt), sql`${assignments.dueOn} < ${writtenOn}`));
    expect(silent).toHaveLength(1);
  });

  test("a draft still has TK in it, and a contributor never signs in", async () => {
    const open = await db.select({ document: drafts.document }).from(drafts);
    expect(open.filter(({ document }) => hasTK(documentSchema.parse(document)))).toHaveLength(1);
    expect(await db.select({ name: people.name }).from(people).where(isNull(people.email))).toHaveLength(1);
  });

  test("a text in review has changes to take or leave, a note that was answered, and facts in each state", async () => {
    const made = await db.select({ by: people.name, endedAt: suggestions.endedAt }).from(suggestions).innerJoin(people, eq(people.id, suggestions.byId));
    expect(made).toEqual(Array.from({ length: 3 }, () => ({ by: "Daniel Okoro", endedAt: null })));
    expect((await db.select({ n: count() }).from(notePosts))[0]!.n).toBe(2);
    const facts = await db.select({ state: claims.state, lapsedAt: claims.lapsedAt, isInText: claims.isInText }).from(claims);
    expect(facts.map(({ state }) => state).toSorted()).toEqual(["open", "queried", "verified"]);
    expect(facts.filter(({ lapsedAt, isInText }) => lapsedAt !== null || !isInText)).toEqual([]);
  });

  test("no two readers share the secret of a status page", async () => {
    const [tokens] = await db.select({ all: count(), shortest: sql<number>`min(length(${askers.token}))`, different: sql<number>`count(distinct ${askers.token})::int` }).from(askers);
    expect(tokens!.different).toBe(tokens!.all);
    expect(tokens!.shortest).toBeGreaterThanOrEqual(32);
  });
});

test("what the clock has written is what a rehearsal of the last month names, and the story tells each", async () => {
  const given = await db.select().from(reminders);
  const told = await db.select({ questionId: events.questionId, rule: sql<string>`${events.data}->>'rule'` }).from(events).where(eq(events.kind, "reminded"));
  const said = (found: { questionId: number | null; rule: string }[]) => found.map(({ questionId, rule }) => `${questionId} ${rule}`).toSorted();
  expect(said(told)).toEqual(said(given));
  expect(new Set(told.map(({ rule }) => rule))).toEqual(new Set(["beforeDue", "atDue", "afterDue", "unanswered", "inReview"]));
  const [magazine] = await db.select().from(magazines).where(eq(magazines.handle, "fathom-and-field"));
  const [chief] = await db.select({ id: people.id }).from(people).where(eq(people.name, "Lorraine Achterberg"));
  const rehearsed = await rehearse((await personBehind(db, chief!.id))!, magazine!, "past", now);
  const named = new Set(rehearsed.letters.flat().map(({ reminder: { rule, waits } }) => `${waits.questionId} ${rule}`));
  const itsOwn = new Set((await db.select({ id: questions.id }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(columns.magazineId, magazine!.id))).map(({ id }) => id));
  const lately = given.filter(({ at, questionId }) => itsOwn.has(questionId!) && now.getTime() - at.getTime() < 29 * 86_400_000).map(({ questionId, rule }) => `${questionId} ${rule}`);
  expect(lately.filter((one) => !named.has(one))).toEqual([]);
});

test("every event is of a known kind, makes a whole sentence, and stands in order", async () => {
  const told = await db.select({ id: events.id, at: events.at, kind: events.kind, data: events.data }).from(events).orderBy(events.id);
  expect(told.filter(({ kind }) => !(kind in kinds))).toEqual([]);
  const sentences = told.map(({ kind, data }) => sentence(kind, data));
  expect(sentences.filter((text) => /undefined|null|\s\s|\s[.:,]|^\s/.test(text))).toEqual([]);
  expect(told.every((event, index) => index === 0 || told[index - 1]!.at <= event.at)).toBe(true);
});

test("loaded half a year later, the demo stands in that day", async () => {
  await db.execute(sql`truncate people, magazines cascade`);
  const later = new Date(`${addDays(writtenOn, 182)}T08:00:00Z`);
  expect(await loadDemo(later)).toBe(true);
  const [newest] = await db.select({ at: sql<string>`to_char(max(${questions.receivedAt}) at time zone 'UTC', 'YYYY-MM-DD')` }).from(questions);
  expect(newest!.at).toBe(addDays(writtenOn, 181));
  const names = (await db.select({ name: issues.name }).from(issues)).map((issue) => issue.name);
  expect(names).toEqual(expect.arrayContaining(["Autumn 2026", "Winter 2028", "Michaelmas 2026", "Christmas 2027"]));
}, 30_000);
