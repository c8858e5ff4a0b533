// The words with which a question was asked, for letters and for the reader's own page: of a mail what its asker says in it, and
// nothing of whoever sent it on or of what it quotes.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { filings } from "@/db/schema/mailroom";
import { wordsShown } from "../mime/shown";

/** A question is taken to be that of the mail's original writer when the answer goes to that address, or the credit to that name. */
export const isOriginalAsker = sql<boolean>`coalesce(lower(${askers.email}) = lower(nullif(${filings.originalFrom}->>'address', '')), false) or coalesce(${askers.name} = nullif(${filings.originalFrom}->>'name', ''), false)`;

/** The first message's words; null when there is none, or it was erased. The caller has made sure that they may be seen. */
export async function firstWords(questionId: number, reads: typeof db | Tx = db): Promise<string | null> {
  const [first] = await reads
    .select({ body: messages.body, channel: messages.channel, erasedAt: messages.erasedAt, isSentOn: isOriginalAsker })
    .from(messages)
    .leftJoin(filings, eq(filings.mailId, messages.mailId))
    .leftJoin(askers, eq(askers.questionId, messages.questionId))
    .where(and(eq(messages.questionId, questionId), isNull(messages.detachedAt)))
    .orderBy(asc(messages.receivedAt), asc(messages.id))
    .limit(1);
  if (!first || first.erasedAt) return null;
  return first.channel === "email" ? wordsShown(first.body, first.isSentOn) : first.body;
}
