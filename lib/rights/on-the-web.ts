// May this answer be on the web? The one function that the publish page, the verbs that publish and the clock ask.
import { and, eq, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { grants } from "@/db/schema/rights";
import { dayIn, sayDay } from "../kit/day";
import type { RightsTerms } from "../kit/rights-terms";
import type { Situation } from "../workflow/situation";
import { whyNotWeb } from "./right";

/** Why the answer may not be before readers on the web at a moment: a sentence, or false when it may. What counts is what its writer granted. */
export async function whyNotOnWeb(reads: Reads, { questionId, magazineId, revision }: Pick<Situation, "questionId" | "magazineId" | "revision">, at: Date): Promise<string | false> {
  if (!revision) return false;
  const personId = revision.contributorId;
  const offered = sql<RightsTerms | null>`(select (array_agg(a.rights order by a.offered_at desc, a.id desc))[1] from ${assignments} a where a.question_id = ${questionId} and a.contributor_id = ${personId})`;
  const [[magazine], held] = await Promise.all([
    reads.select({ webWhereUnknown: magazines.webWhereUnknown, timeZone: magazines.timeZone, locale: magazines.locale, writer: sql<string | null>`(select p.name from ${people} p where p.id = ${personId})`, offered }).from(magazines).where(eq(magazines.id, magazineId)),
    reads.select({ kind: grants.kind, personId: grants.personId, fromOn: grants.fromOn, untilOn: grants.untilOn, endedAt: grants.endedAt }).from(grants).where(and(eq(grants.questionId, questionId), eq(grants.personId, personId))),
  ]);
  if (!magazine) throw new Error("a question without a magazine");
  return whyNotWeb({ held, offered: magazine.offered, webWhereUnknown: magazine.webWhereUnknown, writer: magazine.writer ?? "Its writer" }, dayIn(magazine.timeZone, at), (day) => sayDay(day, magazine.locale));
}
