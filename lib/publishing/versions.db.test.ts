// How an answer read before it was corrected, for readers; never what stood when it was taken down.
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { approve, choices, editor, monday, nextMonth, ready, timed, tuesday } from "@/db/testing-publishing";
import { correct } from "./correct";
import { publishNow } from "./publish-now";
import { schedule } from "./schedule";
import { versionsOf } from "./versions";
import { withdraw } from "./withdraw";

/** Publishes its next revision, with what was wrong where it stood before. */
async function publishAgain(id: number, revision: number, at: Date, correction?: string) {
  await approve(id, revision, `Why did ships ring bells? ${revision}`);
  await db.execute(sql`update questions set stage = 'ready' where id = ${id}`);
  await publishNow(editor, choices(id, correction ? { correction } : {}), at);
}

test("each time it was published is a version, with what was put right; one that waits for its hour is none", async () => {
  const { id } = await ready();
  await publishNow(editor, choices(id), monday);
  await correct(editor, { questionId: id, reason: "The year is wrong." }, tuesday);
  await publishAgain(id, 2, tuesday, "It was 1841.");
  expect((await versionsOf(id)).map(({ number, question, correction, from, until }) => [number, question, correction, from, until])).toEqual([
    [1, "Why did ships ring bells?", null, monday, tuesday],
    [2, "Why did ships ring bells? 2", "It was 1841.", tuesday, null],
  ]);
  await correct(editor, { questionId: id, reason: "The name is wrong." }, tuesday);
  await approve(id, 3);
  await db.execute(sql`update questions set stage = 'ready' where id = ${id}`);
  await schedule(editor, timed(id, "2026-12-01T06:00", { correction: "It was the Sheffield." }), tuesday);
  expect(await versionsOf(id)).toHaveLength(2);
});

test("what stood when the page was taken down, and before that, is no version once it is up again", async () => {
  const { id } = await ready();
  await publishNow(editor, choices(id), monday);
  await correct(editor, { questionId: id, reason: "The year is wrong." }, monday);
  await publishAgain(id, 2, tuesday, "It was 1841.");
  await withdraw(editor, { questionId: id, withdrawal: "It could not be verified." }, tuesday);
  await publishAgain(id, 3, nextMonth);
  expect((await versionsOf(id)).map(({ number, question, until }) => [number, question, until])).toEqual([[1, "Why did ships ring bells? 3", null]]);
});
