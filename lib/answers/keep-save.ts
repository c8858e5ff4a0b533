// The one hand that changes a working text: it writes the save down for good, then the text, and what follows from it.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drafts, draftSaves } from "@/db/schema/answers";
import { sayLive } from "../questions/say-live";
import { type Document, sameDocument } from "../text/document";
import { withoutAnchors } from "../text/suggestions";
import type { SaveKind } from "../words";
import type { Decided } from "./answer";
import { followConflicts } from "./keep-conflicts";
import { keepLedger } from "./keep-ledger";
import { keepSuggestions } from "./keep-suggestions";

export type DraftRow = typeof drafts.$inferSelect;
type Save = {
  /** The draft as it stands, held with its question; undefined when there is none. */
  draft: DraftRow | undefined;
  /** False when what stands was another historian's: nothing of it goes on in what is saved. */
  isOwn?: boolean;
  questionId: number;
  document: Document;
  sourceNotes: string;
  byId: number;
  how: SaveKind;
  tab?: string;
  basedOn: number;
  sent?: { document: Document; sourceNotes: string } | null;
  isPrivate: boolean;
  decided?: Decided;
  /** Whose the suggestions are that come with it, where it is not the saver's own text. */
  suggestedById?: number;
  now: Date;
};

/** The draft of a question held in this transaction. */
export async function draftOf(tx: Tx, questionId: number): Promise<DraftRow | undefined> {
  const [draft] = await tx.select().from(drafts).where(eq(drafts.questionId, questionId));
  return draft;
}

/** Keeps a save of a question held in this transaction. Returns its version, and how many suggestions it took and left. */
export async function keepSave(tx: Tx, save: Save): Promise<{ version: number; taken: number; left: number }> {
  const { draft, isOwn = true, questionId, document, sourceNotes, byId, how, tab = "", basedOn, sent = null, isPrivate, decided, suggestedById = byId, now } = save;
  const before = draft && isOwn ? draft.document : null;
  const version = (draft?.version ?? 0) + 1;
  const isSameText = draft && before && sameDocument(withoutAnchors(before), withoutAnchors(document));
  const values = { document, sourceNotes, version, savedAt: now, savedById: byId, changedAt: isSameText ? (draft.changedAt ?? draft.savedAt) : now };
  // Sent together: one after the other, the way to the database would be most of what a save takes.
  const [decisions] = await Promise.all([
    // Another historian's text is replaced, and what was suggested in it goes with it.
    keepSuggestions(tx, { questionId, before: draft?.document ?? null, after: document, byId, suggestedById, decided, now }),
    tx.insert(drafts).values({ questionId, ...values }).onConflictDoUpdate({ target: drafts.questionId, set: values }),
    tx.insert(draftSaves).values({ questionId, version, basedOn, how, tab, sent, document, sourceNotes, isPrivate, savedAt: now, savedById: byId }),
    followConflicts(tx, questionId, document),
    keepLedger(tx, questionId, document, now),
    sayLive(tx, questionId, "text"),
  ]);
  return { version, ...decisions };
}
