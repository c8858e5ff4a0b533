import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { issues, topics } from "@/db/schema/magazine";
import { publications, printings } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import { reviews } from "@/db/schema/reviews";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import type { Person } from "../actor";
import { fromCopy } from "../text/copy";
import { cancelSchedule } from "../questions/cancel-schedule";
import { situationOf } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { correct } from "./correct";
import { goLive } from "./go-live";
import { markAsPrinted } from "./mark-as-printed";
import { previewing, previewOf } from "./preview";
import { publishing, scheduling } from "./publication";
import { publishNow } from "./publish-now";
import { schedule } from "./schedule";
import { unschedule } from "./unschedule";
import { withdraw } from "./withdraw";

const monday = new Date("2026-11-23T12:00:00Z");
const tuesday = new Date("2026-11-24T12:00:00Z");
const nextMonth = new Date("2026-12-24T12:00:00Z");

let editor: Person;
let historian: Person;
let magazineId: number;
let columnId: number;

beforeEach(async () => {
  const { magazine, column } = await makeMagazine();
  [magazineId, columnId] = [magazine.id, column.id];
  editor = await makePerson(magazineId, "editor");
  historian = await makePerson(magazineId, "contributor");
});

async function approve(questionId: number, number: number, question = "Why did ships ring bells?", tks = 0) {
  const [revision] = await db
    .insert(revisions)
    .values({ questionId, number, kind: "submitted", document: fromCopy("To tell the time."), question, words: 4, tks, wordsBy: { [historian.id]: 4 }, contributorId: historian.id, madeById: historian.id, madeAt: monday })
    .returning();
  await db.insert(reviews).values({ revisionId: revision!.id, reviewerId: editor.id, verdict: "approved", madeAt: monday });
  return revision!;
}

async function ready(question?: string) {
  const made = await makeQuestion(columnId, "ready", historian);
  await approve(made.id, 1, question);
  return made;
}

const form = (questionId: number, more: Record<string, unknown> = {}) => ({
  questionId: String(questionId),
  headline: "Why ships ring bells",
  path: "why-ships-ring-bells",
  bylinePerson: String(historian.id),
  bylineName: "H. Marsh",
  bio: "H. Marsh wrote *The Bell*.",
  ...more,
});
const choices = (questionId: number, more: Record<string, unknown> = {}) => publishing.parse(form(questionId, more));
const timed = (questionId: number, goesLiveAt: string, more: Record<string, unknown> = {}) => scheduling.parse(form(questionId, { goesLiveAt, ...more }));

const stageOf = async (id: number) => (await db.select({ stage: questions.stage }).from(questions).where(eq(questions.id, id)))[0]!.stage;
const pagesOf = (id: number) => db.select().from(publications).where(eq(publications.questionId, id)).orderBy(publications.id);
const storyOf = async (id: number) => (await db.select({ kind: events.kind, data: events.data }).from(events).where(eq(events.questionId, id)).orderBy(events.id));
const refusal = async (doing: Promise<unknown>) => doing.then(() => expect.fail("it was not refused"), (error: unknown) => (expect(error).toBeInstanceOf(Refusal), error as Refusal));

