// An editor's edit: a new revision, which carries no approval and calls a schedule off.
import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { cancelSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { move, refuse } from "../workflow/move";
import type { Situation } from "../workflow/situation";
import { addRevision } from "./add-revision";
import type { revising } from "./answer";
import { isEmpty, sameDocument } from "../text/document";

/**
 * Saves the edited text and the question as printed as the next revision. Returns its number.
 * Refuses when another revision was saved since the editor began: nobody's edit replaces another's unread.
 */
export async function revise(actor: Person, input: z.output<typeof revising>, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    refuse(actor, situation, "revise");
    const last = await latest(tx, situation);
    if (last.number !== input.basedOn) {
      throw new Refusal(`${last.by} saved revision ${last.number} while you were editing revision ${input.basedOn}. Open this page again: your text is kept in this browser and is offered to you beside the new one.`);
    }
    if (isEmpty(input.document)) throw new Refusal("A revision cannot be empty.", { document: "Write something first." });
    if (sameDocument(input.document, last.document) && input.question === last.question) throw new Refusal("Nothing was changed, so there is no new revision to save.");
    const made = await addRevision(tx, {
      questionId: input.questionId,
      kind: "edited",
      document: input.document,
      question: input.question,
      contributorId: last.contributorId,
      madeById: actor.id,
      note: input.note,
      now,
    });
    if (situation.stage === "ready") await cancelSchedule(tx, actor, input.questionId, `revision ${made.number} was saved`, now);
    await move(tx, actor, situation, "revise", { now, data: { revision: made.number, words: made.words }, set: { asPrinted: input.question } });
    return made.number;
  });
}

async function latest(tx: Tx, { questionId }: Situation) {
  const [last] = await tx
    .select({ number: revisions.number, document: revisions.document, question: revisions.question, contributorId: revisions.contributorId, by: people.name })
    .from(revisions)
    .innerJoin(people, eq(people.id, revisions.madeById))
    .where(and(eq(revisions.questionId, questionId)))
    .orderBy(desc(revisions.number))
    .limit(1);
  if (!last) throw new Refusal("Nothing has been submitted yet.");
  return last;
}
