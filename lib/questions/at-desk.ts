// Which questions lie on somebody's desk. Narrower than what a person may see: an editor of one magazine may write for another.
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { magazinesOf } from "../actor";

/**
 * The condition on `columns` under which the actor sits at the desk of the row's magazine.
 * @param magazine handle of the one magazine looked at; all of the actor's without it
 */
export function atDesk(actor: Actor, magazine?: string): SQL {
  const chosen = magazine ? inArray(columns.magazineId, db.select({ id: magazines.id }).from(magazines).where(eq(magazines.handle, magazine))) : undefined;
  return and(inArray(columns.magazineId, magazinesOf(actor)), chosen)!;
}
