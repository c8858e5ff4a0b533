import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { ledger, openFees } from "@/db/schema/fees";
import { magazines } from "@/db/schema/magazine";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { kill } from "../assignments/kill";
import { Missing, Refusal } from "../refusal";
import { feesAsCsv } from "./as-csv";
import { enterFee } from "./enter";
import { fallDue } from "./fall-due";
import { entering, feeRule, paying, reversing } from "./fee";
import { markAsPaid } from "./mark-as-paid";
import { entryFor, feeChoices, ledgerPage, owedBy, ownLedger, statementFor, totalsOf } from "./queries";
import { reverse } from "./reverse";
import { setFeeRule } from "./set-rule";

const now = new Date("2026-11-10T15:00:00Z");
const everything = { show: "all", by: undefined, issue: undefined, month: undefined } as const;
const owed = { ...everything, show: "owed" } as const;

async function desk() {
  const { magazine, column, editor, other: chief } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const promised = async (stage: "drafting" | "ready" | "assigned" = "ready", terms: Partial<typeof assignments.$inferInsert> = {}) => {
    const question = await makeQuestion(column.id, stage, helen);
    await db.update(assignments).set({ fee: "money", feeAmount: "300.00", feeCurrency: "USD", ...terms }).where(eq(assignments.questionId, question.id));
    return { questionId: question.id, magazineId: magazine.id, reference: question.reference };
  };
  const due = async (...of: Parameters<typeof promised>) => {
    const question = await promised(...of);
    await db.transaction((tx) => fallDue(tx, chief, question, "publication", now));
    const [entry] = await db.select().from(ledger).where(eq(ledger.questionId, question.questionId));
    return entry!;
  };
  return { magazine, column, editor, chief, helen, promised, due };
}
const pay = (feeId: number[], more: object = {}) => paying.parse({ feeId: feeId.map(String), paidOn: "2026-11-10", means: "transfer", reference: "Batch 7", ...more });

test("a fee falls due once, at the moment of the rule and at no other, and is told in the story", async () => {
  const { magazine, chief, helen, promised } = await desk();
  const question = await promised();
  const fall = (moment: "approval" | "publication") => db.transaction((tx) => fallDue(tx, chief, question, moment, now));
  await fall("approval");
  expect(await db.$count(ledger, eq(ledger.questionId, question.questionId))).toBe(0);
  await Promise.all([fall("publication"), fall("publication"), fall("publication")]);
  expect(await db.select().from(ledger).where(eq(ledger.questionId, question.questionId))).toMatchObject([{ kind: "due", personId: helen.id, amountMinor: 30000, currency: "USD", day: "2026-11-10" }]);
  expect(await db.$count(events, sql`kind = 'feeDue' and question_id = ${question.questionId}`)).toBe(1);
  await setFeeRule(chief, feeRule.parse({ magazineId: magazine.id, feeDueAt: "approval", kill: "none" }), now);
  const next = await promised("ready", { fee: "copies", feeAmount: null, feeCurrency: null, feeNote: "two of Winter" });
  await db.transaction((tx) => fallDue(tx, chief, next, "approval", now));
  expect(await db.select().from(ledger).where(eq(ledger.questionId, next.questionId))).toMatchObject([{ fee: "copies", amountMinor: null, note: "two of Winter" }]);
});

test("a killed question brings the kill fee of the rule or what was chosen, once taken up; none where the fee is due", async () => {
  const { chief, due, promised } = await desk();
  const killed = async (stage: "drafting" | "assigned", killFee?: string) => {
    const question = await promised(stage);
    await kill(chief, { questionId: question.questionId, reason: "No room.", killFee }, now);
    return (await db.select().from(ledger).where(eq(ledger.questionId, question.questionId))).map(({ kind, amountMinor }) => [kind, amountMinor]);
  };
  expect(await killed("drafting")).toEqual([["kill", 7500]]);
  expect(await killed("drafting", "120")).toEqual([["kill", 12000]]);
  expect(await killed("drafting", "0")).toEqual([]);
  expect(await killed("assigned")).toEqual([]);
  expect(await killed("assigned", "50")).toEqual([["kill", 5000]]);
  await expect(killed("drafting", "a lot")).rejects.toThrow(Refusal);
  const entry = await due();
  await kill(chief, { questionId: entry.questionId!, reason: "No room." }, now);
  expect(await db.$count(ledger, eq(ledger.questionId, entry.questionId!))).toBe(1);
});

