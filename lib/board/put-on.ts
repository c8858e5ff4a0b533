// An editor puts a question on the column's board, in words made ready for it, changes those words, or takes it off again.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { boardEntries } from "@/db/schema/board";
import { askers } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import type { Actor, Person } from "../actor";
import { stale } from "../magazine/stale";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type puttingOnBoard, type takingOffBoard, whyNotOnBoard } from "./board";

/** Puts it on the board, or changes its words there. Throws Refusal with the sentence why not, Missing. */
export async function putOnBoard(actor: Person, { words, ...input }: z.output<typeof puttingOnBoard>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    const { questionId, columnId, magazineId } = situation;
    must(actor, "prepareQuestion", magazineId);
    const [known] = await tx.select({ hasBoard: columns.hasBoard, agreed: askers.boardWording }).from(askers).innerJoin(columns, eq(columns.id, columnId)).where(eq(askers.questionId, questionId));
    const sentence = whyNotOnBoard({ stage: situation.stage, hasBoard: known?.hasBoard ?? false, agreed: Boolean(known?.agreed) });
    if (sentence) throw new Refusal(sentence);
    const [before] = await tx.select({ words: boardEntries.words, takenOffAt: boardEntries.takenOffAt }).from(boardEntries).where(eq(boardEntries.questionId, questionId));
    const stood = before?.takenOffAt === null;
    if (stood && before?.words === words) return;
    await tx
      .insert(boardEntries)
      .values({ questionId, columnId, words, putUpAt: now, putUpById: actor.id })
      .onConflictDoUpdate({ target: boardEntries.questionId, set: { words, takenOffAt: null, ...(stood ? {} : { putUpAt: now, putUpById: actor.id }) } });
    await record(tx, actor, { kind: stood ? "boardWordsChanged" : "putOnBoard", at: now, magazineId, questionId });
    await stale(tx, { magazineId });
  });
}

/** Takes it off the board; its votes are kept, should it come back. Throws Refusal when it is not there, Missing. */
export async function takeOffBoard(actor: Person, input: z.output<typeof takingOffBoard>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { questionId, magazineId } = await hold(tx, actor, input);
    must(actor, "prepareQuestion", magazineId);
    if (!(await takeOffIn(tx, questionId, now))) throw new Refusal("It is not on the board.");
    await record(tx, actor, { kind: "takenOffBoard", at: now, magazineId, questionId });
    await stale(tx, { magazineId });
  });
}

/** Within a transaction of the caller's. False when it was not there. */
export async function takeOffIn(tx: Tx, questionId: number, now: Date): Promise<boolean> {
  const off = await tx.update(boardEntries).set({ takenOffAt: now }).where(and(eq(boardEntries.questionId, questionId), isNull(boardEntries.takenOffAt))).returning({ id: boardEntries.questionId });
  return off.length > 0;
}

/** A reader says whether the own question may be shown; what is no longer allowed goes off the board at once. Throws Missing. */
export async function chooseBoard(actor: Extract<Actor, { kind: "reader" }>, { board }: { board: boolean }, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { questionId, columnId, magazineId } = await hold(tx, actor, actor.questionId);
    const [known] = await tx.select({ wording: columns.boardWording, hasBoard: columns.hasBoard, agreed: askers.boardWording }).from(askers).innerJoin(columns, eq(columns.id, columnId)).where(eq(askers.questionId, questionId));
    if (!known || Boolean(known.agreed) === board || (board && !known.hasBoard)) return;
    await tx.update(askers).set({ boardWording: board ? known.wording : null, boardAgreedAt: board ? now : null }).where(eq(askers.questionId, questionId));
    const wasShown = !board && (await takeOffIn(tx, questionId, now));
    await record(tx, actor, { kind: board ? "boardAgreed" : "boardRefused", at: now, magazineId, questionId });
    if (wasShown) await stale(tx, { magazineId });
  });
}
