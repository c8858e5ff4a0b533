// A page lies in the wrong place: it comes before the one before it, or out of the letter. Nothing is thrown away: a page taken
// out is a letter of its own, which can be set aside.
import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { paperLetters, paperPages } from "@/db/schema/paper";
import type { Person } from "../actor";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type HeldLetter, holdLetter, refuseUnlessOpen } from "./hold-letter";

async function holdPage(tx: Tx, actor: Person, pageId: number): Promise<{ letter: HeldLetter; position: number }> {
  const [page] = await tx.select({ letterId: paperPages.letterId }).from(paperPages).where(eq(paperPages.id, pageId));
  if (!page) throw new Missing("This page");
  const letter = await holdLetter(tx, actor, page.letterId);
  refuseUnlessOpen(letter);
  // Asked again under the lock: somebody may have moved it meanwhile.
  const [held] = await tx.select({ position: paperPages.position }).from(paperPages).where(and(eq(paperPages.id, pageId), eq(paperPages.letterId, letter.id)));
  if (!held) throw new Refusal("Somebody has taken this page out of the letter meanwhile.");
  return { letter, position: held.position };
}

/** Puts a page before the one before it. The first page stays the first. */
export const movePageUp = (actor: Person, pageId: number): Promise<{ letterId: number }> =>
  db.transaction(async (tx) => {
    const { letter, position } = await holdPage(tx, actor, pageId);
    const [before] = await tx.select({ id: paperPages.id, position: paperPages.position }).from(paperPages).where(and(eq(paperPages.letterId, letter.id), lt(paperPages.position, position))).orderBy(desc(paperPages.position)).limit(1);
    if (!before) return { letterId: letter.id };
    const put = (id: number, at: number) => tx.update(paperPages).set({ position: at }).where(eq(paperPages.id, id));
    await put(pageId, -1); // out of the way: no two pages have one place
    await put(before.id, position);
    await put(pageId, before.position);
    return { letterId: letter.id };
  });

/** Makes a page a letter of its own in the same tray. Refuses the only page of a letter. */
export const takePageOut = (actor: Person, pageId: number, now = new Date()): Promise<{ letterId: number; madeId: number }> =>
  db.transaction(async (tx) => {
    const { letter, position } = await holdPage(tx, actor, pageId);
    const [other] = await tx.select({ id: paperPages.id }).from(paperPages).where(and(eq(paperPages.letterId, letter.id), sql`${paperPages.id} <> ${pageId}`)).limit(1);
    if (!other) throw new Refusal("This is the only page of the letter. Set the letter aside instead.");
    const [made] = await tx.insert(paperLetters).values({ columnId: letter.columnId, putInById: actor.id, putInAt: now }).returning({ id: paperLetters.id });
    if (!made) throw new Error("the letter was not written");
    await tx.update(paperPages).set({ letterId: made.id, position: 1 }).where(eq(paperPages.id, pageId));
    const after = await tx.select({ id: paperPages.id, position: paperPages.position }).from(paperPages).where(and(eq(paperPages.letterId, letter.id), gt(paperPages.position, position))).orderBy(paperPages.position);
    for (const page of after) await tx.update(paperPages).set({ position: page.position - 1 }).where(eq(paperPages.id, page.id));
    await record(tx, actor, { kind: "letterPutIn", at: now, magazineId: letter.magazineId, data: { letterId: made.id, pages: 1 } });
    return { letterId: letter.id, madeId: made.id };
  });