test("of two chiefs who pay the same at once, one does; paid again it is refused, by the database too", async () => {
  const { magazine, chief, due } = await desk();
  const second = await makePerson(magazine.id, "chief");
  const [a, b] = [await due(), await due()];
  const tried = await Promise.allSettled([markAsPaid(chief, pay([a.id, b.id]), now), markAsPaid(second, pay([b.id, a.id]), now)]);
  expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(tried.find(({ status }) => status === "rejected")).toMatchObject({ reason: expect.any(Refusal) });
  expect(await db.$count(ledger, eq(ledger.kind, "paid"))).toBe(2);
  await expect(markAsPaid(chief, pay([a.id]), now)).rejects.toThrow("no longer owed");
  const { id: _id, ...again } = (await db.select().from(ledger).where(eq(ledger.settlesId, a.id)))[0]!;
  await expect(db.insert(ledger).values(again)).rejects.toMatchObject({ cause: { message: expect.stringContaining("not open") } });
  await expect(db.delete(ledger).where(eq(ledger.id, a.id))).rejects.toThrow();
  await expect(db.update(ledger).set({ amountMinor: 1 }).where(eq(ledger.id, a.id))).rejects.toMatchObject({ cause: { message: expect.stringContaining("never change") } });
});

test("several are paid together or not at all", async () => {
  const { chief, due } = await desk();
  const [a, b] = [await due(), await due()];
  await markAsPaid(chief, pay([a.id]), now);
  await expect(markAsPaid(chief, pay([b.id, a.id]), now)).rejects.toThrow("One of them is no longer owed");
  expect(await db.$count(openFees, eq(openFees.feeId, b.id))).toBe(1);
  await expect(markAsPaid(chief, pay([b.id], { paidOn: "2026-11-11" }), now)).rejects.toMatchObject({ fields: { paidOn: expect.any(String) } });
  expect(await markAsPaid(chief, pay([b.id, b.id]), now)).toBe(1);
});

