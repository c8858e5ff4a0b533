// Writes what was decided of a mail: the filing, and the question, message, answer or letter that it concerns, all in one transaction.
import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { filings, type mail } from "@/db/schema/mailroom";
import type { Person } from "../actor";
import { addMessage } from "../intake/add-message";
import { receiveIn } from "../intake/receive";
import { storable } from "../kit/storable";
import { clean } from "../kit/typed";
import { comeBack } from "../mail/bounce";
import { cut } from "../mime/clean";
import type { Tray } from "../words";
import type { Considered } from "./consider";
import type { Facts, Read } from "./facts";
import { keepAnswer } from "./keep-answer";
import type { Decision } from "./rule";
import { lower } from "./senders";
import type { WordAnswer } from "./word-answer";

type Mail = typeof mail.$inferSelect;
type Outcome = { tray: Tray; questionId: number | null; why: string[] };

/** As much of a text as is searched and shown on a page; the raw mail has the whole. */
const longestBody = 200_000;

/** The words of a mail as they are kept as a message. */
export const messageOf = (text: string) => ({ raw: Buffer.from(text), body: cut(text, longestBody) });

/** What is written of a mail whatever becomes of it. */
export const readingOf = ({ read }: Facts): Partial<typeof filings.$inferInsert> =>
  "failed" in read
    ? {}
    : {
        reading: storable(read.reading),
        subject: clean(read.reading.subject).replace(/\s+/g, " ").slice(0, 500),
        fromName: clean(read.sender.name).replace(/\s+/g, " ").slice(0, 200),
        fromAddress: clean(lower(read.sender.address)).slice(0, 320),
        messageId: read.reading.messageId === null ? null : clean(read.reading.messageId).slice(0, 1000) || null,
        spamScore: Math.round(read.spam.score),
        spamSigns: storable(read.spam.signs),
        hints: Object.values(read.hints).some((hint) => hint !== "") ? storable(read.hints) : null,
      };

/** What is written of one mail. `word`: its Word files, read before the transaction began (word-answer.ts). */
type Written = Pick<Considered, "facts" | "decision"> & { word: WordAnswer | null };

/**
 * @param by whoever decided: the mailroom in the reader's name, or a person who put the mail right
 * @returns the question it belongs to, if it does
 */
export async function carryOut(tx: Tx, row: Mail, { facts, decision, word }: Written, now: Date, by: Person | "reader" = "reader"): Promise<Outcome> {
  const outcome = "failed" in facts.read ? { tray: decision.tray, questionId: null, why: decision.why } : await become(tx, row, facts.read, decision, word, now, by);
  if (decision.tray === "report" && decision.permanent && decision.letterId !== null) await comeBack(tx, decision.letterId, saidBy(facts), now);
  await tx
    .update(filings)
    .set({
      ...readingOf(facts),
      ...outcome,
      why: storable(outcome.why),
      // An answer of which none could be made still belongs to its question: a person is to see which.
      perhaps: decision.becomes?.kind === "answer" && outcome.questionId === null ? [decision.becomes.questionId] : decision.perhaps,
      letterId: decision.letterId,
      permanent: decision.permanent,
      twinOfId: decision.twinOfId,
      originalFrom: storable(decision.originalFrom),
      sortedAt: now,
    })
    .where(eq(filings.mailId, row.id));
  return outcome;
}

const saidBy = ({ read }: Facts): string => ("failed" in read ? "" : clean(read.nature.report?.said ?? ""));

async function become(tx: Tx, row: Mail, read: Read, { becomes, tray, why }: Decision, word: WordAnswer | null, now: Date, by: Person | "reader"): Promise<Outcome> {
  if (!becomes) return { tray, questionId: null, why };
  if (becomes.kind === "answer") {
    const { questionId, contributorId } = becomes;
    const kept = await keepAnswer(tx, { mailId: row.id, reading: read.reading, said: read.said, word, questionId, contributorId }, now);
    return kept.kept ? { tray, questionId, why: [...why, ...kept.why] } : { tray: "attention", questionId: null, why: [...kept.why, ...why] };
  }
  const text = becomes.kind === "question" ? becomes.body : clean(read.reading.text);
  // What was taken out of a thread is no message of any question: put somewhere again, the mail is another message.
  const out = await tx.$count(messages, and(eq(messages.mailId, row.id), isNotNull(messages.detachedAt)));
  const token = out === 0 ? `mail:${row.id}` : `mail:${row.id} after ${out}`;
  const message = { columnId: row.columnId, channel: "email", ...messageOf(text), token, mailId: row.id, receivedAt: row.receivedAt } as const;
  if (becomes.kind === "message") {
    await addMessage(tx, by, { ...message, questionId: becomes.questionId, said: read.said }, now);
    return { tray, questionId: becomes.questionId, why };
  }
  const { asker, said, receipt } = becomes;
  const { questionId } = await receiveIn(tx, by, { ...message, said, asker, consentWording: null, how: "made a question of a mail", receipt }, now);
  return { tray, questionId, why };
}
