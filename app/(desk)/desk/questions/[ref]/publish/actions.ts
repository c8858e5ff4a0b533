"use server";
// What is done on the publish page. Each leads back to it, where the outcome stands.
import { z } from "zod";
import { action } from "@/app/action";
import { renew } from "@/app/renew";
import { correct as correctIt } from "@/lib/publishing/correct";
import { markAsPrinted as markIt } from "@/lib/publishing/mark-as-printed";
import { choices, correcting, markingAsPrinted, paired, timedChoices, unscheduling, withdrawing } from "@/lib/publishing/publication";
import { publishNow } from "@/lib/publishing/publish-now";
import { schedule as scheduleIt } from "@/lib/publishing/schedule";
import { unschedule as unscheduleIt } from "@/lib/publishing/unschedule";
import { withdraw as withdrawIt } from "@/lib/publishing/withdraw";
import { referenced } from "@/lib/questions/question";

const back = ({ reference }: { reference: string }) => ({ go: `/desk/questions/${reference}/publish` });

/** Who acted sees it at once; other servers hear of it at the same moment. */
async function renewed<T>(outcome: T): Promise<T> {
  await renew().catch(() => {}); // what could not be renewed is not served
  return outcome;
}

/** Two buttons send one form: what it is checked against depends on which. */
const publishForm = z.discriminatedUnion("do", [
  choices.extend({ ...referenced, do: z.literal("now") }).transform(paired),
  timedChoices.extend({ ...referenced, do: z.literal("schedule") }).transform(paired),
]);

export const publish = action(publishForm, async (actor, input) => {
  if (input.do === "schedule") {
    await scheduleIt(actor, input);
    return back(input);
  }
  await publishNow(actor, input);
  return renewed(back(input));
});

export const unschedule = action(unscheduling.extend(referenced), async (actor, input) => {
  await unscheduleIt(actor, input);
  return back(input);
});

export const correct = action(correcting.extend(referenced), async (actor, input) => {
  await correctIt(actor, input);
  return { go: `/desk/questions/${input.reference}/review` };
});

export const withdraw = action(withdrawing.extend(referenced), async (actor, input) => {
  await withdrawIt(actor, input);
  return renewed(back(input));
});

export const markAsPrinted = action(markingAsPrinted.extend(referenced), async (actor, input) => {
  await markIt(actor, input);
  return renewed(back(input));
});
