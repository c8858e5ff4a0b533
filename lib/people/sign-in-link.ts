// A link that signs a person in once, made by ourselves: for invitations, and for who took a question without an account. Used through next-auth's own door, so the hash is made as next-auth makes it.
import { createHash, randomBytes } from "node:crypto";
import type { Tx } from "@/db/client";
import { signInTokens } from "@/db/schema/people";

/** Days for which an invitation's link works. */
export const invitationDays = 7;

/**
 * Keeps the hash of a new secret and returns the path of the page where the link is used.
 * @param email of an account; whoever reads that mailbox can use the link
 * @param next the page it leads to, or where a password is chosen
 */
export async function makeSignInLink(tx: Tx, email: string, now: Date, next = "password"): Promise<string> {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${secret}`).digest("hex");
  await tx.insert(signInTokens).values({ hash, email, expiresAt: new Date(now.getTime() + invitationDays * 86_400_000) });
  return `/sign-in/link?${new URLSearchParams({ token, email, next })}`;
}
