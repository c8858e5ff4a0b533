// An editor sets a suggested colleague aside.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { suggestedColleagues } from "@/db/schema/assignments";
import type { Person } from "../actor";
import { record } from "../timeline/record";
import { holdColleague } from "./hold-colleague";
import type { settlingColleague } from "./invitation";

/** The suggestion stays in the story, and waits no longer. */
export async function setColleagueAside(actor: Person, input: z.output<typeof settlingColleague>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { situation, colleague } = await holdColleague(tx, actor, input);
    await tx.update(suggestedColleagues).set({ settledAt: now, settledById: actor.id }).where(eq(suggestedColleagues.id, colleague.id));
    await record(tx, actor, { kind: "colleagueSetAside", at: now, magazineId: situation.magazineId, questionId: situation.questionId, data: { name: colleague.name } });
  });
}
