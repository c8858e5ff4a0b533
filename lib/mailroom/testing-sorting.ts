// When mail is sorted in the tests, and what came of it. Only tests import this.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";

export const now = new Date("2026-11-02T12:00:00Z");
export const later = new Date("2026-11-04T12:00:00Z");

export const questionsIn = (columnId: number) => db.select().from(questions).where(eq(questions.columnId, columnId)).orderBy(questions.id);
export const eventsOf = (questionId: number) => db.select().from(events).where(eq(events.questionId, questionId)).orderBy(events.id);
export const threadOf = (questionId: number) => db.select().from(messages).where(eq(messages.questionId, questionId)).orderBy(messages.id);
