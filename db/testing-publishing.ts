// For tests of publishing: before each a magazine, questions of it that are ready, and forms that publish them. Only tests import this.
import { eq } from "drizzle-orm";
import { beforeEach, expect } from "vitest";
import { db } from "./client";
import { revisions } from "./schema/answers";
import { publications } from "./schema/publishing";
import { questions } from "./schema/questions";
import { reviews } from "./schema/reviews";
import { events } from "./schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "./testing-rows";
import type { Person } from "@/lib/actor";
import { publishing, scheduling } from "@/lib/publishing/publication";
import { Refusal } from "@/lib/refusal";
import { fromCopy } from "@/lib/text/copy";

/** When the answers are approved, when the tests take place, and when every time they set has come. */
export const monday = new Date("2026-11-23T12:00:00Z");
export const tuesday = new Date("2026-11-24T12:00:00Z");
export const nextMonth = new Date("2026-12-24T12:00:00Z");

/** Of the magazine of the test that runs: each is another before the next. */
export let editor: Person;
export let historian: Person;
export let magazineId: number;
let columnId: number;

beforeEach(async () => {
  const { magazine, column } = await makeMagazine();
  [magazineId, columnId] = [magazine.id, column.id];
  editor = await makePerson(magazineId, "editor");
  historian = await makePerson(magazineId, "contributor");
});

/** A revision of the question that an editor has approved. */
export async function approve(questionId: number, number: number, question = "Why did ships ring bells?", tks = 0, document = fromCopy("To tell the time.")) {
  const [revision] = await db
    .insert(revisions)
    .values({ questionId, number, kind: "submitted", document, question, words: 4, tks, wordsBy: { [historian.id]: 4 }, contributorId: historian.id, madeById: historian.id, madeAt: monday })
    .returning();
  await db.insert(reviews).values({ revisionId: revision!.id, reviewerId: editor.id, verdict: "approved", madeAt: monday });
  return revision!;
}

/** A question that is ready, printed in these words. */
export async function ready(question?: string) {
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
/** What the form says to publish it now, and at a time on the magazine's clock. */
export const choices = (questionId: number, more: Record<string, unknown> = {}) => publishing.parse(form(questionId, more));
export const timed = (questionId: number, goesLiveAt: string, more: Record<string, unknown> = {}) => scheduling.parse(form(questionId, { goesLiveAt, ...more }));

export const stageOf = async (id: number) => (await db.select({ stage: questions.stage }).from(questions).where(eq(questions.id, id)))[0]!.stage;
export const pagesOf = (id: number) => db.select().from(publications).where(eq(publications.questionId, id)).orderBy(publications.id);
export const storyOf = async (id: number) => (await db.select({ kind: events.kind, data: events.data }).from(events).where(eq(events.questionId, id)).orderBy(events.id));
/** What it was refused with. */
export const refusal = async (doing: Promise<unknown>) => doing.then(() => expect.fail("it was not refused"), (error: unknown) => (expect(error).toBeInstanceOf(Refusal), error as Refusal));
