// A chief sets the rules by which people are reminded, and the hours in which they are not.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { reminderRules } from "@/db/schema/mail";
import type { Actor } from "../actor";
import { must } from "../may";
import { record } from "../timeline/record";
import { ruleNames } from "../words";
import type { settingQuiet, settingRules } from "./rule";

/** Puts all rules in place of those that stood. Throws Missing to anybody but a chief. */
export async function setRules(actor: Actor, { magazineId, rules }: z.output<typeof settingRules>, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  await db.transaction(async (tx) => {
    await tx.delete(reminderRules).where(eq(reminderRules.magazineId, magazineId));
    await tx.insert(reminderRules).values(ruleNames.map((name) => ({ magazineId, name, ...rules[name], whom: [...rules[name].whom] })));
    await record(tx, actor, { kind: "rulesSet", at: now, magazineId });
  });
}

/** Sets the quiet hours, by the magazine's own clock. */
export async function setQuiet(actor: Actor, { magazineId, from, to, days }: z.output<typeof settingQuiet>, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  await db.transaction(async (tx) => {
    await tx.update(magazines).set({ quietFrom: from, quietTo: to, quietDays: days }).where(eq(magazines.id, magazineId));
    await record(tx, actor, { kind: "quietSet", at: now, magazineId, data: { what: from === to ? "no hours" : `${from} to ${to}` } });
  });
}
