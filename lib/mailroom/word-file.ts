// A Word file as a mailed answer: its words as they read with every tracked change taken.
import { readWord } from "../mime/read";
import type { Document } from "../kit/doc";
import { asPrinted } from "../text/suggestions";
import { withoutFigures } from "../text/without-figures";

/** The text of the file; with what could not be kept, in sentences. Null when it cannot be read, and then the sentence why. */
export async function wordToDocument(file: Buffer): Promise<{ document: Document | null; why: string[] }> {
  const read = await readWord(file);
  if ("refusal" in read) return { document: null, why: [read.refusal] };
  const why = [...read.why];
  if (read.suggestions.length > 0) why.push("It carries tracked changes: the text is read as if all of them were taken. Bring the file in on the writing page to keep them.");
  if (read.notes.length > 0) why.push(`${read.notes.length === 1 ? "A comment in it is" : `${read.notes.length} comments in it are`} not kept: bring the file in on the writing page to keep comments.`);
  if (read.images.length > 0) why.push(`${read.images.length === 1 ? "A picture in it is" : `${read.images.length} pictures in it are`} not kept: add pictures on the writing page.`);
  return { document: withoutFigures(asPrinted(read.document), () => false), why };
}
