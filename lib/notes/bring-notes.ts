// Notes that come in with a file: threads with what was said in them, by whoever brings it. Who said it there stands in the words, for
// the file names people as it likes. Nobody is told of each; the file itself is an event.
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { notePosts, notes } from "@/db/schema/notes";
import type { Person } from "../actor";
import { onTextOf } from "../answers/own-draft";
import { sayLive } from "../questions/say-live";
import type { Situation } from "../workflow/situation";
import { bounds, cut } from "./note";
import { putRead } from "./put-read";

/** A thread of a file. `key`: of its anchor in the text; null for one about the whole. `noteId`: it is one of the desk's, and may go on. */
export type Brought = { key: string | null; noteId: number | null; quote: string; posts: { author: string; body: string }[]; isDone: boolean };

const said = ({ author, body }: Brought["posts"][number], name: string): string => `${author === "" || author === name ? "" : `${author}, in the Word file: `}${body}`.slice(0, bounds.body);

/** Keeps the threads of a file. Of one that is the desk's, only what is new. Returns how many words were said. */
export async function bringNotes(tx: Tx, actor: Person, situation: Situation, brought: readonly Brought[], now: Date): Promise<number> {
  const { questionId } = situation;
  let count = 0;
  for (const { key, noteId, quote, posts, isDone } of brought) {
    const before = noteId === null ? [] : await postsOf(tx, actor, situation, noteId);
    if (before === null) continue;
    const fresh = posts.map((post) => ({ plain: post.body.trim(), body: said(post, actor.name) })).filter(({ plain, body }) => plain !== "" && !before.includes(plain) && !before.includes(body));
    const settled = isDone ? { settledAt: now, settledById: actor.id } : fresh.length > 0 ? { settledAt: null, settledById: null } : null;
    if (noteId === null && fresh.length === 0) continue;
    const id = noteId ?? (await open(tx, actor, { questionId, key, quote: cut(quote, bounds.quote), now }));
    if (settled) await tx.update(notes).set(settled).where(eq(notes.id, id));
    for (const { body } of fresh) {
      const [post] = await tx.insert(notePosts).values({ noteId: id, byId: actor.id, body, mentions: [], madeAt: now }).returning({ id: notePosts.id });
      await putRead(tx, actor, id, post!.id);
    }
    count += fresh.length;
  }
  if (brought.length > 0) await sayLive(tx, questionId, "notes");
  return count;
}

async function open(tx: Tx, actor: Person, { questionId, key, quote, now }: { questionId: number; key: string | null; quote: string; now: Date }): Promise<number> {
  const [note] = await tx.insert(notes).values({ questionId, subject: key === null ? "whole" : "text", key, quote, byId: actor.id, madeAt: now }).returning({ id: notes.id });
  return note!.id;
}

/** What was said in a thread; null when it is not the actor's to read. */
async function postsOf(tx: Tx, actor: Person, situation: Situation, noteId: number): Promise<string[] | null> {
  const [note] = await tx.select({ id: notes.id }).from(notes).where(and(eq(notes.id, noteId), eq(notes.questionId, situation.questionId), onTextOf(actor, situation, notes.madeAt)));
  if (!note) return null;
  return (await tx.select({ body: notePosts.body }).from(notePosts).where(eq(notePosts.noteId, noteId)).orderBy(asc(notePosts.id))).map(({ body }) => body.replace(/\s+$/gu, ""));
}
