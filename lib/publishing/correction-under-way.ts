// What is to be corrected in an answer that was taken up again: in the words of whoever took it up, and of the readers who told of it.
import { and, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { tipsAbout, type ToldOf } from "../tips/queries";
import type { Situation } from "../workflow/situation";

export type UnderWay = { reason: string; by: string; told: ToldOf[] };

/**
 * The reason of the correction under way, who began it (both empty when none was begun), and the tips it settles, the newest first.
 * Null when nothing is to be corrected. The caller has made sure that the actor sees the question.
 */
export async function correctionUnderWay({ questionId, wasPublished }: Pick<Situation, "questionId" | "wasPublished">): Promise<UnderWay | null> {
  if (!wasPublished) return null;
  const [[last], tips] = await Promise.all([
    db
      .select({ kind: events.kind, data: events.data, by: people.name })
      .from(events)
      .leftJoin(people, eq(people.id, events.byId))
      .where(and(eq(events.questionId, questionId), inArray(events.kind, ["correctionBegun", "corrected", "published"])))
      .orderBy(desc(events.id))
      .limit(1),
    tipsAbout(questionId),
  ]);
  const begun = last?.kind === "correctionBegun" ? last : null;
  const told = tips.filter(({ end, takenUpAt }) => end === null && takenUpAt !== null);
  if (!begun && told.length === 0) return null;
  return { reason: typeof begun?.data.reason === "string" ? begun.data.reason : "", by: begun?.by ?? "", told };
}
