// What would become of a mail, and why, if it came now. Changes nothing and keeps nothing.
import { eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { identityOf } from "../mime/identity";
import { readMail } from "../mime/read";
import type { Reading } from "../mime/reading";
import { consider } from "./consider";
import type { Decision } from "./rule";
import { mustTakeMail } from "./hold-import";
import { spamWords } from "./spam-words";

export type Rehearsed = Awaited<ReturnType<typeof rehearse>>;

/**
 * Treats a mail as if it had been delivered to the column's address just now. Throws Missing, before anything is read, to whoever does
 * not handle mail in the column's magazine.
 * @param read brings the bytes; null when there are too many of them, which is then the result
 */
export async function rehearse(actor: Person, columnId: number, bytes: () => Promise<Buffer | null>, now = new Date()) {
  await db.transaction((tx) => mustTakeMail(tx, actor, columnId));
  const raw = await bytes();
  if (!raw) return null;
  const read = await readMail(raw);
  const { facts, decision, otherwise } = await consider(db, { columnId, door: "smtp", read, identity: identityOf(raw), envelope: { from: null, to: null }, receivedAt: now });
  const concerned = [...decision.perhaps, ...(decision.becomes && "questionId" in decision.becomes ? [decision.becomes.questionId] : [])];
  const about = concerned.length === 0 ? [] : await db.select({ id: questions.id, reference: sql<string>`${asReference}`, slugLine: questions.slugLine }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(inArray(questions.id, concerned));
  const known = "failed" in facts.read ? null : facts.read;
  return {
    ...outcome(decision),
    otherwise: otherwise && outcome(otherwise),
    about: about.map(({ reference, slugLine }) => ({ reference, slugLine })),
    twinOfId: decision.twinOfId,
    read: known && {
      subject: known.reading.subject,
      messageId: known.reading.messageId,
      head: headOf(known.reading),
      text: known.reading.text,
      textFrom: known.reading.textFrom,
      files: known.reading.attachments.map(({ name, type, size }) => ({ name, type, size })),
      sender: known.sender,
      nature: { kind: known.nature.kind, why: known.nature.why },
      forwarded: known.forwarded && { name: known.forwarded.name, address: known.forwarded.address, how: known.forwarded.how },
      hints: known.hints,
      spam: { words: spamWords(known.spam.score), ...known.spam },
    },
  };
}

const headOf = ({ from, senders, sender, replyTo, to, cc, claimedDate, flags }: Reading) => ({ from, senders, sender, replyTo, to, cc, claimedDate, flags });

/** Where it would lie and why, and who would be written to. */
function outcome({ tray, why, becomes }: Decision) {
  const asker = becomes?.kind === "question" ? becomes.asker : null;
  return { tray, why, asker: asker && { name: asker.name, email: asker.email, town: asker.town, region: asker.region }, receipt: becomes?.kind === "question" && becomes.receipt };
}
