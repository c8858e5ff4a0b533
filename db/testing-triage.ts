// For tests of triage and of what readers do afterwards: the people of a desk, and how a question stands.
import { eq } from "drizzle-orm";
import { db } from "./client";
import { revisions } from "./schema/answers";
import { magazines } from "./schema/magazine";
import { publications } from "./schema/publishing";
import { questions } from "./schema/questions";
import { events } from "./schema/timeline";
import { makeMagazine, makePerson } from "./testing-rows";
import type { ReaderActor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal";

/** When the tests take place. */
export const now = new Date("2026-11-02T09:30:00Z");

/** A column whose editor is Ana and whose chief Tom; the stranger is the chief of another magazine. What asks for subscriptions is passed on. */
export async function set() {
  const { column, magazine } = await makeMagazine();
  const [columnId, magazineId] = [column.id, magazine.id];
  const [ana, tom, historian, checker] = [await makePerson(magazineId, "editor"), await makePerson(magazineId, "chief"), await makePerson(magazineId, "contributor"), await makePerson(magazineId, "checker")];
  const stranger = await makePerson((await makeMagazine()).magazine.id, "chief");
  await db.update(magazines).set({ passOnAddresses: [{ label: "Subscriptions", email: "subs@example.org" }] }).where(eq(magazines.id, magazineId));

  /** Puts an answer of the historian's before readers, or where `more` says. */
  const publish = async (questionId: number, more: Partial<typeof publications.$inferInsert> = {}) => {
    const [revision] = await db
      .insert(revisions)
      .values({ questionId, number: 1, kind: "submitted", document: { type: "doc", content: [] }, question: "Q?", words: 10, wordsBy: {}, contributorId: historian.id, madeById: historian.id, madeAt: now })
      .returning();
    await db.insert(publications).values({ questionId, revisionId: revision!.id, columnId, path: `answer-${questionId}`, headline: "A headline", bylines: [], bio: { type: "doc", content: [] }, credit: "", publishedById: ana.id, madeAt: now, goesLiveAt: now, wentLiveAt: now, ...more });
  };
  return { columnId, ana, tom, historian, stranger, checker, publish };
}

export const stageOf = async (id: number) => (await db.select({ stage: questions.stage }).from(questions).where(eq(questions.id, id)))[0]!.stage;
export const kindsOf = async (id: number) => (await db.select({ kind: events.kind }).from(events).where(eq(events.questionId, id)).orderBy(events.id)).map((e) => e.kind);
export const reader = (questionId: number): ReaderActor => ({ kind: "reader", questionId });
/** What became of each of what was tried at once. */
export const outcomes = async (tries: Promise<unknown>[]) => (await Promise.allSettled(tries)).map((t) => (t.status === "fulfilled" ? "done" : t.reason instanceof Refusal ? "refused" : String(t.reason)));
