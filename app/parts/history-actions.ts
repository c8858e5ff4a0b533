"use server";
// An earlier text is brought back from the history.
import { z } from "zod";
import { action } from "@/app/action";
import { restoring } from "@/lib/answers/answer";
import { restoreSave } from "@/lib/answers/restore-save";

/** Where one goes on in the text: only ever a page of our own. */
const back = z.string().regex(/^\/(desk\/questions|my\/assignments)\/[\w-]+(\/text)?$/u);

export const bringBack = action(restoring.extend({ back }), async (actor, input) => {
  await restoreSave(actor, input);
  return { go: input.back };
});
