// A rule by which somebody is written to: on or off, after how many days, and whom. A magazine has one of each, all on one page. Pure.
import { z } from "zod";
import { rowId } from "../kit/typed";
import { type Reminded, remindedNames, reminderRules, type RuleName, ruleNames } from "../words";
import { type Quiet, quietForm } from "../magazine/quiet";

export type Rule = { isOn: boolean; days: number; whom: readonly Reminded[] };
export type Rules = Record<RuleName, Rule>;

/** What a magazine begins with. */
export const usualRules: Rules = {
  beforeDue: { isOn: true, days: 3, whom: ["historian"] },
  atDue: { isOn: false, days: 0, whom: ["historian"] },
  afterDue: { isOn: true, days: 1, whom: ["historian"] },
  unanswered: { isOn: true, days: 3, whom: ["historian"] },
  unassigned: { isOn: true, days: 14, whom: ["editor"] },
  inReview: { isOn: true, days: 7, whom: ["editor"] },
  unscheduled: { isOn: false, days: 14, whom: ["editor"] },
  digest: { isOn: true, days: 0, whom: ["editor", "chief"] },
};

/** The days a rule may be given; null where it has none. */
export const daysOf = (name: RuleName): { least: number; most: number } | null => (name === "atDue" || name === "digest" ? null : { least: 1, most: 365 });
/** Whom it can be about. */
export const whomOf = (name: RuleName): readonly Reminded[] => (["unassigned", "inReview", "unscheduled", "digest"].includes(name) ? ["editor", "chief"] : remindedNames);

/** The kept rules, and the usual one where none is kept. */
export const rulesFrom = (rows: readonly (Rule & { name: RuleName })[]): Rules => ({ ...usualRules, ...Object.fromEntries(rows.map(({ name, isOn, days, whom }) => [name, { isOn, days, whom }])) });

const ticks = z.union([z.string(), z.array(z.string())]).default([]).transform((sent) => [sent].flat());
/** Said with the rule's name: the summary of a refused form stands far above it. */
const wholeDays = (name: RuleName, { least, most }: { least: number; most: number }) => `${reminderRules[name]}: give whole days, from ${least} to ${most}.`;
const of = (name: RuleName) => {
  const days = daysOf(name);
  return {
    [`${name}On`]: z.literal("on").optional(),
    [`${name}Days`]: days ? z.coerce.number(wholeDays(name, days)).int(wholeDays(name, days)).min(days.least, wholeDays(name, days)).max(days.most, wholeDays(name, days)) : z.unknown().optional(),
    [`${name}Whom`]: ticks,
  };
};

/** What the page of rules sends: every rule, and the quiet hours. */
export const settingRules = z
  .object({ magazineId: rowId, ...(Object.assign({}, ...ruleNames.map(of)) as Record<string, z.ZodType>) })
  .transform((form, context): { magazineId: number; rules: Rules } => {
    const sent = form as Record<string, unknown>;
    const rules = Object.fromEntries(
      ruleNames.map((name) => {
        const whom = whomOf(name).filter((one) => (sent[`${name}Whom`] as string[]).includes(one));
        const isOn = sent[`${name}On`] === "on";
        if (isOn && whom.length === 0) context.addIssue({ code: "custom", path: [`${name}Whom`], message: `${reminderRules[name]}: say who is written to.` });
        return [name, { isOn, days: daysOf(name) ? (sent[`${name}Days`] as number) : 0, whom: whom.length > 0 ? whom : usualRules[name].whom }];
      }),
    ) as Rules;
    return { magazineId: form.magazineId as number, rules };
  });
export const settingQuiet = z.object({ magazineId: rowId }).and(quietForm);
export type { Quiet };
