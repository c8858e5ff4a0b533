// For tests: an editor's edit, as the writing desk makes one: the words are suggested, the suggestions taken, a revision made of it.
import type { Person } from "../actor";
import type { Document } from "../text/document";
import { suggestedIn } from "../text/suggested";
import { accepted } from "../text/suggestions";
import { revise } from "./revise";
import { saveText } from "./save-text";
import { workingText } from "./working-text";

let windows = 0;
/** A window's name. */
export const newTab = (): string => `tab${(windows += 1)}`;

/** Puts another text in the place of the working text: suggested, and taken. Returns the version it is at then. */
export async function editText(actor: Person, questionId: number, document: Document, now: Date): Promise<number> {
  const tab = newTab();
  const { version, sourceNotes } = await workingText(actor, questionId);
  await saveText(actor, questionId, { document, sourceNotes, version, tab }, now);
  const suggested = await workingText(actor, questionId);
  const taken = [...suggestedIn(suggested.document).keys()];
  const saved = await saveText(actor, questionId, { document: accepted(suggested.document), sourceNotes, version: suggested.version, tab: newTab(), decided: { taken, left: [] } }, now);
  return saved.version;
}

/** The same, made the next revision. Returns its number. */
export async function editAndRevise(actor: Person, questionId: number, document: Document, question: string, now: Date): Promise<number> {
  return revise(actor, { questionId, version: await editText(actor, questionId, document, now), question, note: "" }, now);
}
