// Who has a text open: one row to a window, written while the window is heard of, stale a minute after it fell silent.
import { and, eq, gt, lt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { presences } from "@/db/schema/answers";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { sayLive } from "../questions/say-live";
import { key } from "../text/document";
import { handOver } from "./working-text";

/** The window, by the key made in it. */
export const openWindow = z.object({ tab: key });
const staleAfter = 60_000;

/**
 * Notes that this window of the actor's has the text open, now; said live when that is news.
 * Throws Missing for whom the text does not exist (any longer).
 */
export async function comeIn(actor: Person, questionId: number, tab: string, now = new Date()): Promise<void> {
  await handOver(db, actor, questionId);
  await db.transaction(async (tx) => {
    const stale = new Date(now.getTime() - staleAfter);
    const gone = await tx.delete(presences).where(and(eq(presences.questionId, questionId), lt(presences.seenAt, stale), ne(presences.tab, tab))).returning({ tab: presences.tab });
    const [row] = await tx
      .insert(presences)
      .values({ questionId, tab, personId: actor.id, seenAt: now })
      // A window's key is its own: nobody takes the place of another person by it.
      .onConflictDoUpdate({ target: [presences.questionId, presences.tab], set: { seenAt: now }, setWhere: eq(presences.personId, actor.id) })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    if (row?.isNew || gone.length > 0) await sayLive(tx, questionId, "who");
  });
}

/** Notes that the window is closed. */
export async function goOut(actor: Person, questionId: number, tab: string): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(presences)
      .where(and(eq(presences.questionId, questionId), eq(presences.tab, tab), eq(presences.personId, actor.id)))
      .returning({ tab: presences.tab });
    if (gone.length > 0) await sayLive(tx, questionId, "who");
  });
}

/** Who else has the text open, each once, by name. The caller has made sure that the actor may see it. */
export function othersIn(actor: Person, questionId: number, now = new Date()): Promise<{ id: number; name: string }[]> {
  return db
    .selectDistinct({ id: people.id, name: people.name })
    .from(presences)
    .innerJoin(people, eq(people.id, presences.personId))
    .where(and(eq(presences.questionId, questionId), ne(presences.personId, actor.id), gt(presences.seenAt, new Date(now.getTime() - staleAfter))))
    .orderBy(people.name);
}
