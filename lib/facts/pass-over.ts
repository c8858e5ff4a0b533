// Words that the desk offered as a fact and that need no source: they are not offered again. Not an event: nothing happened to the text.
import type { z } from "zod";
import { db } from "@/db/client";
import { claims } from "@/db/schema/facts";
import type { Person } from "../actor";
import { sayLive } from "../questions/say-live";
import type { passingOver } from "./claim";
import { holdLedger } from "./hold-claim";

/** Keeps the words as a claim that was dropped at once. Said again it changes nothing. */
export async function passOver(actor: Person, questionId: number, { key, quote }: z.output<typeof passingOver>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    await holdLedger(tx, actor, questionId);
    await tx
      .insert(claims)
      .values({ questionId, key, quote, addedById: actor.id, addedAt: now, isInText: false, droppedAt: now, droppedById: actor.id })
      .onConflictDoNothing();
    await sayLive(tx, questionId, "facts");
  });
}
