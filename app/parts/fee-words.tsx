// How fees are said: an amount with what it is, a row of totals, and what has become of an entry.
import { sayMoney } from "@/lib/kit/money";
import type { LedgerRow, Total } from "@/lib/fees/queries";
import { sayGiven } from "@/lib/fees/fee";
import { fees, payMeans } from "@/lib/words";

/** "$300"; copies and credits in words. */
export const Given = ({ of, locale }: { of: Pick<LedgerRow, "fee" | "amountMinor" | "currency" | "note">; locale: string }) => <span className={of.amountMinor !== null && of.amountMinor < 0 ? "care num" : "num"}>{sayGiven(of, locale)}</span>;

/** "$1,250.50, €40 and 2 book credits"; empty for nothing. */
export function sayTotals(totals: Pick<Total, "currency" | "fee" | "sum" | "entries">[], locale: string): string {
  const words = totals.map(({ currency, fee, sum, entries }) => (currency ? sayMoney(sum, currency, locale) : `${entries} × ${fees[fee].toLowerCase()}`));
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(words);
}

/** What has become of it, in a word. */
export function stateOf({ kind, isOpen, isReversed, means, reference }: Pick<LedgerRow, "kind" | "isOpen" | "isReversed" | "means" | "reference">): string {
  if (isReversed) return "Reversed";
  if (kind === "paid") return [means && payMeans[means], reference].filter(Boolean).join(", ");
  if (kind === "reversed") return "";
  return isOpen ? "Owed" : "Paid";
}
