// Magazines, their columns and numbers, and the standing elements that repeat on every page.
import { sql } from "drizzle-orm";
import { boolean, check, customType, date, index, integer, jsonb, numeric, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { faceNames } from "@/lib/copyfit/setting";
import { houseLook, type Look } from "@/lib/look/look";
import { houseRights, type RightsTerms } from "@/lib/kit/rights-terms";
import { anchorNames, boardWording, dueMomentNames, dueNames, placeStyleNames } from "@/lib/words";
import { id, madeAt, moment, ref } from "../shared";

/** A handle elsewhere, as printed: label "Bluesky", handle "@quarterly.example", and the address it leads to. */
export type Social = { label: string; handle: string; url: string };
/** Where mail goes that is no question: label "Subscriptions", and an email address. */
export type PassOnAddress = { label: string; email: string };

export const magazines = pgTable(
  "magazines",
  {
    id: id(),
    name: text().notNull(),
    /** Short working name in addresses of the desk: /desk/settings/[handle]. */
    handle: text().notNull(),
    /** A host of its own, lower case without port: on it, `/` is this magazine's. */
    host: text(),
    /** Nameplate, colours and faces (lib/look/look.ts). */
    look: jsonb().$type<Look>().notNull().default(houseLook),
    /** BCP 47; dates and numbers are written in it. */
    locale: text().notNull().default("en-US"),
    /** IANA name; schedules and dates are in it. */
    timeZone: text().notNull().default("America/New_York"),
    /** Between these hours, and on these days of the week (0 is Sunday), nobody is reminded of anything. The same hour twice: none. */
    quietFrom: text().notNull().default("19:00"),
    quietTo: text().notNull().default("07:00"),
    quietDays: integer().array().notNull().default([]),
    /** The magazine's own site, if any. */
    siteUrl: text().notNull().default(""),
    /** "1234-5678", as the ISSN centre gave it; empty without one. */
    issn: text().notNull().default(""),
    /** The last two days' answers are also listed for news searches. */
    hasNewsSitemap: boolean().notNull().default(false),
    /** The key under which search engines are told of new and changed pages; null where they are not told. https://www.indexnow.org/documentation */
    indexNowKey: text(),
    /** One or two sentences for the foot of every page. */
    about: text().notNull().default(""),
    subscribeText: text().notNull().default(""),
    subscribeUrl: text().notNull().default(""),
    socials: jsonb().$type<Social[]>().notNull().default([]),
    passOnAddresses: jsonb().$type<PassOnAddress[]>().notNull().default([]),
    /** From: of letters out. */
    letterFrom: text().notNull().default(""),
    /** When the fee of an answer falls due. */
    feeDueAt: text({ enum: dueMomentNames }).notNull().default("publication"),
    /** What is paid when a question is killed after it was taken up: a share of the fee in percent, or an amount in its currency; neither is nothing. */
    killShare: integer().default(25),
    killAmount: numeric({ precision: 10, scale: 2 }),
    /** The rights that are asked for with an offer, unless it says otherwise. */
    rights: jsonb().$type<RightsTerms>().notNull().default(houseRights),
    /** Where nothing was agreed, as in an old archive: the magazine states that it may show the answer on the web, in these words; or that it may not. */
    webWhereUnknown: boolean().notNull().default(true),
    rightsStatement: text().notNull().default(""),
    /** How letters out end. */
    letterSignOff: text().notNull().default("The editors"),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex("magazines_handle").on(t.handle),
    uniqueIndex("magazines_host").on(t.host), // a request is matched to a magazine by host
    check("magazines_issn_form", sql`${t.issn} ~ '^([0-9]{4}-[0-9]{3}[0-9X])?$'`),
    check("magazines_kill_fee", sql`(${t.killShare} is null or ${t.killAmount} is null) and ${t.killShare} between 1 and 100 and ${t.killAmount} > 0`),
    check("magazines_index_now_key_form", sql`${t.indexNowKey} ~ '^[a-z0-9]{32}$'`),
  ],
);

export const columns = pgTable(
  "columns",
  {
    id: id(),
    magazineId: ref().notNull().references(() => magazines.id),
    name: text().notNull(),
    /** The first part of every address of this column; unique over the installation. */
    path: text().notNull(),
    /** Begins every reference: WWQ in WWQ-1042. */
    prefix: text().notNull(),
    /** The number the next question gets; raised in the transaction that makes it. */
    nextNumber: integer().notNull().default(1001),
    tagline: text().notNull().default(""),
    placeStyle: text({ enum: placeStyleNames }).notNull().default("ap"),
    /** Standing elements of the page. `{issue}` and `{magazine}` are filled in. */
    askHeading: text().notNull().default("Ask us something"),
    askIntro: text().notNull().default(""),
    askQuiet: text().notNull().default(""),
    sendLine: text().notNull().default("Send queries to"),
    postalAddress: text().notNull().default(""),
    email: text().notNull().default(""),
    attributionLine: text().notNull().default("This article first appeared in the {issue} issue of {magazine}."),
    moreHeading: text().notNull().default("More questions"),
    withheldLine: text().notNull().default("Name withheld"),
    /** Readers may read a corrected answer as it stood before (lib/publishing/versions.ts). */
    showsVersions: boolean().notNull().default(false),
    /** Sites that may show the column's form and newest answers in a frame, as origins (lib/magazine/sites.ts); nobody else may. */
    framedBy: jsonb().$type<string[]>().notNull().default([]),
    /** How the column works, for the form: what readers may expect, one promise a line. */
    howItWorks: text().notNull().default(""),
    consentWording: text().notNull(),
    /** Readers find open questions on a board (lib/board); the words agreed to before one is shown there; whether it says the issue one is planned for; and whether search engines may keep what is not answered. */
    hasBoard: boolean().notNull().default(false),
    boardWording: text().notNull().default(boardWording),
    boardSaysIssue: boolean().notNull().default(false),
    boardIsFound: boolean().notNull().default(false),
    /** Days within which an editor answers; the inbox counts against it. */
    promiseDays: integer().notNull().default(14),
    monthsToPrintFrom: integer().notNull().default(3),
    monthsToPrintTo: integer().notNull().default(9),
    maxWords: integer().notNull().default(300),
    /** Days for which the link in the letter of an offer works. */
    inviteDays: integer().notNull().default(14),
    /** Days of silence after which the next in line is asked. */
    silenceDays: integer().notNull().default(5),
    /** The column as it is set in print (lib/copyfit/setting.ts): face by name, points, spaces in lines, and the lines of its usual slot. */
    setFace: text({ enum: faceNames }).notNull().default("newsreader"),
    setWidth: numeric({ precision: 6, scale: 2, mode: "number" }).notNull().default(216),
    setSize: numeric({ precision: 5, scale: 2, mode: "number" }).notNull().default(9.5),
    setLeading: numeric({ precision: 5, scale: 2, mode: "number" }).notNull().default(12),
    /** The face's width in percent of what it was drawn as: a face of the magazine's own is the nearest one, wider or narrower. */
    setScale: numeric({ precision: 5, scale: 2, mode: "number" }).notNull().default(100),
    setHyphenated: boolean().notNull().default(true),
    setIndent: numeric({ precision: 5, scale: 2, mode: "number" }).notNull().default(12),
    setQuoteIndent: numeric({ precision: 5, scale: 2, mode: "number" }).notNull().default(12),
    setQuoteSpace: numeric({ precision: 4, scale: 2, mode: "number" }).notNull().default(1),
    setSubheadSpace: numeric({ precision: 4, scale: 2, mode: "number" }).notNull().default(1),
    setPartSpace: numeric({ precision: 4, scale: 2, mode: "number" }).notNull().default(1),
    slotLines: integer(),
    madeAt: madeAt(),
  },
  (t) => [
    uniqueIndex("columns_path").on(t.path),
    uniqueIndex("columns_prefix").on(t.prefix),
    index("columns_magazine").on(t.magazineId),
    check("columns_prefix_form", sql`${t.prefix} ~ '^[A-Z]{2,6}$'`),
  ],
);

/** A path that a column had before. Readers' links begin with it: they lead on to the present one, and no other column may have it. */
export const formerPaths = pgTable(
  "former_paths",
  {
    path: text().primaryKey(),
    columnId: ref().notNull().references(() => columns.id),
    leftAt: moment().notNull(),
  },
  (t) => [index("former_paths_column").on(t.columnId)], // what its settings say of it
);

/** A dated number of the magazine. The cover date is not the on-sale date. */
export const issues = pgTable(
  "issues",
  {
    id: id(),
    magazineId: ref().notNull().references(() => magazines.id),
    /** As printed on the cover: "Winter 2027". */
    name: text().notNull(),
    path: text().notNull(),
    coverDate: date().notNull(),
    onSaleOn: date().notNull(),
    copyCloseOn: date().notNull(),
    /** The facts are settled. Null: with copy. */
    factCloseOn: date(),
    /** The pages go to the printer. Null: nobody has said; due days counted from it are counted from the day on sale. */
    printerCloseOn: date(),
  },
  (t) => [
    uniqueIndex("issues_name").on(t.magazineId, t.name),
    uniqueIndex("issues_path").on(t.magazineId, t.path),
    check("issues_copy_before_sale", sql`${t.copyCloseOn} <= ${t.onSaleOn}`),
    check("issues_printer_in_between", sql`${t.printerCloseOn} between ${t.copyCloseOn} and ${t.onSaleOn}`),
    check("issues_facts_before_printer", sql`${t.factCloseOn} <= coalesce(${t.printerCloseOn}, ${t.onSaleOn})`),
  ],
);

/** So many days before which day of an issue something is due. Of a column, or of all columns of a magazine that have none of their own; without a row lib/magazine/due-days.ts says. */
export const dueOffsets = pgTable(
  "due_offsets",
  {
    magazineId: ref().notNull().references(() => magazines.id),
    columnId: ref().references(() => columns.id),
    what: text({ enum: dueNames }).notNull(),
    anchor: text({ enum: anchorNames }).notNull(),
    days: integer().notNull(),
  },
  (t) => [unique("due_offsets_one").on(t.magazineId, t.columnId, t.what).nullsNotDistinct(), check("due_offsets_days", sql`${t.days} between 0 and 365`)],
);

export const topics = pgTable(
  "topics",
  {
    id: id(),
    magazineId: ref().notNull().references(() => magazines.id),
    name: text().notNull(),
    path: text().notNull(),
  },
  (t) => [uniqueIndex("topics_path").on(t.magazineId, t.path), uniqueIndex("topics_name").on(t.magazineId, t.name)],
);

const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => "xid8" });

/**
 * A change after which readers' pages have to be printed anew, by the transaction that made it: what was printed of a state of the
 * database in which that cannot be seen yet is stale. Kept for a day.
 */
export const staleMarks = pgTable("stale_marks", {
  id: id(),
  transaction: xid8().notNull().default(sql`pg_current_xact_id()`),
  madeAt: moment().notNull().default(sql`clock_timestamp()`),
});
