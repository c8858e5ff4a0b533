// Notes that come in with a file: threads with what was said in them, by whoever brings it. Who said it there stands in the words, for
// the file names people as it likes. Nobody is told of each word; the file itself is an event.
import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { notePosts, notes } from "@/db/schema/notes";
import { events } from "@/db/schema/timeline";
import type { Person } from "../actor";
import { onTextOf } from "../answers/own-draft";
import { sayLive } from "../questions/say-live";
import type { Situation } from "../workflow/situation";
import { bounds, cut } from "./note";
import { putRead } from "./put-read";
import { reopenIn } from "./reopen-note";
import { settleIn } from "./settle-note";

/** A thread of a file. `key`: of its anchor in the text; null for one about the whole. `noteId`: it is one of the desk's, and may go on. */
export type Brought = { key: string | null; noteId: number | null; quote: string; posts: { author: string; body: string }[]; isDone: boolean };

const said = ({ author, body }: Brought["posts"][number], name: string): string => `${author === "" || author === name ? "" : `${author}, in the Word file: `}${body}`.slice(0, bounds.body);

/**
 * Keeps the threads of a file. Of one that is the desk's, only what is new; it is settled where the file has it resolved with all that was
 * said in it, and nobody opened it again on the desk. Returns how many words were said.
 */
export async function bringNotes(tx: Tx, actor: Person, situation: Situation, brought: readonly Brought[], now: Date): Promise<number> {
  const { questionId } = situation;
  let count = 0;
  for (const { key, noteId, quote, posts, isDone } of brought) {
    const thread = noteId === null ? null : await threadOf(tx, actor, situation, noteId);
    if (noteId !== null && thread === null) continue;
    const before = thread?.posts ?? [];
    const told = posts.map((post) => ({ plain: post.body.trim(), body: said(post, actor.name) })).filter(({ plain }) => plain !== "");
    const fresh = told.filter(({ plain, body }) => !before.includes(plain) && !before.includes(body));
    if (thread === null && fresh.length === 0) continue;
    const note = thread?.note ?? (await open(tx, actor, { questionId, key, quote: cut(quote, bounds.quote), now }));
    if (note.settledAt && fresh.length > 0 && !isDone) await reopenIn(tx, actor, situation, note, now);
    for (const { body } of fresh) {
      const [post] = await tx.insert(notePosts).values({ noteId: note.id, byId: actor.id, body, mentions: [], madeAt: now }).returning({ id: notePosts.id });
      await putRead(tx, actor, note.id, post!.id);
    }
    if (isDone && !note.settledAt && knowsAll(told, before) && !(await wasReopened(tx, questionId, note.id))) await settleIn(tx, actor, situation, note, now);
    count += fresh.length;
  }
  if (brought.length > 0) await sayLive(tx, questionId, "notes");
  return count;
}

/** True when each word of a thread is among those of the file, as often as it was said. */
function knowsAll(told: readonly { plain: string; body: string }[], before: readonly string[]): boolean {
  const left = [...told];
  return before.every((word) => {
    const at = left.findIndex(({ plain, body }) => plain === word || body === word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Which a file may not know, as it does not say when it was made: such a thread is settled on the desk. */
async function wasReopened(tx: Tx, questionId: number, noteId: number): Promise<boolean> {
  const found = await tx.select({ id: events.id }).from(events).where(and(eq(events.questionId, questionId), eq(events.kind, "noteReopened"), sql`${events.data} ->> 'noteId' = ${String(noteId)}`)).limit(1);
  return found.length > 0;
}

type Held = Pick<typeof notes.$inferSelect, "id" | "quote" | "settledAt">;
const held = { id: notes.id, quote: notes.quote, settledAt: notes.settledAt };

async function open(tx: Tx, actor: Person, { questionId, key, quote, now }: { questionId: number; key: string | null; quote: string; now: Date }): Promise<Held> {
  const [note] = await tx.insert(notes).values({ questionId, subject: key === null ? "whole" : "text", key, quote, byId: actor.id, madeAt: now }).returning(held);
  return note!;
}

/** A thread with what was said in it; null when it is not the actor's to read. */
async function threadOf(tx: Tx, actor: Person, situation: Situation, noteId: number): Promise<{ note: Held; posts: string[] } | null> {
  const [note] = await tx.select(held).from(notes).where(and(eq(notes.id, noteId), eq(notes.questionId, situation.questionId), onTextOf(actor, situation, notes.madeAt)));
  if (!note) return null;
  const posts = await tx.select({ body: notePosts.body }).from(notePosts).where(eq(notePosts.noteId, noteId)).orderBy(asc(notePosts.id));
  return { note, posts: posts.map(({ body }) => body.replace(/\s+$/gu, "")) };
}
