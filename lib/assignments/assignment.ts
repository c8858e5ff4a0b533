// An assignment offers a question to a contributor, with a day, a length and a fee. It is taken, turned down or ended, and
// but for a later day that was asked for never changed: a new one is made instead.
import { z } from "zod";
import { currencies } from "../fees/fee";
import { addDays, day, daysBetween, sayDay } from "../kit/day";
import { numberFormat } from "../kit/formats";
import type { RightsTerms } from "../kit/rights-terms";
import { line, neededLine, prose } from "../kit/typed";
import { held } from "../questions/question";
import { feeNames, fees, type Fee } from "../words";
import { linedUp } from "./alternate";

/** What the assign form sends. */
export const offering = z
  .object({
    ...held,
    contributorId: z.coerce.number("Choose who is to answer.").int("Choose who is to answer.").positive("Choose who is to answer."),
    dueOn: day,
    words: z.coerce.number("Give the length in words.").int("Give a whole number of words.").min(1, "Give the length in words.").max(5000, "An answer has 5,000 words at most."),
    fee: z.enum(feeNames, "Choose the fee."),
    feeAmount: z.string().trim().default("").transform((text) => text.replace(/,(?=\d{3}\b)/g, "")),
    feeCurrency: z.enum(currencies, "Choose a currency.").default("USD"),
    feeNote: line(200).default(""),
    brief: prose(2000).default(""),
    next: linedUp.default([]),
    ownBook: z.literal("on").optional().transform((tick) => tick === "on"),
  })
  .refine(({ fee, feeAmount }) => fee !== "money" || (/^\d{1,7}(\.\d{1,2})?$/.test(feeAmount) && Number(feeAmount) > 0), {
    path: ["feeAmount"],
    message: "Give the amount in figures, such as 300 or 127.50.",
    // Also while other fields are wrong, so that everything to look at again is said at once.
    when: ({ value }) => typeof (value as { feeAmount?: unknown }).feeAmount === "string",
  });
/** What is offered, who waits in line for it, and whether it was seen that the brief names a book of the historian’s own. */
export type Offering = Omit<z.output<typeof offering>, "next" | "ownBook"> & { next?: number[]; ownBook?: boolean; /** Those of the magazine where nothing else is said. */ rights?: RightsTerms };

/** What the reassign form sends: the new offer, and why the other ended. */
export const reoffering = offering.safeExtend({ why: line(300).default("") });

export const taking = z.object(held);
export const turningDown = z.object({ ...held, reason: line(500).default("") });
export const killing = z.object({ ...held, reason: neededLine("Say why, in a sentence. The log keeps it, and the historian is told.", 500), killFee: z.string().trim().max(20).optional() });

export type Promised = { fee: Fee; feeAmount: string | null; feeCurrency: string | null; feeNote: string };

/** The fee in words: "$300", "book credit (The Cold Road)", "no fee". */
export function sayFee({ fee, feeAmount, feeCurrency, feeNote }: Promised, locale = "en-US"): string {
  const note = feeNote ? ` (${feeNote})` : "";
  if (fee === "none") return `no fee${note}`;
  if (fee !== "money") return `${fees[fee].toLowerCase()}${note}`;
  const amount = Number(feeAmount);
  const digits = Number.isInteger(amount) ? 0 : 2;
  return `${numberFormat(locale, { style: "currency", currency: feeCurrency ?? "USD", minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount)}${note}`;
}

/** The whole offer in a line: "420 words by October 2, $300". `today` decides whether the year is said. */
export function sayTerms(offer: Promised & { words: number; dueOn: string }, locale: string, today: string): string {
  return `${offer.words.toLocaleString(locale)} ${offer.words === 1 ? "word" : "words"} by ${sayDay(offer.dueOn, locale, today)}, ${sayFee(offer, locale)}`;
}

/** The day for the next who is offered the same: as many days as the first was given, and never sooner than was agreed. */
export function nextDue({ dueOn, offeredOn, today }: { dueOn: string; offeredOn: string; today: string }): string {
  const later = addDays(today, daysBetween(offeredOn, dueOn));
  return later > dueOn ? later : dueOn;
}

/** Nobody writes an answer in less. */
const leastDays = 7;

/**
 * The due day to propose: as it is counted back from the issue planned for, or from the next one that leaves time enough.
 * @param planned that day of the issue planned for, or null
 * @param later those of coming issues, earliest first
 */
export function proposeDue(today: string, planned: string | null, later: readonly string[]): string {
  const fits = (due: string) => daysBetween(today, due) >= leastDays;
  const due = planned && fits(planned) ? planned : later.find(fits);
  return due && daysBetween(today, due) <= 110 ? due : addDays(today, 28);
}
