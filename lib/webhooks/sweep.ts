// Every hour: what is older than a month goes, and what was left waiting without a job gets one.
import { and, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/webhooks";
import { enqueue } from "../jobs/queue";

const [kept, late] = [30 * 86_400_000, 600_000];

/** A job is lost when the database was away at each of its tries. Returns how many were found again. */
export async function sweepDeliveries(now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.delete(deliveries).where(lt(deliveries.madeAt, new Date(now.getTime() - kept)));
    const lost = await tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(eq(deliveries.state, "waiting"), lt(deliveries.nextAt, new Date(now.getTime() - late)), sql`not exists (select 1 from graphile_worker.jobs j where j.key = 'deliver ' || ${deliveries.id} and j.attempts < j.max_attempts)`));
    for (const { id } of lost) await enqueue(tx, "deliver", { deliveryId: id }, { key: `deliver ${id}`, canWait: true });
    return lost.length;
  });
}
