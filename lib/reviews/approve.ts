// An editor approves the last revision: it is ready to be published.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import { give } from "./give";
import type { approving } from "./review";

/** Approves the revision named. Refuses its writer, an editor with more than a fifth of its words, TK, and a revision no longer the last. */
export async function approve(actor: Person, input: z.output<typeof approving>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    await move(tx, actor, situation, "approve", { now, data: { revision: input.revision, note: input.note } });
    await give(tx, actor, situation, { read: input.revision, verdict: "approved", note: input.note, now });
  });
}
