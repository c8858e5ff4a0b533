// What a window's text was made from. A window that never heard of its last save goes on from what it sent; any other from the
// version it names. So an answer that was lost neither doubles words nor loses them.
import { and, desc, eq, gt, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { draftSaves, formerDrafts } from "@/db/schema/answers";
import type { Person } from "../actor";
import { type Document, emptyDocument } from "../text/document";
import type { Hand } from "./answer";
import type { DraftRow } from "./keep-save";
import { isOwnDraft } from "./own-draft";

export type Base = { document: Document; sourceNotes: string; version: number };

/**
 * The base of a save, of a draft that the hand may read as it stands. Of a text that the saver may not read, or of which nothing is known, no word is taken: null, for a hand that
 * writes what it was given to begin with.
 */
export async function baseOf(tx: Tx, actor: Person, hand: Hand, draft: DraftRow, { tab, version }: { tab: string; version: number }): Promise<Base | null> {
  const { questionId } = draft;
  const columns = { document: draftSaves.document, sourceNotes: draftSaves.sourceNotes, sent: draftSaves.sent, version: draftSaves.version };
  const isOwn = isOwnDraft(questionId, actor.id, draftSaves.savedAt);
  const readable = hand === "write" ? isOwn : or(eq(draftSaves.isPrivate, false), and(eq(draftSaves.savedById, actor.id), isOwn));
  const [sent] = tab
    ? await tx
        .select(columns)
        .from(draftSaves)
        .where(and(eq(draftSaves.questionId, questionId), eq(draftSaves.tab, tab), gt(draftSaves.version, version), eq(draftSaves.savedById, actor.id), readable))
        .orderBy(desc(draftSaves.version))
        .limit(1)
    : [];
  if (sent) return { ...(sent.sent ?? { document: sent.document, sourceNotes: sent.sourceNotes }), version: sent.version };
  // The draft is the save of its version, and read already.
  if (version === draft.version) return { document: draft.document, sourceNotes: draft.sourceNotes, version };
  const [named] = version > 0 ? await tx.select(columns).from(draftSaves).where(and(eq(draftSaves.questionId, questionId), eq(draftSaves.version, version), readable)) : [];
  if (named) return { document: named.document, sourceNotes: named.sourceNotes, version };
  if (hand !== "write") return null;
  const [given] = await tx
    .select({ document: formerDrafts.document, sourceNotes: formerDrafts.sourceNotes })
    .from(formerDrafts)
    .where(and(eq(formerDrafts.questionId, questionId), eq(formerDrafts.savedById, actor.id)))
    .orderBy(desc(formerDrafts.id))
    .limit(1);
  return { ...(given ?? { document: emptyDocument, sourceNotes: "" }), version };
}
