// The three doors, form, email and typed-in letter, lead here: the message is kept as sent and a question begins.
import { randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db, type Reads, type Tx } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import type { Channel, Hearing } from "../words";
import { longestQuestion } from "./asking";
import { contentHash, keepMessage } from "./keep-message";
import { slugLine } from "./slug-line";

export type Incoming = {
  columnId: number;
  channel: Channel;
  /** The message exactly as it arrived; its hash tells one message from another. */
  raw: Buffer;
  /** The sender's words, readable and clean: see kit/typed. */
  body: string;
  asker: { name: string; town: string; region: string; withheld: boolean; email: string | null; postalAddress: string | null; hearing?: Hearing };
  /** The words agreed to, exactly as shown; null for a paper letter, which was sent to be printed. */
  consentWording: string | null;
  /** The words by which its reader agreed that it may be shown on the column's board; without them it may not. */
  boardWording?: string | null;
  /** Of one showing of a form, or of one mail: with the same content again it is the same message. */
  token: string;
  /** Of a paper letter. */
  postmarkedOn?: string | null;
  /** The mail it came as; when that came, where it is not now; and which of its words begin the question as printed, where not all. */
  mailId?: number | null;
  receivedAt?: Date;
  said?: string;
  /** How a person of the desk made a question of it: "made it a question". */
  how?: string;
  /** False: no receipt is to be written, because nobody, or nobody known for certain, waits for one. */
  receipt?: boolean;
  /** One of thousands that are brought in at once: see timeline/record.ts. */
  quiet?: true;
};

/** A question as its sender may know it. `token` is the secret of the status page. */
export type Received = { questionId: number; reference: string; token: string };

/** What an earlier sending of the same message became, or null. */
export async function alreadyReceived({ token, raw }: Pick<Incoming, "token" | "raw">, reads: Reads = db): Promise<Received | null> {
  const [found] = await reads
    .select({ questionId: questions.id, reference: asReference, token: askers.token })
    .from(messages)
    .innerJoin(questions, eq(questions.id, messages.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(askers, eq(askers.questionId, messages.questionId))
    .where(and(eq(messages.token, token), eq(messages.contentHash, contentHash(raw))));
  return found ?? null;
}

/** Rolls the transaction back when the message turns out to be there already, so that no number is lost. */
class Twice extends Error {
  constructor(readonly received: Received) {
    super("received before");
  }
}

/**
 * Keeps the message and begins its question, in one transaction. The same token with the same content is the same question,
 * however often and however close together it is sent; with other content it is another. Throws Missing for an unknown column.
 * @param from who is acting: the editor who typed a letter in, or the reader
 */
export const receive = (from: Person | "reader", incoming: Incoming, now = new Date()): Promise<Received> => once(db, from, incoming, now);

/** The same within a transaction of the caller's, for what has to be written along with the question. */
export const receiveIn = (tx: Tx, from: Person | "reader", incoming: Incoming, now: Date): Promise<Received> => once(tx, from, incoming, now);

async function once(reads: Reads, from: Person | "reader", incoming: Incoming, now: Date): Promise<Received> {
  try {
    // Within a transaction this one is a savepoint, so that a message that is there already takes its number back alone.
    return await reads.transaction((tx) => keep(tx, from, incoming, now));
  } catch (error) {
    if (error instanceof Twice) return error.received;
    throw error;
  }
}

async function keep(tx: Tx, from: Person | "reader", incoming: Incoming, now: Date): Promise<Received> {
  // The column's row is the turnstile: whoever raises its number passes alone until commit, so numbers have no gaps or twins.
  const [column] = await tx
    .update(columns)
    .set({ nextNumber: sql`${columns.nextNumber} + 1` })
    .where(eq(columns.id, incoming.columnId))
    .returning({ prefix: columns.prefix, number: sql<number>`${columns.nextNumber} - 1`, magazineId: columns.magazineId });
  if (!column) throw new Missing("This column");
  const before = await alreadyReceived(incoming, tx);
  if (before) throw new Twice(before);

  const { columnId, body, channel, raw, token, postmarkedOn, asker, consentWording, mailId, receivedAt = now, receipt, boardWording = null, quiet } = incoming;
  // No form can edit more than a form takes; the message keeps the whole.
  const asPrinted = [...(incoming.said || body)].slice(0, longestQuestion).join("");
  const [question] = await tx
    .insert(questions)
    .values({ columnId, number: column.number, slugLine: slugLine(asPrinted), asPrinted, receivedAt, stageSince: now })
    .returning({ id: questions.id });
  if (!question) throw new Error("the question was not written");
  const questionId = question.id;
  const secret = randomBytes(24).toString("base64url"); // 192 bits
  const { magazineId } = column;
  // The rest needs nothing of one another: sent in one go, it costs one way to the database and back.
  const [kept] = await Promise.all([
    keepMessage(tx, {
      columnId, questionId, channel, raw, body, token, receivedAt,
      postmarkedOn: postmarkedOn ?? null,
      mailId: mailId ?? null,
      typedInById: from === "reader" || channel !== "letter" ? null : from.id,
    }),
    tx.insert(askers).values({ questionId, ...asker, consentWording, consentedAt: consentWording === null ? null : now, boardWording, boardAgreedAt: boardWording === null ? null : now, token: secret }),
    record(tx, from === "reader" ? { kind: "reader", questionId } : from, { kind: "received", at: now, magazineId, questionId, data: { channel, ...(from === "reader" ? {} : { how: incoming.how ?? "typed in a letter" }), ...(receipt === false ? { receipt } : {}) }, ...(quiet ? { quiet } : {}) }),
  ]);
  if (kept === null) throw new Error("the message is there, and no question of it");
  return { questionId, reference: `${column.prefix}-${column.number}`, token: secret };
}
