// The historian hands the draft in: it becomes a numbered revision, and the text is the editor's until sent back.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { move, refuse } from "../workflow/move";
import { addRevision } from "./add-revision";
import type { submitting } from "./answer";
import { isEmpty } from "../text/document";
import { isOwnDraft } from "./own-draft";

/**
 * Submits the draft as it stands at the version named. Returns the number of the revision.
 * Refuses an empty draft, and one that was saved from elsewhere since the page was read.
 */
export async function submit(actor: Person, input: z.output<typeof submitting>, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    refuse(actor, situation, "submit");
    const [draft] = await tx.select({ document: drafts.document, version: drafts.version }).from(drafts).where(and(eq(drafts.questionId, input.questionId), isOwnDraft(input.questionId, actor.id)));
    if (!draft || isEmpty(draft.document)) throw new Refusal("There is nothing to submit yet: the page is empty.");
    if (draft.version !== input.version) throw new Refusal("The draft was saved from somewhere else since you opened this page. Open it again and read it before you submit.");
    const [question] = await tx.select({ asPrinted: questions.asPrinted }).from(questions).where(eq(questions.id, input.questionId));
    const made = await addRevision(tx, {
      questionId: input.questionId,
      kind: "submitted",
      document: draft.document,
      question: question?.asPrinted ?? "",
      contributorId: actor.id,
      madeById: actor.id,
      note: input.note,
      now,
    });
    await move(tx, actor, situation, "submit", { now, data: { revision: made.number, words: made.words } });
    return made.number;
  });
}
