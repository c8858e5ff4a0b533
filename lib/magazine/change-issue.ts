// A chief changes an issue.
import { and, eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { issues, magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { must } from "../may";
import { unlessTaken } from "../people/taken";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import type { IssueInput } from "./issue";
import { stale } from "./stale";
import { taken } from "./taken";

/** Questions put off until copy closes for it are put off until the new day, at the same hour there; the hourly sweep wakes what is due. */
const moveWaking = (tx: Tx, issueId: number, copyCloseOn: string) =>
  tx
    .update(questions)
    .set({ wakesAt: sql`(${copyCloseOn}::date + (${questions.wakesAt} at time zone m.time_zone)::time) at time zone m.time_zone` })
    .from(sql`${magazines} m join ${issues} i on i.magazine_id = m.id`)
    .where(and(eq(questions.wakesForIssueId, issueId), sql`i.id = ${issueId}`));

/** Changes it. Throws Missing to anybody but a chief of its magazine; refuses a name or path the magazine has already. */
export async function changeIssue(actor: Actor, magazineId: number, id: number, input: IssueInput, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  const work = db.transaction(async (tx) => {
    const changed = await tx.update(issues).set(input).where(and(eq(issues.id, id), eq(issues.magazineId, magazineId))).returning({ id: issues.id });
    if (changed.length === 0) throw new Missing("This issue");
    await moveWaking(tx, id, input.copyCloseOn);
    await record(tx, actor, { kind: "issueChanged", at: now, magazineId, data: { name: input.name } });
    await stale(tx, { magazineId });
  });
  await unlessTaken(taken, work);
}
