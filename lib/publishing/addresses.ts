// The addresses readers know, and where each leads now. Plainly public.
import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { oldAddresses, pageStands, publications, standsIn } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { parseReference } from "../questions/reference";

const nowUp = alias(publications, "now_up");
const nowIn = alias(columns, "now_in");
const askedIn = alias(columns, "asked_in");

/**
 * Every address readers know: live, left for another, or withdrawn. For the address book.
 * An address belongs to the answer that stands at it, else to the one that stood there last.
 * `now`: where that answer stands instead, as "column/path"; null when it stands here, or nowhere.
 */
export async function addresses() {
  return db
    .selectDistinctOn([publications.columnId, publications.path], {
      column: columns.path,
      path: publications.path,
      magazine: magazines.handle,
      magazineId: magazines.id,
      reference: sql<string>`lower(${askedIn.prefix}) || '-' || ${questions.number}`,
      live: sql<boolean>`${pageStands}`,
      now: sql<string | null>`case when not (${pageStands}) then ${nowIn.path} || '/' || ${nowUp.path} end`,
    })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(questions, eq(questions.id, publications.questionId))
    .innerJoin(askedIn, eq(askedIn.id, questions.columnId))
    .leftJoin(nowUp, and(eq(nowUp.questionId, publications.questionId), standsIn(nowUp)))
    .leftJoin(nowIn, eq(nowIn.id, nowUp.columnId))
    .where(isNotNull(publications.wentLiveAt))
    .orderBy(publications.columnId, publications.path, sql`(${pageStands}) desc`, sql`${publications.wentLiveAt} desc`, sql`${publications.id} desc`);
}

/** Addresses at which answers stood before they stood here, each with the answer's reference in small letters. For the address book. */
export async function addressesBefore() {
  return db
    .select({ magazine: magazines.handle, path: oldAddresses.path, reference: sql<string>`lower(${askedIn.prefix}) || '-' || ${questions.number}` })
    .from(oldAddresses)
    .innerJoin(magazines, eq(magazines.id, oldAddresses.magazineId))
    .innerJoin(questions, eq(questions.id, oldAddresses.questionId))
    .innerJoin(askedIn, eq(askedIn.id, questions.columnId))
    .orderBy(oldAddresses.id);
}

/** Where the answer to a question stands, or stood last, by its reference; null when it was never before readers. */
export async function whereabouts(reference: string) {
  const parts = parseReference(reference);
  if (!parts) return null;
  const [found] = await db
    .select({ column: columns.path, path: publications.path, host: magazines.host, live: sql<boolean>`${pageStands}` })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(questions, eq(questions.id, publications.questionId))
    .innerJoin(askedIn, eq(askedIn.id, questions.columnId))
    .where(and(eq(askedIn.prefix, parts.prefix), eq(questions.number, parts.number), isNotNull(publications.wentLiveAt)))
    .orderBy(sql`(${pageStands}) desc`, desc(publications.wentLiveAt))
    .limit(1);
  return found ?? null;
}
