// What waits at a desk, in figures, against a real PostgreSQL.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { readerQueries } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { waiting } from "./waiting";

const now = new Date("2026-12-01T12:00:00Z");

test("a reader has replied where an answer has come, none is awaited and the question still waits; each question once, and only of one's own desk", async () => {
  const [here, there] = [await makeMagazine(), await makeMagazine()];
  const editor = await makePerson(here.magazine.id, "editor");
  const asked = async (questionId: number, ...replies: (Date | null)[]) => {
    for (const repliedAt of replies) await db.insert(readerQueries).values({ questionId, askedById: editor.id, body: "When?", askedAt: now, reply: repliedAt && "Then.", repliedAt });
  };
  const [once, twice, again, open, decided, foreign] = [await makeQuestion(here.column.id), await makeQuestion(here.column.id), await makeQuestion(here.column.id), await makeQuestion(here.column.id), await makeQuestion(here.column.id, "ready"), await makeQuestion(there.column.id)];
  await asked(once.id, now);
  await asked(twice.id, now, now);
  await asked(again.id, now, null);
  await asked(open.id, null);
  for (const { id } of [decided, foreign]) await asked(id, now);
  for (const { id } of [again, open]) await db.update(questions).set({ awaitingReaderSince: now }).where(eq(questions.id, id));
  expect(await waiting(editor, undefined, now)).toMatchObject({ inbox: 4, replied: 2, ready: 1 });
});
