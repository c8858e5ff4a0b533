// A desk with an offer that was sent, and the secret of its link. Only tests import this.
import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments, invitations } from "@/db/schema/assignments";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import type { Person } from "../actor";
import { assign } from "./assign";
import type { Offering } from "./assignment";
import { invitationToken } from "./make-invitation";

export const now = new Date("2026-11-02T09:00:00Z");
export const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
export const offering = (questionId: number, contributorId: number, more: Partial<Offering> = {}): Offering => ({ questionId, contributorId, dueOn: "2026-12-01", words: 420, fee: "money", feeAmount: "300", feeCurrency: "USD", feeNote: "", brief: "Keep to the ice.", ...more });

export const stageOf = async (id: number) => (await db.select().from(questions).where(eq(questions.id, id)))[0]?.stage;
export const told = async (id: number) => (await db.select().from(events).where(eq(events.questionId, id)).orderBy(events.id)).map(({ kind }) => kind);
export const offersOf = (id: number) => db.select().from(assignments).where(eq(assignments.questionId, id)).orderBy(assignments.id);

/** The secret of the newest link to an offer of the question. */
export async function tokenFor(questionId: number): Promise<string> {
  const [link] = await db.select({ id: invitations.id, madeAt: invitations.madeAt }).from(invitations).innerJoin(assignments, eq(assignments.id, invitations.assignmentId)).where(eq(assignments.questionId, questionId)).orderBy(desc(invitations.id)).limit(1);
  return invitationToken(link!);
}

/** Offers the question and returns the secret in the letter. */
export async function invite(editor: Person, questionId: number, contributor: Person, more: Partial<Offering> = {}, at = now): Promise<string> {
  await assign(editor, offering(questionId, contributor.id, more), at);
  return tokenFor(questionId);
}
