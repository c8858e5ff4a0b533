// For tests of facts: a cast with a text that states one, and what the ledger says of it. Only tests import this.
import { makeDesk, makePerson, makeQuestion } from "./testing-rows";
import type { Person } from "@/lib/actor";
import { saveDraft } from "@/lib/answers/save-draft";
import { submit } from "@/lib/answers/submit";
import { addClaim } from "@/lib/facts/add-claim";
import { ledgerOf } from "@/lib/facts/queries";
import { emptySource, sourceTyped } from "@/lib/facts/source";
import { sourceClaim } from "@/lib/facts/source-claim";
import type { Document } from "@/lib/kit/doc";

/** The fact: its key, a text that has its words, the sentence they stand in, and a book that says so. */
export const key = "claim00001";
export const anchored: Document = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "It was dark. " }, { type: "text", text: "PQ 17 lost 24 ships", marks: [{ type: "claim", attrs: { id: key } }] }, { type: "text", text: " in July. It was cold." }] }],
};
export const sentence = "PQ 17 lost 24 ships in July.";
export const book = sourceTyped.parse({ ...emptySource, title: "Convoys to Russia", authors: "Ruegg, Bob", date: "1992", place: "40" });

/** A question being written by a historian, and the desk and a checker of its magazine. */
export async function set() {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const [historian, checker] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")];
  const question = await makeQuestion(column.id, "drafting", historian);
  return { magazine, column, editor, chief, historian, checker, questionId: question.id, reference: question.reference };
}

/** With the desk, with one claim in the text that names its source. */
export async function submitted() {
  const cast = await set();
  await addClaim(cast.historian, cast.questionId, { key, quote: "PQ 17 lost 24 ships" });
  await sourceClaim(cast.historian, cast.questionId, key, book);
  const { version } = (await saveDraft(cast.historian, cast.questionId, { document: anchored, sourceNotes: "", version: 0 })) as { version: number };
  await submit(cast.historian, { questionId: cast.questionId, version, note: "" });
  return cast;
}

/** The first fact in the ledger, as this person reads it. */
export const only = async (actor: Person, questionId: number) => (await ledgerOf(actor, questionId)).claims[0]!;
