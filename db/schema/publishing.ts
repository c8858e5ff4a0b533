// One revision put before readers: when, where, under which byline. Scheduled, live and withdrawn are read off the moments.
import { and, isNotNull, isNull, sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, customType, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Document } from "@/lib/kit/doc";
import { id, moment, ref } from "../shared";
import { revisions } from "./answers";
import { columns, issues, magazines } from "./magazine";
import { bytes, people } from "./people";
import { questions } from "./questions";

/** A name as printed; the handle leads to the contributor's page. */
export type Byline = { personId: number; name: string; handle: string };

export const publications = pgTable(
  "publications",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    revisionId: ref().notNull().references(() => revisions.id),
    columnId: ref().notNull().references(() => columns.id),
    path: text().notNull(),
    headline: text().notNull(),
    deck: text().notNull().default(""),
    kicker: text().notNull().default(""),
    bylines: jsonb().$type<Byline[]>().notNull(),
    bio: jsonb().$type<Document>().notNull(),
    /** The credit line as printed, without the dash: "Margaret Ellison, Duluth, Minn." */
    credit: text().notNull(),
    /** The issue it first appeared in, when it is known. */
    issueId: ref().references(() => issues.id),
    /** The sources as they are printed in a box of their own, where the desk chose to; each a paragraph. */
    sources: jsonb().$type<Document>(),
    /** What was wrong, on a corrected publication; printed with the date. */
    correction: text(),
    publishedById: ref().notNull().references(() => people.id),
    madeAt: moment().notNull(),
    goesLiveAt: moment().notNull(),
    wentLiveAt: moment(),
    /** When the first publication of this question went live; set by a trigger, so that a correction keeps its place in lists. */
    firstLiveAt: moment(),
    /** A schedule called off before it went live. */
    cancelledAt: moment(),
    /** Replaced by a corrected publication. */
    supersededAt: moment(),
    withdrawnAt: moment(),
    /** The sentence readers get in its place. */
    withdrawal: text(),
  },
  (t) => [
    // One page stands per question, so that an answer can be corrected while its page stays up.
    uniqueIndex("publications_standing").on(t.questionId).where(sql`went_live_at is not null and superseded_at is null and withdrawn_at is null`),
    uniqueIndex("publications_scheduled").on(t.questionId).where(sql`went_live_at is null and cancelled_at is null`), // one schedule at a time
    uniqueIndex("publications_path").on(t.columnId, t.path).where(sql`went_live_at is not null and superseded_at is null and withdrawn_at is null`), // an address is one page
    index("publications_column").on(t.columnId, t.firstLiveAt), // fronts, archives and feeds, newest first
    index("publications_addresses").on(t.columnId, t.path), // whose an address was, one after the other
    index("publications_question").on(t.questionId), // what became of one question: its corrections, its first day
    index("publications_corrected").on(t.columnId, t.wentLiveAt).where(sql`correction is not null`), // the list of corrections
    check("publications_order", sql`cancelled_at is null or went_live_at is null`),
  ],
);

/** The page of a row is before readers now; for a second look at the table under another name. */
export const standsIn = ({ wentLiveAt, supersededAt, withdrawnAt }: Record<"wentLiveAt" | "supersededAt" | "withdrawnAt", AnyPgColumn>) => and(isNotNull(wentLiveAt), isNull(supersededAt), isNull(withdrawnAt))!;
/** The page is before readers now. */
export const pageStands = standsIn(publications);
/** It waits for its hour. */
export const isScheduled = and(isNull(publications.wentLiveAt), isNull(publications.cancelledAt))!;

/** Printed in a numbered issue of the magazine, on a page. */
export const printings = pgTable(
  "printings",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    issueId: ref().notNull().references(() => issues.id),
    page: integer().notNull(),
    markedById: ref().notNull().references(() => people.id),
    markedAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("printings_once").on(t.questionId, t.issueId),
    index("printings_issue").on(t.issueId), // what an issue has printed, for the balance of the next
    check("printings_page", sql`${t.page} > 0`),
  ],
);

/** An address at which an answer stood before it stood here: it leads on. As a path in small letters, without the slash at its end. */
export const oldAddresses = pgTable(
  "old_addresses",
  {
    id: id(),
    magazineId: ref().notNull().references(() => magazines.id),
    path: text().notNull(),
    questionId: ref().notNull().references(() => questions.id),
  },
  (t) => [
    uniqueIndex("old_addresses_path").on(t.magazineId, t.path), // an address leads to one answer
    index("old_addresses_question").on(t.questionId), // those of one answer
  ],
);

const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => "xid8" });

/**
 * One change of where answers stand, left by triggers in its transaction: each server keeps all addresses in memory and reads anew those of the question, or
 * everything where none is named. Swept out after a day.
 */
export const addressMarks = pgTable("address_marks", {
  id: id(),
  transaction: xid8().notNull().default(sql`pg_current_xact_id()`),
  madeAt: moment().notNull().default(sql`clock_timestamp()`),
  questionId: ref(),
});

const snapshot = customType<{ data: string; driverData: string }>({ dataType: () => "pg_snapshot" });

/** What a public page's head says besides its body (app/press/printed.ts). */
export type PrintHead = { contentType: string; etag: string; lastModified: string; more: Record<string, string> };

/** A public page as it was printed by one of the servers, for all of them. Kept for as long as nothing it may show has changed. */
export const prints = pgTable(
  "prints",
  {
    /** Of which build of the pages, under which public address: another one prints its own. */
    edition: text().notNull(),
    path: text().notNull(),
    head: jsonb().$type<PrintHead>().notNull(),
    /** Compressed by Brotli where that makes it smaller. */
    body: bytes().notNull(),
    isCompressed: boolean().notNull(),
    /** What of the database could be seen before it was begun. */
    seen: snapshot().notNull(),
    printedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.edition, t.path] }),
    index("prints_printed").on(t.printedAt), // swept by age
  ],
);
