// A mail is put right in the tests, and what is where afterwards. Only tests import this.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import type { Person } from "../actor";
import { wordsSent } from "../questions/asked-by";
import { type Putting, puttingRight } from "./filing";
import { putRight } from "./put-right";
import { rawOf } from "./testing-mail";

export const now = new Date("2026-11-02T12:00:00Z");
export const later = new Date("2026-11-03T12:00:00Z");

export const put = (actor: Person, mailId: number, as: Putting, into = "") => putRight(actor, puttingRight.parse({ mailId, as, into }), later);
export const stageOf = async (id: number | null) => (await db.select({ stage: questions.stage }).from(questions).where(eq(questions.id, id!)))[0]?.stage;
export const kindsOf = async (id: number | null) => (await db.select({ kind: events.kind }).from(events).where(eq(events.questionId, id!)).orderBy(events.id)).map(({ kind }) => kind);
export const wordsOf = async (id: number | null) => (await wordsSent(id!)).map(({ body }) => body);

/** A mail that says a program wrote it. */
export const robot = () => rawOf({ head: ["Auto-Submitted: auto-replied"], text: "Why do robots ask?" });
