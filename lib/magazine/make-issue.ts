// A chief adds an issue.
import { db } from "@/db/client";
import { issues } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { record } from "../timeline/record";
import type { IssueInput } from "./issue";
import { stale } from "./stale";
import { taken } from "./taken";

/** Makes it. Throws Missing to anybody but a chief; refuses a name or path the magazine has already. */
export async function makeIssue(actor: Actor, magazineId: number, input: IssueInput, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  const work = db.transaction(async (tx) => {
    await tx.insert(issues).values({ magazineId, ...input });
    await record(tx, actor, { kind: "issueMade", at: now, magazineId, data: { name: input.name } });
    await stale(tx, { magazineId });
  });
  await unlessTaken(taken, work);
}
