// Mail in: the mailboxes it is fetched from, every mail exactly as it came, and what the mailroom made of each.
import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Document } from "@/lib/kit/doc";
import type { Reading } from "@/lib/mime/reading";
import { doorNames, trayNames } from "@/lib/words";
import { id, madeAt, moment, ref } from "../shared";
import { columns, magazines } from "./magazine";
import { letters } from "./mail";
import { bytes, people } from "./people";
import { questions } from "./questions";

/** Where a column's readers write to. One address may be fetched by IMAP, taken by our own listener, and handed over by a provider. */
export const mailboxes = pgTable(
  "mailboxes",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    /** What readers write to, lower case; the listener takes mail for it. */
    address: text().notNull(),
    /** The mail server delivers ask+anything@ to ask@, so that replies can be told by their address. */
    plusAddresses: boolean().notNull().default(false),
    /** IMAP: null when this mailbox is not fetched. */
    host: text(),
    port: integer(),
    security: text({ enum: ["tls", "starttls", "none"] }),
    username: text(),
    /** Sealed with ASKDESK_SEAL_KEY: see kit/seal.ts. */
    sealedPassword: text(),
    folder: text().notNull().default("INBOX"),
    /** What becomes of a fetched mail on the server: marked as read, or moved to this folder. */
    moveTo: text(),
    /** The provider signs what it hands over with this secret, sealed. Null: nothing is taken at /api/mail. */
    sealedHookSecret: text(),
    /** The cursor: mail with a higher UID under this UIDVALIDITY has not been fetched (RFC 3501, 2.3.1.1). */
    uidValidity: bigint({ mode: "number" }),
    lastUid: bigint({ mode: "number" }),
    /** The worker that fetches just now, and until when it may without saying so again. */
    leasedBy: text(),
    leasedUntil: moment(),
    /** The last time the server was reached; since when it has not been; and what it said. */
    reachedAt: moment(),
    failingSince: moment(),
    lastError: text(),
    disabledAt: moment(),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex("mailboxes_address").on(t.address), // mail for an address has one column to go to
    index("mailboxes_column").on(t.columnId),
    check("mailboxes_address_lower", sql`${t.address} = lower(${t.address})`),
  ],
);

/** One mail as it came. A trigger refuses every change but an erasure. */
export const mail = pgTable(
  "mail",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    mailboxId: ref().references(() => mailboxes.id),
    door: text({ enum: doorNames }).notNull(),
    /** sha-256 of the raw bytes, hex. */
    rawHash: text().notNull(),
    /** sha-256 without the trace head lines each door adds: the same mail through two doors has one. */
    identity: text().notNull(),
    /** In bytes. The bytes themselves are in mail_raw. */
    size: integer().notNull(),
    /** From SMTP; null when the door knows of none, "" for the null return path. */
    envelopeFrom: text(),
    envelopeTo: text(),
    /** By our clock. */
    receivedAt: moment().notNull(),
    /** Who uploaded it, or erased it. */
    uploadedById: ref().references(() => people.id),
    erasedAt: moment(),
    erasedById: ref().references(() => people.id),
  },
  (t) => [
    uniqueIndex("mail_raw_once").on(t.columnId, t.rawHash), // the same bytes are one mail, through whichever door and however often
    index("mail_identity").on(t.columnId, t.identity, t.id), // the same mail through another door
    index("mail_envelope").on(sql`lower(${t.envelopeFrom})`).where(sql`${t.envelopeFrom} <> ''`), // what is held of an address
    index("mail_received").on(t.columnId, t.receivedAt, t.id), // what came while an upload was taken in
  ],
);

/** The bytes of a mail, in pieces of at most a megabyte, so that none has to be in memory whole while it is stored. */
export const mailRaw = pgTable(
  "mail_raw",
  { mailId: ref().notNull().references(() => mail.id), part: integer().notNull(), bytes: bytes().notNull() },
  (t) => [primaryKey({ columns: [t.mailId, t.part] })],
);

