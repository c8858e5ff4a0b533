"use server";
// What is done on the publish page. Each leads back to it, where the outcome stands.
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/action";
import { renewHere } from "@/app/renew";
import { correct as correctIt } from "@/lib/publishing/correct";
import { markAsPrinted as markIt } from "@/lib/publishing/mark-as-printed";
import { correcting, markingAsPrinted, publishing, scheduling, unscheduling, withdrawing } from "@/lib/publishing/publication";
import { publishNow } from "@/lib/publishing/publish-now";
import { schedule as scheduleIt } from "@/lib/publishing/schedule";
import { unschedule as unscheduleIt } from "@/lib/publishing/unschedule";
import { withdraw as withdrawIt } from "@/lib/publishing/withdraw";

const about = z.object({ reference: z.string().regex(/^[A-Z]{2,6}-\d{1,9}$/) });
const back = ({ reference }: { reference: string }) => ({ go: `/desk/questions/${reference}/publish` });

/** Who acted sees it at once; other servers hear of it at the same moment. */
async function renewed<T>(outcome: T): Promise<T> {
  await renewHere();
  revalidatePath("/", "layout");
  return outcome;
}

/** Two buttons send one form: what it is checked against depends on which. */
const publishForm = z.looseObject({ do: z.enum(["now", "schedule"]) }).transform((sent, context) => {
  const parsed = sent.do === "now" ? publishing.and(about).safeParse(sent) : scheduling.and(about).safeParse(sent);
  if (parsed.success) return sent.do === "now" ? { now: parsed.data as z.output<typeof publishing> & z.output<typeof about> } : { later: parsed.data as z.output<typeof scheduling> & z.output<typeof about> };
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});

export const publish = action(publishForm, async (actor, input) => {
  if (input.now) {
    await publishNow(actor, input.now);
    return renewed(back(input.now));
  }
  await scheduleIt(actor, input.later!);
  return back(input.later!);
});

export const unschedule = action(unscheduling.extend(about.shape), async (actor, input) => {
  await unscheduleIt(actor, input);
  return back(input);
});

export const correct = action(correcting.extend(about.shape), async (actor, input) => {
  await correctIt(actor, input);
  return { go: `/desk/questions/${input.reference}/review` };
});

export const withdraw = action(withdrawing.extend(about.shape), async (actor, input) => {
  await withdrawIt(actor, input);
  return renewed(back(input));
});

export const markAsPrinted = action(markingAsPrinted.extend(about.shape), async (actor, input) => {
  await markIt(actor, input);
  return renewed(back(input));
});
