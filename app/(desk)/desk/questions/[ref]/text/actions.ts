"use server";
// What an editor does with the working text as a whole: make it the next revision.
import { action } from "@/app/action";
import { revising } from "@/lib/answers/answer";
import { revise } from "@/lib/answers/revise";
import { referenced } from "@/lib/questions/question";

export const saveRevision = action(revising.extend(referenced), async (actor, input) => {
  await revise(actor, input);
  return { go: `/desk/questions/${input.reference}/review` };
});
