// The answer that came by mail is not needed: it no longer lies beside the draft. The mail stays.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { mailedAnswers } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { record } from "../timeline/record";
import type { settingAnswerAside } from "./filing";
import { holdMailedAnswer } from "./use-mailed-answer";

/** Sets the answer aside, for its historian or an editor. Throws Missing, or a Refusal when that was done already. */
export async function setAsideAnswer(actor: Person, { answerId }: z.output<typeof settingAnswerAside>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { answer, situation } = await holdMailedAnswer(tx, actor, answerId);
    await tx.update(mailedAnswers).set({ setAsideAt: now }).where(eq(mailedAnswers.id, answerId));
    await record(tx, actor, { kind: "mailedAnswerSetAside", at: now, magazineId: situation.magazineId, questionId: answer.questionId });
  });
}
