// A message that lies in a wrong thread becomes a question of its own. It is still shown there as gone, never changed.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { filings } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { receiveIn, type Received } from "../intake/receive";
import { saidIn } from "../mime/segments";
import { record } from "../timeline/record";
import { askerOf } from "./asker";
import type { detaching } from "./filing";
import { mustNotBeFirst } from "./first-message";
import { holdMessage, madeOf } from "./hold-message";
import { senderOf } from "./senders";

/** Takes the message out of its question and makes one of it. Refuses the first message of a question: that is the question. */
export async function detach(actor: Person, { messageId }: z.output<typeof detaching>, now = new Date()): Promise<Received> {
  return db.transaction(async (tx) => {
    const filing = await filingOf(tx, messageId); // before the question, as every verb that begins with the mail does
    const held = await holdMessage(tx, actor, messageId);
    const { message, situation } = held;
    await mustNotBeFirst(tx, message);
    await tx.update(messages).set({ detachedAt: now, detachedById: actor.id }).where(eq(messages.id, messageId));
    const reading = filing?.reading ?? null;
    const made = await receiveIn(
      tx,
      actor,
      {
        ...madeOf(held),
        raw: message.raw,
        body: message.body,
        said: message.channel === "email" ? saidIn(message.body) : message.body,
        // A mail tells its own sender, who may well be another than the thread's: that is why it is taken out.
        ...(reading && { asker: askerOf(senderOf(reading), filing?.hints ?? { name: "", town: "", region: "", postalAddress: "" }, reading.flags.includes("oddSender")), consentWording: null }),
        token: `message:${messageId}`,
        how: `made it of a message that lay with ${situation.reference}`,
      },
      now,
    );
    if (filing) await tx.update(filings).set({ tray: "question", questionId: made.questionId, putById: actor.id, putAt: now, why: [`${actor.name} made a question of it: it lay with ${situation.reference}.`] }).where(eq(filings.mailId, filing.mailId));
    await record(tx, actor, { kind: "messageDetached", at: now, magazineId: situation.magazineId, questionId: situation.questionId, data: { into: made.reference } });
    return made;
  });
}

/** Where the mail lies that the message came as, held; undefined for a message that came by another door. */
async function filingOf(tx: Tx, messageId: number) {
  const [row] = await tx.select({ filing: filings }).from(messages).innerJoin(filings, eq(filings.mailId, messages.mailId)).where(eq(messages.id, messageId)).for("update", { of: filings });
  return row?.filing;
}
