// One more slice of a spreadsheet.
import { db } from "@/db/client";
import { backlogParts, backlogs } from "@/db/schema/backlog";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { keepSlice } from "../uploads/keep-slice";
import { holdBacklog } from "./hold-backlog";

/** Keeps it; with the last of them the mailroom begins to read the file. Returns how many bytes are there: where the browser goes on. */
export function putSlice(actor: Actor, backlogId: number, at: number, bytes: Buffer, now = new Date()): Promise<{ uploaded: number }> {
  return db.transaction(async (tx) => {
    const { uploaded, isWhole } = await keepSlice(tx, { uploads: backlogs, parts: backlogParts }, await holdBacklog(tx, actor, backlogId), at, bytes, now);
    if (isWhole) await enqueue(tx, "readBacklog", { backlogId }, { key: `readBacklog:${backlogId}` });
    return { uploaded };
  });
}
