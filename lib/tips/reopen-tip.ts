// A tip that was filed or marked as spam by mistake comes back into the lane.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { tips } from "@/db/schema/tips";
import type { Person } from "../actor";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { holdTip } from "./hold-tip";
import { type settling, whyNotReopen } from "./tip";

/** Opens it again. A letter that went out is not called back. Throws Refusal for what has other consequences, Missing. */
export async function reopenTip(actor: Person, { tipId }: z.output<typeof settling>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { tip, magazineId } = await holdTip(tx, actor, tipId);
    const sentence = whyNotReopen(tip);
    if (sentence) throw new Refusal(sentence);
    await tx.update(tips).set({ end: null, settledAt: null, settledById: null }).where(eq(tips.id, tipId));
    await record(tx, actor, { kind: "tipReopened", at: now, magazineId, questionId: tip.questionId, data: { tipId } });
  });
}
