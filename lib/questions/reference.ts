// A reference is what people quote: the column's prefix and the question's number, WWQ-1042.
import { and, eq, type SQL } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { Missing } from "../refusal";
import { visibleTo } from "./visible-to";

/** Splits "wwq-1042" (any case, spaces around it) into its parts, or null when it is no reference. */
export function parseReference(text: string): { prefix: string; number: number } | null {
  const found = /^\s*([a-z]{2,6})-(\d{1,9})\s*$/i.exec(text);
  return found ? { prefix: found[1]!.toUpperCase(), number: Number(found[2]) } : null;
}

/** The condition on questions and columns under which a row is the one a reference names. Throws Missing for what is no reference. */
export function namedBy(reference: string): SQL {
  const parts = parseReference(reference);
  if (!parts) throw new Missing("This question");
  return and(eq(columns.prefix, parts.prefix), eq(questions.number, parts.number))!;
}

/** The id of the question a reference names. Throws Missing when there is none that the actor may see. */
export async function questionOf(reads: Reads, actor: Actor, reference: string): Promise<number> {
  const [found] = await reads
    .select({ id: questions.id })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(namedBy(reference), visibleTo(actor)));
  if (!found) throw new Missing("This question");
  return found.id;
}
