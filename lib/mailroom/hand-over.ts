// Mail a provider hands over with a signature. What it was told of as taken is on the disk.
import { createHmac, timingSafeEqual } from "node:crypto";
import { db } from "@/db/client";
import { unseal } from "../kit/seal";
import { hookSecretOf } from "./mailbox";
import { mailboxAt } from "./mailbox-queries";
import { type Taken, take } from "./take";

/** How far the provider's clock may be from ours. What is sent again within it is the same mail, and known. */
const drift = 5 * 60 * 1000;

export type HandedOver = { mailbox: string; timestamp: string; signature: string; raw: Buffer };

/** The signature of a body: an HMAC over the time in seconds, a point, and the bytes. */
export const signatureOf = (secret: string, timestamp: string, raw: Uint8Array): string => `sha256=${createHmac("sha256", secret).update(`${timestamp}.`).update(raw).digest("hex")}`;

const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * Takes a mail that is signed with its mailbox's secret; null for everything else, and nobody is told what: an unknown address, a mailbox without
 * a secret, a wrong signature, another time. Throws when it could not be kept.
 */
export async function handOver({ mailbox: address, timestamp, signature, raw }: HandedOver, now = new Date()): Promise<Taken | null> {
  const mailbox = await mailboxAt(db, address);
  // The work is the same for an address nobody has.
  const secret = mailbox?.sealedHookSecret ? unseal(mailbox.sealedHookSecret, hookSecretOf(mailbox.id)) : null;
  const fits = isSame(signature, signatureOf(secret ?? "nobody's", timestamp, raw));
  const isTimely = /^\d{1,12}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - now.getTime()) <= drift;
  if (!mailbox || !secret || !fits || !isTimely) return null;
  return take({ columnId: mailbox.columnId, mailboxId: mailbox.id, door: "webhook", raw, envelopeTo: address }, now);
}
