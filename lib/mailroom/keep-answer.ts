// A historian's answer that came by mail. Where nothing was written yet it becomes the draft, saved in the historian's name; where
// there is a draft it lies beside it, and replaces nothing.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { mailedAnswers } from "@/db/schema/mailroom";
import { whyNotWrite } from "../answers/answer";
import { fromCopy } from "../text/copy";
import { documentSchema, isEmpty } from "../text/document";
import { isOwnDraft } from "../answers/own-draft";
import { saveDraftIn } from "../answers/save-draft";
import { wordCount } from "../text/words";
import type { Reading } from "../mime/reading";
import { personBehind } from "../people/person";
import { hold } from "../questions/hold";
import { record } from "../timeline/record";
import { isWordFile } from "./mailed-answer";
import type { WordAnswer } from "./word-answer";

/** `word`: its Word files as they were read before the transaction; null when they were not. */
type Mailed = { mailId: number; reading: Reading; said: string; word: WordAnswer | null; questionId: number; contributorId: number };
/** What became of it, in sentences; `kept` is false when no answer could be made of it. */
export type Kept = { kept: boolean; why: string[] };

/** Keeps the answer beside the draft, and as the draft where that is empty. The same mail twice is one answer. */
export async function keepAnswer(tx: Tx, mailed: Mailed, now: Date): Promise<Kept> {
  const { mailId, questionId, contributorId } = mailed;
  const { document, source, why } = answerIn(mailed);
  const person = await personBehind(tx, contributorId);
  if (!document || !person) return { kept: false, why: [...why, "No answer could be made of it."] };
  const situation = await hold(tx, person, questionId);
  const [written] = await tx.insert(mailedAnswers).values({ questionId, mailId, contributorId, answer: document, source, cameAt: now }).onConflictDoNothing().returning({ id: mailedAnswers.id });
  if (!written) return { kept: true, why };
  const sentence = whyNotWrite(person, situation);
  const [draft] = await tx.select({ document: drafts.document, sourceNotes: drafts.sourceNotes, version: drafts.version, isOwn: isOwnDraft(questionId, contributorId) }).from(drafts).where(eq(drafts.questionId, questionId));
  const isFree = !sentence && (!draft || !draft.isOwn || isEmpty(draft.document));
  const saved = isFree && (await saveDraftIn(tx, person, questionId, { document, sourceNotes: draft?.isOwn ? draft.sourceNotes : "", version: draft?.version ?? 0 }, now));
  const inDraft = saved !== false && "version" in saved;
  if (inDraft) await tx.update(mailedAnswers).set({ usedAt: now }).where(eq(mailedAnswers.id, written.id));
  await record(tx, person, { kind: "answerMailed", at: now, magazineId: situation.magazineId, questionId, data: { words: wordCount(document), inDraft } });
  const beside = situation.stage === "assigned" ? "The assignment has not been taken up, so it lies beside the draft." : sentence ? `It lies beside: ${sentence}` : "There is a draft, so it lies beside that and replaces nothing.";
  return { kept: true, why: [...why, inDraft ? "Nothing had been written yet, so it is the draft now." : beside] };
}

/** The Word file, or else the text of the mail. */
function answerIn({ reading, said, word }: Mailed): WordAnswer {
  if (word?.document) return word;
  // The words around a file that nobody has read are no answer.
  if (!word && reading.attachments.some(isWordFile)) return { document: null, source: "", why: ["Its Word file has not been read yet. Try again."] };
  const read = documentSchema.safeParse(fromCopy(said));
  return { document: read.success && !isEmpty(read.data) ? read.data : null, source: "text", why: word?.why ?? [] };
}
