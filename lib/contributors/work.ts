// All that a contributor was asked and what came of it, and all that was printed, for one magazine's desk. Keyset paging: page one and page ten thousand cost the same.
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { columns, issues } from "@/db/schema/magazine";
import { publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import { archive } from "@/db/schema/search";
import type { Actor } from "../actor";
import { type LastSeen, lastSeen } from "../kit/last-seen";
import { contributorFor } from "../magazine/queries";

/** What can be looked at, each by its name in the address. */
export const workViews = { asked: "Asked", assigned: "In hand", turnedDown: "Turned down", ended: "Ended", printed: "Published" } as const;
export type WorkView = keyof typeof workViews;
export const workAsked = z.object({ show: z.enum(Object.keys(workViews) as [WorkView, ...WorkView[]]).catch("asked"), before: lastSeen });

const shown = 40;

export type WorkRow = { id: number; reference: string; slugLine: string; at: Date; stage: string; takenAt: Date | null; turnedDownAt: Date | null; endedAt: Date | null; said: string | null; terms: { words: number; dueOn: string; fee: typeof assignments.$inferSelect.fee; feeAmount: string | null; feeCurrency: string | null; feeNote: string } | null; page: { address: string; headline: string; issue: string | null } | null };

/** One page of it, newest first. Missing to who may not edit the magazine's contributors. */
export async function workOf(actor: Actor, magazineId: number, personId: number, { show, before }: { show: WorkView; before?: LastSeen | undefined }): Promise<{ rows: WorkRow[]; more: LastSeen | null }> {
  await contributorFor(actor, magazineId, personId);
  const rows = show === "printed" ? await printed(magazineId, personId, before) : await offered(magazineId, personId, show, before);
  const last = rows[shown - 1];
  return { rows: rows.slice(0, shown), more: rows.length > shown && last ? { at: last.at, id: last.id } : null };
}

const standing = and(isNull(assignments.turnedDownAt), isNull(assignments.endedAt));
const conditions: Record<Exclude<WorkView, "printed">, SQL | undefined> = {
  asked: undefined,
  assigned: and(standing, sql`${questions.stage} in ('assigned', 'drafting', 'review', 'ready')`),
  turnedDown: isNotNull(assignments.turnedDownAt),
  ended: isNotNull(assignments.endedAt),
};

async function offered(magazineId: number, personId: number, show: Exclude<WorkView, "printed">, before?: LastSeen): Promise<WorkRow[]> {
  const found = await db
    .select({ offer: assignments, reference: asReference, slugLine: questions.slugLine, stage: questions.stage })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(assignments.contributorId, personId), eq(columns.magazineId, magazineId), conditions[show], before && sql`(${assignments.offeredAt}, ${assignments.id}) < (${before.at.toISOString()}::timestamptz, ${before.id}::bigint)`))
    .orderBy(desc(assignments.offeredAt), desc(assignments.id))
    .limit(shown + 1);
  return found.map(({ offer, ...row }) => ({ ...row, id: offer.id, at: offer.offeredAt, takenAt: offer.takenAt, turnedDownAt: offer.turnedDownAt, endedAt: offer.endedAt, said: offer.turnDownReason ?? offer.endReason, terms: offer, page: null }));
}

async function printed(magazineId: number, personId: number, before?: LastSeen): Promise<WorkRow[]> {
  const found = await db
    .select({ id: archive.publicationId, at: archive.firstLiveAt, reference: asReference, slugLine: questions.slugLine, stage: questions.stage, headline: publications.headline, path: publications.path, columnPath: columns.path, issue: issues.name })
    .from(archive)
    .innerJoin(publications, eq(publications.id, archive.publicationId))
    .innerJoin(questions, eq(questions.id, archive.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .leftJoin(issues, eq(issues.id, archive.issueId))
    .where(and(sql`${archive.people} @> ${sql.param(`{${personId}}`)}::bigint[]`, eq(columns.magazineId, magazineId), before && sql`(${archive.firstLiveAt}, ${archive.publicationId}) < (${before.at.toISOString()}::timestamptz, ${before.id}::bigint)`))
    .orderBy(desc(archive.firstLiveAt), desc(archive.publicationId))
    .limit(shown + 1);
  return found.map(({ headline, path, columnPath, issue, ...row }) => ({ ...row, takenAt: null, turnedDownAt: null, endedAt: null, said: null, terms: null, page: { address: `/${columnPath}/${path}`, headline, issue } }));
}
