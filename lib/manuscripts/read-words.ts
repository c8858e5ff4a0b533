// The words of a Word file alone, for a form where an answer is entered that came by mail: nothing is kept until the form is sent.
import type { Person } from "../actor";
import { magazinesWhere } from "../may";
import { Missing } from "../refusal";
import type { Document } from "../text/document";
import { asPrinted } from "../text/suggestions";
import { fit } from "./fit";
import { readFile } from "./look-into";

const none: ReadonlySet<string> = new Set();
const counted = (n: number, one: string, many: string) => (n === 0 ? [] : [n === 1 ? one : `${n} ${many}`]);

/** Throws Missing for whom no desk edits, and a Refusal with the sentence why the file cannot be read. */
export async function readWords(actor: Person, file: Buffer): Promise<{ document: Document; leftOut: string[] }> {
  if (magazinesWhere(actor, "prepareQuestion").length === 0) throw new Missing("This form");
  const { document, suggestions, notes, images, why } = await readFile(file);
  return {
    document: asPrinted(fit(document, { notes: none, claims: none, pictures: new Map() })),
    leftOut: [
      ...counted(suggestions.length, "A tracked change is read as taken.", "tracked changes are read as taken."),
      ...counted(notes.length, "A comment is left out.", "comments are left out."),
      ...counted(images.length, "A picture is left out; put it in once the answer is entered.", "pictures are left out; put them in once the answer is entered."),
      ...why,
    ],
  };
}
