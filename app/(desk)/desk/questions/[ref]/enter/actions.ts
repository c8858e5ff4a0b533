"use server";
// Entering an answer for a historian who sends Word or email.
import { z } from "zod";
import { action } from "@/app/action";
import { entering } from "@/lib/answers/answer";
import { enter } from "@/lib/answers/enter";

export const enterIt = action(entering.extend({ reference: z.string().regex(/^[A-Z]{2,6}-\d{1,9}$/) }), async (actor, input) => {
  await enter(actor, input);
  return { go: `/desk/questions/${input.reference}/review` };
});
