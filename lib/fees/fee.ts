// A fee is agreed when a question is offered, falls due by the magazine's rule, and is paid or reversed. It is money, copies of the magazine or a credit
// for books. What stands in the ledger never changes. Pure.
import { z } from "zod";
import { day } from "../kit/day";
import { minorOf, plainAmount, sayMoney, shareOf } from "../kit/money";
import { line, neededLine, rowId } from "../kit/typed";
import { dueMomentNames, fees, type Fee, payMeansNames } from "../words";

/** Currencies a fee may be in, the usual first. */
export const currencies = ["USD", "GBP", "EUR", "CAD", "AUD"] as const;

export type Given = { fee: Fee; amountMinor: number | null; currency: string | null; note: string };

/** What is given, in words: "$300", "book credit (The Cold Road)". */
export function sayGiven({ fee, amountMinor, currency, note }: Given, locale: string): string {
  const words = fee === "money" && amountMinor !== null && currency ? sayMoney(amountMinor, currency, locale) : fees[fee].toLowerCase();
  return note ? `${words} (${note})` : words;
}

/** So many are paid or reversed at once, at most. */
export const mostAtOnce = 500;

const ids = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(rowId).min(1, "Choose what was paid.").max(mostAtOnce, `At most ${mostAtOnce} at once.`));

export const paying = z.object({ feeId: ids, paidOn: day, means: z.enum(payMeansNames, "Say how it was paid."), reference: line(120).default("") });
export const reversing = z.object({ entryId: rowId, word: neededLine("Say why, in a sentence. It stays in the ledger.", 300) });

const amount = z.string().trim().default("");
/** A fee or a correction that is entered by hand. */
export const entering = z
  .object({
    magazineId: rowId,
    personId: z.coerce.number("Choose whose it is.").int("Choose whose it is.").positive("Choose whose it is."),
    reference: line(20).default(""),
    fee: z.enum(["money", "copies", "bookCredit"], "Choose what is given."),
    amount,
    currency: z.enum(currencies, "Choose a currency.").default("USD"),
    note: line(200).default(""),
    day,
    word: neededLine("Say what it is for. It stays in the ledger.", 300),
  })
  .transform((input, context) => {
    const amountMinor = input.fee === "money" ? minorOf(input.amount, input.currency) : null;
    if (input.fee === "money" && !amountMinor) context.addIssue({ code: "custom", path: ["amount"], message: "Give the amount in figures, such as 300 or −127.50." });
    if (input.fee !== "money" && input.note === "") context.addIssue({ code: "custom", path: ["note"], message: "Say which, and how many." });
    const { magazineId, personId, reference, fee, note, day: dueOn, word } = input;
    return { magazineId, personId, reference, day: dueOn, word, fee, note, amountMinor, currency: amountMinor === null ? null : input.currency };
  });

/** The rule of a magazine, as its chief sets it. */
export const feeRule = z
  .object({ magazineId: rowId, feeDueAt: z.enum(dueMomentNames, "Choose when a fee falls due."), kill: z.enum(["share", "amount", "none"], "Choose what a kill fee is."), killShare: line(3).default(""), killAmount: amount })
  .transform(({ magazineId, feeDueAt, kill, killShare, killAmount }, context) => {
    const share = /^\d{1,3}$/u.test(killShare) ? Number(killShare) : 0;
    const minor = minorOf(killAmount, "USD");
    if (kill === "share" && (share < 1 || share > 100)) context.addIssue({ code: "custom", path: ["killShare"], message: "Give a share from 1 to 100 percent." });
    if (kill === "amount" && (minor === null || minor <= 0)) context.addIssue({ code: "custom", path: ["killAmount"], message: "Give the amount in figures, such as 50 or 127.50." });
    return { magazineId, to: { feeDueAt, killShare: kill === "share" ? share : null, killAmount: kill === "amount" && minor !== null ? plainAmount(minor, "USD") : null } };
  });

export type KillRule = { killShare: number | null; killAmount: string | null };

/** The kill fee that the rule gives for an agreed fee, in its smallest unit; never more than the fee. 0 for none, and for what is no money. */
export function killFeeOf({ fee, amountMinor, currency }: Omit<Given, "note">, { killShare, killAmount }: KillRule): number {
  if (fee !== "money" || amountMinor === null || currency === null) return 0;
  if (killShare !== null) return shareOf(amountMinor, killShare);
  return Math.min(amountMinor, killAmount === null ? 0 : (minorOf(killAmount, currency) ?? 0));
}

/** The rule in a sentence for who kills a question. */
export function sayKillRule({ killShare, killAmount }: KillRule): string {
  if (killShare !== null) return `${killShare} percent of the fee, once the question was taken up`;
  return killAmount === null ? "none" : `${Number(killAmount).toLocaleString("en")} in the currency of the fee, once the question was taken up`;
}
