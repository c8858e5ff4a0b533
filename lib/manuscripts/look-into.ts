// What is in a Word file that somebody would bring in: nothing of it is kept.
import { handOver, workingText } from "../answers/working-text";
import type { Person } from "../actor";
import { db } from "@/db/client";
import { readWord } from "../mime/read";
import { Refusal } from "../refusal";
import { type Document, documentSchema, isEmpty, longest, sameDocument, textBlocks, textOf } from "../text/document";
import { suggestedIn } from "../text/suggested";
import { accepted } from "../text/suggestions";
import { wordCount } from "../text/words";
import type { WordRead } from "../word/read-word";
import { type Contents, waysFor } from "./word-file";

/** Bytes of a text that comes in. The rest of what a save takes is for what is written in it afterwards. */
const most = longest.bytes * 0.75;

/** Throws a Refusal for a text that no window could save again. */
export function refuseTooLong(document: Document): void {
  if (Buffer.byteLength(JSON.stringify(document)) > most || !documentSchema.safeParse(document).success) throw new Refusal("With this file the text is too long to keep in one piece. Bring it in without some of its notes and changes, or a part of it.");
}

/** The file read within limits; throws a Refusal with the sentence why it cannot be. */
export async function readFile(file: Buffer): Promise<WordRead> {
  const read = await readWord(file);
  if ("refusal" in read) throw new Refusal(read.refusal);
  if (isEmpty(read.document) && read.images.length === 0 && suggestedIn(read.document).size === 0) throw new Refusal("There is not a word in this file.");
  refuseTooLong(read.document);
  return read;
}

/** Throws Missing where the text is not the actor's to see, and a Refusal where it is not his to change. */
export async function lookInto(actor: Person, questionId: number, file: Buffer): Promise<Contents> {
  const { hand } = await handOver(db, actor, questionId);
  if (waysFor(hand, false).length === 0) throw new Refusal("The text is not yours to change now, so no file can be brought in.");
  const [{ document }, read] = await Promise.all([workingText(actor, questionId), readFile(file)]);
  return contentsOf(read, document, waysFor(hand, isEmpty(document)));
}

function contentsOf({ document, suggestions, notes, images, why }: WordRead, standing: Document, open: Contents["ways"]): Contents {
  const paragraphs = (of: Document) => textBlocks(accepted(of)).map((block) => textOf(block).trim()).filter((words) => words !== "");
  const stand = new Set(paragraphs(standing));
  const [lines, authors] = [paragraphs(document), new Map<string, number>()];
  for (const { author } of suggestions) authors.set(author, (authors.get(author) ?? 0) + 1);
  const known = suggestedIn(document);
  return {
    words: wordCount(document),
    paragraphs: lines.length,
    differing: sameDocument(document, standing) ? 0 : lines.filter((line) => !stand.has(line)).length,
    suggestions: [...authors].map(([author, count]) => ({ author, count })),
    notes: notes.length,
    sourceNotes: textBlocks(document).flatMap((block) => (block.content ?? []).filter(({ type }) => type === "sourceNote")).length,
    pictures: images.length,
    leftOut: why,
    ways: open,
    atStake: [...suggestedIn(standing).keys()].filter((key) => !known.has(key)).length,
  };
}
