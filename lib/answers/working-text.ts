// The reads of the working text, for everybody whose hand may go over it: the text as it stands, whose hand, and who is about.
import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { cache } from "react";
import { db, type Reads } from "@/db/client";
import { conflicts, drafts } from "@/db/schema/answers";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import type { Block } from "../kit/doc";
import { situationOf } from "../questions/hold";
import { Missing } from "../refusal";
import { emptyDocument } from "../text/document";
import type { Situation } from "../workflow/situation";
import { type Hand, handOf } from "./answer";
import { isOwnDraft, onTextOf } from "./own-draft";
import { peopleOf } from "./people-of";
import { type DraftView, ownDraft } from "./queries";

/** A paragraph of which there are two texts: as both found it, what stands in the draft, and what another save had in its place. */
export type ConflictView = { id: number; base: Block[]; standing: Block[]; other: Block[]; standingBy: string; otherBy: string; at: Date };

/** How the actor's hand goes over the working text now. Throws Missing for whom the text does not exist. */
export async function handOver(reads: Reads, actor: Person, questionId: number): Promise<{ situation: Situation; hand: Hand }> {
  const situation = await situationOf(reads, actor, questionId);
  const hand = handOf(actor, situation);
  if (!hand) throw new Missing("This text");
  return { situation, hand };
}

/** The working text as it stands, with its open conflicts. Throws Missing for whom it does not exist. */
export async function workingText(actor: Person, questionId: number): Promise<DraftView & { situation: Situation; hand: Hand; conflicts: ConflictView[] }> {
  const { situation, hand } = await handOver(db, actor, questionId);
  const [text, open] = await Promise.all([hand === "write" ? ownDraft(actor, questionId) : standingText(questionId), situation.open.conflicts > 0 ? openConflicts(db, actor, situation, hand) : []]);
  return { ...text, situation, hand, conflicts: open };
}

/** The version of the working text, without the text; 0 while there is none. Throws Missing for whom it does not exist. */
export async function versionOf(actor: Person, questionId: number): Promise<number> {
  const [, [row]] = await Promise.all([handOver(db, actor, questionId), db.select({ version: drafts.version }).from(drafts).where(eq(drafts.questionId, questionId))]);
  return row?.version ?? 0;
}

/** What lies in the draft, whoever wrote it; once for a page. The caller has made sure that the actor may see it. */
export const standingText = cache(async (questionId: number): Promise<DraftView> => {
  const [row] = await db.select({ document: drafts.document, sourceNotes: drafts.sourceNotes, version: drafts.version, savedAt: drafts.savedAt }).from(drafts).where(eq(drafts.questionId, questionId));
  return row ?? { document: emptyDocument, sourceNotes: "", version: 0, savedAt: null };
});

const stander = alias(people, "stander");
const maker = alias(people, "maker");

/** As SQL over conflicts: those of the text that the hand goes over. Who writes has the own draft before him, and none of a former historian's. */
export const conflictsOf = (actor: Person, situation: Situation, hand: Hand): SQL | undefined =>
  and(eq(conflicts.questionId, situation.questionId), hand === "write" ? isOwnDraft(situation.questionId, actor.id, conflicts.madeAt) : onTextOf(actor, situation, conflicts.madeAt));

/** The conflicts of the actor's text that nobody has settled, the oldest first. The caller has made sure that the hand is the actor's. */
export function openConflicts(reads: Reads, actor: Person, situation: Situation, hand: Hand): Promise<ConflictView[]> {
  return reads
    .select({ id: conflicts.id, base: conflicts.base, standing: conflicts.standing, other: conflicts.other, standingBy: stander.name, otherBy: maker.name, at: conflicts.madeAt })
    .from(conflicts)
    .innerJoin(stander, eq(stander.id, conflicts.standingById))
    .innerJoin(maker, eq(maker.id, conflicts.otherById))
    .where(and(conflictsOf(actor, situation, hand), isNull(conflicts.settledAt)))
    .orderBy(asc(conflicts.id));
}

/** What the writing desk has to know of where it stands (app/editor/scene.ts). Throws Missing for whom the text does not exist. */
export async function sceneOf(actor: Person, questionId: number, lang: string) {
  const { situation, hand } = await handOver(db, actor, questionId);
  return { questionId, reference: situation.reference, lang, me: { id: actor.id, name: actor.name }, hand, people: await peopleOf(db, situation), address: `/api/text/${questionId}` };
}