test("a wrong payment is reversed and the fee is owed again, to be paid again; a wrong fee is reversed once, and not while it is paid", async () => {
  const { chief, due } = await desk();
  const fee = await due();
  const undo = (entryId: number) => reverse(chief, reversing.parse({ entryId: String(entryId), word: "The transfer came back." }), now);
  await markAsPaid(chief, pay([fee.id]), now);
  await expect(undo(fee.id)).rejects.toThrow("Reverse the payment first");
  const [payment] = await db.select().from(ledger).where(eq(ledger.settlesId, fee.id));
  const both = await Promise.allSettled([undo(payment!.id), undo(payment!.id)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await markAsPaid(chief, pay([fee.id]), now)).toBe(1);
  const again = (await db.select().from(ledger).where(eq(ledger.settlesId, fee.id))).at(-1)!;
  await undo(again.id);
  await undo(fee.id);
  expect(await db.$count(openFees, eq(openFees.feeId, fee.id))).toBe(0);
  await expect(undo(fee.id)).rejects.toThrow("reversed already");
  const { around } = await entryFor(chief, again.id);
  expect(around.map(({ kind }) => kind)).toEqual(["due", "paid", "reversed", "paid", "reversed", "reversed"]);
});

test("what is owed is told by person and month, with a sum in each currency, and corrections take away from it", async () => {
  const { magazine, chief, editor, helen, due } = await desk();
  await due();
  await due("ready", { feeAmount: "50.50", feeCurrency: "EUR" });
  await due("ready", { fee: "bookCredit", feeAmount: null, feeCurrency: null, feeNote: "one book" });
  const correct = (typed: object) => enterFee(chief, entering.parse({ magazineId: magazine.id, personId: helen.id, fee: "money", currency: "USD", day: "2026-10-31", word: "Paid too much in spring.", amount: "-40", ...typed }), now);
  await correct({});
  await expect(correct({ personId: editor.id })).rejects.toMatchObject({ fields: { personId: expect.any(String) } });
  await expect(correct({ reference: "ZZZ-1" })).rejects.toMatchObject({ fields: { reference: expect.any(String) } });
  expect(await totalsOf(editor, { ...owed, magazineId: magazine.id })).toEqual([
    { currency: null, fee: "bookCredit", sum: 0, entries: 1 },
    { currency: "EUR", fee: "money", sum: 5050, entries: 1 },
    { currency: "USD", fee: "money", sum: 26000, entries: 2 },
  ]);
  expect((await owedBy(editor, { ...owed, magazineId: magazine.id }, "month")).map(({ name, currency, sum }) => [name, currency, sum])).toEqual([["2026-10", "USD", -4000], ["2026-11", null, 0], ["2026-11", "EUR", 5050], ["2026-11", "USD", 30000]]);
  expect((await owedBy(editor, { ...owed, magazineId: magazine.id }, "person")).every(({ name }) => name === helen.name)).toBe(true);
  expect((await ledgerPage(editor, { ...owed, magazineId: magazine.id, month: "2026-10" })).entries).toMatchObject([{ amountMinor: -4000, kind: "correction" }]);
  expect((await statementFor(editor, magazine.id, helen.id, { from: "2026-01-01", before: "2027-01-01" })).entries).toHaveLength(4);
});

test("an editor sees the ledger and pays nothing; a checker and another desk see none; a historian sees the own, without the desk’s words", async () => {
  const { magazine, chief, editor, helen, due } = await desk();
  const [checker, stranger, other] = [await makePerson(magazine.id, "checker"), await desk(), await makePerson(magazine.id, "contributor")];
  const fee = await due();
  await markAsPaid(chief, pay([fee.id]), now);
  await expect(markAsPaid(editor, pay([fee.id]), now)).rejects.toThrow(Missing);
  await expect(reverse(editor, { entryId: fee.id, word: "No." }, now)).rejects.toThrow(Missing);
  for (const nobody of [checker, helen]) await expect(ledgerPage(nobody, { ...everything, magazineId: magazine.id })).rejects.toThrow(Missing);
  await expect(ledgerPage(stranger.chief, { ...everything, magazineId: magazine.id })).rejects.toThrow(Missing);
  await expect(entryFor(stranger.chief, fee.id)).rejects.toThrow(Missing);
  await expect(markAsPaid(stranger.chief, pay([fee.id]), now)).rejects.toThrow(Missing);
  await expect(statementFor(stranger.chief, magazine.id, helen.id, { from: "2026-01-01", before: "2027-01-01" })).rejects.toThrow(Missing);
  expect((await feeChoices(editor, magazine.id)).contributors.map(({ id }) => id)).toEqual(expect.arrayContaining([helen.id, other.id]));
  expect((await ownLedger(other)).entries).toEqual([]);
  const own = await ownLedger(helen);
  expect(own.entries.map(({ kind }) => kind)).toEqual(["paid", "due"]);
  expect(JSON.stringify(own)).not.toContain(chief.name);
});

test("the file for a spreadsheet has every line that is looked at, and no formula", async () => {
  const { magazine, chief, helen } = await desk();
  await enterFee(chief, entering.parse({ magazineId: magazine.id, personId: helen.id, fee: "copies", note: "=1+1", day: "2026-11-01", word: 'Two, "as agreed"' }), now);
  await enterFee(chief, entering.parse({ magazineId: magazine.id, personId: helen.id, fee: "money", amount: "-12.50", currency: "GBP", day: "2026-11-01", word: "Too much" }), now);
  let file = "";
  for await (const part of feesAsCsv(chief, { ...everything, magazineId: magazine.id })) file += part;
  const lines = file.split("\r\n");
  expect(file.startsWith("\ufeffEntry,Day,Kind,")).toBe(true);
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain(",Money,-12.50,GBP,");
  expect(lines[2]).toContain(`,'=1+1,`);
  expect(lines[2]).toContain('"Two, ""as agreed"""');
});

test("the rule is the chief’s to set", async () => {
  const { magazine, chief, editor } = await desk();
  const rule = feeRule.parse({ magazineId: magazine.id, feeDueAt: "approval", kill: "amount", killAmount: "60" });
  await expect(setFeeRule(editor, rule, now)).rejects.toThrow(Missing);
  await setFeeRule(chief, rule, now);
  expect((await db.select().from(magazines).where(eq(magazines.id, magazine.id)))[0]).toMatchObject({ feeDueAt: "approval", killShare: null, killAmount: "60.00" });
});
