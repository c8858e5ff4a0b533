// The reader says which letters are wanted. Kept by the system: see lib/mail/tell.ts.
import { and, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import type { ReaderActor } from "../actor";
import { hold } from "../questions/hold";
import { record } from "../timeline/record";
import { hearings } from "../words";
import type { choosingHearing } from "./reader-page";

/** Keeps the choice, from now on. The same choice again changes nothing. Throws Missing. */
export async function chooseHearing(actor: ReaderActor, { hearing }: z.output<typeof choosingHearing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await hold(tx, actor, actor.questionId);
    const changed = await tx.update(askers).set({ hearing }).where(and(eq(askers.questionId, actor.questionId), ne(askers.hearing, hearing))).returning({ questionId: askers.questionId });
    if (changed.length > 0) await record(tx, actor, { kind: "readerChose", at: now, magazineId, questionId: actor.questionId, data: { hearing: hearings[hearing] } });
  });
}
