// The desk has a letter that failed sent again, or one that waits for its next try at once.
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { rowId } from "../kit/typed";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";

export const tryingAgain = z.object({ letterId: rowId });

/** Puts the letter back into the queue. Throws Missing for one of another magazine; refuses one that was sent, and where there is no mail server. */
export async function tryAgain(actor: Actor, { letterId }: z.output<typeof tryingAgain>): Promise<void> {
  await db.transaction(async (tx) => {
    const [letter] = await tx.select({ magazineId: letters.magazineId }).from(letters).where(eq(letters.id, letterId));
    if (!letter || letter.magazineId === null) throw new Missing("This letter");
    must(actor, "writeLetters", letter.magazineId);
    if (!process.env.SMTP_URL) throw new Refusal("There is no mail server. The letter waits, and goes out when there is one.");
    const again = await tx.update(letters).set({ state: "waiting", tries: 0, lastError: null }).where(and(eq(letters.id, letterId), ne(letters.state, "sent"))).returning({ id: letters.id });
    if (again.length === 0) throw new Refusal("This letter has been sent in the meantime.");
    await enqueue(tx, "send", { letterId }, { key: `send:${letterId}` });
  });
}
