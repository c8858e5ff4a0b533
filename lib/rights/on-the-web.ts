// May this answer be on the web? The one function that the publish page, the verbs that publish and the clock ask.
import { and, desc, eq } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { grants } from "@/db/schema/rights";
import { dayIn, sayDay } from "../kit/day";
import type { Situation } from "../workflow/situation";
import { whyNotWeb } from "./right";

/** Why the answer may not be before readers on the web at a moment: a sentence, or false when it may. What counts is what its writer granted. */
export async function whyNotOnWeb(reads: Reads, { questionId, magazineId, revision }: Pick<Situation, "questionId" | "magazineId" | "revision">, at: Date): Promise<string | false> {
  if (!revision) return false;
  const personId = revision.contributorId;
  const [[magazine], [writer], held, [offer]] = await Promise.all([
    reads.select({ webWhereUnknown: magazines.webWhereUnknown, timeZone: magazines.timeZone, locale: magazines.locale }).from(magazines).where(eq(magazines.id, magazineId)),
    reads.select({ name: people.name }).from(people).where(eq(people.id, personId)),
    reads.select({ kind: grants.kind, personId: grants.personId, fromOn: grants.fromOn, untilOn: grants.untilOn, endedAt: grants.endedAt }).from(grants).where(and(eq(grants.questionId, questionId), eq(grants.personId, personId))),
    reads.select({ rights: assignments.rights }).from(assignments).where(and(eq(assignments.questionId, questionId), eq(assignments.contributorId, personId))).orderBy(desc(assignments.offeredAt), desc(assignments.id)).limit(1),
  ]);
  if (!magazine) throw new Error("a question without a magazine");
  return whyNotWeb({ held, offered: offer?.rights ?? null, webWhereUnknown: magazine.webWhereUnknown, writer: writer?.name ?? "Its writer" }, dayIn(magazine.timeZone, at), (day) => sayDay(day, magazine.locale));
}
