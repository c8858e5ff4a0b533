// Lets one place of a text stand as it is, with a reason, or brings it back. A checker, an editor or a chief decides.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { styleIgnores, styleRules } from "@/db/schema/style";
import type { Person } from "../actor";
import { handOver } from "../answers/working-text";
import { must } from "../may";
import { hold } from "../questions/hold";
import { sayLive } from "../questions/say-live";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import type { bringingBack, ignoring } from "./rule";

/** Lets it stand: it is flagged no more in this text. Throws Missing to whom the text, the desk or the rule does not exist. */
export async function letStand(actor: Person, questionId: number, { rule, words, found, reason }: z.output<typeof ignoring>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await hold(tx, actor, questionId);
    await handOver(tx, actor, questionId);
    must(actor, "sitAtDesk", magazineId);
    const [its] = await tx.select({ id: styleRules.id }).from(styleRules).where(and(eq(styleRules.id, rule), eq(styleRules.magazineId, magazineId)));
    if (!its) throw new Missing("This rule");
    const row = { reason, byId: actor.id, at: now, endedAt: null };
    await tx.insert(styleIgnores).values({ questionId, ruleId: rule, words, ...row }).onConflictDoUpdate({ target: [styleIgnores.questionId, styleIgnores.ruleId, styleIgnores.words], set: row });
    await record(tx, actor, { kind: "styleIgnored", at: now, magazineId, questionId, data: { what: found, reason } });
    await sayLive(tx, questionId, "style");
  });
}

/** Brings it back: it is flagged again. Whoever may let it stand may do so. */
export async function bringBack(actor: Person, questionId: number, { rule, words }: z.output<typeof bringingBack>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await hold(tx, actor, questionId);
    await handOver(tx, actor, questionId);
    must(actor, "sitAtDesk", magazineId);
    const ended = await tx.update(styleIgnores).set({ endedAt: now }).where(and(eq(styleIgnores.questionId, questionId), eq(styleIgnores.ruleId, rule), eq(styleIgnores.words, words), isNull(styleIgnores.endedAt))).returning({ id: styleIgnores.id });
    if (ended.length === 0) return; // somebody has brought it back already
    await record(tx, actor, { kind: "styleMinded", at: now, magazineId, questionId, data: { what: words } });
    await sayLive(tx, questionId, "style");
  });
}
