// The changing of an issue. Whoever changes one goes by assignments/move-days.ts, which moves what is due before it as well.
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issues, magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import type { IssueInput } from "./issue";
import { stale } from "./stale";

/** Questions put off until copy closes for it are put off until the new day, at the same hour there; the hourly sweep wakes what is due. */
const moveWaking = (tx: Tx, issueId: number, copyCloseOn: string) =>
  tx
    .update(questions)
    .set({ wakesAt: sql`(${copyCloseOn}::date + (${questions.wakesAt} at time zone m.time_zone)::time) at time zone m.time_zone` })
    .from(sql`${magazines} m join ${issues} i on i.magazine_id = m.id`)
    .where(and(eq(questions.wakesForIssueId, issueId), sql`i.id = ${issueId}`));

/** Changes it, within the transaction in which what hangs on its days is moved: see assignments/move-days.ts. Throws Missing when there is none such. */
export async function changeIssueIn(tx: Tx, actor: Actor, magazineId: number, id: number, input: IssueInput, now: Date): Promise<void> {
  const changed = await tx.update(issues).set(input).where(and(eq(issues.id, id), eq(issues.magazineId, magazineId))).returning({ id: issues.id });
  if (changed.length === 0) throw new Missing("This issue");
  await moveWaking(tx, id, input.copyCloseOn);
  await record(tx, actor, { kind: "issueChanged", at: now, magazineId, data: { name: input.name } });
  await stale(tx, { magazineId });
}
