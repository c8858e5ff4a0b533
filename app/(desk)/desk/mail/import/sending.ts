// Sends files of mail to the desk: a mail alone in one piece, what is larger in slices.
import { z } from "zod";
import { ask, sendInSlices } from "@/app/parts/send-slices";
import { largestSingle } from "@/lib/mailroom/import";

export { Refused } from "@/app/parts/send-slices";

const taken = z.object({ known: z.boolean() });

/** A mail alone, small enough to go in one piece. */
export const isSingle = (file: File): boolean => /\.eml$/i.test(file.name) && file.size <= largestSingle;

/** Sends one mail; true when it was there already. */
export async function sendMail(file: File, columnId: number, signal: AbortSignal): Promise<boolean> {
  const { known } = await ask(taken, `/api/mail-import/mail?column=${columnId}`, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file, signal });
  return known;
}

/** Sends a file of many, from where it was broken off; says after each slice how far it is. */
export async function sendFile(file: File, columnId: number, said: (uploaded: number) => void, signal: AbortSignal): Promise<void> {
  await sendInSlices(file, columnId, "/api/mail-import", said, signal);
}
