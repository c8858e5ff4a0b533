// A guest notes on a paragraph of the revision shown, or on the whole. Where the working text still reads so, the note is anchored there.
import { and, count, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { notePosts, notes } from "@/db/schema/notes";
import { clock } from "../actor";
import { draftOf, keepSave } from "../answers/keep-save";
import { newKey } from "../kit/key";
import { sayLive } from "../questions/say-live";
import { Refusal } from "../refusal";
import { textBlocks, textOf } from "../text/document";
import { asPrinted } from "../text/suggestions";
import { record } from "../timeline/record";
import { anchored } from "./anchored";
import { type guestNoting, mostGuestNotes } from "./guest";
import { holdLink } from "./hold-link";
import { bounds, cut, guestName } from "./note";

/** Keeps the note; the same sent again is one. Throws Missing, or a Refusal with the sentence of a link that is open no longer. */
export async function guestNote(token: string, { block, body }: z.output<typeof guestNoting>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, signOff, revision } = await holdLink(tx, token, now);
    const { questionId, magazineId } = situation;
    const words = block === null ? "" : textOf(textBlocks(asPrinted(revision.document))[block] ?? { type: "paragraph" }).trim();
    if (block !== null && words === "") throw new Refusal("This paragraph is not in the text. Open the page again; what you wrote is still here.");
    const quote = cut(words, bounds.quote);
    if (await sentBefore(tx, signOff.id, quote, body)) return;
    const [written] = await tx.select({ n: count() }).from(notes).where(eq(notes.signOffId, signOff.id));
    if ((written?.n ?? 0) >= mostGuestNotes) throw new Refusal("You have left as many notes as there is room for. Put the rest in a word with your answer below.");
    const key = block === null ? null : newKey();
    if (key) await anchorIn(tx, questionId, { key, words, block: block!, byId: signOff.askedById }, now);
    const [note] = await tx.insert(notes).values({ questionId, subject: key ? "text" : "whole", key, quote, signOffId: signOff.id, madeAt: now }).returning({ id: notes.id });
    const [post] = await tx.insert(notePosts).values({ noteId: note!.id, signOffId: signOff.id, body, madeAt: now }).returning({ id: notePosts.id });
    await record(tx, clock, { kind: "noted", at: now, magazineId, questionId, data: { guest: guestName(signOff.name), signOffId: signOff.id, noteId: note!.id, postId: post!.id, quote: cut(quote, 80), body: cut(body, 240) } });
    await sayLive(tx, questionId, "notes");
  });
}

/** A form sent twice by a second press of its button. */
async function sentBefore(tx: Tx, signOffId: number, quote: string, body: string): Promise<boolean> {
  const [last] = await tx.select({ quote: notes.quote, body: notePosts.body }).from(notes).innerJoin(notePosts, and(eq(notePosts.noteId, notes.id), eq(notePosts.signOffId, signOffId))).where(eq(notes.signOffId, signOffId)).orderBy(desc(notes.id)).limit(1);
  return last?.quote === quote && last.body === body;
}

/** Sets the anchor by a save of its own, in the name of who asked the guest; where the paragraph reads otherwise by now, the note keeps its quote alone. */
async function anchorIn(tx: Tx, questionId: number, { key, words, block, byId }: { key: string; words: string; block: number; byId: number }, now: Date): Promise<void> {
  const draft = await draftOf(tx, questionId);
  const document = draft && anchored(draft.document, words, block, key);
  if (!draft || !document) return;
  await keepSave(tx, { draft, questionId, document, sourceNotes: draft.sourceNotes, byId, how: "merged", basedOn: draft.version, isPrivate: false, now });
}