/** What the mailroom made of a mail. It can be put right, and made anew when mail is read better. */
export const filings = pgTable(
  "filings",
  {
    mailId: ref().primaryKey().references(() => mail.id),
    /** The mail's, by a trigger: where it lies in the lists of one column. */
    columnId: ref().notNull().default(0),
    tray: text({ enum: trayNames }).notNull().default("sorting"),
    /** Why it lies there: sentences, the weightiest first. */
    why: jsonb().$type<string[]>().notNull().default([]),
    /** Null until it has been read, and when it could not be. */
    reading: jsonb().$type<Reading>(),
    /** Copies of the reading's, for lists and look-ups. */
    subject: text().notNull().default(""),
    fromName: text().notNull().default(""),
    fromAddress: text().notNull().default(""),
    messageId: text(),
    /** The question it belongs to, as its first message or a later one. */
    questionId: ref().references(() => questions.id),
    /** Questions it may belong to, which a person decides. */
    perhaps: jsonb().$type<number[]>().notNull().default([]),
    /** The letter out it is about: a delivery report, an automatic answer, or our own letter come back. */
    letterId: ref().references(() => letters.id),
    /** Of a delivery report: nothing will ever reach that address. */
    permanent: boolean(),
    /** The mail it is the same as, come through another door. */
    twinOfId: ref().references((): AnyPgColumn => mail.id),
    /** 0 to 100, and what speaks for it, in words. */
    spamScore: integer().notNull().default(0),
    spamSigns: jsonb().$type<string[]>().notNull().default([]),
    /** From whom an editor's forwarded mail really is, as guessed or as put right. */
    originalFrom: jsonb().$type<{ name: string; address: string; how: string } | null>(),
    /** What of the credit line was found in the mail. */
    hints: jsonb().$type<{ name: string; town: string; region: string; postalAddress: string } | null>(),
    sortedAt: moment(),
    /** A person put it where it lies. */
    putById: ref().references(() => people.id),
    putAt: moment(),
  },
  (t) => [
    index("filings_tray").on(t.columnId, t.tray, t.mailId), // one tray of a column, newest first
    index("filings_column").on(t.columnId, t.mailId), // all trays of it
    index("filings_spelled").using("gin", sql`(${t.subject} || ' ' || ${t.fromName} || ' ' || ${t.fromAddress}) gin_trgm_ops`), // search by a part of a word
    index("filings_question").on(t.questionId).where(sql`${t.questionId} is not null`),
    index("filings_attached").on(t.questionId).where(sql`${t.questionId} is not null and coalesce(${t.reading}->'attachments', '[]') <> '[]'`), // questions with files that came with a mail
    index("filings_letter").on(t.letterId).where(sql`${t.letterId} is not null`), // a letter's life
    index("filings_message_id").on(t.messageId).where(sql`${t.messageId} is not null`), // a reply to a reader's own mail
    index("filings_from").on(t.fromAddress), // everything from one address
    index("filings_original").on(sql`lower(${t.originalFrom} ->> 'address')`).where(sql`${t.originalFrom} is not null`), // what was sent on for an address
    index("filings_twin").on(t.twinOfId).where(sql`${t.twinOfId} is not null`), // the same mail through other doors
  ],
);

/** Senders whose mail goes to the spam tray of a magazine, whatever it says: an address, or @host for everybody there. */
export const blockedSenders = pgTable(
  "blocked_senders",
  {
    magazineId: ref().notNull().references(() => magazines.id),
    address: text().notNull(),
    blockedById: ref().notNull().references(() => people.id),
    blockedAt: moment().notNull(),
  },
  (t) => [primaryKey({ columns: [t.magazineId, t.address] })],
);

/** A historian's answer that came by mail: it lies beside the draft until it is used or set aside. */
export const mailedAnswers = pgTable(
  "mailed_answers",
  {
    id: id(),
    questionId: ref().notNull().references(() => questions.id),
    mailId: ref().notNull().references(() => mail.id),
    contributorId: ref().notNull().references(() => people.id),
    answer: jsonb().$type<Document>().notNull(),
    /** "text" of the mail, or the name of the Word file. */
    source: text().notNull(),
    cameAt: moment().notNull(),
    usedAt: moment(),
    setAsideAt: moment(),
  },
  (t) => [uniqueIndex("mailed_answers_once").on(t.mailId, t.questionId), index("mailed_answers_question").on(t.questionId, t.id)],
);

/** An upload of .eml or .mbox: the file in pieces while it is being taken in, and how far that has come. */
export const mailImports = pgTable(
  "mail_imports",
  {
    id: id(),
    columnId: ref().notNull().references(() => columns.id),
    byId: ref().notNull().references(() => people.id),
    fileName: text().notNull(),
    /** In bytes, as the browser said when it began. */
    size: bigint({ mode: "number" }).notNull(),
    /** So many bytes have come. */
    uploaded: bigint({ mode: "number" }).notNull().default(0),
    /** The last of them came then. */
    sentAt: moment(),
    /** So many bytes have been taken in: where to go on after a stop. */
    takenIn: bigint({ mode: "number" }).notNull().default(0),
    mails: integer().notNull().default(0),
    /** Of those, how many were there already. */
    known: integer().notNull().default(0),
    madeAt: moment().notNull(),
    uploadedAt: moment(),
    finishedAt: moment(),
    stoppedAt: moment(),
    lastError: text(),
  },
  (t) => [index("mail_imports_column").on(t.columnId, t.id)],
);
export const mailImportParts = pgTable(
  "mail_import_parts",
  { importId: ref().notNull().references(() => mailImports.id, { onDelete: "cascade" }), at: bigint({ mode: "number" }).notNull(), bytes: bytes().notNull() },
  (t) => [primaryKey({ columns: [t.importId, t.at] })],
);
