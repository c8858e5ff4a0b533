// What a sender wants back has gone back: who sent it, and when. A slip of the hand can be taken back.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { paperLetters } from "@/db/schema/paper";
import type { Person } from "../actor";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { holdLetter } from "./hold-letter";

/** Notes that the originals went back. Said twice it is one return, by whoever said it first. Refuses when there is nothing to return. */
export const returnOriginals = (actor: Person, letterId: number, now = new Date()): Promise<void> =>
  db.transaction(async (tx) => {
    const letter = await holdLetter(tx, actor, letterId);
    if (letter.originals === "") throw new Refusal("Nothing of this letter has to go back.");
    if (letter.returnedAt) return;
    await tx.update(paperLetters).set({ returnedAt: now, returnedById: actor.id }).where(eq(paperLetters.id, letterId));
    await record(tx, actor, { kind: "originalsReturned", at: now, magazineId: letter.magazineId, questionId: letter.questionId, data: { letterId, originals: letter.originals } });
  });

/** Takes that back: they are still here. */
export const keepOriginals = (actor: Person, letterId: number, now = new Date()): Promise<void> =>
  db.transaction(async (tx) => {
    const letter = await holdLetter(tx, actor, letterId);
    if (!letter.returnedAt) return;
    await tx.update(paperLetters).set({ returnedAt: null, returnedById: null }).where(eq(paperLetters.id, letterId));
    await record(tx, actor, { kind: "originalsNotReturned", at: now, magazineId: letter.magazineId, questionId: letter.questionId, data: { letterId, originals: letter.originals } });
  });
