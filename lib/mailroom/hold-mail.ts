// Takes one mail in hand for the length of a transaction. Every verb of the mailroom's desk begins here.
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { filings, mail } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { magazinesWhere } from "../may";
import { Missing } from "../refusal";

export type HeldMail = Awaited<ReturnType<typeof holdMail>>;

/** The mail with where it lies, its filing held until the transaction ends. Throws Missing for one that is not the actor's to handle. */
export async function holdMail(tx: Tx, actor: Actor, mailId: number) {
  const ids = magazinesWhere(actor, "handleMail");
  const [row] =
    ids.length === 0
      ? []
      : await tx
          .select({ mail, filing: filings, magazineId: columns.magazineId })
          .from(filings)
          .innerJoin(mail, eq(mail.id, filings.mailId))
          .innerJoin(columns, eq(columns.id, mail.columnId))
          .where(and(eq(filings.mailId, mailId), inArray(columns.magazineId, ids)))
          .for("update", { of: filings });
  if (!row) throw new Missing("This mail");
  return row;
}
