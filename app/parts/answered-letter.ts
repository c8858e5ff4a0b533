// The letter an editor begins from when a question was answered before.
import type { Person } from "@/lib/actor";
import { answeredBeforeLetter } from "@/lib/intake/triage";
import { sheetOf } from "@/lib/questions/sheet";
import { Missing } from "@/lib/refusal";

/** @param into the reference of the question that has the answer; nothing where there is none */
export async function answeredLetter(actor: Person, into: string | undefined): Promise<string | undefined> {
  if (!into) return undefined;
  try {
    const { pages, printed } = await sheetOf(actor, into);
    const page = pages.find(({ stands }) => stands) ?? null;
    const last = printed.at(-1) ?? null;
    return page || last ? answeredBeforeLetter({ page, printed: last }) : undefined;
  } catch (error) {
    if (error instanceof Missing) return undefined;
    throw error;
  }
}
