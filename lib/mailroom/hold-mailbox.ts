// Takes one mailbox of a magazine into a verb's hands.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { mailboxes } from "@/db/schema/mailroom";
import type { Actor } from "../actor";
import { must } from "../may";
import { lookAgain, Missing, Refusal } from "../refusal";

/** What is taken already, by the name of the database's constraint. */
export const taken: Record<string, [field: string, sentence: string]> = { mailboxes_address: ["address", "Another mailbox has this address."] };

/** The mailbox, held until the transaction ends. Throws Missing to anybody but a chief of its magazine. */
export async function holdMailbox(tx: Tx, actor: Actor, magazineId: number, id: number): Promise<typeof mailboxes.$inferSelect> {
  must(actor, "editSettings", magazineId);
  const [row] = await tx.select({ mailbox: mailboxes }).from(mailboxes).innerJoin(columns, eq(columns.id, mailboxes.columnId)).where(and(eq(mailboxes.id, id), eq(columns.magazineId, magazineId))).for("update", { of: mailboxes });
  if (!row) throw new Missing("This mailbox");
  return row.mailbox;
}

/** Refuses a column of another magazine. */
export async function mustBeColumnOf(tx: Tx, magazineId: number, columnId: number): Promise<void> {
  const [column] = await tx.select({ id: columns.id }).from(columns).where(and(eq(columns.id, columnId), eq(columns.magazineId, magazineId)));
  if (!column) throw new Refusal(lookAgain, { columnId: "Choose one of this magazine’s columns." });
}
