// What happened reaches other systems as well, where a chief wants it: one row and one job to each, in the transaction of the event.
import { randomBytes } from "node:crypto";
import { and, eq, exists, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pageStands, publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import { deliveries, webhooks } from "@/db/schema/webhooks";
import { wordpressPosts, wordpressSites } from "@/db/schema/wordpress";
import { enqueue } from "../jobs/queue";
import type { HookEvent } from "../words";
import type { EventKind } from "./kinds";

/** Of all that happens, what others may hear of. Of a question that is not before readers they hear only that one has come. */
const told: { readonly [K in EventKind]?: HookEvent } = {
  received: "question.received",
  published: "answer.published",
  corrected: "answer.corrected",
  printed: "answer.printed",
  withdrawn: "answer.withdrawn",
};

type Happened = { kind: EventKind; at: Date; magazineId: number; questionId: number };

/** A new name for a message, as receivers know it: letters and figures, by chance. */
export const newMessageId = (): string => `msg_${randomBytes(16).toString("hex")}`;

/** After these an answer goes before readers, or reads otherwise than before. */
const puts: ReadonlySet<EventKind> = new Set(["published", "corrected"]);
const touches: ReadonlySet<EventKind> = new Set([...puts, "printed", "withdrawn", "topicsSet", "readerErased"]);

/** Writes down that a column's WordPress site is to be made to agree with what stands here, where there is one. */
async function fanOutPosts(tx: Tx, { kind, at, questionId }: Happened): Promise<void> {
  if (!touches.has(kind)) return;
  const asked = { asked: sql`${wordpressPosts.asked} + 1`, askedAt: at, state: "waiting" as const, tries: 0, nextAt: at };
  if (puts.has(kind)) {
    const [site] = await tx.select({ columnId: wordpressSites.columnId }).from(wordpressSites).innerJoin(questions, eq(questions.columnId, wordpressSites.columnId)).where(eq(questions.id, questionId));
    if (!site) return;
    await tx.insert(wordpressPosts).values({ questionId, columnId: site.columnId, askedAt: at, nextAt: at }).onConflictDoUpdate({ target: wordpressPosts.questionId, set: asked });
  } else if ((await tx.update(wordpressPosts).set(asked).where(eq(wordpressPosts.questionId, questionId)).returning({ id: wordpressPosts.questionId })).length === 0) return;
  await enqueue(tx, "push", { questionId }, { key: `push ${questionId}`, canWait: true });
}

/** Writes down who is to be told of an event, each with the job that tells it. */
export async function fanOut(tx: Tx, eventId: number, happened: Happened): Promise<void> {
  await fanOutPosts(tx, happened);
  const { kind, at, magazineId, questionId } = happened;
  const type = told[kind];
  if (!type) return;
  const standing = kind === "printed" ? exists(tx.select({ one: sql`1` }).from(publications).where(and(eq(publications.questionId, questionId), pageStands))) : undefined;
  const those = await tx.select({ id: webhooks.id }).from(webhooks).where(and(eq(webhooks.magazineId, magazineId), isNotNull(webhooks.sealedSecret), isNull(webhooks.endedAt), isNull(webhooks.turnedOffAt), sql`${webhooks.events} ? ${type}`, standing));
  for (const { id } of those) {
    const [made] = await tx.insert(deliveries).values({ webhookId: id, eventId, type, messageId: newMessageId(), madeAt: at, nextAt: at }).returning({ id: deliveries.id });
    await enqueue(tx, "deliver", { deliveryId: made!.id }, { key: `deliver ${made!.id}`, canWait: true });
  }
}
