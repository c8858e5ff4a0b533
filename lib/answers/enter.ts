// An editor enters the answer of a historian who sends Word or email. The words are the historian's, whoever typed them in.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { drafts } from "@/db/schema/answers";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { grantAsOffered } from "../rights/grant-as-offered";
import { move, refuse } from "../workflow/move";
import { addRevision } from "./add-revision";
import type { entering } from "./answer";
import { toCopy } from "../text/copy";
import { type Document, isEmpty, sameDocument } from "../text/document";
import { replaceFormer } from "./replace-former";
import { isOwnNow } from "./save-text";

/** Enters the answer as the next revision and puts it in review. Returns the number of the revision. */
export const enter = (actor: Person, input: z.output<typeof entering>, now = new Date()): Promise<number> => db.transaction((tx) => enterIn(tx, actor, input, now));

/** The same within a transaction of the caller's. */
export async function enterIn(tx: Tx, actor: Person, input: z.output<typeof entering>, now: Date): Promise<number> {
  const situation = await hold(tx, actor, input.questionId);
  refuse(actor, situation, "enter");
  if (!situation.assignment) throw new Refusal("Nobody is assigned to it.");
  if (isEmpty(input.document)) throw new Refusal("There is nothing to enter yet.", { document: "Write or paste the answer first." });
  const writerId = situation.assignment.contributorId;
  const isOwn = await isOwnNow(tx, input.questionId, { id: writerId });
  if (!isOwn) await replaceFormer(tx, { questionId: input.questionId, writerId, byId: actor.id, now });
  const [question] = await tx.select({ asPrinted: questions.asPrinted }).from(questions).where(eq(questions.id, input.questionId));
  const made = await addRevision(tx, {
    questionId: input.questionId,
    kind: "entered",
    document: input.document,
    question: question?.asPrinted ?? "",
    contributorId: writerId,
    madeById: actor.id,
    note: input.note,
    sourceNotes: isOwn ? await notes(tx, input.questionId, input) : input.sourceNotes,
    now,
  });
  await move(tx, actor, situation, "enter", { now, data: { revision: made.number, words: made.words, for: situation.assignment.contributor } });
  await grantAsOffered(tx, actor, situation, situation.assignment.id, "sentIn", now);
  return made.number;
}

/** The source notes, and what the historian had typed and not submitted: it would be lost under the entered text. Only of a draft of the historian's own. */
async function notes(tx: Tx, questionId: number, { sourceNotes: entered, document }: { sourceNotes: string; document: Document }): Promise<string> {
  const [draft] = await tx.select({ document: drafts.document, sourceNotes: drafts.sourceNotes }).from(drafts).where(eq(drafts.questionId, questionId));
  const typed = draft && !isEmpty(draft.document) && !sameDocument(draft.document, document) ? `The draft as it stood when an answer was entered at the desk:\n\n${toCopy(draft.document)}` : "";
  return [draft?.sourceNotes, entered, typed].filter(Boolean).join("\n\n");
}
