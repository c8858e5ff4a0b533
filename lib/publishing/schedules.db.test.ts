// An answer that waits for its time: it goes up then, once, unless it is called off.
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { approve, editor, nextMonth, pagesOf, ready, refusal, stageOf, storyOf, timed, tuesday } from "@/db/testing-publishing";
import { cancelSchedule } from "../questions/cancel-schedule";
import { goLive } from "./go-live";
import { schedule } from "./schedule";
import { unschedule } from "./unschedule";

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
