// A correction: the page stays up while it is written, and is replaced by it.
import { and, eq, isNull, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { publications } from "@/db/schema/publishing";
import { approve, choices, editor, monday, nextMonth, pagesOf, ready, refusal, stageOf, storyOf, timed, tuesday } from "@/db/testing-publishing";
import { correct } from "./correct";
import { goLive } from "./go-live";
import { publishNow } from "./publish-now";
import { schedule } from "./schedule";
import { withdraw } from "./withdraw";

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
