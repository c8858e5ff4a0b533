// An editor makes the next revision of the working text: it carries no approval and calls a schedule off.
import { desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { drafts, revisions } from "@/db/schema/answers";
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
import { withoutAnchors } from "../text/suggestions";

/**
 * Makes the working text, as it stands at the version named, and the question as printed the next revision. Returns its number.
 * Refuses when the text was saved by somebody else meanwhile: nobody signs what she has not read.
 */
export async function revise(actor: Person, input: z.output<typeof revising>, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    refuse(actor, situation, "revise");
    const [last, text] = [await latest(tx, situation), await working(tx, situation)];
    if (text.version !== input.version) throw new Refusal(`${text.by} saved this text while you were reading it. Read what was changed, then save it as a revision.`);
    if (isEmpty(text.document)) throw new Refusal("A revision cannot be empty.");
    // Notes and facts beside the words make no revision.
    const isSameText = sameDocument(withoutAnchors(text.document), withoutAnchors(last.document));
    if (isSameText && input.question === last.question) throw new Refusal("Nothing was changed, so there is no new revision to save.");
    const made = await addRevision(tx, {
      questionId: input.questionId,
      kind: "edited",
      document: text.document,
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
    .select({ document: revisions.document, question: revisions.question, contributorId: revisions.contributorId })
    .from(revisions)
    .where(eq(revisions.questionId, questionId))
    .orderBy(desc(revisions.number))
    .limit(1);
  if (!last) throw new Refusal("Nothing has been submitted yet.");
  return last;
}

async function working(tx: Tx, { questionId }: Situation) {
  const [text] = await tx
    .select({ document: drafts.document, version: drafts.version, by: people.name })
    .from(drafts)
    .innerJoin(people, eq(people.id, drafts.savedById))
    .where(eq(drafts.questionId, questionId));
  if (!text) throw new Refusal("There is no text yet.");
  return text;
}
