"use server";
// What an editor does with a revision: send it back, approve it.
import { z } from "zod";
import { action } from "@/app/action";
import { referenced } from "@/lib/questions/question";
import { approve } from "@/lib/reviews/approve";
import { approveAlone } from "@/lib/reviews/approve-alone";
import { approveUnchecked } from "@/lib/reviews/approve-unchecked";
import { approving, approvingAlone, approvingUnchecked, sendingBack } from "@/lib/reviews/review";
import { sendBack } from "@/lib/reviews/send-back";

const sheet = ({ reference }: { reference: string }) => ({ go: `/desk/questions/${reference}` });

/** One form, two buttons: which was pressed decides what is needed. */
const verdict = z.discriminatedUnion("verdict", [
  approving.extend({ ...referenced, verdict: z.literal("approve") }),
  sendingBack.extend({ ...referenced, verdict: z.literal("sendBack") }),
]);

export const giveVerdict = action(verdict, async (actor, input) => {
  await (input.verdict === "approve" ? approve(actor, input) : sendBack(actor, input));
  return sheet(input);
});

export const giveVerdictAlone = action(approvingAlone.extend(referenced), async (actor, input) => {
  await approveAlone(actor, input);
  return sheet(input);
});

export const giveVerdictUnchecked = action(approvingUnchecked.extend(referenced), async (actor, input) => {
  await approveUnchecked(actor, input);
  return sheet(input);
});
