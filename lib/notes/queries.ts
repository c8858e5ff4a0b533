// The reads of notes: for whoever's hand the text is, in the order they were begun.
import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { notePosts, noteReads, notes, signOffs } from "@/db/schema/notes";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { handOf } from "../answers/answer";
import { onTextOf } from "../answers/own-draft";
import { situationOf } from "../questions/hold";
import { Missing } from "../refusal";
import { guestName, type NoteView, type PostView, type Voice } from "./note";

const settler = alias(people, "settler");
const voice = (byId: number | null, name: string | null, guest: string | null): Voice => ({ id: byId, name: byId === null ? guestName(guest ?? "") : (name ?? "Somebody") });

/** Every thread on the text with what was said in it. Throws Missing to whom the text does not exist. */
export async function notesOf(actor: Person, questionId: number): Promise<NoteView[]> {
  const situation = await situationOf(db, actor, questionId);
  if (handOf(actor, situation) === null) throw new Missing("This text");
  const rows = await db
    .select({ id: notes.id, subject: notes.subject, key: notes.key, quote: notes.quote, settledAt: notes.settledAt, settledBy: settler.name, readTo: noteReads.readTo })
    .from(notes)
    .leftJoin(settler, eq(settler.id, notes.settledById))
    .leftJoin(noteReads, and(eq(noteReads.noteId, notes.id), eq(noteReads.personId, actor.id)))
    .where(and(eq(notes.questionId, questionId), onTextOf(actor, situation, notes.madeAt)))
    .orderBy(asc(notes.id));
  const said = await postsOf(rows.map(({ id }) => id));
  return rows.map(({ id, subject, key, quote, settledAt, settledBy, readTo }) => {
    const posts = said.get(id) ?? [];
    return {
      id,
      subject,
      key,
      quote,
      posts,
      settled: settledAt ? { by: settledBy ?? "Somebody", at: settledAt.toISOString() } : null,
      isUnread: posts.some((post) => post.by.id !== actor.id && post.id > (readTo ?? 0)),
      isMine: posts.some(({ by, mentions }) => by.id === actor.id || mentions.some((person) => person.id === actor.id)),
    };
  });
}

async function postsOf(noteIds: number[]): Promise<Map<number, PostView[]>> {
  const found = new Map<number, PostView[]>();
  if (noteIds.length === 0) return found;
  const rows = await db
    .select({ id: notePosts.id, noteId: notePosts.noteId, byId: notePosts.byId, name: people.name, guest: signOffs.name, body: notePosts.body, mentions: notePosts.mentions, at: notePosts.madeAt })
    .from(notePosts)
    .leftJoin(people, eq(people.id, notePosts.byId))
    .leftJoin(signOffs, eq(signOffs.id, notePosts.signOffId))
    .where(inArray(notePosts.noteId, noteIds))
    .orderBy(asc(notePosts.id));
  const names = await namesOf(rows.flatMap(({ mentions }) => mentions));
  for (const { id, noteId, byId, name, guest, body, mentions, at } of rows) {
    const post = { id, by: voice(byId, name, guest), at: at.toISOString(), body, mentions: mentions.map((each) => ({ id: each, name: names.get(each) ?? "" })) };
    found.set(noteId, [...(found.get(noteId) ?? []), post]);
  }
  return found;
}

async function namesOf(ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
