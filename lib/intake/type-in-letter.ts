// The third door: an editor types in a letter that came by post.
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import type { Person } from "../actor";
import { must } from "../may";
import { Missing, Refusal } from "../refusal";
import { dayIn } from "../kit/day";
import type { typingIn } from "./letter";
import { type Received, receiveIn } from "./receive";

/** For one showing of the form, so that a form sent twice is one letter. */
export const letterToken = () => randomBytes(16).toString("base64url");

/** Takes the letter in as a new question. The same form sent twice is one letter. Throws Refusal for a postmark to come, Missing for a column that is not the actor's. */
export const typeInLetter = (actor: Person, input: z.output<typeof typingIn>, now = new Date()): Promise<Received> => db.transaction((tx) => typeInLetterIn(tx, actor, input, now));

/** The same within a transaction of the caller's. */
export async function typeInLetterIn(tx: Tx, actor: Person, input: z.output<typeof typingIn>, now: Date): Promise<Received> {
  const [column] = await tx.select({ magazineId: columns.magazineId }).from(columns).where(eq(columns.id, input.columnId));
  if (!column) throw new Missing("This column");
  must(actor, "typeInLetter", column.magazineId);
  const { columnId, question, name, town, region, withheld, postalAddress, email, postmarkedOn, token } = input;
  // A day ahead somewhere on earth is still a day ahead here: the widest time zone is 14 hours away.
  if (postmarkedOn && postmarkedOn > dayIn("Pacific/Kiritimati", now)) {
    const sentence = "This postmark lies in the future.";
    throw new Refusal(sentence, { postmarkedOn: sentence });
  }
  const raw = Buffer.from(JSON.stringify({ columnId, question, name, town, region, withheld, postalAddress, email, postmarkedOn }));
  return receiveIn(
    tx,
    actor,
    {
      columnId,
      channel: "letter",
      raw,
      body: question,
      asker: { name, town, region, withheld: withheld || name === "", email: email || null, postalAddress: postalAddress || null },
      consentWording: null,
      token: `letter:${token}`,
      postmarkedOn,
    },
    now,
  );
}
