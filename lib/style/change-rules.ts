// A chief makes, changes, orders, switches and ends the rules of a magazine's house style.
import { and, asc, eq, isNull, max } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { styleRules } from "@/db/schema/style";
import type { Actor } from "../actor";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type changingRule, type endingRule, type makingRule, mostRules, type movingRule, type switchingRule } from "./rule";

/** Holds the magazine's rules, so that two chiefs change them one after the other. */
async function held(tx: Tx, actor: Actor, magazineId: number) {
  must(actor, "editSettings", magazineId);
  await tx.select({ id: magazines.id }).from(magazines).where(eq(magazines.id, magazineId)).for("update");
  return tx.select().from(styleRules).where(and(eq(styleRules.magazineId, magazineId), isNull(styleRules.endedAt))).orderBy(asc(styleRules.position), asc(styleRules.id));
}

async function change(actor: Actor, { magazineId, id }: { magazineId: number; id: number }, now: Date, to: Partial<typeof styleRules.$inferInsert>): Promise<void> {
  await db.transaction(async (tx) => {
    const rule = (await held(tx, actor, magazineId)).find((one) => one.id === id);
    if (!rule) throw new Missing("This rule");
    await tx.update(styleRules).set(to).where(eq(styleRules.id, id));
    await record(tx, actor, { kind: "styleRuleChanged", at: now, magazineId, data: { name: to.name ?? rule.name } });
  });
}

/** Makes a rule, behind the others. Returns its id. Throws Missing to anybody but a chief; refuses more rules than anybody keeps. */
export function makeRule(actor: Actor, { magazineId, kind, name, setting }: z.output<typeof makingRule>, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    if ((await held(tx, actor, magazineId)).length >= mostRules) throw new Refusal(`House style has room for ${mostRules} rules. End one first.`);
    const [last] = await tx.select({ position: max(styleRules.position) }).from(styleRules).where(eq(styleRules.magazineId, magazineId));
    const [made] = await tx.insert(styleRules).values({ magazineId, kind, name, setting, position: (last?.position ?? 0) + 1, madeAt: now }).returning({ id: styleRules.id });
    if (!made) throw new Error("the rule was not written");
    await record(tx, actor, { kind: "styleRuleMade", at: now, magazineId, data: { name } });
    return made.id;
  });
}

/** Writes a rule's name and setting; its kind stays. Throws Missing to anybody but a chief. */
export const changeRule = (actor: Actor, { magazineId, id, name, isOn, setting }: z.output<typeof changingRule>, now = new Date()): Promise<void> => change(actor, { magazineId, id }, now, { name, isOn, setting });

/** Switches a rule on or off. */
export const switchRule = (actor: Actor, { isOn, ...which }: z.output<typeof switchingRule>, now = new Date()): Promise<void> => change(actor, which, now, { isOn });

/** Ends a rule: it is kept for what was let stand under it, and found nowhere. */
export const endRule = (actor: Actor, which: z.output<typeof endingRule>, now = new Date()): Promise<void> => change(actor, which, now, { endedAt: now });

/** Moves a rule one place up or down; at the end it stays where it is. */
export async function moveRule(actor: Actor, { magazineId, id, to }: z.output<typeof movingRule>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const rules = await held(tx, actor, magazineId);
    const at = rules.findIndex((rule) => rule.id === id);
    if (at < 0) throw new Missing("This rule");
    const beside = at + (to === "up" ? -1 : 1);
    if (!rules[beside]) return;
    const [moved] = rules.splice(at, 1);
    rules.splice(beside, 0, moved!);
    for (const [position, rule] of rules.entries()) if (rule.position !== position + 1) await tx.update(styleRules).set({ position: position + 1 }).where(eq(styleRules.id, rule.id));
    await record(tx, actor, { kind: "styleRuleChanged", at: now, magazineId, data: { name: moved!.name } });
  });
}
