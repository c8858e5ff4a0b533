// A person sets a new password of their own. Every session ends, here too: whoever knew the old one is out.
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { lookAgain, Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { forgive, tooMany } from "./attempts";
import { endLinks } from "./disable";
import { isTooNear, newPassword } from "./new-password";
import { hashPassword, isPassword } from "./password";
import type { SignedIn } from "./person";

export const settingPassword = z.object({ current: z.string().max(1000).default(""), password: newPassword });

/**
 * Sets it. The present password is asked for, where there is one, unless the person has just come by a link from their mailbox.
 * Refuses a wrong one, too many tries, and a password that is one's own address.
 */
export async function setPassword(actor: SignedIn, input: z.output<typeof settingPassword>, cameByLink: boolean, now = new Date()): Promise<void> {
  const [me] = await db.select().from(people).where(eq(people.id, actor.id));
  if (!me?.email) throw new Missing();
  if (isTooNear(input.password, me.email)) throw new Refusal(lookAgain, { password: "Your own address is the first thing anybody would guess." });
  if (me.passwordHash && !cameByLink) {
    if (await tooMany(`password:${me.email}`, 10, 15, now)) throw new Refusal("That was tried too often. Wait a quarter of an hour, then try again.");
    if (!(await isPassword(input.current, me.passwordHash))) throw new Refusal(lookAgain, { current: "That is not your present password." });
    await forgive(`password:${me.email}`);
  }
  const passwordHash = await hashPassword(input.password);
  await db.transaction(async (tx) => {
    await tx.update(people).set({ passwordHash, tokenVersion: sql`${people.tokenVersion} + 1` }).where(eq(people.id, actor.id));
    await endLinks(tx, me);
    await record(tx, actor, { kind: "passwordSet", at: now });
  });
}
