// An editor follows what the signature of a mail says of its writer's name and place.
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import type { Person } from "../actor";
import { followSchedule } from "../intake/correct-credit";
import { whyNotCorrect } from "../intake/reader-page";
import { must } from "../may";
import { hold } from "../questions/hold";
import { joined } from "../questions/joined";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { creditFound, type usingCredit } from "./credit-found";
import { holdMail } from "./hold-mail";

/** Sets the question's credit to what the mail's signature says. Throws Refusal once it is published, Missing for a mail that is not the question's. */
export async function useCredit(actor: Person, { questionId, mailId }: z.output<typeof usingCredit>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { filing } = await holdMail(tx, actor, mailId);
    const situation = await hold(tx, actor, questionId);
    must(actor, "prepareQuestion", situation.magazineId);
    const sentence = whyNotCorrect(situation);
    if (sentence) throw new Refusal(situation.wasPublished ? "It has been published: publish a correction instead." : "It was taken back, so nobody is credited.");
    const [belongs] = await tx.select({ id: messages.id }).from(messages).where(and(eq(messages.mailId, mailId), inArray(messages.questionId, joined(questionId)), isNull(messages.detachedAt))).limit(1);
    const [before] = await tx.select({ name: askers.name, town: askers.town, region: askers.region, withheld: askers.withheld }).from(askers).where(eq(askers.questionId, questionId));
    if (!belongs || !before || !filing.hints) throw new Missing("This signature");
    const found = creditFound(before, filing.hints);
    if (!found) return;
    // Withheld because nobody's name was known is not what a reader asked for.
    const after = { ...found, withheld: before.name === "" ? false : before.withheld };
    await tx.update(askers).set(after).where(eq(askers.questionId, questionId));
    await record(tx, actor, { kind: "attributed", at: now, magazineId: situation.magazineId, questionId, data: { name: [after.name, after.town, after.region].filter(Boolean).join(", ") } });
    await followSchedule(tx, actor, situation, { before, after, why: "the credit line was corrected" }, now);
  });
}
