// A chief changes an issue.
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { issues } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import type { IssueInput } from "./issue";
import { stale } from "./stale";
import { taken } from "./taken";

/** Changes it. Throws Missing to anybody but a chief of its magazine; refuses a name or path the magazine has already. */
export async function changeIssue(actor: Actor, magazineId: number, id: number, input: IssueInput, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  const work = db.transaction(async (tx) => {
    const changed = await tx.update(issues).set(input).where(and(eq(issues.id, id), eq(issues.magazineId, magazineId))).returning({ id: issues.id });
    if (changed.length === 0) throw new Missing("This issue");
    await record(tx, actor, { kind: "issueChanged", at: now, magazineId, data: { name: input.name } });
    await stale(tx, { magazineId });
  });
  await unlessTaken(taken, work);
}
