// Mail that another mail server delivers to us. What it is told "taken" of must be on the disk, and what it is told "later" of it
// keeps and brings again (RFC 5321, 4.2.1 and 6.1).
import { db, isDatabaseAway } from "@/db/client";
import { mailboxAt } from "./mailbox-queries";
import { takeIn } from "./take";

/** An answer other than "taken", as SMTP says it. */
export class Answer extends Error {
  override name = "Answer";
  constructor(
    readonly responseCode: 451 | 452 | 550 | 552,
    message: string,
  ) {
    super(message);
  }
}

/** Whatever went wrong, the mail is not ours yet: it is to come again. */
export const asAnswer = (error: unknown): Answer => {
  if (error instanceof Answer) return error;
  if (!isDatabaseAway(error)) process.stderr.write(`A mail could not be taken: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new Answer(451, "4.3.0 The mailroom cannot keep mail just now. Try again later.");
};

/** Resolves when mail for the recipient is ours to take. Throws an Answer: 550 when it is not, 451 when nobody can say. */
export async function mustKnow(recipient: string): Promise<void> {
  const mailbox = await mailboxAt(db, recipient).catch((error: unknown) => {
    throw asAnswer(error);
  });
  if (!mailbox) throw new Answer(550, "5.1.1 No such mailbox here.");
}

export type Delivery = { from: string; to: readonly string[]; raw: Buffer };

/**
 * Takes a mail for all its recipients, or for none: one row for each column. Resolves when it is committed.
 * Throws an Answer: 550 when the last of its mailboxes went meanwhile, 451 for everything else.
 */
export async function accept({ from, to, raw }: Delivery, now = new Date()): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      const columns = new Map<number, { mailboxId: number; to: string[] }>();
      for (const recipient of to) {
        const mailbox = await mailboxAt(tx, recipient);
        if (!mailbox) continue;
        const column = columns.get(mailbox.columnId) ?? { mailboxId: mailbox.id, to: [] };
        columns.set(mailbox.columnId, column);
        column.to.push(recipient);
      }
      if (columns.size === 0) throw new Answer(550, "5.1.1 No such mailbox here.");
      for (const [columnId, { mailboxId, to: recipients }] of columns) await takeIn(tx, { columnId, mailboxId, door: "smtp", raw, envelopeFrom: from, envelopeTo: recipients.join(", ") }, now);
    });
  } catch (error) {
    throw asAnswer(error);
  }
}
