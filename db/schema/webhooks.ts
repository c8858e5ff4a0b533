// Systems elsewhere that are told when something happens, and what was told to each.
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { deliveryStateNames, type HookEvent, hookEventNames } from "@/lib/words";
import { id, madeAt, moment, ref } from "../shared";
import { magazines } from "./magazine";
import { events } from "./timeline";

/** One address that a chief wants told. It goes away by `endedAt`, and its secrets with it. */
export const webhooks = pgTable(
  "webhooks",
  {
    id: id(),
    magazineId: ref().notNull().references(() => magazines.id),
    name: text().notNull(),
    url: text().notNull(),
    /** Names from lib/words.ts. */
    events: jsonb().$type<HookEvent[]>().notNull(),
    /** What is sent is signed with it; sealed with ASKDESK_SEAL_KEY: see kit/seal.ts. */
    sealedSecret: text(),
    /** The one before, with which is signed as well until then. */
    sealedFormerSecret: text(),
    formerUntil: moment(),
    /** Since when nothing has arrived there; null while it does. */
    failingSince: moment(),
    turnedOffAt: moment(),
    /** Why it was turned off by itself; null when somebody did it. */
    turnedOffWhy: text(),
    madeAt: madeAt(),
    endedAt: moment(),
  },
  (t) => [
    index("webhooks_magazine").on(t.magazineId).where(sql`${t.endedAt} is null`), // whom an event concerns, in its own transaction
    check("webhooks_ended", sql`${t.endedAt} is null or ${t.sealedSecret} is null`),
  ],
);

/** One event told to one of them, with what came of it. Kept for a month. */
export const deliveries = pgTable(
  "webhook_deliveries",
  {
    id: id(),
    webhookId: ref().notNull().references(() => webhooks.id),
    /** Null for a test. */
    eventId: ref().references(() => events.id),
    type: text({ enum: [...hookEventNames, "test"] }).notNull(),
    /** What the receiver knows it by; the same for every try. */
    messageId: text().notNull(),
    /** As it was first sent: each try sends the same bytes. Null until then. */
    body: text(),
    state: text({ enum: deliveryStateNames }).notNull().default("waiting"),
    tries: integer().notNull().default(0),
    madeAt: moment().notNull(),
    triedAt: moment(),
    nextAt: moment(),
    /** The last answer: its status, or null when there was none, and the beginning of what it said. */
    status: integer(),
    said: text().notNull().default(""),
    /** Milliseconds until that answer. */
    took: integer(),
  },
  (t) => [
    index("webhook_deliveries_webhook").on(t.webhookId, t.id), // its log, newest first
    uniqueIndex("webhook_deliveries_once").on(t.webhookId, t.eventId), // an event is told once
    uniqueIndex("webhook_deliveries_message").on(t.messageId),
    index("webhook_deliveries_waiting").on(t.nextAt).where(sql`${t.state} = 'waiting'`), // those left without a job
    index("webhook_deliveries_made").on(t.madeAt), // swept by age
  ],
);
