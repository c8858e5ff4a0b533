// The rules a magazine begins with. A magazine that has none, and never had any, is given them: a new one by the job its making
// writes, one from before there was house style when a server begins.
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { styleRules } from "@/db/schema/style";
import { defaultRules } from "./defaults";

/** Gives every magazine without rules those of its country. May run twice, also at once: the second finds them made. */
export async function giveFirstRules(now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const without = await tx.select({ id: magazines.id, locale: magazines.locale }).from(magazines).where(sql`not exists (select 1 from style_rules where style_rules.magazine_id = magazines.id)`);
    for (const { id, locale } of without) {
      await tx.select({ id: magazines.id }).from(magazines).where(eq(magazines.id, id)).for("update");
      if ((await tx.$count(styleRules, eq(styleRules.magazineId, id))) > 0) continue; // made while we waited
      await tx.insert(styleRules).values(defaultRules(locale).map((rule, index) => ({ magazineId: id, ...rule, position: index + 1, madeAt: now })));
    }
  });
}
