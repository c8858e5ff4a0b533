// Which revision stands before readers, for comparing.
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { pageStands, publications } from "@/db/schema/publishing";
import type { Situation } from "../workflow/situation";

/** The id of the revision whose page stands, or null. The caller has made sure that the actor may see the question. */
export async function publishedRevision({ questionId, pageIsUp }: Pick<Situation, "questionId" | "pageIsUp">): Promise<number | null> {
  if (!pageIsUp) return null;
  const [row] = await db.select({ revisionId: publications.revisionId }).from(publications).where(and(eq(publications.questionId, questionId), pageStands));
  return row?.revisionId ?? null;
}
