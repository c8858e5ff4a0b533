// Writes a verdict on the revision that was read, in the transaction that moves the question.
import type { Tx } from "@/db/client";
import { reviews } from "@/db/schema/reviews";
import type { Person } from "../actor";
import { fallDue } from "../fees/fall-due";
import { Refusal } from "../refusal";
import type { Situation } from "../workflow/situation";
import type { Verdict } from "../words";

type Given = { read: number; verdict: Verdict; note: string; alone?: boolean; now: Date };

/** Refuses when the last revision is not the one that was read. */
export async function give(tx: Tx, actor: Person, { revision, questionId, magazineId }: Situation, { read, verdict, note, alone = false, now }: Given): Promise<void> {
  if (!revision) throw new Refusal("Nothing has been submitted yet.");
  if (revision.number !== read) throw new Refusal(`Revision ${revision.number} was saved meanwhile. Read it before you decide.`);
  await tx.insert(reviews).values({ revisionId: revision.id, reviewerId: actor.id, verdict, alone, note, madeAt: now });
  if (verdict === "approved") await fallDue(tx, actor, { questionId, magazineId }, "approval", now);
}
