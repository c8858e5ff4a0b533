// For tests of drafts and revisions: a cast with a question, and a historian's saves of its draft. Only tests import this.
import { makeMagazine, makePerson, makeQuestion } from "./testing-rows";
import type { Person } from "@/lib/actor";
import { saveDraft } from "@/lib/answers/save-draft";
import { fromCopy } from "@/lib/text/copy";
import type { Stage } from "@/lib/words";

/** When the tests take place. */
export const now = new Date("2026-11-01T09:00:00Z");

/** A question at a stage, which is Helen's to answer, at whose magazine Ana is an editor. */
export async function set(stage: Stage = "drafting") {
  const { magazine, column } = await makeMagazine();
  const [helen, ana] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "editor")];
  const question = await makeQuestion(column.id, stage, helen);
  return { magazine, column, helen, ana, question };
}
/** Saves the draft as this copy. */
export const save = (actor: Person, questionId: number, copy: string, version: number, sourceNotes = "") => saveDraft(actor, questionId, { document: fromCopy(copy), sourceNotes, version }, now);