describe("publish now", () => {
  test("puts the approved revision up under the names and the credit as printed", async () => {
    const made = await ready();
    const [topic] = await db.insert(topics).values({ magazineId, name: "At sea", path: "at-sea" }).returning();
    await publishNow(editor, choices(made.id, { topicIds: [String(topic!.id)] }), tuesday);
    const [page] = await pagesOf(made.id);
    expect(page).toMatchObject({ headline: "Why ships ring bells", credit: `${made.asker.name}, Memphis, Tenn.`, wentLiveAt: tuesday, firstLiveAt: tuesday, bylines: [{ name: "H. Marsh", personId: historian.id }] });
    expect(await stageOf(made.id)).toBe("published");
    expect((await storyOf(made.id)).map((event) => event.kind)).toEqual(["published"]);
    expect((await storyOf(made.id))[0]!.data.address).toMatch(/\/ask-\d+\/why-ships-ring-bells$/);
    expect(await db.select().from(questionTopics).where(eq(questionTopics.questionId, made.id))).toHaveLength(1);
  });

  test("refuses TK anywhere in what is printed, and says where", async () => {
    const made = await ready("Why did TK ring?");
    const { fields } = await refusal(publishNow(editor, choices(made.id, { headline: "TK", deck: "Bells, TK", bio: "Author of TK." }), tuesday));
    expect(Object.keys(fields).toSorted()).toEqual(["bio", "deck", "headline", "question"]);
    expect(await stageOf(made.id)).toBe("ready");
  });

  test("a path is one answer's, also when that was withdrawn or waits for its time", async () => {
    const [first, second, third] = [await ready(), await ready(), await ready()];
    await publishNow(editor, choices(first.id), tuesday);
    await withdraw(editor, { questionId: first.id, withdrawal: "It was wrong." }, tuesday);
    expect((await refusal(publishNow(editor, choices(second.id), tuesday))).fields.path).toMatch(/is the path of “Why ships ring bells”/);
    await schedule(editor, timed(second.id, "2026-12-01T06:00", { path: "bells" }), tuesday);
    expect((await refusal(publishNow(editor, choices(third.id, { path: "bells" }), tuesday))).fields.path).toMatch(/is the path of/);
  });

  test("of two at once with one path, one is refused", async () => {
    const [first, second] = [await ready(), await ready()];
    const outcomes = await Promise.allSettled([publishNow(editor, choices(first.id), tuesday), publishNow(editor, choices(second.id), tuesday)]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("of two editors at once, one publishes and the other gets a sentence", async () => {
    const made = await ready();
    const outcomes = await Promise.allSettled([1, 2].map(() => publishNow(editor, choices(made.id), tuesday)));
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await pagesOf(made.id)).toHaveLength(1);
  });

  test("names, issues and topics of another magazine are refused", async () => {
    const made = await ready();
    const other = await makeMagazine();
    const stranger = await makePerson(other.magazine.id, "contributor");
    const [issue] = await db.insert(issues).values({ magazineId: other.magazine.id, name: "Spring", path: "spring", coverDate: "2027-03-01", onSaleOn: "2027-02-01", copyCloseOn: "2027-01-01" }).returning();
    const [topic] = await db.insert(topics).values({ magazineId: other.magazine.id, name: "Theirs", path: "theirs" }).returning();
    const { fields } = await refusal(publishNow(editor, choices(made.id, { bylinePerson: String(stranger.id), issueId: String(issue!.id), topicIds: String(topic!.id) }), tuesday));
    expect(Object.keys(fields).toSorted()).toEqual(["bylinePerson", "issueId", "topicIds"]);
  });

  test("an editor of another magazine, and the historian, cannot", async () => {
    const made = await ready();
    const elsewhere = await makePerson((await makeMagazine()).magazine.id, "chief");
    await expect(publishNow(elsewhere, choices(made.id), tuesday)).rejects.toBeInstanceOf(Missing);
    await refusal(publishNow(historian, choices(made.id), tuesday));
  });
});

describe("schedule", () => {
  test("leaves the question ready; the job puts the page up, once, however often it runs", async () => {
    const made = await ready();
    await schedule(editor, timed(made.id, "2026-12-01T06:00"), tuesday);
    const [waiting] = await pagesOf(made.id);
    expect(waiting).toMatchObject({ goesLiveAt: new Date("2026-12-01T11:00:00Z"), wentLiveAt: null });
    expect(await stageOf(made.id)).toBe("ready");
    await goLive({ publicationId: waiting!.id }, tuesday);
    expect(await stageOf(made.id)).toBe("ready");
    await goLive({ publicationId: waiting!.id }, nextMonth);
    await goLive({ publicationId: waiting!.id }, nextMonth);
    await Promise.all([1, 2, 3].map(() => goLive({ publicationId: waiting!.id }, nextMonth)));
    expect(await stageOf(made.id)).toBe("published");
    expect((await pagesOf(made.id)).map((page) => page.wentLiveAt)).toEqual([nextMonth]);
    expect((await storyOf(made.id)).map((event) => event.kind)).toEqual(["scheduled", "published"]);
  });

  test("the job waits in the queue for its time", async () => {
    const made = await ready();
    await schedule(editor, timed(made.id, "2026-12-01T06:00"), tuesday);
    const [waiting] = await pagesOf(made.id);
    const jobs = await db.execute<{ run_at: string }>(sql`select run_at from graphile_worker.jobs where key = ${`goLive ${waiting!.id}`}`);
    expect(jobs.map((job) => new Date(job.run_at).toISOString())).toEqual(["2026-12-01T11:00:00.000Z"]);
  });

  test("a second schedule takes the place of the first", async () => {
    const made = await ready();
    await schedule(editor, timed(made.id, "2026-12-01T06:00"), tuesday);
    await schedule(editor, timed(made.id, "2026-12-02T06:00"), tuesday);
    const [first, second] = await pagesOf(made.id);
    await goLive({ publicationId: first!.id }, nextMonth);
    expect(await stageOf(made.id)).toBe("ready");
    await goLive({ publicationId: second!.id }, nextMonth);
    expect(await stageOf(made.id)).toBe("published");
  });

  test("called off, or overtaken by a newer revision, it puts nothing up", async () => {
    const [off, revised] = [await ready(), await ready()];
    await schedule(editor, timed(off.id, "2026-12-01T06:00"), tuesday);
    await unschedule(editor, { questionId: off.id, why: "Not yet" }, tuesday);
    await schedule(editor, timed(revised.id, "2026-12-01T06:00", { path: "bells" }), tuesday);
    await approve(revised.id, 2);
    for (const { id } of [...(await pagesOf(off.id)), ...(await pagesOf(revised.id))]) await goLive({ publicationId: id }, nextMonth);
    expect(await stageOf(off.id)).toBe("ready");
    expect(await stageOf(revised.id)).toBe("ready");
    expect((await storyOf(revised.id)).at(-1)).toMatchObject({ kind: "unscheduled", data: { why: expect.stringMatching(/newer revision/) } });
    await refusal(unschedule(editor, { questionId: off.id, why: "" }, tuesday));
  });

  test("whoever takes the question away calls it off with a word", async () => {
    const made = await ready();
    await schedule(editor, timed(made.id, "2026-12-01T06:00"), tuesday);
    expect(await db.transaction((tx) => cancelSchedule(tx, editor, made.id, "a new revision was made", tuesday))).toBe(true);
    expect(await db.transaction((tx) => cancelSchedule(tx, editor, made.id, "again", tuesday))).toBe(false);
    expect((await storyOf(made.id)).map((event) => event.kind)).toEqual(["scheduled", "unscheduled"]);
  });

  test("a time that has passed or never comes is answered with a sentence", async () => {
    const made = await ready();
    expect((await refusal(schedule(editor, timed(made.id, "2026-11-24T06:59"), tuesday))).fields.goesLiveAt).toMatch(/has passed/);
    expect((await refusal(schedule(editor, timed(made.id, "2027-03-14T02:30"), tuesday))).fields.goesLiveAt).toMatch(/clocks are put forward/);
  });
});

describe("correct", () => {
  async function published() {
    const made = await ready();
    await publishNow(editor, choices(made.id), monday);
    await correct(editor, { questionId: made.id, reason: "The year is wrong." }, tuesday);
    return made;
  }
  const approvedAgain = async (id: number) => {
    await approve(id, 2);
    await db.execute(sql`update questions set stage = 'ready' where id = ${id}`);
  };

  test("returns the question to review while the page stays up", async () => {
    const made = await published();
    expect(await stageOf(made.id)).toBe("review");
    expect(await db.select().from(publications).where(and(eq(publications.questionId, made.id), isNull(publications.supersededAt), isNull(publications.withdrawnAt)))).toHaveLength(1);
  });

  test("publishing again needs a correction line, keeps path and first day, and supersedes", async () => {
    const made = await published();
    await approvedAgain(made.id);
    expect((await refusal(publishNow(editor, choices(made.id), nextMonth))).fields.correction).toMatch(/what was wrong/);
    expect((await refusal(publishNow(editor, choices(made.id, { correction: "It was 1841.", path: "elsewhere" }), nextMonth))).fields.path).toMatch(/stays as it is/);
    await publishNow(editor, choices(made.id, { correction: "It was 1841." }), nextMonth);
    const [old, now] = await pagesOf(made.id);
    expect(old).toMatchObject({ supersededAt: nextMonth, correction: null });
    expect(now).toMatchObject({ supersededAt: null, correction: "It was 1841.", firstLiveAt: monday, wentLiveAt: nextMonth });
    expect((await storyOf(made.id)).at(-1)!.kind).toBe("corrected");
  });

  test("a correction can be scheduled, and replaces the page when its time comes", async () => {
    const made = await published();
    await approvedAgain(made.id);
    await schedule(editor, timed(made.id, "2026-12-01T06:00", { correction: "It was 1841." }), tuesday);
    const waiting = (await pagesOf(made.id)).at(-1)!;
    await goLive({ publicationId: waiting.id }, nextMonth);
    expect((await pagesOf(made.id)).filter((page) => page.wentLiveAt && !page.supersededAt).map((page) => page.id)).toEqual([waiting.id]);
  });

  test("withdrawn while a correction waits, the page stays down", async () => {
    const made = await published();
    await approvedAgain(made.id);
    await schedule(editor, timed(made.id, "2026-12-01T06:00", { correction: "It was 1841." }), tuesday);
    await withdraw(editor, { questionId: made.id, withdrawal: "It could not be verified." }, tuesday);
    await goLive({ publicationId: (await pagesOf(made.id)).at(-1)!.id }, nextMonth);
    expect((await pagesOf(made.id)).filter((page) => page.wentLiveAt && !page.supersededAt && !page.withdrawnAt)).toEqual([]);
    await refusal(withdraw(editor, { questionId: made.id, withdrawal: "Again." }, tuesday));
  });
});

test("printed in an issue on a page, and put right when said again", async () => {
  const made = await ready();
  const [issue] = await db.insert(issues).values({ magazineId, name: "Winter", path: "winter", coverDate: "2027-01-01", onSaleOn: "2026-12-01", copyCloseOn: "2026-10-01" }).returning();
  await markAsPrinted(editor, { questionId: made.id, issueId: issue!.id, page: 12 }, tuesday);
  await markAsPrinted(editor, { questionId: made.id, issueId: issue!.id, page: 13 }, tuesday);
  expect(await db.select({ page: printings.page }).from(printings).where(eq(printings.questionId, made.id))).toEqual([{ page: 13 }]);
  expect(await stageOf(made.id)).toBe("ready");
});

test("a preview names nobody of another magazine", async () => {
  const made = await ready();
  const stranger = await makePerson((await makeMagazine()).magazine.id, "contributor");
  const seen = await previewOf(editor, await situationOf(db, editor, made.id), previewing.parse({ bylinePerson: [String(historian.id), String(stranger.id)] }), tuesday);
  expect(seen.bylines.map(({ personId }) => personId)).toEqual([historian.id]);
});
