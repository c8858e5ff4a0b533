// Who asked, and in which words: the question's own reader first, then those whose questions were merged into it.
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { askers, messages, readerQueries } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { must } from "../may";
import { situationOf } from "./hold";
import { joined } from "./joined";

export type Asker = Awaited<ReturnType<typeof askedBy>>[number];
export type SentMessage = Awaited<ReturnType<typeof wordsSent>>[number];

/** Everybody who asked a question; once for a page. Says whether there is an address, never which. The caller has made sure that the actor may see the question. */
export const askedBy = cache((questionId: number) =>
  db
    .select({
      questionId: questions.id,
      reference: asReference,
      name: askers.name,
      town: askers.town,
      region: askers.region,
      withheld: askers.withheld,
      hasEmail: sql<boolean>`${askers.email} is not null`,
      hasPostalAddress: sql<boolean>`${askers.postalAddress} is not null`,
      hearing: askers.hearing,
      consentedAt: askers.consentedAt,
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(askers, eq(askers.questionId, questions.id))
    .where(inArray(questions.id, joined(questionId)))
    .orderBy(sql`${questions.id} <> ${questionId}`, asc(questions.id))
    .execute(),
);

/** The messages of a question and of those merged into it, as sent, the first first; without those that turned out to belong elsewhere. As above, for a question already seen. */
export function wordsSent(questionId: number) {
  return db
    .select({
      id: messages.id,
      questionId: questions.id,
      mailId: messages.mailId,
      channel: messages.channel,
      body: messages.body,
      receivedAt: messages.receivedAt,
      postmarkedOn: messages.postmarkedOn,
      typedInById: messages.typedInById,
      typedInBy: people.name,
      erasedAt: messages.erasedAt,
    })
    .from(messages)
    .innerJoin(questions, eq(questions.id, messages.questionId))
    .leftJoin(people, eq(people.id, messages.typedInById))
    .where(and(inArray(questions.id, joined(questionId)), isNull(messages.detachedAt)))
    .orderBy(sql`${questions.id} <> ${questionId}`, asc(messages.receivedAt), asc(messages.id));
}

/** What the reader was asked, and the replies, the first first. As above. */
export function askedOfReader(questionId: number) {
  return db
    .select({ askedBy: people.name, body: readerQueries.body, askedAt: readerQueries.askedAt, reply: readerQueries.reply, repliedAt: readerQueries.repliedAt })
    .from(readerQueries)
    .innerJoin(people, eq(people.id, readerQueries.askedById))
    .where(eq(readerQueries.questionId, questionId))
    .orderBy(asc(readerQueries.id));
}

/** The reader's email and postal address, for those who may see them; Missing for anybody else. */
export async function readerAddress(actor: Person, questionId: number): Promise<{ email: string | null; postalAddress: string | null }> {
  const situation = await situationOf(db, actor, questionId);
  must(actor, "seeReaderAddress", situation.magazineId);
  const [address] = await db.select({ email: askers.email, postalAddress: askers.postalAddress }).from(askers).where(eq(askers.questionId, questionId));
  return address ?? { email: null, postalAddress: null };
}
