// The answer that came by mail is taken: by its historian into the draft, or by an editor as the next revision.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { mailedAnswers } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { toCopy } from "../text/copy";
import { isEmpty, sameDocument } from "../text/document";
import { enterIn } from "../answers/enter";
import { isOwnDraft } from "../answers/own-draft";
import { saveDraftIn } from "../answers/save-draft";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { usingMailedAnswer } from "./filing";

/** The answer, held with its question until the transaction ends. Throws Missing when that is not the actor's to see. */
export async function holdMailedAnswer(tx: Tx, actor: Person, answerId: number) {
  const [found] = await tx.select({ questionId: mailedAnswers.questionId }).from(mailedAnswers).where(eq(mailedAnswers.id, answerId));
  if (!found) throw new Missing("This answer");
  const situation = await hold(tx, actor, found.questionId);
  const [answer] = await tx.select().from(mailedAnswers).where(and(eq(mailedAnswers.id, answerId), isNull(mailedAnswers.setAsideAt)));
  if (!answer) throw new Refusal("This answer has been set aside.");
  const isWriter = answer.contributorId === actor.id;
  if (!isWriter && ![...(actor.roles.get(situation.magazineId) ?? [])].some((role) => role === "chief" || role === "editor")) throw new Missing("This answer");
  return { answer, situation, isWriter };
}

/**
 * Puts the mailed text in the place of the draft, for the historian whose draft it is; what stood there is kept in the source notes.
 * For an editor it is entered as the next revision. Refuses a draft that was saved since the page was read, and what cannot be
 * written or entered now.
 */
export async function useMailedAnswer(actor: Person, { answerId, version }: z.output<typeof usingMailedAnswer>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { answer, situation, isWriter } = await holdMailedAnswer(tx, actor, answerId);
    const { questionId } = answer;
    if (isWriter) {
      const [draft] = await tx.select({ document: drafts.document, sourceNotes: drafts.sourceNotes, isOwn: isOwnDraft(questionId, actor.id) }).from(drafts).where(eq(drafts.questionId, questionId));
      const typed = draft?.isOwn && !isEmpty(draft.document) && !sameDocument(draft.document, answer.answer) ? `The draft as it stood before the answer sent by mail took its place:\n\n${toCopy(draft.document)}` : "";
      const sourceNotes = [draft?.isOwn ? draft.sourceNotes : "", typed].filter(Boolean).join("\n\n");
      const saved = await saveDraftIn(tx, actor, questionId, { document: answer.answer, sourceNotes, version }, now);
      if ("conflict" in saved) throw new Refusal("The draft was saved from somewhere else since you opened this page. Open it again and read it before you use this text.");
      await record(tx, actor, { kind: "mailedAnswerUsed", at: now, magazineId: situation.magazineId, questionId });
    } else {
      if (situation.assignment && situation.assignment.contributorId !== answer.contributorId) throw new Refusal("It came from a historian who no longer has this question.");
      await enterIn(tx, actor, { questionId, document: answer.answer, sourceNotes: "", note: answer.source === "text" ? "It came by mail." : `It came by mail, as ${answer.source}.` }, now);
    }
    await tx.update(mailedAnswers).set({ usedAt: now }).where(eq(mailedAnswers.id, answerId));
  });
}
