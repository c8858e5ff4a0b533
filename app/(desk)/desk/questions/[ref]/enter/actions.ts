"use server";
// Entering an answer for a historian who sends Word or email.
import { action } from "@/app/action";
import { entering } from "@/lib/answers/answer";
import { enter } from "@/lib/answers/enter";
import { referenced } from "@/lib/questions/question";

export const enterIt = action(entering.extend(referenced), async (actor, input) => {
  await enter(actor, input);
  return { go: `/desk/questions/${input.reference}/review` };
});
