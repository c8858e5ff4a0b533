// A logo as a form sends it: a file, or an empty one where none was chosen.
import { z } from "zod";
import { type ReadLogo, readLogo } from "@/lib/magazine/read-logo";
import { lookAgain, Refusal } from "@/lib/refusal";

export const logoFile = z.instanceof(File).optional();

/** The logo read and written anew; null where none was chosen. What is wrong with it is said beside its field. */
export async function logoOf(field: string, file: File | undefined): Promise<ReadLogo | null> {
  if (!file || file.size === 0) return null;
  try {
    return await readLogo(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(lookAgain, { [field]: error.message }) : error;
  }
}
