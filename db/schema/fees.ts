// What contributors are owed and were paid: a ledger. An entry is a fact and never changes; a wrong one is reversed by another.
import { sql } from "drizzle-orm";
import { bigint, type AnyPgColumn, check, date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { feeNames, ledgerKindNames, payMeansNames } from "@/lib/words";
import { id, moment, ref } from "../shared";
import { assignments } from "./assignments";
import { issues, magazines } from "./magazine";
import { people } from "./people";
import { questions } from "./questions";

export const ledger = pgTable(
  "ledger",
  {
    id: id(),
    magazineId: ref().notNull().references(() => magazines.id),
    personId: ref().notNull().references(() => people.id),
    kind: text({ enum: ledgerKindNames }).notNull(),
    /** What is given; a payment and a reversal repeat it from what they settle or reverse. */
    fee: text({ enum: feeNames }).notNull(),
    /** In the smallest unit of the currency (ISO 4217). Below zero where too much was paid before. */
    amountMinor: bigint({ mode: "number" }),
    currency: text(),
    /** Copies of what, which book: in words. */
    note: text().notNull().default(""),
    /** From when it is due, when it was paid, when it was reversed: a day at the magazine. */
    day: date().notNull(),
    assignmentId: ref().references(() => assignments.id),
    questionId: ref().references(() => questions.id),
    /** The issue it was for when it fell due. */
    issueId: ref().references(() => issues.id),
    /** Of a payment: what it pays. */
    settlesId: ref().references((): AnyPgColumn => ledger.id),
    /** Of a reversal: the entry that was wrong. */
    reversesId: ref().references((): AnyPgColumn => ledger.id),
    means: text({ enum: payMeansNames }),
    /** Of the transfer, the cheque, the parcel. */
    reference: text().notNull().default(""),
    /** Why, of what was entered by hand. */
    word: text().notNull().default(""),
    /** Null where the rule of the magazine made it. */
    madeById: ref().references(() => people.id),
    madeAt: moment().notNull(),
  },
  (t) => [
    uniqueIndex("ledger_once").on(t.assignmentId).where(sql`${t.kind} in ('due', 'kill')`), // an assignment brings its fee or a kill fee, once
    uniqueIndex("ledger_reversed_once").on(t.reversesId), // an entry is reversed once
    index("ledger_settled").on(t.settlesId).where(sql`${t.settlesId} is not null`), // the payments of a fee
    index("ledger_listed").on(t.magazineId, t.kind, t.id), // the ledger, newest first
    index("ledger_person").on(t.personId, t.id), // one contributor's
    index("ledger_issue").on(t.issueId, t.id).where(sql`${t.issueId} is not null`), // those of one issue
    index("ledger_day").on(t.magazineId, t.day), // those of one month
    index("ledger_question").on(t.questionId).where(sql`${t.questionId} is not null`), // what a question costs
    check("ledger_fee", sql`${t.fee} <> 'none'`),
    check("ledger_money", sql`(${t.fee} = 'money') = (${t.amountMinor} is not null and ${t.currency} is not null)`),
    check("ledger_amount", sql`${t.amountMinor} <> 0`),
    check("ledger_currency", sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check("ledger_settles", sql`(${t.kind} = 'paid') = (${t.settlesId} is not null and ${t.means} is not null)`),
    check("ledger_reverses", sql`(${t.kind} = 'reversed') = (${t.reversesId} is not null)`),
  ],
);

/**
 * What is owed now: of each fee that is neither paid nor reversed, its entry. Kept by a trigger on the ledger, which refuses to pay or reverse what is
 * not open: of two who pay the same at once, one does.
 */
export const openFees = pgTable(
  "open_fees",
  {
    feeId: ref().primaryKey().references(() => ledger.id),
    magazineId: ref().notNull().references(() => magazines.id),
    personId: ref().notNull().references(() => people.id),
  },
  (t) => [
    index("open_fees_magazine").on(t.magazineId, t.feeId), // what a magazine owes
    index("open_fees_person").on(t.personId), // what a contributor is owed
  ],
);
