// A Word file is brought in: its words become the text or suggestions on it, its comments notes, its footnotes source notes, its pictures
// the desk's. One save, merged like any other with what was saved meanwhile; what stood before is in the history.
import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { suggestions } from "@/db/schema/answers";
import { claims } from "@/db/schema/facts";
import { images } from "@/db/schema/images";
import { notes } from "@/db/schema/notes";
import type { Person } from "../actor";
import { type Base, baseOf } from "../answers/base-of";
import { draftOf } from "../answers/keep-save";
import { onTextOf } from "../answers/own-draft";
import { handToSave, isOwnNow, saveHeld } from "../answers/save-text";
import { handOver } from "../answers/working-text";
import { addImage } from "../images/add-image";
import { newKey } from "../kit/key";
import { type Brought, bringNotes } from "../notes/bring-notes";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { type Document, emptyDocument, isEmpty } from "../text/document";
import { carryAnchors } from "../text/merge-anchors";
import { normalise } from "../text/normalise";
import { suggestedByWords } from "../text/suggest-words";
import { record } from "../timeline/record";
import type { WordRead } from "../word/read-word";
import type { Situation } from "../workflow/situation";
import { fit, type Known } from "./fit";
import { readFile, refuseTooLong } from "./look-into";
import { signatureOf, wholeKey } from "./manuscript-of";
import { type bringing, waysFor } from "./word-file";

export type BroughtIn = { version: number; notes: number; leftOut: string[] };
type Bringing = Omit<z.output<typeof bringing>, "way"> & { way: NonNullable<z.output<typeof bringing>["way"]> };

/**
 * Takes a Word file in. Throws Missing where the text is not the actor's to see; refuses a file that cannot be read, and a way that is
 * not open to the actor's hand.
 */
export async function bringIn(actor: Person, { questionId, name, version, way }: Bringing, file: Buffer, now = new Date()): Promise<BroughtIn> {
  const { hand } = await handOver(db, actor, questionId); // before anything is unpacked
  if (!waysFor(hand, false).includes(way)) throw new Refusal(hand === "suggest" ? "The text has been submitted: what differs can only be suggested." : "The text is not yours to change now, so no file can be brought in.");
  const read = await readFile(file);
  const { pictures, leftOut } = await keepPictures(actor, questionId, read, now);
  return db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    const { base, isAware, from } = await standing(tx, actor, questionId, handToSave(actor, situation), read, version);
    const threads = await threadsOf(tx, questionId, read);
    const known: Known = { notes: new Set(threads.flatMap(({ key }) => key ?? [])), claims: await claimsOf(tx, actor, situation), pictures };
    const document = becoming(base.document, fit(read.document, known), way, isAware);
    const saved = await saveHeld(tx, actor, situation, { document, sourceNotes: base.sourceNotes, version: from, tab: "", how: "word" }, now);
    refuseTooLong(saved.merged?.document ?? document);
    await nameAuthors(tx, actor, questionId, read, now);
    const said = await bringNotes(tx, actor, situation, threads, now);
    await record(tx, actor, { kind: "wordFileRead", at: now, magazineId: situation.magazineId, questionId, data: { file: name || "without a name" } });
    return { version: saved.version, notes: said, leftOut: [...read.why, ...leftOut] };
  });
}

/** What the file was made from, as far as the desk knows: the save it says, where its text was just that; otherwise what the bringer saw. */
async function standing(tx: Tx, actor: Person, questionId: number, hand: ReturnType<typeof handToSave>, { origin }: WordRead, version: number): Promise<{ base: Base; isAware: boolean; from: number }> {
  const draft = await draftOf(tx, questionId);
  const nothing: Base = { document: emptyDocument, sourceNotes: "", version };
  if (!draft || (hand === "write" && !(await isOwnNow(tx, questionId, actor)))) return { base: nothing, isAware: false, from: version };
  const made = origin && (await baseOf(tx, actor, hand, draft, { tab: "", version: origin.version }));
  if (made && made.version === origin.version && signatureOf(made.document) === origin.signature) return { base: made, isAware: true, from: made.version };
  const seen = (await baseOf(tx, actor, hand, draft, { tab: "", version })) ?? { ...draft };
  return { base: seen, isAware: false, from: seen.version };
}

function becoming(base: Document, document: Document, way: Bringing["way"], isAware: boolean): Document {
  if (way === "suggestions" && !isEmpty(base)) return suggestedByWords(base, document, { newKey, isAware });
  // Notes and facts stay at their words.
  return normalise({ type: "doc", content: carryAnchors([], base.content, document.content) });
}

/** The pictures of the file by their keys in it; null for one that the desk cannot keep, with a sentence why. */
async function keepPictures(actor: Person, questionId: number, read: WordRead, now: Date): Promise<{ pictures: Map<string, Added | null>; leftOut: string[] }> {
  const own = await db.select({ id: images.id, width: images.width, height: images.height }).from(images).where(eq(images.questionId, questionId));
  const pictures = new Map<string, Added | null>();
  const leftOut: string[] = [];
  for (const { key, bytes, name, isKnown } of read.images) {
    const kept = isKnown && own.find(({ id }) => id === key);
    if (kept) pictures.set(key, kept);
    else {
      try {
        pictures.set(key, await addImage(actor, { questionId, name: name.slice(0, 120) }, bytes, now));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        pictures.set(key, null);
        leftOut.push(`${name ? `The picture “${name}”` : "A picture"} is left out. ${error.message}`);
      }
    }
  }
  return { pictures, leftOut };
}
type Added = { id: string; width: number; height: number };

/** The threads of the file, each with the desk's own note where it is one. */
async function threadsOf(tx: Tx, questionId: number, read: WordRead): Promise<(Brought & { key: string | null })[]> {
  const rows = await tx.select({ id: notes.id, key: notes.key, subject: notes.subject }).from(notes).where(eq(notes.questionId, questionId));
  const own = new Map(rows.map(({ id, key }) => [key ?? wholeKey(id), id]));
  const brought = read.notes.map(({ key, quote, posts, isDone }): Brought => ({ key: quote === "" ? null : key, noteId: own.get(key) ?? null, quote, posts: posts.map(({ author, body }) => ({ author, body })), isDone }));
  // A note of the desk keeps its place also where the file has lost its comment.
  const others = rows.flatMap(({ id, key, subject }): Brought[] => (subject === "text" && !brought.some(({ noteId }) => noteId === id) ? [{ key, noteId: id, quote: "", posts: [], isDone: false }] : []));
  return [...brought, ...others];
}

/** The keys of the facts beside the actor's text. An anchor of any other is not taken up from a file. */
async function claimsOf(tx: Tx, actor: Person, situation: Situation): Promise<Set<string>> {
  return new Set((await tx.select({ key: claims.key }).from(claims).where(and(eq(claims.questionId, situation.questionId), onTextOf(actor, situation, claims.addedAt)))).map(({ key }) => key));
}

/** Whose the suggestions are that came with this save, as the file has it. */
async function nameAuthors(tx: Tx, actor: Person, questionId: number, read: WordRead, now: Date): Promise<void> {
  const authors = new Set(read.suggestions.map(({ author }) => author).filter((author) => author !== "" && author !== actor.name));
  for (const author of authors) {
    const keys = read.suggestions.flatMap((one) => (one.author === author ? [one.key] : []));
    await tx
      .update(suggestions)
      .set({ author })
      .where(and(eq(suggestions.questionId, questionId), eq(suggestions.byId, actor.id), eq(suggestions.madeAt, now), inArray(suggestions.key, keys)));
  }
}
