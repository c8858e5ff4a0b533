// A letter lies in the wrong column's tray.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { paperLetters } from "@/db/schema/paper";
import type { Person } from "../actor";
import { must } from "../may";
import { Missing } from "../refusal";
import { holdLetter, refuseUnlessOpen } from "./hold-letter";
import type { changingColumn } from "./paper";

/** Moves a waiting letter to another column of the actor's. Throws Missing when either is not. */
export const changeColumn = (actor: Person, { letterId, columnId }: z.output<typeof changingColumn>): Promise<void> =>
  db.transaction(async (tx) => {
    refuseUnlessOpen(await holdLetter(tx, actor, letterId));
    const [column] = await tx.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, columnId));
    if (!column) throw new Missing("This column");
    must(actor, "typeInLetter", column.magazineId);
    await tx.update(paperLetters).set({ columnId }).where(eq(paperLetters.id, letterId));
  });
