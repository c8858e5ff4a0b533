// What was made of a mail is taken back, so that something else can be made of it. Nothing is deleted: a question goes to the spam,
// a message is detached, an answer set aside, and the story of each tells it.
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { filings, mailedAnswers } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { neverCameBack } from "../mail/bounce";
import { hold } from "../questions/hold";
import { record } from "../timeline/record";
import { move } from "../workflow/move";
import { mustNotBeFirst } from "./first-message";
import type { HeldMail } from "./hold-mail";

/**
 * Takes back what the mail was taken for. A question goes to the spam while it is in the inbox; later its own moves say how it ends.
 * Throws a Refusal with the sentence why that cannot be.
 */
export async function leaveTray(tx: Tx, actor: Person, { mail, filing, magazineId }: HeldMail, now: Date): Promise<void> {
  const { tray, questionId, letterId } = filing;
  const happened = { at: now, magazineId, questionId };
  if (tray === "question" && questionId !== null) {
    const situation = await hold(tx, actor, questionId);
    if (situation.stage !== "spam") await move(tx, actor, situation, "markAsSpam", { now });
  }
  if (tray === "thread" && questionId !== null) {
    await hold(tx, actor, questionId);
    const [message] = await tx.select({ id: messages.id }).from(messages).where(and(eq(messages.mailId, mail.id), eq(messages.questionId, questionId), isNull(messages.detachedAt)));
    if (message) {
      await mustNotBeFirst(tx, { ...message, questionId });
      await tx.update(messages).set({ detachedAt: now, detachedById: actor.id }).where(eq(messages.id, message.id));
      await record(tx, actor, { ...happened, kind: "messageTakenOut" });
    }
  }
  if (tray === "answer" && questionId !== null) {
    const aside = await tx.update(mailedAnswers).set({ setAsideAt: now }).where(and(eq(mailedAnswers.mailId, mail.id), isNull(mailedAnswers.usedAt), isNull(mailedAnswers.setAsideAt))).returning({ id: mailedAnswers.id });
    if (aside.length > 0) await record(tx, actor, { ...happened, kind: "mailedAnswerSetAside" });
  }
  if (tray === "report" && letterId !== null && filing.permanent) {
    const [another] = await tx.select({ id: filings.mailId }).from(filings).where(and(eq(filings.letterId, letterId), eq(filings.tray, "report"), eq(filings.permanent, true), ne(filings.mailId, mail.id))).limit(1);
    if (!another) await neverCameBack(tx, letterId);
  }
}
