// Whoever was invited, or has taken it, asks for a later day. The desk decides.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { timeRequests } from "@/db/schema/assignments";
import { magazines } from "@/db/schema/magazine";
import { addDays, dayIn, sayDay } from "../kit/day";
import { lookAgain, Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { askingMoreTime } from "./invitation";
import { type Door, holdOffer } from "./hold-invitation";

/** Nobody means a later one; a slip of the pen does. */
const mostDays = 730;

/** Keeps the wish in place of an earlier one that is undecided. Refuses a day that is not later than the one agreed, or years away. */
export async function askMoreTime({ until, word, ...door }: Omit<z.output<typeof askingMoreTime>, "token"> & Door, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { offer, situation, actor } = await holdOffer(tx, door, now);
    const [magazine] = await tx.select({ locale: magazines.locale, timeZone: magazines.timeZone }).from(magazines).where(eq(magazines.id, situation.magazineId));
    const today = dayIn(magazine!.timeZone, now);
    if (until <= offer.dueOn) throw new Refusal(lookAgain, { until: `It is due ${sayDay(offer.dueOn, magazine!.locale, today)}. Give a later day.` });
    if (until > addDays(today, mostDays)) throw new Refusal(lookAgain, { until: "That is more than two years away. Is the year right?" });
    const undecided = and(eq(timeRequests.assignmentId, offer.id), isNull(timeRequests.decidedAt));
    const [before] = await tx.select().from(timeRequests).where(undecided);
    if (before?.until === until && before.word === word) return;
    await tx.update(timeRequests).set({ decidedAt: now }).where(undecided);
    await tx.insert(timeRequests).values({ assignmentId: offer.id, until, word, askedAt: now });
    await record(tx, actor, { kind: "moreTimeAsked", at: now, magazineId: situation.magazineId, questionId: situation.questionId, data: { due: sayDay(until, magazine!.locale, today), reason: word } });
  });
}
