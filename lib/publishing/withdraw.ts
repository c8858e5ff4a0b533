// The page is taken down. Its address says so, with the editors' sentence; it is never another answer's.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { pageStands, publications } from "@/db/schema/publishing";
import type { Person } from "../actor";
import { stale } from "../magazine/stale";
import { cancelSchedule } from "../questions/cancel-schedule";
import { hold } from "../questions/hold";
import { move } from "../workflow/move";
import { announce } from "./announce";
import type { withdrawing } from "./publication";

/** Takes the standing page down, and with it a correction that is scheduled. */
export async function withdraw(actor: Person, input: z.output<typeof withdrawing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    await move(tx, actor, situation, "withdraw", { now, data: { withdrawal: input.withdrawal } });
    const taken = await tx
      .update(publications)
      .set({ withdrawnAt: now, withdrawal: input.withdrawal })
      .where(and(eq(publications.questionId, input.questionId), pageStands))
      .returning({ columnId: publications.columnId, path: publications.path });
    await cancelSchedule(tx, actor, input.questionId, "the page was withdrawn", now);
    await stale(tx, { magazineId: situation.magazineId });
    await announce(tx, taken);
  });
}
