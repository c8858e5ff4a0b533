// The desk has a letter that failed or came back sent again, or one that waits for its next try at once.
import { and, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { magazines } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import type { Actor } from "../actor";
import { enqueue } from "../jobs/queue";
import { rowId } from "../kit/typed";
import { addressOf } from "../magazine/address";
import { must } from "../may";
import { joined } from "../questions/joined";
import { Missing, Refusal } from "../refusal";
import { secretPlace } from "./plain";

export const tryingAgain = z.object({ letterId: rowId });

type Row = typeof letters.$inferSelect;

/** What a letter that came back keeps secret was forgotten when it was sent. A reader's link is found again; whatever else there was is not. */
async function secretsAgain(tx: Tx, { body, secrets, state, to, questionId, magazineId }: Row): Promise<Record<string, string>> {
  if (state !== "bounced" || !/\{\{\w+\}\}/.test(body)) return secrets;
  const [reader] = questionId === null ? [] : await tx.select({ token: askers.token }).from(askers).where(and(inArray(askers.questionId, joined(questionId)), eq(askers.email, to))).limit(1);
  const [magazine] = await tx.select({ host: magazines.host }).from(magazines).where(eq(magazines.id, magazineId ?? 0));
  if (!reader || !magazine || body.replaceAll(secretPlace("status"), "").includes("{{")) throw new Refusal("What was private in this letter was forgotten when it was sent, so it cannot go again. Write a new one.");
  return { status: addressOf(magazine, `/q/${reader.token}`) };
}

/** Puts the letter back into the queue. Throws Missing for one of another magazine; refuses one that was sent, and where there is no mail server. */
export async function tryAgain(actor: Actor, { letterId }: z.output<typeof tryingAgain>): Promise<void> {
  await db.transaction(async (tx) => {
    const [letter] = await tx.select().from(letters).where(eq(letters.id, letterId));
    if (!letter || letter.magazineId === null) throw new Missing("This letter");
    must(actor, "writeLetters", letter.magazineId);
    if (!process.env.SMTP_URL) throw new Refusal("There is no mail server. The letter waits, and goes out when there is one.");
    const secrets = await secretsAgain(tx, letter);
    const again = await tx.update(letters).set({ state: "waiting", tries: 0, lastError: null, bouncedAt: null, secrets }).where(and(eq(letters.id, letterId), ne(letters.state, "sent"))).returning({ id: letters.id });
    if (again.length === 0) throw new Refusal("This letter has been sent in the meantime.");
    await enqueue(tx, "send", { letterId }, { key: `send:${letterId}` });
  });
}
