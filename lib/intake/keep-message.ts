// Whatever comes in is kept as it came, before anything is made of it. The same sending twice is one message.
import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/intake";

/** By this one message is told from another: sha-256 of its bytes, hex. */
export const contentHash = (raw: Buffer) => createHash("sha256").update(raw).digest("hex");

export type Kept = Omit<typeof messages.$inferInsert, "contentHash" | "raw"> & { raw: Buffer };

/** Keeps a message and returns its id; null when this very sending has been kept before. */
export async function keepMessage(tx: Tx, message: Kept): Promise<number | null> {
  const [kept] = await tx.insert(messages).values({ ...message, contentHash: contentHash(message.raw) }).onConflictDoNothing().returning({ id: messages.id });
  return kept?.id ?? null;
}
