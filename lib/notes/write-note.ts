// A note is written: a new thread, or a further word in one.
import { and, desc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { notePosts, notes } from "@/db/schema/notes";
import type { Person } from "../actor";
import { onTextOf } from "../answers/own-draft";
import { peopleOf } from "../answers/people-of";
import { sayLive } from "../questions/say-live";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import { holdNote, holdText } from "./hold-note";
import { cut, type noting, type opening, spokenTo } from "./note";
import { putRead } from "./put-read";
import { reopenIn } from "./reopen-note";

type Noting = z.output<typeof noting>;
type Opening = z.output<typeof opening>;
type Note = typeof notes.$inferSelect;

/**
 * Keeps what is said. A word in a settled thread opens it again. The same sent again, because the answer was lost, is kept once.
 * Throws Missing to whom the text does not exist, and refuses to speak to somebody who does not read it.
 */
export async function writeNote(actor: Person, questionId: number, input: Noting, now = new Date()): Promise<{ noteId: number }> {
  return db.transaction(async (tx) => {
    const { situation, note } = "noteId" in input ? await holdNote(tx, actor, questionId, input.noteId) : await threadFor(tx, actor, questionId, input, now);
    const mentions = await mentioned(tx, situation, input);
    const [last] = await tx.select().from(notePosts).where(eq(notePosts.noteId, note.id)).orderBy(desc(notePosts.id)).limit(1);
    if (last?.byId === actor.id && last.body === input.body) return { noteId: note.id };
    if (note.settledAt) await reopenIn(tx, actor, situation, note, now);
    const [post] = await tx.insert(notePosts).values({ noteId: note.id, byId: actor.id, body: input.body, mentions, madeAt: now }).returning({ id: notePosts.id });
    await putRead(tx, actor, note.id, post!.id);
    await record(tx, actor, { kind: "noted", at: now, magazineId: situation.magazineId, questionId, data: { noteId: note.id, postId: post!.id, ...toldOf(situation, note, input.body) } });
    await sayLive(tx, questionId, "notes");
    return { noteId: note.id };
  });
}

/** A draft is its writer's alone until submitted: what is noted beside it is told of without its words. */
const toldOf = ({ stage }: Situation, { quote }: Pick<Note, "quote">, body: string) => (stage === "drafting" ? { isPrivate: true } : { quote: cut(quote, 80), body: cut(body, 240) });

/** The thread to be begun, or the one that has the key already. */
async function threadFor(tx: Tx, actor: Person, questionId: number, input: Opening, now: Date): Promise<{ situation: Situation; note: Note }> {
  const situation = await holdText(tx, actor, questionId);
  const { subject, key, quote } = input;
  const again = key === null && (await sentBefore(tx, actor, questionId, input.body));
  if (again) return { situation, note: again };
  const [made] = await tx.insert(notes).values({ questionId, subject, key, quote, byId: actor.id, madeAt: now }).onConflictDoNothing().returning();
  if (made || key === null) return { situation, note: made! };
  const [note] = await tx.select().from(notes).where(and(eq(notes.questionId, questionId), eq(notes.subject, subject), eq(notes.key, key), onTextOf(actor, situation, notes.madeAt)));
  if (!note) throw new Missing("This note");
  return { situation, note };
}

/** The last note on the whole, when it is the actor's and says just this and no more. */
async function sentBefore(tx: Tx, actor: Person, questionId: number, body: string): Promise<Note | undefined> {
  const [last] = await tx.select().from(notes).where(and(eq(notes.questionId, questionId), eq(notes.subject, "whole"), eq(notes.byId, actor.id), isNull(notes.settledAt))).orderBy(desc(notes.id)).limit(1);
  const posts = last ? await tx.select({ body: notePosts.body }).from(notePosts).where(eq(notePosts.noteId, last.id)) : [];
  return posts.length === 1 && posts[0]?.body === body ? last : undefined;
}

async function mentioned(tx: Tx, situation: Situation, { body, mentions }: Pick<Noting, "body" | "mentions">): Promise<number[]> {
  if (mentions.length === 0) return [];
  const people = await peopleOf(tx, situation);
  const chosen = people.filter(({ id }) => mentions.includes(id));
  if (chosen.length < new Set(mentions).size) throw new Refusal("Somebody named in the note does not read this text.");
  return spokenTo(body, chosen).map(({ id }) => id);
}
