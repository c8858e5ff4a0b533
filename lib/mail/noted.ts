// Notes that were written, as letters tell of them: what one person wrote beside one text within five minutes is one letter to each
// whom it concerns. Which notes belong together is read off the events themselves, so that a job run twice comes to the same.
import { and, asc, eq, gt, inArray, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { suggestions } from "@/db/schema/answers";
import { notePosts, notes, signOffs } from "@/db/schema/notes";
import { roles } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { cut } from "../notes/note";
import { deskRoles } from "../words";

type Event = Pick<typeof events.$inferSelect, "id" | "at" | "kind" | "questionId" | "magazineId" | "byId" | "data">;
export const togetherFor = 5 * 60_000;

/** The event's moment plus the time in which more may come. */
export const toldAt = ({ at }: Pick<Event, "at">): Date => new Date(at.getTime() + togetherFor);

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const isOpen = sql`not (${events.data} ? 'isPrivate')`;
/** By the same person, or by the same guest. */
const bySame = ({ byId, data }: Pick<Event, "byId" | "data">): SQL => (byId === null ? and(isNull(events.byId), sql`${events.data} ->> 'signOffId' = ${String(number(data.signOffId))}`)! : eq(events.byId, byId));

/**
 * The posts of which a letter about this event tells, first to last; none where an earlier event tells of them, or nothing was written.
 * What was noted beside a draft is told of when the text is submitted.
 */
export async function postsTold(tx: Tx, event: Event): Promise<number[]> {
  const ofKind = and(eq(events.questionId, event.questionId ?? 0), eq(events.kind, "noted"), bySame(event));
  if (event.kind === "submitted") {
    const [before] = await tx.select({ id: sql<number>`coalesce(max(${events.id}), 0)::int` }).from(events).where(and(eq(events.questionId, event.questionId ?? 0), eq(events.kind, "submitted"), lt(events.id, event.id)));
    const kept = await tx.select({ data: events.data }).from(events).where(and(ofKind, sql`${events.data} ? 'isPrivate'`, gt(events.id, before?.id ?? 0), lt(events.id, event.id))).orderBy(asc(events.id));
    return kept.map(({ data }) => number(data.postId));
  }
  if ("isPrivate" in event.data) return [];
  const all = await tx.select({ id: events.id, at: events.at, data: events.data }).from(events).where(and(ofKind, isOpen, lte(events.at, toldAt(event)))).orderBy(asc(events.at), asc(events.id));
  let together: typeof all = [];
  for (const one of all) {
    const [first] = together;
    if (first && one.at.getTime() < toldAt(first).getTime()) together.push(one);
    else if (first?.id === event.id) break;
    else together = [one];
  }
  return together[0]?.id === event.id ? together.map(({ data }) => number(data.postId)) : [];
}

/** What is told of one post, and to whom by their ids; `historian` where the desk spoke of a text that is with it. */
export type PostTold = { key: string; text: string; concerns: Set<number>; historian: boolean };

/** Each post with those whom it concerns: who is spoken to, who wrote in the thread before, whose suggestion it is about, who asked the guest. */
export async function toldOf(tx: Tx, postIds: number[], { magazineId }: Pick<Event, "magazineId">): Promise<PostTold[]> {
  if (postIds.length === 0) return [];
  const posts = await tx
    .select({ id: notePosts.id, noteId: notes.id, key: notes.key, subject: notes.subject, quote: notes.quote, body: notePosts.body, byId: notePosts.byId, mentions: notePosts.mentions, suggester: suggestions.byId, asker: signOffs.askedById })
    .from(notePosts)
    .innerJoin(notes, eq(notes.id, notePosts.noteId))
    .leftJoin(suggestions, and(eq(suggestions.questionId, notes.questionId), eq(suggestions.key, notes.key), eq(notes.subject, "suggestion")))
    .leftJoin(signOffs, eq(signOffs.id, notePosts.signOffId))
    .where(inArray(notePosts.id, postIds))
    .orderBy(asc(notePosts.id));
  const thread = await tx.select({ id: notePosts.id, noteId: notePosts.noteId, byId: notePosts.byId }).from(notePosts).where(inArray(notePosts.noteId, posts.map(({ noteId }) => noteId)));
  const writers = posts.flatMap(({ byId }) => byId ?? []);
  const atDesk = new Set(writers.length === 0 ? [] : (await tx.select({ id: roles.personId }).from(roles).where(and(eq(roles.magazineId, magazineId ?? 0), inArray(roles.personId, writers), inArray(roles.role, [...deskRoles])))).map(({ id }) => id));
  return posts.map(({ id, noteId, key, subject, quote, body, byId, mentions, suggester, asker }) => {
    const earlier = thread.filter((post) => post.noteId === noteId && post.id < id).map((post) => post.byId);
    const place = subject === "whole" && quote === "" ? "On the whole:" : `On “${cut(quote, 120)}”:`;
    return {
      key: key ?? String(noteId),
      text: `${place}\n${body}`,
      concerns: new Set([...mentions, ...earlier, suggester, asker].filter((each): each is number => each !== null && each !== byId)),
      historian: byId !== null && atDesk.has(byId),
    };
  });
}
