// A rule of house style: which kind, how it is set, whether it is on. Rules are a magazine's own and a chief's to change; one that was
// ended stays where single places were let stand under it.
import { z } from "zod";
import { neededLine, rowId } from "../kit/typed";
import { type KindName, kindNames, kindOf } from "./kinds";
import type { Rule } from "./problem";
import { tick } from "./setting";

/** More than this nobody keeps in mind. */
export const mostRules = 60;

const name = neededLine("The rule needs a name.", 80);
/** A kind's own fields come with their names after "set.", so that they meet no field of the rule itself. */
const withSetting = (kind: KindName, sent: Record<string, unknown>) => kindOf(kind)!.setting.safeParse(Object.fromEntries(Object.entries(sent).flatMap(([key, value]) => (key.startsWith("set.") ? [[key.slice(4), value]] : []))));

function readSetting<T extends { kind: KindName }>(sent: T, context: z.RefinementCtx): T & { setting: Record<string, unknown> } {
  const read = withSetting(sent.kind, sent);
  if (!read.success) for (const issue of read.error.issues) context.addIssue({ code: "custom", path: [`set.${String(issue.path[0] ?? "")}`], message: issue.message });
  return { ...sent, setting: (read.data ?? {}) as Record<string, unknown> };
}

const kind = z.enum(kindNames, "Choose what it looks for.");
export const makingRule = z.looseObject({ magazineId: rowId, kind, name }).transform(readSetting);
export const changingRule = z.looseObject({ magazineId: rowId, id: rowId, kind, name, isOn: tick }).transform(readSetting);
export const endingRule = z.object({ magazineId: rowId, id: rowId });
export const switchingRule = endingRule.extend({ isOn: z.enum(["on", "off"]).transform((sent) => sent === "on") });
export const movingRule = endingRule.extend({ to: z.enum(["up", "down"]) });

type Row = { id: number; kind: string; name: string; setting: Record<string, unknown> };
/** A stored rule as the engine takes it; null where this version does not know its kind or cannot read its setting. */
export function ruleOf({ id, kind: of, name: called, setting }: Row): Rule | null {
  const read = kindOf(of)?.setting.safeParse(setting);
  return read?.success ? { id, kind: of, name: called, setting: read.data } : null;
}

/** Words of a text of which is asked whether the magazine knows them as names: more than any text has at once. */
export const askingNames = z.object({ words: z.array(z.string().min(1).max(80)).min(1).max(2_000) });

/** One place that is right as it stands. `found` is what the log says; `words` with their neighbours is how the place is known again. */
export const ignoring = z.object({ rule: rowId, words: z.string().trim().min(1).max(400), found: z.string().min(1).max(200).transform((found) => found.trim() || "a space too many"), reason: neededLine("Say in a few words why it may stand.", 300) });
export const bringingBack = z.object({ rule: rowId, words: z.string().trim().min(1).max(400) });
