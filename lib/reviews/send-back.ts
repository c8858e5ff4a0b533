// An editor sends the text back to its historian with a note. The draft is the historian's again, with the last revision's text.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { cancelSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import { give } from "./give";
import type { sendingBack } from "./review";

/** Sends the revision named back. A schedule is called off. Refuses a revision no longer the last. */
export async function sendBack(actor: Person, input: z.output<typeof sendingBack>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    await move(tx, actor, situation, "sendBack", { now, data: { revision: input.revision, note: input.note } });
    await give(tx, actor, situation, { read: input.revision, verdict: "sentBack", note: input.note, now });
    if (situation.stage === "ready") await cancelSchedule(tx, actor, input.questionId, "it was sent back", now);
  });
}
