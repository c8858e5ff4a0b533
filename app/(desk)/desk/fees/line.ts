// What a line of the ledger says, in words: made on the server, so that the browser is sent these and nothing else of the entry.
import { stateOf } from "@/app/parts/fee-words";
import { sayGiven } from "@/lib/fees/fee";
import type { LedgerRow } from "@/lib/fees/queries";
import { sayDayShort } from "@/lib/kit/day";
import { ledgerKinds } from "@/lib/words";

/** `question`: the reference of what it is for; `isMinus`: it is taken off what is owed; `isGone`: it counts no more. */
export type Line = { id: number; who: string; at?: string; question?: string; what: string; small: string; day: string; state: string; fee: string; isMinus?: true; isGone?: true };

/** @param several whether it must be said whose ledger it is */
export function lineOf(entry: LedgerRow, today: string, several: boolean): Line {
  return {
    id: entry.id,
    who: entry.person,
    ...(several && { at: entry.magazine }),
    ...(entry.question && { question: entry.question }),
    what: (entry.question ? entry.slugLine : entry.word) ?? "",
    small: [ledgerKinds[entry.kind], entry.question, entry.issue].filter(Boolean).join(" · "),
    day: sayDayShort(entry.day, entry.locale, today),
    state: stateOf(entry),
    fee: sayGiven(entry, entry.locale),
    ...((entry.amountMinor ?? 0) < 0 && { isMinus: true }),
    ...((entry.isReversed || entry.kind === "reversed") && { isGone: true }),
  };
}
