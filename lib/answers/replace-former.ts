// A text takes the place of a former historian's draft, which is nobody else's to read: it is put aside whole, and nothing of it goes on.
import { and, eq, not } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drafts, formerDrafts } from "@/db/schema/answers";
import { isEmpty } from "../text/document";
import { endConflicts } from "./keep-conflicts";
import { isOwnDraft } from "./own-draft";

type Replacing = { questionId: number; writerId: number; byId: number; now: Date };

/**
 * Keeps what the historian before `writerId` had typed and not submitted, since a save by `byId` is about to replace it, and ends the
 * conflicts in it. The caller has made sure that what stands is not the writer's own.
 */
export async function replaceFormer(tx: Tx, { questionId, writerId, byId, now }: Replacing): Promise<void> {
  await endConflicts(tx, questionId, byId, now);
  const [former] = await tx.select().from(drafts).where(and(eq(drafts.questionId, questionId), not(isOwnDraft(questionId, writerId))));
  if (!former || (isEmpty(former.document) && former.sourceNotes === "")) return;
  const { document, sourceNotes, savedAt, savedById } = former;
  await tx.insert(formerDrafts).values({ questionId, document, sourceNotes, savedAt, savedById });
}
