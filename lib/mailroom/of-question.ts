// What the mailroom knows of the messages that came as mail, for a question's page.
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import { filings } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { may } from "../may";
import { isOriginalAsker } from "../questions/first-words";
import { joined } from "../questions/joined";
import type { Situation } from "../workflow/situation";
import { isInRiver, type Stage } from "../words";

type Near = { reference: string; slugLine: string; stage: Stage };
/** One mail of a question, by the message it became. Nobody's address, but where it is the only name of whom the mail was sent on for. */
export type QuestionMail = {
  messageId: number;
  mailId: number;
  /** Who sent it here. */
  sender: string;
  /** Of a mail that was sent on: whose it was before, how that is known, and whether the question is taken to be theirs. */
  original: { name: string; address: string; how: string; isAsker: boolean } | null;
  hints: { name: string; town: string; region: string };
  /** Questions it may belong to; `canJoin` while they are on their way. */
  perhaps: (Near & { canJoin: boolean })[];
};

/** The mails of a question and of those merged into it; none for whoever does not handle mail. The caller has made sure that the actor may see the question. */
export async function mailsOf(actor: Actor, { questionId, magazineId }: Pick<Situation, "questionId" | "magazineId">): Promise<QuestionMail[]> {
  if (!may(actor, "handleMail", magazineId)) return [];
  const rows = await db
    .select({
      messageId: messages.id,
      mailId: filings.mailId,
      fromName: filings.fromName,
      fromAddress: filings.fromAddress,
      originalFrom: filings.originalFrom,
      isOriginal: isOriginalAsker,
      hints: filings.hints,
      // A hint that was followed, or that leads here, is none any more.
      perhaps: sql<Near[]>`coalesce((
        select json_agg(json_build_object('reference', c.prefix || '-' || q.number, 'slugLine', q.slug_line, 'stage', q.stage) order by q.id desc)
        from questions q join columns c on c.id = q.column_id
        where q.id in (select jsonb_array_elements_text("filings"."perhaps")::bigint) and "filings"."tray" = 'question' and "messages"."question_id" = ${questionId}
          and c.magazine_id = ${magazineId} and q.id <> "messages"."question_id" and q.merged_into_id is distinct from "messages"."question_id"), '[]')`,
    })
    .from(messages)
    .innerJoin(filings, eq(filings.mailId, messages.mailId))
    .leftJoin(askers, eq(askers.questionId, messages.questionId))
    .where(and(inArray(messages.questionId, joined(questionId)), isNull(messages.detachedAt), isNull(messages.erasedAt)))
    .orderBy(messages.id);
  return rows.map(({ messageId, mailId, fromName, fromAddress, originalFrom, isOriginal, hints, perhaps }) => ({
    messageId,
    mailId,
    sender: fromName || fromAddress || "somebody who gave no name",
    original: originalFrom && { ...originalFrom, isAsker: isOriginal },
    hints: { name: hints?.name ?? "", town: hints?.town ?? "", region: hints?.region ?? "" },
    perhaps: perhaps.map((near) => ({ ...near, canJoin: isInRiver(near.stage) })),
  }));
}
