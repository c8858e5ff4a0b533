import { expect, test } from "vitest";
import { entering, feeRule, killFeeOf, sayGiven } from "./fee";

const money = (amountMinor: number) => ({ fee: "money" as const, amountMinor, currency: "USD" });

test("a kill fee is a share or an amount, never more than the fee, and of copies there is none", () => {
  expect(killFeeOf(money(30000), { killShare: 25, killAmount: null })).toBe(7500);
  expect(killFeeOf(money(30000), { killShare: null, killAmount: "50.00" })).toBe(5000);
  expect(killFeeOf(money(3000), { killShare: null, killAmount: "50.00" })).toBe(3000);
  expect(killFeeOf(money(30000), { killShare: null, killAmount: null })).toBe(0);
  expect(killFeeOf({ fee: "copies", amountMinor: null, currency: null }, { killShare: 25, killAmount: null })).toBe(0);
});

test("what is given is said in the magazine's manner", () => {
  expect(sayGiven({ ...money(12750), note: "" }, "en-US")).toBe("$127.50");
  expect(sayGiven({ fee: "bookCredit", amountMinor: null, currency: null, note: "The Cold Road" }, "en-US")).toBe("book credit (The Cold Road)");
});

const typed = { magazineId: "1", personId: "2", fee: "money", amount: "-40", currency: "EUR", day: "2026-11-01", word: "Paid too much." };

test("an entry by hand has an amount, or says which copies; it may take away", () => {
  expect(entering.parse(typed)).toMatchObject({ amountMinor: -4000, currency: "EUR" });
  expect(entering.safeParse({ ...typed, amount: "0" }).error?.issues[0]?.path).toEqual(["amount"]);
  expect(entering.safeParse({ ...typed, fee: "copies" }).error?.issues[0]?.path).toEqual(["note"]);
  expect(entering.parse({ ...typed, fee: "copies", note: "Two of Winter" })).toMatchObject({ amountMinor: null, currency: null });
});

test("a rule is a share or an amount or none", () => {
  const rule = { magazineId: "1", feeDueAt: "approval" };
  expect(feeRule.parse({ ...rule, kill: "share", killShare: "40", killAmount: "9" }).to).toEqual({ feeDueAt: "approval", killShare: 40, killAmount: null });
  expect(feeRule.parse({ ...rule, kill: "amount", killShare: "", killAmount: "50" }).to).toEqual({ feeDueAt: "approval", killShare: null, killAmount: "50.00" });
  expect(feeRule.parse({ ...rule, kill: "none" }).to).toEqual({ feeDueAt: "approval", killShare: null, killAmount: null });
  expect(feeRule.safeParse({ ...rule, kill: "share", killShare: "101" }).success).toBe(false);
});
