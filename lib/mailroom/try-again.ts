// A mail is sorted anew: because it could not be read, or is read better now, or lies where it should not.
import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { filings, mailRaw } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { enqueue } from "../jobs/queue";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { tryingAgain } from "./filing";
import { holdMail } from "./hold-mail";
import { leaveTray } from "./leave-tray";

/** Forgets what was made of the mail and puts it back into the queue. Refuses what is a question or a part of one, or began one before, and what is not here whole. */
export async function tryAgain(actor: Person, { mailId }: z.output<typeof tryingAgain>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await holdMail(tx, actor, mailId);
    const { mail, filing, magazineId } = held;
    if (["question", "thread", "answer"].includes(filing.tray)) throw new Refusal("It has become a part of a question. Sorted anew, it would be there twice.");
    if (filing.questionId !== null) throw new Refusal("It began a question, which lies in the spam now. Say that the mail is a question, and that one comes back.");
    if (mail.erasedAt) throw new Refusal("It was erased.");
    const [here] = await tx.select({ bytes: sql<number>`coalesce(sum(octet_length(${mailRaw.bytes})), 0)::float8`.mapWith(Number) }).from(mailRaw).where(eq(mailRaw.mailId, mailId));
    if ((here?.bytes ?? 0) < mail.size) throw new Refusal("It is too large to be here whole: only its head is. Where the rest lies is said above.");
    await leaveTray(tx, actor, held, now);
    await tx.update(filings).set({ tray: "sorting", why: [], sortedAt: null, putById: null, putAt: null, letterId: null, permanent: null, twinOfId: null, perhaps: [] }).where(eq(filings.mailId, mailId));
    await enqueue(tx, "sort", { mailId }, { key: `sort:${mailId}` });
    await record(tx, actor, { kind: "mailTriedAgain", at: now, magazineId, data: { subject: filing.subject } });
  });
}
