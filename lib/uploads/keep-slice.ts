// Keeps one more slice of a file.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { Refusal } from "../refusal";
import type { Tables } from "./tables";

type Held = { id: number; size: number; uploaded: number; uploadedAt: Date | null };

/**
 * Keeps the bytes that begin at `at`. A slice that does not follow on what is there, because it came twice or an answer was lost, changes
 * nothing. Refuses more than the file was said to hold.
 * @param held the upload, held until the transaction ends
 * @returns how many bytes are there, where the browser goes on; and whether with these the file is whole
 */
export async function keepSlice(tx: Tx, { uploads, parts }: Tables, { id, size, uploaded, uploadedAt }: Held, at: number, bytes: Buffer, now: Date): Promise<{ uploaded: number; isWhole: boolean }> {
  if (uploadedAt || at !== uploaded || bytes.length === 0) return { uploaded, isWhole: false };
  const reached = uploaded + bytes.length;
  if (reached > size) throw new Refusal("The file has grown while it was being sent. Choose it again.");
  const isWhole = reached === size;
  await tx.insert(parts).values({ importId: id, at, bytes });
  await tx.update(uploads).set({ uploaded: reached, sentAt: now, ...(isWhole ? { uploadedAt: now } : {}) }).where(eq(uploads.id, id));
  return { uploaded: reached, isWhole };
}
