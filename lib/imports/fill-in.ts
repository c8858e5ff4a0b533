// What a whole file leaves out is said once for all its pieces: who wrote the answers, or in which column's own name they were given.
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { pieces } from "@/db/schema/imports";
import type { Actor } from "../actor";
import { neededLine, rowId } from "../kit/typed";
import { Refusal } from "../refusal";
import { holdImport } from "./hold-import";
import { issueNames } from "./issue-names";
import { isUnsigned, lacking } from "./piece";

export const fillingIn = z.object({ importId: rowId, byline: neededLine("Give the name as it is printed over an answer.", 120) });

/** Gives the name to every piece that is to be decided and has none. Returns to how many; refuses where there are none. */
export async function fillIn(actor: Actor, { importId, byline }: z.output<typeof fillingIn>): Promise<number> {
  return db.transaction(async (tx) => {
    const { magazineId } = await holdImport(tx, actor, importId);
    const issues = await issueNames(tx, magazineId);
    const open = await tx.select({ id: pieces.id, fields: pieces.fields }).from(pieces).where(and(eq(pieces.importId, importId), eq(pieces.state, "open")));
    const nameless = open.filter(({ fields }) => fields.bylines.length === 0);
    if (nameless.length === 0) throw new Refusal("Each of them has a name already.");
    for (const { id, fields: found } of nameless) {
      const fields = { ...found, bylines: [byline] };
      await tx.update(pieces).set({ fields, lacking: lacking(fields, issues), isUnsigned: isUnsigned(fields) }).where(eq(pieces.id, id));
    }
    return nameless.length;
  });
}
