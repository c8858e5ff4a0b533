// Webhooks as a chief reads them. No secret of theirs is in it.
import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { deliveries, webhooks } from "@/db/schema/webhooks";
import type { Actor } from "../actor";
import { must } from "../may";
import { Missing } from "../refusal";

/** So many of the newest messages are shown. */
export const shownMessages = 50;

const shown = { id: webhooks.id, name: webhooks.name, url: webhooks.url, events: webhooks.events, hasSecret: isNotNull(webhooks.sealedSecret).mapWith(Boolean), failingSince: webhooks.failingSince, turnedOffAt: webhooks.turnedOffAt, turnedOffWhy: webhooks.turnedOffWhy, formerUntil: webhooks.formerUntil, madeAt: webhooks.madeAt };

/** The magazine's webhooks, by name. Throws Missing to anybody but a chief. */
export async function webhooksOf(actor: Actor, magazineId: number) {
  must(actor, "editSettings", magazineId);
  return db.select(shown).from(webhooks).where(and(eq(webhooks.magazineId, magazineId), isNull(webhooks.endedAt))).orderBy(asc(webhooks.name), asc(webhooks.id));
}

/** One of them. Throws Missing when it is none of the magazine's, or to anybody but a chief. */
export async function webhookFor(actor: Actor, magazineId: number, id: number) {
  must(actor, "editSettings", magazineId);
  const [row] = Number.isSafeInteger(id) ? await db.select(shown).from(webhooks).where(and(eq(webhooks.magazineId, magazineId), eq(webhooks.id, id), isNull(webhooks.endedAt))) : [];
  if (!row) throw new Missing("This webhook");
  return row;
}

/** What it was told lately, newest first. The caller has made sure that the actor may see it. */
export async function messagesTo(webhookId: number) {
  return db
    .select({
      id: deliveries.id,
      type: deliveries.type,
      messageId: deliveries.messageId,
      state: deliveries.state,
      tries: deliveries.tries,
      madeAt: deliveries.madeAt,
      triedAt: deliveries.triedAt,
      nextAt: deliveries.nextAt,
      status: deliveries.status,
      said: deliveries.said,
      took: deliveries.took,
      reference: sql<string | null>`${asReference}`,
    })
    .from(deliveries)
    .leftJoin(events, eq(events.id, deliveries.eventId))
    .leftJoin(questions, eq(questions.id, events.questionId))
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .where(eq(deliveries.webhookId, webhookId))
    .orderBy(desc(deliveries.id))
    .limit(shownMessages);
}
