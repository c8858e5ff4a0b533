// The fact ledger follows the text: whether a claim's words still stand in it, how they read, and whether a check still holds.
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { claims } from "@/db/schema/facts";
import { sayLive } from "../questions/say-live";
import type { Document } from "../text/document";
import { anchoredIn } from "../text/sentences";

/** Brings the claims of a question in line with its text as saved. A check lapses when its sentence reads otherwise; only a new check ends that. */
export async function keepLedger(tx: Tx, questionId: number, document: Document, now: Date): Promise<void> {
  const rows = await tx.select().from(claims).where(and(eq(claims.questionId, questionId), isNull(claims.droppedAt)));
  if (rows.length === 0) return;
  const found = new Map(anchoredIn(document, "claim").map((one) => [one.id, one]));
  let isChanged = false;
  for (const row of rows) {
    const anchor = found.get(row.key);
    const hasLapsed = row.state !== "open" && row.lapsedAt === null && anchor !== undefined && row.sentence !== "" && anchor.sentence !== row.sentence;
    const next = { isInText: anchor !== undefined, quote: anchor?.quote ?? row.quote, lapsedAt: hasLapsed ? now : row.lapsedAt };
    if (next.isInText === row.isInText && next.quote === row.quote && next.lapsedAt === row.lapsedAt) continue;
    isChanged = true;
    await tx.update(claims).set(next).where(and(eq(claims.questionId, questionId), eq(claims.key, row.key)));
  }
  if (isChanged) await sayLive(tx, questionId, "facts");
}
