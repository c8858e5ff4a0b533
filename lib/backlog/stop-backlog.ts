// A backlog is stopped while it is brought in, goes on, or is given up before that.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { backlogs } from "@/db/schema/backlog";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { Refusal } from "../refusal";
import { stateOf } from "./backlog";
import { holdBacklog } from "./hold-backlog";

/** The mailroom lets it lie after the rows it has in hand. Throws Missing to whoever does not bring any into its magazine. */
export function stopBacklog(actor: Actor, backlogId: number, now = new Date()): Promise<void> {
  return db.transaction(async (tx) => {
    if (stateOf(await holdBacklog(tx, actor, backlogId)) !== "bringing") throw new Refusal("It is not being brought in just now.");
    await tx.update(backlogs).set({ stoppedAt: now }).where(eq(backlogs.id, backlogId));
  });
}

/** The mailroom goes on with the next row. Throws Missing as above. */
export function resumeBacklog(actor: Actor, backlogId: number): Promise<void> {
  return db.transaction(async (tx) => {
    if (stateOf(await holdBacklog(tx, actor, backlogId)) !== "stopped") throw new Refusal("It is not stopped.");
    await tx.update(backlogs).set({ stoppedAt: null, lastError: null }).where(eq(backlogs.id, backlogId));
    await enqueue(tx, "bringBacklog", { backlogId }, { key: `bringBacklog:${backlogId}` });
  });
}

/** The file and its rows are let go, as long as nothing has come of them. Throws Missing as above. */
export function discardBacklog(actor: Actor, backlogId: number): Promise<void> {
  return db.transaction(async (tx) => {
    if ((await holdBacklog(tx, actor, backlogId)).confirmedAt) throw new Refusal("Questions have come of it. It can be taken back instead.");
    await tx.delete(backlogs).where(eq(backlogs.id, backlogId));
  });
}
