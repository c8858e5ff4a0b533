// Paragraphs of which there are two texts, kept until somebody chooses.
import { and, desc, eq, gt, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conflicts, draftSaves } from "@/db/schema/answers";
import type { Block, Document } from "../kit/doc";
import { same } from "../text/match-blocks";
import type { Conflict } from "../text/merge";
import { becomeOf } from "../text/settle";
import type { DraftRow } from "./keep-save";

const alike: (a: readonly Block[], b: readonly Block[]) => boolean = same;

/** What a save met: `since` is the version its text was made from, `version` the one it made. */
type Met = { questionId: number; found: readonly Conflict[]; byId: number; draft: DraftRow; since: number; version: number; now: Date };

/** Writes down the conflicts a save met. One that goes on from an open one of the same hand takes its place: no heap of half sentences. */
export async function keepConflicts(tx: Tx, { questionId, found, byId, draft, since, version, now }: Met): Promise<void> {
  if (found.length === 0) return;
  const open = await tx.select().from(conflicts).where(and(eq(conflicts.questionId, questionId), isNull(conflicts.settledAt)));
  const standingById = await whoChanged(tx, questionId, byId, since, draft);
  for (const { base, mine, theirs } of found) {
    if (open.some((one) => alike(one.standing, theirs) && alike(one.other, mine))) continue;
    const before = open.find((one) => one.otherById === byId && base.length > 0 && alike(one.other, base));
    if (before) await tx.update(conflicts).set({ other: mine, standing: theirs, version }).where(eq(conflicts.id, before.id));
    else await tx.insert(conflicts).values({ questionId, base, standing: theirs, standingById, other: mine, otherById: byId, version, madeAt: now });
  }
}

/** Who last saved since, other than the saver; else whoever saved last, in another window. */
async function whoChanged(tx: Tx, questionId: number, byId: number, since: number, draft: DraftRow): Promise<number> {
  const [row] = await tx
    .select({ byId: draftSaves.savedById })
    .from(draftSaves)
    .where(and(eq(draftSaves.questionId, questionId), gt(draftSaves.version, since), ne(draftSaves.savedById, byId)))
    .orderBy(desc(draftSaves.version))
    .limit(1);
  return row?.byId ?? draft.savedById;
}

/** Ends the conflicts of a text that is replaced as a whole by another's: nobody chooses in it any more, and nothing waits for a choice. */
export async function endConflicts(tx: Tx, questionId: number, byId: number, now: Date): Promise<void> {
  await tx.update(conflicts).set({ settledAt: now, settledById: byId }).where(and(eq(conflicts.questionId, questionId), isNull(conflicts.settledAt)));
}

/** What stands of an open conflict is shown as it stands now: who chooses against it has read it. */
export async function followConflicts(tx: Tx, questionId: number, document: Document): Promise<void> {
  const open = await tx.select({ id: conflicts.id, standing: conflicts.standing }).from(conflicts).where(and(eq(conflicts.questionId, questionId), isNull(conflicts.settledAt)));
  for (const { id, standing } of open) {
    const now = becomeOf(document, standing);
    if (!alike(now, standing)) await tx.update(conflicts).set({ standing: now }).where(eq(conflicts.id, id));
  }
}
