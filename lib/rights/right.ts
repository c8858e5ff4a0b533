// A right is what a contributor lets the magazine do with an answer: print it, show it on the web, keep it in an archive, put it into a book. It is
// asked for with the offer, agreed to by taking it, and kept with the words that were read. Pure.
import { z } from "zod";
import { addDays, day } from "../kit/day";
import type { RightsTerms, RightTerm } from "../kit/rights-terms";
import { line, neededLine, neededProse, prose, rowId } from "../kit/typed";
import { type Right, rightNames, rights } from "../words";

const choices = ["no", "shared", "exclusive"] as const;
export const exclusivities = { no: "Not asked for", shared: "Not exclusive", exclusive: "Exclusive" } as const;

const fields: Record<string, z.ZodType<string | undefined>> = Object.fromEntries(rightNames.flatMap((kind) => [[`${kind}Right`, z.enum(choices).optional()], [`${kind}Years`, z.string().trim().max(4).optional()]]));

/** The fields in which rights are asked for, as terms; undefined where a form has none of them. */
export const rightsFields = z.object({ ...fields, territory: line(120).optional(), agreement: prose(2000).optional() }).transform((typed, context): { rights?: RightsTerms } => {
  const input = typed as Record<string, string | undefined>;
  if (rightNames.every((kind) => input[`${kind}Right`] === undefined)) return {};
  const terms: RightsTerms = { territory: input.territory || "The whole world", words: input.agreement ?? "" };
  for (const kind of rightNames) {
    const [chosen, years] = [input[`${kind}Right`], input[`${kind}Years`] ?? ""];
    if (chosen === undefined || chosen === "no") continue;
    if (years !== "" && !/^[1-9]\d?$/u.test(years)) context.addIssue({ code: "custom", path: [`${kind}Years`], message: "Give whole years, 1 to 99, or leave it empty for good." });
    terms[kind] = { isExclusive: chosen === "exclusive", years: years === "" ? null : Number(years) };
  }
  if (rightNames.every((kind) => !terms[kind])) context.addIssue({ code: "custom", path: ["printRight"], message: "Ask for one right at least: without any nothing can be printed." });
  if (terms.words === "") context.addIssue({ code: "custom", path: ["agreement"], message: "Give the words that are agreed to." });
  return { rights: terms };
});

/** The magazine's own terms, and what holds where nothing was agreed. */
export const rightsRule = z.object({ magazineId: rowId, webWhereUnknown: z.enum(["yes", "no"], "Choose one."), rightsStatement: prose(600).default("") }).and(rightsFields);

export const enteringGrant = z
  .object({ questionId: rowId, kind: z.enum(rightNames, "Choose the right."), exclusive: z.literal("on").optional(), fromOn: day, untilOn: z.union([z.literal(""), day]).default(""), territory: line(120).default(""), words: neededProse("Say how it was granted: a letter and its day, a clause.", 2000) })
  .refine(({ fromOn, untilOn }) => untilOn === "" || fromOn <= untilOn, { path: ["untilOn"], message: "The last day cannot come before the first." });
export const endingGrant = z.object({ questionId: rowId, grantId: rowId, reason: neededLine("Say why, in a sentence.", 300) });

/** The last day of a right that is granted on a day; null for good. */
export function lastDay(from: string, { years }: RightTerm): string | null {
  if (years === null) return null;
  const [year, rest] = [Number(from.slice(0, 4)), from.slice(4)];
  return addDays(`${year + years}${rest === "-02-29" ? "-03-01" : rest}`, -1);
}

const forHow = ({ isExclusive, years }: RightTerm): string => `${isExclusive ? "exclusive" : "not exclusive"}, ${years === null ? "for good" : years === 1 ? "for one year" : `for ${years} years`}`;

/** Each right that is asked for, in words: "Print: exclusive, for one year". */
export const sayTermsOf = (terms: RightsTerms): string[] => rightNames.flatMap((kind) => (terms[kind] ? [`${rights[kind]}: ${forHow(terms[kind])}`] : []));

export type Held = { kind: Right; personId: number; fromOn: string; untilOn: string | null; endedAt: Date | null };

/** A right is in force on a day. */
export const isInForce = ({ fromOn, untilOn, endedAt }: Pick<Held, "fromOn" | "untilOn" | "endedAt">, on: string): boolean => endedAt === null && fromOn <= on && (untilOn === null || on <= untilOn);

/**
 * Why an answer may not be on the web on a day: a sentence, or false when it may. What is granted in writing decides; where nothing is, the offer; where that
 * asked for nothing, the magazine's own statement.
 * @param held what is or was granted in the answer, by whoever wrote it
 * @param offered the terms of the offer that was not agreed to yet, if there is one
 * @param say a day in words
 */
export function whyNotWeb({ held, offered, webWhereUnknown, writer }: { held: readonly Held[]; offered: RightsTerms | null; webWhereUnknown: boolean; writer: string }, on: string, say: (day: string) => string): string | false {
  if (held.length === 0) {
    if (offered) return !offered.web && `${writer} was not asked for the right to show the answer on the web. It can be printed; for the web, enter that the right was granted.`;
    return !webWhereUnknown && "Nothing was agreed about rights in this answer, and the magazine shows none on the web without. Enter the right first.";
  }
  const web = held.filter(({ kind }) => kind === "web");
  if (web.some((right) => isInForce(right, on))) return false;
  const inForce = rightNames.filter((kind) => kind !== "web" && held.some((right) => right.kind === kind && isInForce(right, on)));
  const over = web.filter(({ untilOn, endedAt }) => endedAt !== null || (untilOn !== null && untilOn < on));
  const later = web.find(({ fromOn, endedAt }) => endedAt === null && fromOn > on);
  if (later) return `The right to show this answer on the web begins on ${say(later.fromOn)}.`;
  if (over.length > 0) {
    const last = over.filter(({ endedAt }) => endedAt === null).at(-1);
    return last?.untilOn ? `The right to show this answer on the web ended on ${say(last.untilOn)}.` : "The right to show this answer on the web was taken back.";
  }
  const called = new Intl.ListFormat("en").format(inForce.map((kind) => rights[kind].toLowerCase()));
  return `Only ${called || "no"} rights are held in this answer. ${writer} has not granted the right to show it on the web.`;
}
