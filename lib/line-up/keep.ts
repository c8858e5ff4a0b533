// An editor says how long an answer keeps: for good, or until a day after which it has lost its point.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { sayDay } from "../kit/day";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { keptAs, type keeping } from "./line-up";

/** Sets it. Refuses when somebody else has set it since the page was drawn; Missing for whoever may not. */
export async function keep(actor: Actor, { questionId, isEvergreen, useBy, seen }: z.output<typeof keeping>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await hold(tx, actor, questionId);
    must(actor, "prepareQuestion", magazineId);
    const [before] = await tx.select({ isEvergreen: questions.isEvergreen, useBy: questions.useBy }).from(questions).where(eq(questions.id, questionId));
    if (!before || keptAs(before) !== seen) throw new Refusal("Somebody else has said meanwhile how long it keeps. Look again before you decide.");
    if (keptAs(before) === keptAs({ isEvergreen, useBy })) return;
    await tx.update(questions).set({ isEvergreen, useBy }).where(eq(questions.id, questionId));
    const [magazine] = await tx.select({ locale: magazines.locale }).from(magazines).where(eq(magazines.id, magazineId));
    await record(tx, actor, { kind: "shelfLifeSet", at: now, magazineId, questionId, data: useBy ? { when: sayDay(useBy, magazine?.locale ?? "en-US") } : isEvergreen ? { kept: "for good" } : {} });
  });
}
