// What the token of a form by which readers tell us something is sealed with: the column, the answer, and the words shown with the tick.
import type { Shown } from "@/lib/intake/form-token";

export const sealedWith = (columnId: number, reference: string, wording: string): Shown => ({ columnId, wording: `tell ${reference}\n${wording}` });
