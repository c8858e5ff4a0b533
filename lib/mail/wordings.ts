// The reads of a column's wordings: which letters it has put into words of its own, or switched off.
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { letterWordings } from "@/db/schema/mail";
import type { Actor } from "../actor";
import { must } from "../may";
import { Missing } from "../refusal";
import { isLetterName, isWordable, type LetterName, letterKind } from "./letters/all";

async function own(actor: Actor, columnId: number, kind?: LetterName) {
  const [column] = await db.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, columnId));
  if (!column) throw new Missing("This column");
  must(actor, "editSettings", column.magazineId);
  return db.select().from(letterWordings).where(and(eq(letterWordings.columnId, columnId), kind && eq(letterWordings.kind, kind)));
}

/** What the column has changed, by kind. Throws Missing to anybody but a chief. */
export async function wordingsOf(actor: Actor, columnId: number): Promise<Map<string, { isOff: boolean }>> {
  return new Map((await own(actor, columnId)).map(({ kind, isOff }) => [kind, { isOff }]));
}

/** One letter as the column words it, and as we do. Throws Missing for a kind no column has words for. */
export async function wordingOf(actor: Actor, columnId: number, kind: string) {
  if (!isLetterName(kind) || !isWordable(kind)) throw new Missing("This letter");
  const [mine] = await own(actor, columnId, kind);
  const ours = letterKind(kind);
  return { kind, ours, isOwn: mine !== undefined, isOff: mine?.isOff ?? false, subject: mine?.subject ?? ours.subject, body: mine?.body ?? ours.body };
}
